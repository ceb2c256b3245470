import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runAction } from '@shared/domain/actions/run-action'
import { moveToTrash } from '@shared/domain/trash/move-to-trash'
import { Transaction } from '@shared/domain/actions/transaction'
import type { AnyRecord, CollectionName } from '@shared/domain/database/database'
import { uuidv7, type Id } from '@shared/domain/values/ids'
import { referencesFrom, targetIds } from '@shared/domain/database/reference-kinds'
import type { DatabaseState } from '@shared/domain/database/state'
import { idOf, kinds, perKind, pointers, recordsFrom } from '../linked-records'

const removable = [
  'institutions',
  'persons',
  'initiatives',
  'events',
  'invitations',
  'presentations',
  'outcomes',
  'recommendations',
] as const satisfies readonly CollectionName[]

let made = 0
const contextOf = () => ({
  now: '2021-01-01T10:00:00.000Z',
  today: '2021-01-01',
  by: 'Test',
  newId: () => uuidv7(1_700_000_000_000 + ++made, new Uint8Array(10)),
})

const remove = (state: DatabaseState, collection: CollectionName, ids: readonly Id[]): void => {
  const tx = new Transaction(state)
  const there = ids.filter((id) => state.get(collection, id) !== undefined)
  if (there.length === 0) return
  const moved = moveToTrash(tx, collection, { ids: there, withReferrers: true }, contextOf())
  if (!moved.ok) throw new Error(JSON.stringify(moved.failure))
  state.apply(tx.changes())
}

const restore = (state: DatabaseState, ids: readonly Id[]): boolean => {
  const run = runAction(state, { action: 'trash:restore', input: { ids } }, contextOf())
  if (!run.ok && run.failure.code !== 'needed-is-gone') throw new Error(JSON.stringify(run.failure))
  if (run.ok) state.apply(run.value.changes)
  return run.ok
}

/** Every record by its id; in sets, where the order of a list is of no matter. */
const contentOf = (state: DatabaseState, order: 'ordered' | 'sets' = 'ordered') =>
  Object.fromEntries(
    kinds.flatMap((collection) =>
      Array.from<AnyRecord>(state.all(collection)).map((record) => {
        const lists = referencesFrom(collection).filter(({ kind }) => kind === 'list' && order === 'sets')
        const sorted = lists.map(({ field }) => [field, [...targetIds(record, field)].sort()])
        return [`${collection}/${record.id}`, { ...record, ...Object.fromEntries(sorted) }]
      }),
    ),
  )

/** References that lead to a record that is not there, beside those that never did. */
const lostLinks = (state: DatabaseState): string[] =>
  kinds.flatMap((collection) =>
    Array.from<AnyRecord>(state.all(collection)).flatMap((record) =>
      referencesFrom(collection).flatMap(({ field, target }) =>
        targetIds(record, field)
          .filter((id) => state.get(target, id) === undefined && !id.startsWith('00000000'))
          .map((id) => `${collection}/${record.id}.${field} → ${id}`),
      ),
    ),
  )

const removal = fc.record({
  collection: fc.constantFrom(...removable),
  indexes: fc.uniqueArray(fc.nat({ max: perKind - 1 }), { minLength: 1, maxLength: 3 }),
})
const idsOf = ({ collection, indexes }: { collection: CollectionName; indexes: readonly number[] }): Id[] =>
  indexes.map((index) => idOf(collection, index))

test('removing with all that hangs on it and restoring gives the very same database, and nothing dangles in between', () => {
  fc.assert(
    fc.property(pointers, removal, (numbers, chosen) => {
      const state = recordsFrom(numbers)
      const before = contentOf(state)
      remove(state, chosen.collection, idsOf(chosen))
      expect(lostLinks(state)).toEqual([])
      expect(
        restore(
          state,
          Array.from(state.all('trash'), ({ id }) => id),
        ),
      ).toBe(true)
      expect(contentOf(state)).toEqual(before)
      expect(state.count('trash')).toBe(0)
    }),
    { numRuns: 300 },
  )
})

test('whatever the order in which several removals are restored, all records and links come back', () => {
  fc.assert(
    fc.property(
      pointers,
      fc.array(removal, { minLength: 2, maxLength: 5 }),
      fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
      (numbers, removals, order) => {
        const state = recordsFrom(numbers)
        const before = contentOf(state, 'sets')
        for (const each of removals) {
          remove(state, each.collection, idsOf(each))
          expect(lostLinks(state)).toEqual([])
        }
        const waiting = Array.from(state.all('trash'), ({ id }, index) => ({ id, at: order[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ id }) => id)
        // One that needs another is refused and tried again after it.
        while (waiting.length > 0) {
          const at = waiting.findIndex((id) => restore(state, [id]))
          if (at < 0) break
          waiting.splice(at, 1)
          expect(lostLinks(state)).toEqual([])
        }
        if (waiting.length > 0) expect(restore(state, waiting)).toBe(true)
        expect(contentOf(state, 'sets')).toEqual(before)
      },
    ),
    { numRuns: 300 },
  )
})

test('what was edited between removing and restoring keeps its edits', () => {
  fc.assert(
    fc.property(pointers, removal, fc.nat({ max: 9 }), (numbers, chosen, edited) => {
      const state = recordsFrom(numbers)
      const before = contentOf(state)
      remove(state, chosen.collection, idsOf(chosen))
      const stays = kinds.flatMap((collection) =>
        Array.from<AnyRecord>(state.all(collection)).map((record) => ({ collection, record })),
      )
      const picked = stays[edited % Math.max(1, stays.length)]
      if (picked !== undefined) {
        const after = { ...picked.record, note: 'upraveno' } as AnyRecord // safe: a field more than before
        state.apply([{ collection: picked.collection, id: after.id, before: picked.record, after }])
      }
      restore(
        state,
        Array.from(state.all('trash'), ({ id }) => id),
      )
      const expected: Record<string, unknown> = { ...before }
      if (picked !== undefined) {
        const key = `${picked.collection}/${picked.record.id}`
        expected[key] = { ...before[key], note: 'upraveno' }
      }
      expect(contentOf(state)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
