import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { runAction } from '@shared/domain/actions/run-action'
import type { AnyRecord } from '@shared/domain/database/database'
import { reversalOf } from '@shared/domain/history/reversal'
import { referencesFrom, targetIds } from '@shared/domain/database/reference-kinds'
import { uuidv7 } from '@shared/domain/values/ids'
import type { DatabaseState } from '@shared/domain/database/state'
import { Scene } from '../../../builders'
import { idOf, kinds, perKind, pointers, recordsFrom } from '../../linked-records'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const merge = (keepId: string, dropId: string, changes = {}) => scene.do('person:merge', { keepId, dropId, changes })

describe('two persons that are one', () => {
  test('become one with the chosen fields, and everything of both hangs on it', () => {
    const initiative = scene.initiative()
    const [one, other] = [scene.workshop(initiative.id), scene.workshop(initiative.id)]
    const [a, b] = [scene.person('Nováková'), scene.person('Nováková Dvořáková')]
    scene.register(one.id, a.id)
    const second = scene.register(other.id, b.id)
    scene.do('export:note', {
      kind: 'attendance-sheet',
      fileName: 'list.xlsx',
      initiativeId: initiative.id,
      eventId: other.id,
      personIds: [b.id],
    })
    expect(merge(a.id, b.id, { lastName: 'Nováková Dvořáková' })).toEqual({
      keptId: a.id,
      moved: { registrations: 1 },
    })
    expect(scene.state.get('persons', b.id)).toBeUndefined()
    expect(scene.state.get('persons', a.id)).toMatchObject({ lastName: 'Nováková Dvořáková' })
    expect(scene.state.get('registrations', second.id)).toMatchObject({ personId: a.id, status: 'confirmed' })
    expect(Array.from(scene.state.all('exports'), ({ personIds }) => personIds)).toEqual([[a.id]])
  })

  test('have one active registration for an event afterwards, with the attendance of both', () => {
    const event = scene.workshop(scene.initiative().id)
    const [a, b] = [scene.person('Nováková'), scene.person('Nováková')]
    const [kept, spare] = [scene.register(event.id, a.id), scene.register(event.id, b.id)]
    scene.do('attendance:set', {
      entries: [
        { registrationId: kept.id, day: '2020-11-05', state: 'absent' },
        { registrationId: spare.id, day: '2020-11-05', state: 'present' },
        { registrationId: spare.id, day: '2020-11-06', state: 'present' },
      ],
    })
    merge(b.id, a.id)
    const registrations = scene.state.by('registrations', 'personId', b.id)
    expect(registrations.map(({ id, status, statusReason }) => [id, status, statusReason])).toEqual([
      [kept.id, 'confirmed', ''],
      [spare.id, 'cancelled', 'merged'],
    ])
    const days = scene.state.by('attendances', 'registrationId', kept.id).map(({ day, state }) => [day, state])
    expect(days.sort()).toEqual([
      ['2020-11-05', 'absent'],
      ['2020-11-06', 'present'],
    ])
  })

  test('keep the confirmed registration, whichever of the two waits', () => {
    const event = scene.workshop(scene.initiative().id, { places: 1 })
    const [a, b] = [scene.person('Nováková'), scene.person('Nováková')]
    const confirmed = scene.register(event.id, a.id)
    const waiting = scene.register(event.id, b.id)
    expect(waiting.status).toBe('waiting')
    merge(b.id, a.id)
    expect(scene.state.get('registrations', confirmed.id)).toMatchObject({ status: 'confirmed', personId: b.id })
    expect(scene.state.get('registrations', waiting.id)).toMatchObject({ status: 'cancelled' })
  })

  test('are not merged with themselves, nor with somebody who was erased or is not there', () => {
    const a = scene.person('Nováková')
    const input = { keepId: a.id, changes: {} }
    expect(scene.refuse('person:merge', { ...input, dropId: a.id })).toMatchObject({ code: 'same-record' })
    const unknown = uuidv7(1, new Uint8Array(10))
    expect(scene.refuse('person:merge', { ...input, dropId: unknown })).toMatchObject({ code: 'not-found' })
  })
})

describe('two institutions that are one', () => {
  test('leave no institution above itself', () => {
    const town = scene.institution('Říčany')
    const double = scene.institution('Město Říčany', { parentId: town.id })
    const police = scene.institution('Městská policie', { kind: 'municipal-police', parentId: double.id })
    scene.do('institution:merge', { keepId: town.id, dropId: double.id, changes: { name: 'Město Říčany' } })
    expect(scene.state.get('institutions', town.id)).toMatchObject({ name: 'Město Říčany', parentId: null })
    expect(scene.state.get('institutions', police.id)).toMatchObject({ parentId: town.id })
    scene.do('institution:merge', { keepId: town.id, dropId: police.id, changes: { parentId: police.id } })
    expect(scene.state.get('institutions', town.id)).toMatchObject({ parentId: null })
  })

  test('leave none above itself where the one above is merged into the one below', () => {
    const town = scene.institution('Říčany')
    const below = scene.institution('Město Říčany', { parentId: town.id })
    scene.do('institution:merge', { keepId: below.id, dropId: town.id, changes: {} })
    expect(scene.state.get('institutions', below.id)).toMatchObject({ parentId: null })
  })

  test('that were told apart and are merged all the same leave no such note', () => {
    const [a, b, c] = [scene.institution('A'), scene.institution('B'), scene.institution('C')]
    scene.do('distinction:keep', { collection: 'institutions', ids: [a.id, b.id] })
    scene.do('distinction:keep', { collection: 'institutions', ids: [c.id, b.id] })
    scene.do('distinction:keep', { collection: 'institutions', ids: [b.id, c.id] })
    expect(scene.state.count('distinctions')).toBe(2)
    scene.do('institution:merge', { keepId: a.id, dropId: b.id, changes: {} })
    expect(Array.from(scene.state.all('distinctions'), ({ institutionIds }) => new Set(institutionIds))).toEqual([
      new Set([a.id, c.id]),
    ])
  })
})

const contentOf = (state: DatabaseState) =>
  Object.fromEntries(
    kinds.flatMap((name) => Array.from<AnyRecord>(state.all(name)).map((record) => [`${name}/${record.id}`, record])),
  )

test('merging and taking the merge back from the history gives the very same database, and nothing dangles in between', () => {
  const collection = fc.constantFrom('institutions', 'persons')
  const index = fc.nat({ max: perKind - 1 })
  fc.assert(
    fc.property(pointers, collection, index, index, (numbers, name, keep, drop) => {
      fc.pre(keep !== drop)
      // Zero leads nowhere, and what led nowhere before cannot be put back.
      const state = recordsFrom(numbers.map((number) => number || 1))
      const before = contentOf(state)
      const action = name === 'persons' ? 'person:merge' : 'institution:merge'
      const [keepId, dropId] = [idOf(name, keep), idOf(name, drop)]
      const context = {
        now: '2021-01-01T10:00:00.000Z',
        today: '2021-01-01',
        by: 'Test',
        newId: () => uuidv7(1, new Uint8Array(10)),
      }
      const run = runAction(state, { action, input: { keepId, dropId, changes: {} } }, context)
      if (!run.ok) throw new Error(JSON.stringify(run.failure))
      state.apply(run.value.changes)
      const dangling = kinds.flatMap((each) =>
        Array.from<AnyRecord>(state.all(each)).filter((record) =>
          referencesFrom(each).some(
            ({ field, target }) => target === name && targetIds(record, field).includes(dropId),
          ),
        ),
      )
      expect(dangling).toEqual([])
      const target = { seq: 1, action, changes: run.value.changes }
      const reversal = reversalOf(target, [], state)
      expect(reversal).toMatchObject({ dependents: [], blockers: [] })
      state.apply(reversal.changes)
      expect(contentOf(state)).toEqual(before)
    }),
    { numRuns: 300 },
  )
})
