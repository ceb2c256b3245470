import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dueForErasing, dueRows } from '@shared/domain/privacy/erasing/due-for-erasing'
import { collectionNames } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { PastTermState } from '../../src-renderer/state/past-term-state.svelte'
import { ReadingState } from '../../src-renderer/state/reading-state.svelte'
import { benchRecords } from '../bench/records/records'

const today = '2026-12-01'

/** What waits until the window has nothing else to do. */
let waiting: IdleRequestCallback[] = []

beforeEach(() => {
  waiting = []
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => waiting.push(work))
  vi.stubGlobal('cancelIdleCallback', (handle: number) => void waiting.splice(handle - 1, 1))
})
afterEach(() => void vi.unstubAllGlobals())

/** Has time for so many steps, then for no more. */
const idleFor = (steps: number): void => {
  let left = steps
  const work = waiting.shift()
  work?.({ didTimeout: false, timeRemaining: () => (left-- > 0 ? 50 : 0) })
}

const scene = (registrations: number) => {
  const records = new DatabaseState()
  const made = benchRecords(registrations)
  for (const name of collectionNames) records.load(name, made[name] ?? [])
  const reading = new ReadingState()
  reading.load(records)
  const due = dueForErasing(records, today)
  return { reading, pastTerm: new PastTermState(reading), made, things: dueRows(due).length + due.sheets.length }
}

test('what is past its term in a small database is known at once', () => {
  const { pastTerm, things } = scene(100)
  expect(things).toBeGreaterThan(0)
  pastTerm.keepCounted(today)
  expect([pastTerm.totalOn(today), waiting]).toEqual([things, []])
})

test('in a large one it is counted beside other work, and no number is said before it is the whole', () => {
  const { pastTerm, things } = scene(5000)
  pastTerm.keepCounted(today)
  let rests = 0
  for (; waiting.length > 0; rests++) {
    expect(pastTerm.totalOn(today)).toBeNull()
    idleFor(3)
  }
  expect(pastTerm.totalOn(today)).toBe(things)
  expect(rests).toBeGreaterThan(3)
})

test('a number holds until something changes that it depends on, and for its day alone', () => {
  const { reading, pastTerm, made, things } = scene(100)
  pastTerm.keepCounted(today)
  const institution = made.institutions?.[0]
  const person = made.persons?.[0]
  if (institution === undefined || person === undefined) throw new Error('there are both')
  reading.apply([{ collection: 'institutions', id: institution.id, before: institution, after: null }])
  expect([pastTerm.totalOn(today), pastTerm.totalOn('2026-12-02')]).toEqual([things, null])
  reading.apply([{ collection: 'persons', id: person.id, before: person, after: null }])
  expect(pastTerm.totalOn(today)).toBeNull()
  pastTerm.keepCounted(today)
  expect(pastTerm.totalOn(today)).toBeLessThan(things)
})

test('a number that is known is not counted again, and counting that is stopped says none', () => {
  const { pastTerm } = scene(5000)
  pastTerm.keepCounted(today)?.()
  expect([pastTerm.totalOn(today), waiting]).toEqual([null, []])
  pastTerm.keepCounted(today)
  while (waiting.length > 0) idleFor(1000)
  expect(pastTerm.keepCounted(today)).toBeUndefined()
  expect(waiting).toEqual([])
})
