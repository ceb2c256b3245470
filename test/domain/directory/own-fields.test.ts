import { describe, expect, test } from 'vitest'
import { oddOwnValues, ownValueFrom, isOwnValue } from '@shared/domain/settings/own-values'
import { settingsOf } from '@shared/domain/settings/settings'
import { ownFieldNouns } from '@shared/fields/own-fields'
import { institutionListFields } from '@shared/lists/institution-fields'
import { sheetOf } from '@shared/lists/list-sheet'
import { messages } from '@shared/messages'
import { Scene } from '../../builders'

type Type = 'text' | 'number' | 'day' | 'choice' | 'yes-no'

const fieldOn = (scene: Scene, type: Type, options: string[] = []) => {
  scene.do('own-field:create', { on: 'institutions', name: `Údaj ${type}`, type, options })
  const field = settingsOf(scene.state).ownFields.at(-1)
  if (field === undefined) throw new Error('no field was made')
  return field
}

describe('the value of an own field', () => {
  test.each([
    ['number', ' 1 234,50 ', '1234.5'],
    ['number', '−3', '-3'],
    ['number', 'dvanáct', undefined],
    ['day', '24. 6. 2021', '2021-06-24'],
    ['day', '31. 6. 2021', undefined],
    ['yes-no', 'Ano', 'yes'],
    ['yes-no', 'možná', undefined],
    ['text', 'cokoli', 'cokoli'],
  ] as const)('of the type %s is read from „%s“', (type, text, value) => {
    expect(ownValueFrom({ type, options: [] }, text)).toBe(value)
    if (value !== undefined) expect(isOwnValue({ type, options: [] }, value)).toBe(true)
  })

  test('that is none of its type is refused, whatever writes it, and nothing else is', () => {
    const scene = new Scene()
    const { id, name } = fieldOn(scene, 'number')
    const refusal = { code: 'own-value-odd', field: name, value: 'mnoho' }
    expect(scene.refuse('institution:create', { name: 'Říčany', own: { [id]: 'mnoho' } })).toEqual(refusal)
    const town = scene.institution('Říčany', { own: { [id]: '12' } })
    const own = { [id]: 'mnoho' }
    expect(scene.refuse('institution:edit', { id: town.id, changes: { own } })).toEqual(refusal)
    expect(scene.refuse('institution:edit-many', { ids: [town.id], own })).toEqual(refusal)
    const rows = [{ institution: { id: town.id, fields: { own } } }]
    expect(scene.refuse('directory:import', { source: 'x', rows })).toEqual(refusal)
    expect(oddOwnValues(scene.state, 'institutions')).toEqual([])
  })

  test('stands on every noun that may have such fields', () => {
    const scene = new Scene()
    const initiative = scene.initiative()
    const event = scene.workshop(initiative.id)
    const town = scene.institution('Říčany')
    const person = scene.person('Nováková', town.id)
    const registration = scene.register(event.id, person.id)
    const [invitation] = scene.do('invitation:create', {
      ...{ initiativeId: initiative.id, institutionIds: [town.id] },
    })
    const ids = {
      ...{ institutions: town.id, persons: person.id, events: event.id },
      ...{ registrations: registration.id, invitations: invitation?.id ?? '' },
    }
    const edits = {
      institutions: 'institution:edit',
      persons: 'person:edit',
      events: 'event:edit',
      registrations: 'registration:edit',
      invitations: 'invitation:edit',
    } as const
    for (const on of ownFieldNouns) {
      scene.do('own-field:create', { on, name: on, type: 'yes-no' })
      const field = settingsOf(scene.state).ownFields.at(-1)?.id ?? ''
      scene.do(edits[on], { id: ids[on], changes: { own: { [field]: 'no' } } })
      expect(scene.state.get(on, ids[on])?.own).toEqual({ [field]: 'no' })
      scene.do('own-field:remove', { id: field, things: 1 })
      expect(scene.state.get(on, ids[on])?.own).toEqual({})
    }
  })
})

describe('the type of an own field', () => {
  const filled = (type: Type, values: readonly string[], options: string[] = []) => {
    const scene = new Scene()
    const field = fieldOn(scene, type, options)
    const towns = values.map((value) => scene.institution('Obec', { own: { [field.id]: value } }).id)
    const now = () => towns.map((id) => scene.state.get('institutions', id)?.own[field.id])
    return { scene, field, now }
  }

  test('is text where nobody said otherwise', () => {
    const scene = new Scene()
    expect(scene.do('own-field:create', { on: 'persons', name: 'Tričko' })).toMatchObject({ type: 'text', options: [] })
  })

  test.each([
    ['number', ['1,5', '12'], ['1.5', '12']],
    ['day', ['24. 6. 2021'], ['2021-06-24']],
    ['yes-no', ['ano', 'Ne'], ['yes', 'no']],
  ] as const)('becomes %s where every text is one', (type, texts, values) => {
    const { scene, field, now } = filled('text', texts)
    scene.do('own-field:retype', { id: field.id, type })
    expect(now()).toEqual(values)
    expect(oddOwnValues(scene.state, 'institutions')).toEqual([])
  })

  test('stays where some value does not fit, and says how many do not', () => {
    const { scene, field, now } = filled('text', ['1', 'dvě', 'tři'])
    expect(scene.refuse('own-field:retype', { id: field.id, type: 'number' })).toEqual({ code: 'values-do-not-fit', count: 2 }) // prettier-ignore
    expect(now()).toEqual(['1', 'dvě', 'tři'])
  })

  test('turns the texts that there are into the options of a choice, and back', () => {
    const { scene, field, now } = filled('text', ['Malá', 'velká', 'malá'])
    scene.do('own-field:retype', { id: field.id, type: 'choice' })
    const made = settingsOf(scene.state).ownFields[0]?.options ?? []
    expect(made).toHaveLength(2)
    expect(new Set(now()).size).toBe(2)
    scene.do('own-field:retype', { id: field.id, type: 'text' })
    expect(now().map((text) => text?.toLowerCase())).toEqual(['malá', 'velká', 'malá'])
  })

  test('choice: options are added, renamed and put in another order; one that is used cannot go', () => {
    const { scene, field } = filled('choice', [], ['malá', 'velká'])
    const [small, large] = field.options
    if (small === undefined || large === undefined) throw new Error('no options')
    const town = scene.institution('Říčany', { own: { [field.id]: large.id } })
    const options = [{ ...large, name: 'největší' }, { name: 'střední' }]
    scene.do('own-field:set-options', { id: field.id, options })
    expect(settingsOf(scene.state).ownFields[0]?.options.map(({ name }) => name)).toEqual(['největší', 'střední'])
    expect(scene.state.get('institutions', town.id)?.own).toEqual({ [field.id]: large.id })
    const refusal = { code: 'option-in-use', name: 'největší', count: 1 }
    expect(scene.refuse('own-field:set-options', { id: field.id, options: [{ name: 'x' }] })).toEqual(refusal)
  })
})

test('lists show, sort and write own fields by their types', () => {
  const scene = new Scene()
  const types = ['number', 'day', 'choice', 'yes-no'] as const
  const fields = types.map((type) => fieldOn(scene, type, ['malá', 'velká']))
  const large = fields[2]?.options[1]?.id ?? ''
  const values = ['-1.5', '2021-06-24', large, 'no']
  const own = Object.fromEntries(fields.map(({ id }, at) => [id, values[at] ?? '']))
  const institution = scene.institution('Říčany', { own })
  const context = { view: scene.state, m: messages.cs, lang: 'cs', initiativeId: null, today: '2021-01-01' } as const
  const row = { institution, answer: 'not-invited', persons: 0 } as const
  const listed = institutionListFields(context)
  const columns = fields.flatMap(({ id }) => listed.find(({ key }) => key === `own:${id}`) ?? [])
  expect(columns.map(({ type }) => type)).toEqual(['number', 'day', 'choice', 'choice'])
  expect(columns.map((column) => column.text(row))).toEqual(['-1,5', '24.\u00a06.\u00a02021', 'velká', 'ne'])
  const sheet = sheetOf(
    listed,
    columns.map(({ key }) => key),
  )
  expect(sheet.columns.map(({ kind }) => kind)).toEqual(['number', 'date', 'text', 'text'])
  expect(sheet.cells(row)).toEqual([-1.5, '2021-06-24', 'velká', 'ne'])
})
