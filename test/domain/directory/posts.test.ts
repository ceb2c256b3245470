import { beforeEach, describe, expect, test } from 'vitest'
import { firstPost, furtherPosts, membersOf, peopleThere } from '@shared/domain/directory/post'
import { allWarnings } from '@shared/domain/warnings/warnings'
import { Scene } from '../../builders'

const today = '2021-01-01'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const towns = () => ({ town: scene.institution('Říčany'), other: scene.institution('Kutná Hora') })
const postsOf = (personId: string) => scene.state.by('posts', 'personId', personId)
const person = (id: string) => {
  const found = scene.state.get('persons', id)
  if (found === undefined) throw new Error('nobody')
  return found
}

describe('a person with several posts', () => {
  test('keeps the first one, and has others that go on or are over', () => {
    const { town, other } = towns()
    const { id } = scene.person('Nováková', town.id)
    const now = scene.do('post:create', { personId: id, institutionId: other.id, position: 'zastupitelka' })
    const before = scene.do('post:create', { personId: id, position: 'učitelka', until: '2018-08-31' })
    const older = scene.do('post:create', { personId: id, position: 'studentka', until: '2010-06-30' })
    expect(person(id)).toMatchObject({ institutionId: town.id, position: 'starostka' })
    expect(furtherPosts(scene.state, id, today)).toEqual({ current: [now], earlier: [before, older] })
  })

  test('has none that says neither where nor what, none at an institution that is not there, and none once erased', () => {
    const { town } = towns()
    const { id } = scene.person('Nováková', town.id)
    const nowhere = '00000000-0000-7000-8000-000000000000'
    expect(scene.refuse('post:create', { personId: id })).toEqual({ code: 'post-of-nothing' })
    expect(scene.refuse('post:create', { personId: id, institutionId: nowhere })).toMatchObject({
      code: 'not-found',
      collection: 'institutions',
    })
    const post = scene.do('post:create', { personId: id, position: 'učitelka' })
    expect(scene.refuse('post:edit', { id: post.id, changes: { position: '' } })).toEqual({ code: 'post-of-nothing' })
    scene.state.apply([
      { collection: 'persons', id, before: person(id), after: { ...person(id), erasedAt: '2021-01-01T00:00:00.000Z' } },
    ])
    for (const [action, input] of [
      ['post:create', { personId: id, position: 'učitelka' }],
      ['post:edit', { id: post.id, changes: { position: 'ředitelka' } }],
      ['post:make-first', { id: post.id }],
      ['post:change', { personId: id, position: 'ředitelka', from: today }],
    ] as const)
      expect(scene.refuse(action, input)).toEqual({ code: 'person-erased', personId: id })
  })

  test('is told where one ends before it begins', () => {
    const { id } = scene.person('Nováková')
    const post = scene.do('post:create', { personId: id, position: 'x', from: '2020-02-01', until: '2020-01-01' })
    expect(allWarnings(scene.state, today)).toEqual([
      { collection: 'posts', id: post.id, field: 'until', code: 'until-before-from' },
    ])
  })

  test('can have another one as the first, and the former first one stays', () => {
    const { town, other } = towns()
    const { id } = scene.person('Nováková', town.id)
    const facts = { institutionId: other.id, position: 'zastupitelka', from: '2018-10-05', until: null }
    const post = scene.do('post:create', { personId: id, ...facts })
    scene.do('post:make-first', { id: post.id })
    expect(firstPost(person(id))).toEqual(facts)
    expect(postsOf(id)).toEqual([
      { id: post.id, personId: id, institutionId: town.id, position: 'starostka', from: null, until: null },
    ])
    scene.do('post:make-first', { id: post.id })
    expect(person(id)).toMatchObject({ institutionId: town.id, position: 'starostka' })
  })

  test('without a first one has no other left when that becomes the first', () => {
    const { other } = towns()
    const { id } = scene.do('person:create', { lastName: 'Malý' })
    const post = scene.do('post:create', { personId: id, institutionId: other.id })
    scene.do('post:make-first', { id: post.id })
    expect([person(id).institutionId, postsOf(id)]).toEqual([other.id, []])
  })
})

describe('a changed post', () => {
  test('keeps the old one as an earlier one that ended the day before', () => {
    const { town, other } = towns()
    const { id } = scene.person('Nováková', town.id)
    scene.do('person:edit', { id, changes: { positionFrom: '2018-11-01' } })
    scene.do('post:change', { personId: id, institutionId: other.id, position: 'tajemnice', from: '2020-11-01' })
    expect(firstPost(person(id))).toEqual({
      ...{ institutionId: other.id, position: 'tajemnice', from: '2020-11-01', until: null },
    })
    expect(postsOf(id)).toMatchObject([
      { institutionId: town.id, position: 'starostka', from: '2018-11-01', until: '2020-10-31' },
    ])
  })

  test('leaves an earlier end as it was', () => {
    const { id } = scene.person('Nováková')
    scene.do('person:edit', { id, changes: { positionUntil: '2019-12-31' } })
    scene.do('post:change', { personId: id, position: 'tajemnice', from: '2020-11-01' })
    expect(postsOf(id)).toMatchObject([{ position: 'starostka', until: '2019-12-31' }])
  })

  test('keeps nothing of a person who had none', () => {
    const { id } = scene.do('person:create', { lastName: 'Malý' })
    scene.do('post:change', { personId: id, position: 'tajemník', from: today })
    expect([person(id).position, postsOf(id)]).toEqual(['tajemník', []])
  })
})

describe('an institution', () => {
  test('knows whose first post it is, who has a further one there, and who was there before', () => {
    const { town, other } = towns()
    const [first, further, former] = [
      scene.person('Bílá', town.id),
      scene.person('Adamová', other.id),
      scene.person('Malá'),
    ]
    scene.do('post:create', { personId: further.id, institutionId: town.id, position: 'radní' })
    scene.do('post:create', { personId: former.id, institutionId: town.id, until: '2018-10-31' })
    const { current, earlier } = peopleThere(scene.state, town.id, today)
    expect(current.map((each) => [each.person.lastName, each.post.position, each.isFirst])).toEqual([
      ['Adamová', 'radní', false],
      ['Bílá', 'starostka', true],
    ])
    expect(earlier.map((each) => each.person.lastName)).toEqual(['Malá'])
    expect(membersOf(scene.state, town.id, today).map(({ id }) => id)).toEqual([first.id, further.id])
  })

  test('that goes leaves the posts without it, and has them again when it comes back', () => {
    const { town } = towns()
    const { id } = scene.person('Nováková')
    const post = scene.do('post:create', { personId: id, institutionId: town.id, position: 'radní' })
    expect(scene.refuse('institution:remove', { ids: [town.id] })).toEqual({
      code: 'still-referenced',
      by: [{ collection: 'posts', count: 1 }],
    })
    const { entryId } = scene.do('institution:remove', { ids: [town.id], withReferrers: true })
    expect(postsOf(id)).toEqual([{ ...post, institutionId: null }])
    scene.do('trash:restore', { ids: [entryId] })
    expect(postsOf(id)).toEqual([post])
  })

  test('that is merged takes the posts along, without doubles', () => {
    const { town, other } = towns()
    const { id } = scene.person('Nováková', town.id)
    const elsewhere = scene.do('person:create', { lastName: 'Malý' })
    scene.do('post:create', { personId: id, institutionId: other.id, position: 'starostka' })
    scene.do('post:create', { personId: id, institutionId: other.id, position: 'radní' })
    scene.do('post:create', { personId: elsewhere.id, institutionId: town.id, position: 'radní' })
    scene.do('post:create', { personId: elsewhere.id, institutionId: other.id, position: 'Radní' })
    scene.do('institution:merge', { keepId: town.id, dropId: other.id, changes: {} })
    expect(postsOf(id)).toMatchObject([{ institutionId: town.id, position: 'radní' }])
    expect(postsOf(elsewhere.id)).toMatchObject([{ institutionId: town.id, position: 'radní' }])
  })
})

describe('two persons that become one', () => {
  test('have the first post of the other as a further one, and the posts of both without doubles', () => {
    const { town, other } = towns()
    const [kept, dropped] = [scene.person('Nováková', town.id), scene.person('Nováková', other.id)]
    for (const { id } of [kept, dropped]) scene.do('post:create', { personId: id, position: 'lektorka' })
    scene.do('person:merge', { keepId: kept.id, dropId: dropped.id, changes: {} })
    expect(person(kept.id).institutionId).toBe(town.id)
    expect(postsOf(kept.id).map(({ institutionId, position }) => [institutionId, position])).toEqual([
      [null, 'lektorka'],
      [other.id, 'starostka'],
    ])
  })

  test('have the first post of the kept one as a further one where that of the other was chosen', () => {
    const { town, other } = towns()
    const [kept, dropped] = [scene.person('Nováková', town.id), scene.person('Nováková', other.id)]
    scene.do('person:merge', { keepId: kept.id, dropId: dropped.id, changes: { institutionId: other.id } })
    expect(postsOf(kept.id)).toMatchObject([{ institutionId: town.id, position: 'starostka' }])
  })

  test('have no further one where both were at the same institution: how it is called was chosen', () => {
    const { town } = towns()
    const [kept, dropped] = [scene.person('Nováková', town.id), scene.person('Nováková', town.id)]
    scene.do('person:edit', { id: dropped.id, changes: { position: 'starostka města' } })
    scene.do('person:merge', { keepId: kept.id, dropId: dropped.id, changes: {} })
    expect(postsOf(kept.id)).toEqual([])
  })
})
