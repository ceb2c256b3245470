import { describe, expect, test } from 'vitest'
import { messages } from '@shared/messages'
import { bulkActions, bulkFields, chosenEdit, howsOf, type BulkName } from '../../../src-renderer/lists/bulk-fields'
import { actions } from '@shared/domain/actions'
import { Scene } from '../../builders'
import { everyField, exampleOf } from '../../domain/fields/examples'

/** A database with a record of each noun that is edited in bulk. */
const scene = new Scene()
const town = scene.institution('Říčany')
const person = scene.person('Nová', town.id)
for (const on of ['institutions', 'persons'] as const) scene.do('own-field:create', { on, name: `Údaj ${on}` })
const initiative = scene.initiative()
const of = { initiativeId: initiative.id, title: 'Hlídky' }
const event = scene.workshop(initiative.id)
scene.register(event.id, person.id)
scene.do('invitation:create', { initiativeId: initiative.id, institutionIds: [town.id] })
scene.do('venue:create', { name: 'Sál' })
scene.do('task:create', { eventId: event.id, title: 'Poslat program' })
scene.do('presentation:create', { ...of, institutionId: town.id })
scene.do('outcome:create', of)
scene.do('recommendation:create', of)
const view = scene.state

/** What a field can be set to: something that is there, where it refers to something. */
const idFor: { readonly [key: string]: string | undefined } = {
  eventId: event.id,
  themeId: initiative.themes[0]?.id,
  bandId: event.bands[1]?.id,
}

const names = Object.keys(bulkActions) as BulkName[] // safe: the keys of a constant

test('every noun with a field that is set on many records has the action for it', () => {
  expect(new Set(everyField.filter(({ field }) => field.isBulk).map(({ noun }) => noun))).toEqual(new Set(names))
  expect(Object.keys(actions)).toEqual(expect.arrayContaining(Object.values(bulkActions)))
})

describe.each(names)('what can be set on many %s', (on) => {
  const sample = Array.from(view.all(on))[0]
  const offered = bulkFields(on, { view, m: messages.cs, lang: 'cs', sample })
  const declared = everyField.filter(({ noun, field }) => noun === on && field.isBulk)

  test('is what says so in its declaration, and then the own fields', () => {
    const keys = offered.filter(({ isOwn }) => isOwn !== true).map(({ key }) => key)
    expect(keys).toEqual(declared.map(({ key }) => key))
    if (on !== 'institutions' && on !== 'persons') return
    expect(offered.at(-1)).toMatchObject({ isOwn: true, name: `Údaj ${on}` })
  })

  test.each(declared.map((each) => [each.key, each] as const))(
    '%s is set to what was given, told in words, and taken by the action',
    (key, each) => {
      const field = offered.find((one) => one.key === key)
      if (field === undefined) throw new Error(`${key} is not offered`)
      const example = exampleOf(each, idFor[key] ?? town.id)
      const given = example === true ? 'yes' : String(example)
      if (field.input === 'choice' || field.input === 'find') expect(field.choices.map(({ id }) => id)).toContain(given)
      const edit = chosenEdit({ field, how: howsOf(field)[0] ?? 'set', value: given, tags: ['partner'] })
      expect(edit).toEqual(field.input === 'tags' ? { addTags: ['partner'] } : { changes: { [key]: example } })
      expect(field.text({ ...edit?.changes, tags: ['partner'], [key]: example } as never)).not.toBe('') // safe: the field reads its key alone
      const input = { ids: Array.from(view.all(on), ({ id }) => id), ...edit }
      expect(actions[bulkActions[on]].input.safeParse(input).success).toBe(true)
      if (!howsOf(field).includes('clear')) return
      expect(chosenEdit({ field, how: 'clear', value: '', tags: [] })).toEqual({ changes: { [key]: each.field.empty } })
    },
  )
})
