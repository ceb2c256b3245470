import { describe, expect, test } from 'vitest'
import { relationsOf } from '@shared/domain/directory/relation'
import { straysOf } from '@shared/domain/database/strays'
import { Scene } from '../../builders'

const scene3 = () => {
  const scene = new Scene()
  const town = scene.institution('Říčany', { kind: 'town' })
  const other = scene.institution('Mukařov', { kind: 'municipality' })
  const police = scene.institution('Městská policie Říčany', { kind: 'municipal-police', parentId: town.id })
  const relate = (
    institutionId: string,
    kind: 'police-of' | 'serves-too' | 'under' | 'coordination',
    otherId: string,
  ) => scene.do('relation:create', { institutionId, kind, otherId })
  return { scene, town, other, police, relate }
}

describe('relations of institutions', () => {
  test('are seen from both ends, with what belongs to what', () => {
    const { scene, town, other, police, relate } = scene3()
    relate(police.id, 'serves-too', other.id)
    relate(town.id, 'coordination', police.id)
    const seen = ({ id }: { id: string }) => {
      const institution = scene.state.get('institutions', id)
      return institution && relationsOf(scene.state, institution).map((each) => [each.kind, each.side, each.other.name])
    }
    expect(seen(police)).toEqual([
      ['police-of', 'own', 'Říčany'],
      ['serves-too', 'own', 'Mukařov'],
      ['coordination', 'own', 'Říčany'],
    ])
    expect(seen(other)).toEqual([['serves-too', 'other', 'Městská policie Říčany']])
    expect(seen(town)).toEqual([
      ['coordination', 'own', 'Městská policie Říčany'],
      ['police-of', 'other', 'Městská policie Říčany'],
    ])
  })

  test('of one kind stand once between two for one time, an agreement from whichever end', () => {
    const { scene, town, other, police, relate } = scene3()
    const first = scene.do('relation:create', {
      ...{ institutionId: police.id, kind: 'serves-too', otherId: other.id },
      ...{ beganOn: '2015-01-01', endedOn: '2018-12-31' },
    })
    const again = { institutionId: police.id, kind: 'serves-too', otherId: other.id }
    expect(scene.refuse('relation:create', { ...again, beganOn: '2018-06-01' }).code).toBe('already-related')
    const second = scene.do('relation:create', { ...again, kind: 'serves-too', beganOn: '2020-01-01' })
    expect(scene.refuse('relation:edit', { id: second.id, changes: { beganOn: null } }).code).toBe('already-related')
    scene.do('relation:edit', { id: first.id, changes: { note: 'první smlouva' } })
    relate(town.id, 'coordination', other.id)
    const mutual = { institutionId: other.id, kind: 'coordination', otherId: town.id }
    expect(scene.refuse('relation:create', mutual).code).toBe('already-related')
  })

  test('lead to no institution that is not there, and to none itself', () => {
    const { scene, town } = scene3()
    const self = { institutionId: town.id, kind: 'coordination', otherId: town.id }
    expect(scene.refuse('relation:create', self)).toEqual({ code: 'related-to-itself', institutionId: town.id })
    expect(scene.refuse('relation:create', { ...self, otherId: '01900000-0000-7000-8000-000000000000' }).code).toBe(
      'not-found',
    )
  })

  test('of standing under never make a circle, over whatever records, but where they held at other times', () => {
    const { scene, town, other, police, relate } = scene3()
    relate(town.id, 'under', other.id)
    const back = { institutionId: other.id, kind: 'under', otherId: police.id } as const
    const refusal = scene.refuse('relation:create', back)
    expect(refusal.code).toBe('under-itself')
    expect(scene.refuse('institution:edit', { id: other.id, changes: { parentId: police.id } }).code).toBe(
      'under-itself',
    )
    const harmless = scene.do('relation:create', { ...back, kind: 'coordination' })
    expect(scene.refuse('relation:edit', { id: harmless.id, changes: { kind: 'under' } }).code).toBe('under-itself')

    const [up] = Array.from(scene.state.by('relations', 'institutionId', town.id))
    scene.do('relation:edit', { id: up?.id ?? '', changes: { beganOn: '2019-01-01' } })
    const past = scene.do('relation:create', { ...back, endedOn: '2018-12-31' })
    expect(scene.refuse('relation:edit', { id: past.id, changes: { endedOn: '2019-01-01' } }).code).toBe('under-itself')
    const strays = Array.from(scene.state.all('relations')).flatMap((record) =>
      straysOf(scene.state, { collection: 'relations', record }),
    )
    expect(strays).toEqual([])
  })

  test('keep what an institution belonged to, once that has ended', () => {
    const { scene, town, police } = scene3()
    scene.do('institution:edit', { id: police.id, changes: { parentSince: '2005-03-01' } })
    const end = { institutionId: police.id, endedOn: '2019-12-31' }
    expect(scene.do('relation:end', end)).toMatchObject({
      ...{ institutionId: police.id, kind: 'police-of', otherId: town.id },
      ...{ beganOn: '2005-03-01', endedOn: '2019-12-31' },
    })
    expect(scene.state.get('institutions', police.id)).toMatchObject({ parentId: null, parentSince: null })
    expect(scene.refuse('relation:end', end).code).toBe('belongs-nowhere')
  })

  test('take the day along when an institution comes to belong elsewhere', () => {
    const { scene, other, police } = scene3()
    scene.do('institution:edit', { id: police.id, changes: { parentSince: '2005-03-01' } })
    scene.do('institution:edit', { id: police.id, changes: { parentId: other.id } })
    expect(scene.state.get('institutions', police.id)).toMatchObject({ parentId: other.id, parentSince: null })
  })
})

describe('institutions with relations', () => {
  test('that are made one keep all of them, without doubles and none to itself', () => {
    const { scene, town, other, police, relate } = scene3()
    const twin = scene.institution('MP Říčany', { kind: 'municipal-police' })
    relate(police.id, 'serves-too', other.id)
    const known = scene.do('relation:create', {
      ...{ institutionId: twin.id, kind: 'serves-too', otherId: other.id },
      ...{ beganOn: '2016-01-01', note: 'smlouva' },
    })
    relate(twin.id, 'coordination', police.id)
    relate(town.id, 'coordination', twin.id)
    scene.do('institution:merge', { keepId: police.id, dropId: twin.id, changes: {} })
    const left = Array.from(scene.state.all('relations'))
    expect(left.map(({ institutionId, kind, otherId }) => [institutionId, kind, otherId])).toEqual([
      [police.id, 'serves-too', other.id],
      [town.id, 'coordination', police.id],
    ])
    expect(left[0]).toMatchObject({ beganOn: '2016-01-01', note: 'smlouva' })
    expect(left.map(({ id }) => id)).not.toContain(known.id)
  })

  test('that are made one close no circle by what either stood under', () => {
    const { scene, town, other, relate } = scene3()
    relate(other.id, 'under', town.id)
    const third = scene.institution('Kraj')
    relate(town.id, 'under', third.id)
    scene.do('institution:merge', { keepId: other.id, dropId: third.id, changes: {} })
    const strays = Array.from(scene.state.all('relations')).flatMap((record) =>
      straysOf(scene.state, { collection: 'relations', record }),
    )
    expect(strays).toEqual([])
    expect(scene.state.count('relations')).toBe(1)
  })

  test('that are removed say how many relations go along, and bring them back', () => {
    const { scene, other, police, relate } = scene3()
    const relation = relate(police.id, 'serves-too', other.id)
    expect(scene.refuse('institution:remove', { ids: [other.id] })).toEqual({
      code: 'still-referenced',
      by: [{ collection: 'relations', count: 1 }],
    })
    const { entryId } = scene.do('institution:remove', { ids: [other.id], withReferrers: true })
    expect(scene.state.count('relations')).toBe(0)
    scene.do('trash:restore', { ids: [entryId] })
    expect(scene.state.get('relations', relation.id)).toEqual(relation)
  })

  test('come back without a relation that would close a circle by now', () => {
    const { scene, town, other, relate } = scene3()
    const up = relate(town.id, 'under', other.id)
    const { entryId } = scene.do('relation:remove', { ids: [up.id] })
    relate(other.id, 'under', town.id)
    scene.do('trash:restore', { ids: [entryId] })
    expect(scene.state.get('relations', up.id)).toBeUndefined()
    expect(scene.state.count('relations')).toBe(1)
  })
})
