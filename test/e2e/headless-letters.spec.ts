import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import PostalMime from 'postal-mime'
import { readPdf } from '../main/documents/read-pdf'
import { unzip } from '../main/documents/unzip'
import { docxBytes, paragraph } from '../main/documents/letters/docx-file'
import { runEngine, test, valueOf } from './engine'
import { sampleDay } from './sample-day'

type Check = {
  readonly canBeMade: boolean
  readonly letters: number
  readonly texts: readonly { readonly name: string; readonly lang: string; readonly letters: number }[]
  readonly readers: object
  readonly leftOut: readonly string[]
  readonly recipients: readonly { readonly name: string; readonly empty: readonly string[]; readonly notes: string[] }[]
}
type KeptLetter = { readonly referenceNumber: string; readonly sentOn: string | null }
type Made = { readonly path: string; readonly count: number; readonly invitationIds: string[]; readonly check: Check }
type Invitation = { readonly id: string; readonly exportedOn: string | null; readonly exportedBy: string } & {
  readonly sentOn: string | null
  readonly referenceNumber: string
}

const read = async <T>(data: string, collection: string): Promise<readonly T[]> =>
  valueOf<readonly T[]>(await runEngine('read', collection, '--data', data))

/** The sample with an invitation to the Norwegian partner; two others wait to be sent as well. */
const sample = async (data: string): Promise<void> => {
  await runEngine('new', '--sample', '--today', sampleDay, '--data', data)
  const [initiative] = (await read<{ id: string; code: string }>(data, 'initiatives')).filter(
    ({ code }) => code === 'BI',
  )
  const partner = (await read<{ id: string; name: string }>(data, 'institutions')).find(({ name }) =>
    name.startsWith('KS'),
  )
  const input = JSON.stringify({ initiativeId: initiative?.id, institutionIds: [partner?.id] })
  valueOf(await runEngine('act', 'invitation:create', '--input', input, '--data', data))
}

const letters = (data: string, ...words: readonly string[]) => runEngine('letters', ...words, '--data', data)

test('a dry run says who gets which letter and what is missing, and writes nothing', async ({ place, data }) => {
  await sample(data)
  const before = (await read<Invitation>(data, 'invitations')).length
  const files = readdirSync(place)
  const run = await letters(data, '--form', 'print', '--template', 'Pozvánka instituci', '--dry-run')
  const check = valueOf<Check>(run)
  expect(check).toMatchObject({ canBeMade: true, letters: 3, readers: { cs: 2, en: 1 }, leftOut: [] })
  expect(check.texts.map(({ name, lang, letters: count }) => [name, lang, count])).toEqual([
    ['Pozvánka instituci', 'cs', 2],
    ['Invitation of an institution', 'en', 1],
  ])
  const one = ['act', 'letter-template:create', '--data', data, '--input']
  const wrong = {
    initiativeId: null,
    name: 'Chybný',
    purpose: 'other',
    addressee: 'person',
    lang: 'cs',
    subject: '{vec}',
    body: '{okres}',
  }
  valueOf(await runEngine(...one, JSON.stringify({ templates: [wrong] })))
  const told = valueOf<Check>(await letters(data, '--form', 'eml', '--template', 'Chybný', '--dry-run'))
  expect(told.canBeMade).toBe(false)
  expect(told.texts).toMatchObject([{ problems: [{ code: 'unknown-field', name: 'vec' }] }])
  expect(told.recipients.find(({ name }) => name.startsWith('KS'))).toMatchObject({
    empty: ['district'],
    notes: ['other-language', 'other-addressee'],
  })
  const refused = await letters(data, '--form', 'eml', '--template', 'Chybný', '--out', place)
  expect([refused.code, refused.value]).toMatchObject([1, { failure: { code: 'letter-template-wrong', count: 1 } }])
  expect(readdirSync(place)).toEqual(files)
  const after = await read<Invitation>(data, 'invitations')
  expect(after).toHaveLength(before)
  expect(after.filter(({ exportedOn }) => exportedOn !== null)).toEqual([])
})

test('what letters said is kept and nothing is marked; with --mark-exported they are, under the name, and none as sent', async ({
  place,
  data,
}) => {
  await sample(data)
  const unmarked = join(place, 'bez zápisu.pdf')
  const words = [
    '--form',
    'print',
    '--template',
    'Pozvánka instituci',
    '--reference-number',
    'MV-#',
    '--number-from',
    '5',
  ]
  const first = valueOf<Made>(await letters(data, ...words, '--out', unmarked))
  expect(first).toMatchObject({ path: unmarked, isMarked: false })
  const text = (await readPdf(unmarked)).text.replace(/\s+/g, ' ')
  for (const part of ['MV-5', 'MV-6', 'MV-7', 'Dear Sir or Madam', 'Frýdek-Místek']) expect(text).toContain(part)
  const exported = async () =>
    (await read<Invitation>(data, 'invitations')).filter(({ exportedOn }) => exportedOn !== null)
  expect(await exported()).toEqual([])
  expect(await read(data, 'exports')).toMatchObject([{ kind: 'letters', fileName: 'bez zápisu.pdf' }])
  const kept = await read<KeptLetter>(data, 'letters')
  expect(kept.map(({ referenceNumber, sentOn }) => [referenceNumber, sentOn]).sort()).toEqual([
    ['MV-5', null],
    ['MV-6', null],
    ['MV-7', null],
  ])

  const target = join(place, 'Dopisy.pdf')
  const made = valueOf<Made>(await letters(data, ...words, '--out', target, '--mark-exported', '--by', 'Jana'))
  const marked = await exported()
  expect(marked.map(({ id }) => id).sort()).toEqual([...made.invitationIds].sort())
  expect(marked.map(({ exportedBy, sentOn }) => [exportedBy, sentOn])).toEqual(marked.map(() => ['Jana', null]))
  expect(marked.map(({ referenceNumber }) => referenceNumber).sort()).toEqual(['MV-5', 'MV-6', 'MV-7'])
  expect(await read(data, 'exports')).toMatchObject([{ fileName: 'bez zápisu.pdf' }, { fileName: 'Dopisy.pdf' }])
})

test('drafts, data boxes and Word documents go into a new folder, with attachments', async ({ place, data }) => {
  await sample(data)
  const attachment = join(place, 'Program č. 1.pdf')
  writeFileSync(attachment, 'program')
  const out = (words: readonly string[]) => letters(data, ...words, '--out', place)
  const drafts = valueOf<Made>(await out(['--form', 'eml', '--template', 'Upomínka', '--state', 'sent', attachment]))
  expect(drafts.count).toBeGreaterThan(1)
  const [one = ''] = readdirSync(drafts.path)
  const mail = await PostalMime.parse(readFileSync(join(drafts.path, one)))
  expect(mail.subject).toContain('Připomenutí pozvánky')
  expect(mail.attachments.map(({ filename }) => filename)).toContain('Program č. 1.pdf')

  const boxes = valueOf<Made>(
    await out(['--form', 'data-box', '--template', 'Upomínka', '--state', 'sent', attachment]),
  )
  expect(readdirSync(boxes.path)).toContain('Seznam datových zpráv.xlsx')
  expect(boxes.count + boxes.check.leftOut.length).toBe(drafts.count + drafts.check.leftOut.length)

  const [cs, en] = [join(place, 'cs.docx'), join(place, 'en.docx')]
  writeFileSync(cs, docxBytes({ body: paragraph('Česky {instituce}') }))
  writeFileSync(en, docxBytes({ body: paragraph('English {institution}') }))
  const word = valueOf<Made>(await out(['--form', 'docx', '--docx', cs, '--docx-en', en]))
  expect(word.count).toBe(3)
  const texts = readdirSync(word.path).map((name) => unzip(join(word.path, name)).get('word/document.xml') ?? '')
  expect(texts.filter((xml) => xml.includes('English KS')).length).toBe(1)
  expect(texts.filter((xml) => xml.includes('Česky ')).length).toBe(2)
})

test('invitations are chosen by ids, event and wave, and what is not there is refused', async ({ place, data }) => {
  await sample(data)
  const [first] = await read<Invitation>(data, 'invitations')
  const dry = (...words: readonly string[]) =>
    letters(data, '--form', 'pdf', '--template', 'Pozvánka instituci', '--dry-run', ...words)
  expect(valueOf<Check>(await dry('--ids', first?.id ?? '')).letters).toBe(1)
  expect(valueOf<Check>(await dry('--wave', '9')).letters).toBe(0)
  for (const [words, failure] of [
    [['--ids', 'x'], { code: 'not-found', collection: 'invitations' }],
    [['--event', 'x'], { code: 'not-found', collection: 'events' }],
    [['--initiative', 'x'], { code: 'not-found', collection: 'initiatives' }],
    [['--template', 'Není'], { code: 'not-found', collection: 'letterTemplates' }],
    [['--other-template', 'Upomínka'], { code: 'same-language' }],
  ] as const) {
    const run = await dry(...words)
    expect([run.code, run.value], words.join(' ')).toMatchObject([1, { ok: false, failure }])
  }
  const gone = ['--form', 'eml', '--template', 'Upomínka', '--dry-run', join(place, 'není.pdf')]
  expect((await letters(data, ...gone)).value).toMatchObject({ failure: { code: 'letter-attachment-gone' } })
})

test('letters go to people by their registrations and to the directory as a saved view shows it', async ({ data }) => {
  await sample(data)
  const [event] = (await read<{ id: string; number: number; title: string }>(data, 'events')).filter(
    ({ number }) => number === 1,
  )
  const dry = (...words: readonly string[]) =>
    letters(data, '--form', 'pdf', '--template', 'Upomínka', '--dry-run', '--event', event?.id ?? '', ...words)
  const participants = valueOf<Check>(await dry('--to', 'participants')).letters
  expect(participants).toBeGreaterThan(10)
  expect(valueOf<Check>(await dry('--to', 'came')).letters).toBeGreaterThan(0)
  const view = {
    list: 'persons',
    name: 'Z obcí na K',
    search: '',
    conditions: [{ field: 'institution', operator: 'contains', values: ['k'] }],
    columns: [],
    sort: null,
  }
  valueOf(await runEngine('act', 'saved-view:create', '--input', JSON.stringify(view), '--data', data))
  const all = valueOf<Check>(await dry('--to', 'persons')).letters
  const viewed = valueOf<Check>(await dry('--to', 'persons', '--view', 'Z obcí na K')).letters
  expect(viewed).toBeGreaterThan(0)
  expect(viewed).toBeLessThan(all)
  expect((await dry('--to', 'persons', '--view', 'Není')).value).toMatchObject({ failure: { code: 'not-found' } })
  const about = await letters(data, '--form', 'pdf', '--template', 'Upomínka', '--dry-run', '--to', 'persons')
  expect(about.code).toBe(2)
})
