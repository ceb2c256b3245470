import { beforeEach, describe, expect, test } from 'vitest'
import { institutionRow, institutionRows, personRow, personRows } from '@shared/domain/directory/directory-rows'
import { findDuplicates } from '@shared/domain/directory/duplicates/find-duplicates'
import { headOf } from '@shared/domain/directory/salutation/head'
import { rowMatcher } from '@shared/domain/lists/conditions'
import { letterSource } from '@shared/letters/letter-source'
import { letterValues } from '@shared/letters/letter-values'
import { personList } from '@shared/lists/person-fields'
import { messages } from '@shared/messages'
import { Scene } from '../../builders'

const today = '2021-01-01'

/** Jana is the mayor of Říčany and a councillor of the region; until 2018 she taught at a school. */
const jana = () => {
  const scene = new Scene()
  const [town, region, school] = [
    scene.institution('Říčany', { city: 'Říčany' }),
    scene.institution('Středočeský kraj', { city: 'Praha', street: 'Zborovská 11' }),
    scene.institution('ZŠ Říčany'),
  ]
  const person = scene.person('Nováková', town.id)
  scene.do('post:create', { personId: person.id, institutionId: region.id, position: 'radní', from: '2020-11-01' })
  scene.do('post:create', { personId: person.id, institutionId: school.id, position: 'učitelka', until: '2018-08-31' })
  return { scene, town, region, school, person }
}
type World = ReturnType<typeof jana>

let world: World
beforeEach(() => {
  world = jana()
})

describe('in the list of persons', () => {
  const context = () => ({ view: world.scene.state, m: messages.cs, lang: 'cs', initiativeId: null, today }) as const
  const fields = () => personList.fields(context())
  const text = (key: string) =>
    fields()
      .find((field) => field.key === key)
      ?.text(personRow(world.scene.state, world.person))

  test('further and earlier posts have a column each', () => {
    expect(text('furtherPosts')).toBe('Středočeský kraj, radní (od 1.\u00a011.\u00a02020)')
    expect(text('earlierPosts')).toBe('ZŠ Říčany, učitelka (do 31.\u00a08.\u00a02018)')
  })

  test.each([
    ['Středočeský kraj', 1],
    ['ZŠ Říčany', 0],
    ['Říčany', 1],
    ['Kolín', 0],
  ])('somebody is found by any institution of today: %s', (name, count) => {
    const matches = rowMatcher(fields(), [{ field: 'anyInstitution', operator: 'is', values: [name] }])
    const rows = personRows(world.scene.state)
    expect(rows).toEqual([personRow(world.scene.state, world.person)])
    expect(rows.filter((row) => matches?.(row))).toHaveLength(count)
  })
})

test('an institution counts everybody who has a post there that goes on, each once', () => {
  const { scene, region, person } = world
  scene.do('post:create', { personId: person.id, institutionId: region.id, position: 'předsedkyně výboru' })
  const counts = institutionRows(scene.state, null, today).map((row) => [row.institution.name, row.persons])
  expect(counts).toEqual([
    ['Říčany', 1],
    ['Středočeský kraj', 1],
    ['ZŠ Říčany', 0],
  ])
  for (const row of institutionRows(scene.state, null, today))
    expect(institutionRow(scene.state, row.institution, { initiativeId: null, today })).toEqual(row)
})

test('a registration for an institution keeps the position that the person has there', () => {
  const { scene, town, region, school, person } = world
  const initiative = scene.initiative()
  const positions = [town, region, school].map(({ id: institutionId }) => {
    const event = scene.workshop(initiative.id)
    return scene.register(event.id, person.id, { institutionId }).position
  })
  expect(positions).toEqual(['starostka', 'radní', 'starostka'])
})

test('a substitute keeps the position at the institution whose place it is', () => {
  const { scene, region, person } = world
  const event = scene.workshop(scene.initiative().id)
  const first = scene.register(event.id, scene.person('Malá').id, { institutionId: region.id })
  const next = scene.do('registration:substitute', { id: first.id, person: { personId: person.id }, on: today })
  expect(next).toMatchObject({ institutionId: region.id, position: 'radní' })
})

describe('a letter', () => {
  const valuesFor = (kind: 'persons' | 'invitations', id: string, initiativeId: string) => {
    const given = { lang: 'cs', today, referenceNumber: '', attachments: [] } as const
    const source = letterSource(world.scene.state, { kind, id, initiativeId, eventId: null }, given)
    return source && letterValues(source).fields
  }

  test('goes to the institution through which somebody is written to, in their position there', () => {
    const { scene, region, person } = world
    const initiative = scene.initiative()
    const [invitation] = scene.do('invitation:create-for-persons', {
      initiativeId: initiative.id,
      personIds: [person.id],
    })
    const further = scene.state.by('posts', 'institutionId', region.id)[0]
    scene.do('post:make-first', { id: further?.id ?? '' })
    expect(valuesFor('invitations', invitation?.id ?? '', initiative.id)).toMatchObject({
      ...{ institution: 'Říčany', city: 'Říčany', position: 'starostka' },
      ...{ firstInstitution: 'Středočeský kraj', firstPosition: 'radní', furtherPosts: 'Říčany, starostka' },
    })
    expect(valuesFor('persons', person.id, initiative.id)).toMatchObject({
      ...{ institution: 'Středočeský kraj', street: 'Zborovská 11', position: 'radní' },
    })
  })

  test('to an institution is written to whoever is at its head by a further post', () => {
    const { scene, town, region, person } = world
    expect(headOf(scene.state, region.id, today)).toBeUndefined()
    scene.do('post:create', { personId: person.id, institutionId: region.id, position: 'hejtmanka' })
    expect(headOf(scene.state, region.id, today)).toMatchObject({ id: person.id, position: 'hejtmanka' })
    expect(headOf(scene.state, town.id, today)?.id).toBe(person.id)
  })
})

test('two people of one name are told as one also where only a further or earlier post is at the same institution', () => {
  const scene = new Scene()
  const [town, region] = [scene.institution('Říčany'), scene.institution('Kraj')]
  const known = scene.do('person:create', { firstName: 'Jana', lastName: 'Nová', institutionId: town.id })
  scene.do('post:create', { personId: known.id, institutionId: region.id, until: '2019-12-31' })
  const again = scene.do('person:create', { firstName: 'Jana', lastName: 'Nová', institutionId: region.id })
  const pairs = [...findDuplicates(scene.state, 'persons')].filter((each) => each !== null)
  expect(pairs).toMatchObject([{ ids: [known.id, again.id].sort(), reasons: ['same-name', 'same-institution'] }])
})
