import { describe, expect, it } from 'vitest'
import { bulkEdited, bulkGroups } from '@shared/domain/actions/bulk-edit'
import { inOrder } from '@shared/domain/outcomes/recommendation'
import { Scene } from '../../builders'

describe('editing many records', () => {
  it('changes one field of all of them, and no other', () => {
    const scene = new Scene()
    const towns = [scene.institution('Říčany', { city: 'Říčany' }), scene.institution('Ostrov', { city: 'Ostrov' })]
    scene.do('institution:edit-many', { ids: towns.map(({ id }) => id), changes: { region: 'Kraj Vysočina' } })
    expect(Array.from(scene.state.all('institutions'), ({ region, city }) => [region, city])).toEqual([
      ['Kraj Vysočina', 'Říčany'],
      ['Kraj Vysočina', 'Ostrov'],
    ])
  })

  it('adds and takes off tags beside those that each has', () => {
    const scene = new Scene()
    const one = scene.do('person:create', { lastName: 'Nová', tags: ['host', 'VIP'] })
    const other = scene.do('person:create', { lastName: 'Malý' })
    scene.do('person:edit-many', { ids: [one.id, other.id], addTags: ['2021'], removeTags: ['host'] })
    expect(Array.from(scene.state.all('persons'), ({ tags }) => tags)).toEqual([['VIP', '2021'], ['2021']])
  })

  it('fills in and empties an own field', () => {
    const scene = new Scene()
    const field = scene.do('own-field:create', { on: 'institutions', name: 'Velitel' })
    const { id } = scene.institution('Říčany')
    scene.do('institution:edit-many', { ids: [id], own: { [field.id]: 'Novák' } })
    expect(scene.state.get('institutions', id)?.own).toEqual({ [field.id]: 'Novák' })
    scene.do('institution:edit-many', { ids: [id], own: { [field.id]: '' } })
    expect(scene.state.get('institutions', id)?.own).toEqual({})
  })

  it('does nothing to anybody where one of them is gone', () => {
    const scene = new Scene()
    const { id } = scene.institution('Říčany')
    const gone = '00000000-0000-7000-8000-000000000000'
    const refused = scene.refuse('institution:edit-many', { ids: [id, gone], changes: { region: 'Kraj Vysočina' } })
    expect(refused).toMatchObject({ code: 'not-found' })
    expect(scene.state.get('institutions', id)?.region).toBe('')
  })

  it('never puts an institution under itself', () => {
    const scene = new Scene()
    const [town, police] = [scene.institution('Říčany'), scene.institution('MP Říčany')]
    scene.do('institution:edit-many', { ids: [town.id, police.id], changes: { parentId: town.id } })
    expect(Array.from(scene.state.all('institutions'), ({ parentId }) => parentId)).toEqual([null, town.id])
  })

  it('shows beforehand what becomes of what, the largest group first', () => {
    expect(
      bulkGroups([
        ['', 'x'],
        ['y', 'x'],
        ['', 'x'],
        ['x', 'x'],
        ['x', 'x'],
        ['x', 'x'],
      ]),
    ).toEqual([
      { from: '', to: 'x', count: 2, isSame: false },
      { from: 'y', to: 'x', count: 1, isSame: false },
      { from: 'x', to: 'x', count: 3, isSame: true },
    ])
    expect(bulkEdited({ tags: ['a'], own: {}, city: 'Cheb' }, { changes: { city: 'Aš' } })).toEqual({ city: 'Aš' })
  })

  it('sets only what says in its declaration that it can be set on many', () => {
    const scene = new Scene()
    const { id } = scene.institution('Říčany', { tags: ['a'] })
    expect(scene.refuse('institution:edit-many', { ids: [id], changes: { name: 'Ostrov' } })).toMatchObject({
      code: 'invalid-input',
    })
    const outcome = scene.do('outcome:create', { initiativeId: scene.initiative().id, title: 'Hlídky' })
    expect(scene.refuse('outcome:edit-many', { ids: [outcome.id], addTags: ['a'] })).toMatchObject({
      code: 'invalid-input',
    })
  })

  it('never lets a record of one initiative refer to another one', () => {
    const scene = new Scene()
    const [own, other] = [scene.initiative('BI'), scene.initiative('PDP4')]
    const [here, there] = [scene.workshop(own.id), scene.workshop(other.id)]
    const ids = ['Hlídky', 'Svodky'].map((title) => scene.do('outcome:create', { initiativeId: own.id, title }).id)
    expect(scene.refuse('outcome:edit-many', { ids, changes: { eventId: there.id } })).toEqual({
      ...{ code: 'wrong-initiative', collection: 'events', id: there.id },
    })
    scene.do('outcome:edit-many', { ids, changes: { eventId: here.id, kind: 'problem' } })
    expect(ids.map((id) => scene.state.get('outcomes', id))).toMatchObject([
      { eventId: here.id, kind: 'problem', title: 'Hlídky' },
      { eventId: here.id, kind: 'problem', title: 'Svodky' },
    ])
  })

  it('refers to no record that is gone', () => {
    const scene = new Scene()
    const { id } = scene.do('outcome:create', { initiativeId: scene.initiative().id, title: 'Hlídky' })
    const gone = '00000000-0000-7000-8000-000000000000'
    expect(scene.refuse('outcome:edit-many', { ids: [id], changes: { institutionId: gone } })).toMatchObject({
      ...{ code: 'not-found', collection: 'institutions' },
    })
  })

  it('puts recommendations behind those of the chapter that they come into', () => {
    const scene = new Scene()
    const { id: initiativeId, themes } = scene.initiative()
    const themeId = themes[0]?.id ?? null
    const [third, first, second] = [null, themeId, themeId].map((chapter, at) =>
      scene.do('recommendation:create', { initiativeId, themeId: chapter, title: `Doporučení ${at}` }),
    )
    const ids = [third, first].flatMap((each) => each?.id ?? [])
    scene.do('recommendation:edit-many', { ids, changes: { themeId, status: 'approved' } })
    const chapter = inOrder(scene.state.by('recommendations', 'initiativeId', initiativeId))
    expect(chapter.map(({ id }) => id)).toEqual([first?.id, second?.id, third?.id])
    expect(chapter.map(({ status }) => status)).toEqual(['approved', 'draft', 'approved'])
  })

  it('gives many registrations a role, and none of them a place that a band does not have', () => {
    const scene = new Scene()
    const event = scene.workshop(scene.initiative().id)
    const bandId = event.bands[1]?.id ?? null
    const ids = ['Nová', 'Malá'].map((name) => scene.register(event.id, scene.person(name).id).id)
    scene.do('registration:edit-many', { ids, changes: { role: 'speaker', nights: 2 } })
    expect(ids.map((id) => scene.state.get('registrations', id))).toMatchObject([
      { role: 'speaker', nights: 2 },
      { role: 'speaker', nights: 2 },
    ])
    expect(scene.refuse('registration:edit-many', { ids, changes: { bandId } })).toMatchObject({
      ...{ code: 'no-place-left', bandId, over: 1 },
    })
    scene.do('registration:edit-many', { ids: ids.slice(1), changes: { bandId } })
    expect(ids.map((id) => scene.state.get('registrations', id)?.bandId === bandId)).toEqual([false, true])
  })

  it('overbooks a band with a reason, which is kept with those who go over its quota', () => {
    const scene = new Scene()
    const event = scene.workshop(scene.initiative().id)
    const bandId = event.bands[1]?.id ?? null
    const ids = ['Nová', 'Malá'].map((name) => scene.register(event.id, scene.person(name).id).id)
    scene.do('registration:edit-many', { ids, changes: { bandId }, overbookReason: 'Přijede autobus.' })
    expect(ids.map((id) => scene.state.get('registrations', id))).toMatchObject([
      { bandId, status: 'confirmed', statusReason: '' },
      { bandId, status: 'confirmed', statusReason: 'Přijede autobus.' },
    ])
    expect(scene.refuse('registration:edit-many', { ids, changes: { bandId }, overbookReason: '' })).toMatchObject({
      code: 'invalid-input',
    })
  })
})
