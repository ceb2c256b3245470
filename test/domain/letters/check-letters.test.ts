import { expect, test } from 'vitest'
import { leftOut } from '@shared/letters/check-letters'
import { starterTemplates } from '@shared/letters/starter-templates'
import { englishText, lettersOf, letterScene, twoLanguageScene } from '../../main/documents/letters/letters'

test('a mistake in subject or text is told before anything is made', () => {
  const check = lettersOf(letterScene(), { subject: '{vec}', body: '{#misto}' })
  expect(check.template).toEqual([
    { code: 'unknown-field', name: 'vec' },
    { code: 'unclosed-part', name: 'misto' },
  ])
})

test('each recipient is told with the fields that hold nothing, once each', () => {
  const scene = letterScene(['Říčany', 'Kolín'])
  scene.scene.do('institution:edit', { id: scene.institutions[0]?.id ?? '', changes: { district: 'Praha-východ' } })
  const { recipients, letters } = lettersOf(scene, { body: '{okres} {okres}{#misto}{misto}{/}' })
  expect(recipients.map(({ name, empty }) => [name, empty])).toEqual([['Kolín', ['district']]])
  expect(letters).toHaveLength(2)
})

test('who has no mailbox is listed and left out, and numbers run on without a gap', () => {
  const scene = letterScene(['Říčany', 'Kolín', 'Písek'])
  scene.scene.do('institution:edit', { id: scene.institutions[1]?.id ?? '', changes: { dataBoxes: [], email: '' } })
  for (const [form, lacks] of [
    ['data-box', 'data-box'],
    ['email', 'email'],
  ] as const) {
    const check = lettersOf(scene, {}, { form, referenceNumber: 'MV-#', numberFrom: 1 })
    expect(check.letters.map(({ institution, referenceNumber }) => [institution, referenceNumber])).toEqual([
      ['Říčany', 'MV-1'],
      ['Písek', 'MV-2'],
    ])
    expect(check.recipients).toMatchObject([{ name: 'Kolín', lacks }])
    expect(leftOut(check)).toEqual([scene.invitations[1]?.id])
  }
  expect(lettersOf(scene).letters).toHaveLength(3)
})

test('somebody invited by name is addressed, and what is doubtful about it is told', () => {
  const scene = letterScene(['Kolín'])
  const institutionId = scene.institutions[0]?.id ?? ''
  const person = (fields: object) => scene.scene.do('person:create', { lastName: 'Novák', institutionId, ...fields }).id
  const letterTo = (personId: string, changes: object = {}) => {
    const to = { initiativeId: scene.initiative.id, eventId: scene.event.id, personIds: [personId] }
    const invitations = scene.scene.do('invitation:create-for-persons', to)
    scene.scene.do('person:edit', { id: personId, changes })
    return lettersOf(scene, {}, { invitations })
  }
  const mayor = letterTo(person({ firstName: 'Jan', gender: 'male', position: 'starosta' }))
  expect(mayor.letters[0]?.paragraphs[0]).toBe('Vážený pane starosto,')
  expect(mayor.letters[0]?.address.slice(0, 3)).toEqual(['Kolín', 'Jan Novák', 'starosta'])
  expect(mayor.recipients).toEqual([])
  const guest = letterTo(person({ lastName: 'Ødegård', language: 'en' }), { doNotInvite: true })
  expect(guest.letters[0]?.paragraphs[0]).toBe('Vážená paní, vážený pane,')
  expect(guest.recipients[0]?.notes).toEqual(['do-not-invite', 'other-language'])
  expect(letterTo(person({ lastName: 'Xyz' })).recipients[0]?.notes).toEqual(['salutation-doubtful'])
})

test('everybody gets the letter in their language, and the numbers run over both', () => {
  const scene = twoLanguageScene()
  const { letters, readers, recipients } = lettersOf(
    scene,
    {},
    { other: englishText, referenceNumber: 'MV-#', numberFrom: 1 },
  )
  expect(
    letters.map(({ lang, subject, paragraphs, referenceNumber }) => [lang, subject, paragraphs[0], referenceNumber]),
  ).toEqual([
    ['cs', 'Pozvánka pro Říčany', 'Vážená paní, vážený pane,', 'MV-1'],
    ['en', 'Invitation for Bergen kommune', 'Dear Sir or Madam,', 'MV-2'],
    ['en', 'Invitation for Říčany', 'Dear Ms Ødegård,', 'MV-3'],
  ])
  expect(letters[2]?.paragraphs[1]).toBe('you are invited to Workshop 1 on 5–6\u00a0November\u00a02020.')
  expect(readers).toEqual({ cs: 1, en: 2 })
  expect(recipients).toEqual([])
})

test('who reads a language without a text gets the other one and is told', () => {
  const { letters, readers, recipients } = lettersOf(twoLanguageScene())
  expect(letters.map(({ lang }) => lang)).toEqual(['cs', 'cs', 'cs'])
  expect(readers).toEqual({ cs: 1, en: 2 })
  expect(recipients.map(({ name, notes }) => [name, notes])).toEqual([
    ['Bergen kommune', ['other-language']],
    ['Říčany', ['other-language']],
  ])
  const onlyEnglish = lettersOf(twoLanguageScene(), englishText)
  expect(onlyEnglish.recipients.map(({ name }) => name)).toEqual(['Říčany'])
})

test('an institution is written to in the language of its head', () => {
  const scene = letterScene(['Bergen kommune'])
  const head = { lastName: 'Novák', firstName: 'Jan', gender: 'male', position: 'starosta', language: 'en' } as const
  scene.scene.do('person:create', { ...head, institutionId: scene.institutions[0]?.id ?? null })
  const { letters } = lettersOf(scene, {}, { other: englishText })
  expect(letters[0]?.paragraphs[0]).toBe('Dear Mr Novák,')
})

test('a text for a person that goes to an institution is told, and the other way round', () => {
  const scene = twoLanguageScene()
  const notesFor = (addressee: 'anybody' | 'institution' | 'person') => {
    const { recipients } = lettersOf(scene, { addressee })
    return recipients.map(({ personId, notes }) => [personId !== null, notes.includes('other-addressee')])
  }
  expect(notesFor('anybody').some(([, isTold]) => isTold)).toBe(false)
  expect(notesFor('person').filter(([, isTold]) => isTold)).toEqual([
    [false, true],
    [false, true],
  ])
  expect(notesFor('institution').filter(([, isTold]) => isTold)).toEqual([[true, true]])
})

test('a town without a town in its address stands in itself; a police without one is told', () => {
  const scene = letterScene(['Městys Kácov'])
  const [town] = scene.institutions
  const change = (changes: object) => scene.scene.do('institution:edit', { id: town?.id ?? '', changes })
  change({ city: '', postcode: '28509' })
  expect(lettersOf(scene).letters[0]?.address.at(-1)).toBe('285\u00a009\u00a0\u00a0Kácov')
  expect(lettersOf(scene).recipients).toEqual([])
  change({ kind: 'municipal-police' })
  expect(lettersOf(scene).recipients).toMatchObject([{ lacks: 'address' }])
})

test('a draft to an institution without an address of its own goes to whoever stands at its head', () => {
  const scene = letterScene(['Kolín'])
  const institutionId = scene.institutions[0]?.id ?? ''
  const emailFor = () => lettersOf(scene, {}, { form: 'email' }).letters[0]?.email
  scene.scene.do('person:create', {
    lastName: 'Novák',
    position: 'starosta',
    email: 'starosta@kolin.cz',
    institutionId,
  })
  expect(emailFor()).toBe('podatelna0@obec.cz')
  scene.scene.do('institution:edit', { id: institutionId, changes: { email: '' } })
  expect(emailFor()).toBe('starosta@kolin.cz')
})

test('a mistake in either of the two texts is told', () => {
  const { template } = lettersOf(twoLanguageScene(), {}, { other: { ...englishText, subject: '{veca}' } })
  expect(template).toEqual([{ code: 'unknown-field', name: 'veca' }])
})

test.each(starterTemplates)(
  'the starter “$name” has no mistake and leaves no hole, to an event and to the initiative',
  (template) => {
    const scene = letterScene(['Říčany'])
    const country = template.lang === 'cs' ? 'CZ' : 'NO'
    scene.scene.do('institution:edit', { id: scene.institutions[0]?.id ?? '', changes: { country } })
    const toAll = scene.scene.do('invitation:create', {
      initiativeId: scene.initiative.id,
      institutionIds: [scene.institutions[0]?.id ?? ''],
    })
    for (const invitations of [scene.current(), toAll]) {
      const check = lettersOf(scene, { ...template, addressee: 'anybody' }, { invitations })
      expect(check.template).toEqual([])
      expect(check.recipients).toEqual([])
      const [letter] = check.letters
      const text = [letter?.subject, ...(letter?.paragraphs ?? [])].join('\n\n')
      expect(text).not.toMatch(/[{}]| {2}| [.,;:]|\.\.|^\s|\n{3}/)
      expect(text).toContain(scene.initiative.name)
      // After the comma of the salutation an English letter begins with a capital, a Czech one does not.
      const first = template.lang === 'cs' ? /^\p{Ll}/u : /^\p{Lu}/u
      expect(letter?.paragraphs[1]).toMatch(first)
    }
  },
)

test('a deadline or an event that has passed is told where the letter speaks of it', () => {
  const scene = letterScene(['Říčany'])
  scene.scene.do('invitation:edit', { id: scene.invitations[0]?.id ?? '', changes: { deadline: '2020-10-02' } })
  const notesOn = (today: string, body = '{odpovedet-do}') =>
    lettersOf(scene, { body }, { today }).recipients.flatMap(({ notes }) => notes)
  expect(notesOn('2020-10-02')).toEqual([])
  expect(notesOn('2020-10-03')).toEqual(['deadline-passed'])
  expect(notesOn('2020-10-03', '{akce}')).toEqual([])
  expect(notesOn('2020-11-07', '{akce}')).toEqual(['event-passed'])
})

test('an address without a street or a postcode is told for paper, and a town that stands in it twice', () => {
  const scene = letterScene(['Lhota'])
  const notesOn = (changes: object, form: 'print' | 'email' = 'print') => {
    scene.scene.do('institution:edit', { id: scene.institutions[0]?.id ?? '', changes })
    return lettersOf(scene, {}, { form }).recipients.flatMap(({ notes }) => notes)
  }
  expect(notesOn({ street: '', postcode: '' })).toEqual(['no-street', 'no-postcode'])
  expect(notesOn({}, 'email')).toEqual([])
  expect(notesOn({ country: 'NO' })).toEqual(['other-language', 'no-street'])
  expect(notesOn({ country: 'CZ', street: 'Lhota 12', postcode: '25101' })).toEqual(['town-twice'])
  expect(notesOn({ street: 'Lhotecká 12' })).toEqual([])
  expect(notesOn({ city: 'Lhota Lhota' })).toEqual(['town-twice'])
})

test('an attachment whose name says nothing is told', () => {
  const attachments = ['.pdf', 'scan0001.pdf', 'Program workshopu.pdf', '20201105.pdf', 'Dokument.docx']
  expect(lettersOf(letterScene(), {}, { attachments }).namelessAttachments).toEqual([
    '',
    'scan0001',
    '20201105',
    'Dokument',
  ])
})

test('a text without any field is told', () => {
  expect(lettersOf(letterScene(), { subject: 'Věc', body: 'Text' }).notices).toEqual([
    { lang: 'cs', notice: 'no-field' },
  ])
  expect(lettersOf(letterScene(), { subject: 'Věc', body: '{#akce}{akce}{/}' }).notices).toEqual([])
})
