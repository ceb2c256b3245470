import { expect, test } from 'vitest'
import { counterpartOf, suggestedTemplate } from '@shared/domain/letters/letter-template'
import { starterTemplates } from '@shared/letters/starter-templates'
import { Scene } from '../../builders'

const fields = {
  initiativeId: null,
  name: 'Vzor',
  purpose: 'other',
  addressee: 'anybody',
  lang: 'cs',
  subject: 'Věc',
  body: '{osloveni},',
} as const

test('several templates are one step, changed and removed like any record, and come back from the trash', () => {
  const scene = new Scene()
  const [first, second] = scene.do('letter-template:create', { templates: [fields, { ...fields, name: 'Druhý' }] })
  scene.do('letter-template:edit', { id: first?.id ?? '', changes: { body: 'Dobrý den' } })
  expect(scene.state.get('letterTemplates', first?.id ?? '')?.body).toBe('Dobrý den')
  scene.do('letter-template:remove', { ids: [second?.id ?? ''] })
  expect(scene.state.count('letterTemplates')).toBe(1)
  const [entry] = Array.from(scene.state.all('trash'))
  scene.do('trash:restore', { ids: [entry?.id ?? ''] })
  expect(scene.state.get('letterTemplates', second?.id ?? '')?.name).toBe('Druhý')
})

test('a template of an initiative that is not there is refused', () => {
  const scene = new Scene()
  const [made] = scene.do('letter-template:create', { templates: [fields] })
  const initiativeId = made?.id ?? ''
  expect(scene.refuse('letter-template:create', { templates: [{ ...fields, initiativeId }] }).code).toBe('not-found')
  expect(scene.refuse('letter-template:edit', { id: made?.id, changes: { initiativeId } }).code).toBe('not-found')
  expect(scene.refuse('letter-template:create', { templates: [{ ...fields, body: { a: 1 } }] }).code).toBe(
    'invalid-input',
  )
})

test('a removed initiative takes no template along: it then serves all', () => {
  const scene = new Scene()
  const initiative = scene.initiative()
  const [made] = scene.do('letter-template:create', { templates: [{ ...fields, initiativeId: initiative.id }] })
  scene.do('initiative:remove', { ids: [initiative.id], withReferrers: true })
  expect(scene.state.get('letterTemplates', made?.id ?? '')?.initiativeId).toBeNull()
})

test('templates of two languages stand for each other, whichever of the two was told so, and can be parted again', () => {
  const scene = new Scene()
  const [czech, english, third] = scene.do('letter-template:create', {
    templates: [fields, { ...fields, lang: 'en' }, { ...fields, lang: 'en', name: 'Another' }],
  })
  const all = () => Array.from(scene.state.all('letterTemplates'))
  const partner = (id = '') => counterpartOf(scene.state.get('letterTemplates', id) ?? fail(), all())?.id
  expect(partner(czech?.id)).toBeUndefined()
  scene.do('letter-template:pair', { id: czech?.id ?? '', withId: english?.id ?? '' })
  expect([partner(czech?.id), partner(english?.id), partner(third?.id)]).toEqual([english?.id, czech?.id, undefined])
  scene.do('letter-template:pair', { id: czech?.id ?? '', withId: third?.id ?? '' })
  expect([partner(czech?.id), partner(english?.id), partner(third?.id)]).toEqual([third?.id, undefined, czech?.id])
  scene.do('letter-template:pair', { id: third?.id ?? '', withId: null })
  expect([partner(czech?.id), partner(third?.id)]).toEqual([undefined, undefined])
  expect(scene.refuse('letter-template:pair', { id: english?.id, withId: third?.id }).code).toBe('same-language')
})

test('the starters come in pairs of one purpose', () => {
  const scene = new Scene()
  const made = scene.do('letter-template:create', { templates: [...starterTemplates] })
  expect(made.map((each) => counterpartOf(each, made)?.purpose)).toEqual(made.map(({ purpose }) => purpose))
  expect(made.map((each) => counterpartOf(each, made)?.addressee)).toEqual(made.map(({ addressee }) => addressee))
  expect(counterpartOf(made[2] ?? fail(), made)?.name).toBe('Reminder')
  expect(scene.refuse('letter-template:create', { templates: [{ ...fields, counterpart: 5 }] }).code).toBe('not-found')
})

test('a template is suggested by its purpose before its addressee, and by its language last', () => {
  const scene = new Scene()
  const made = scene.do('letter-template:create', { templates: [...starterTemplates] })
  const all = [
    ['invitation', 'institution', 'cs', 'Pozvánka instituci'],
    ['invitation', 'person', 'cs', 'Pozvánka osobě'],
    ['invitation', 'institution', 'en', 'Invitation of an institution'],
    ['invitation', 'person', 'en', 'Invitation of a person'],
    ['reminder', 'person', 'cs', 'Upomínka'],
    ['reminder', 'institution', 'en', 'Reminder'],
  ] as const
  for (const [purpose, addressee, lang, name] of all)
    expect(suggestedTemplate(made, { purpose, addressee, lang })?.name).toBe(name)
  const czech = made.filter(({ lang }) => lang === 'cs')
  expect(suggestedTemplate(czech, { purpose: 'invitation', addressee: 'person', lang: 'en' })?.name).toBe(
    'Pozvánka osobě',
  )
  expect(suggestedTemplate([], { purpose: 'invitation', addressee: 'person', lang: 'en' })).toBeUndefined()
})

const fail = (): never => {
  throw new Error('missing')
}
