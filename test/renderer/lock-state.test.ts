import { expect, test } from 'vitest'
import { LockState } from '../../src-renderer/state/lock-state.svelte'
import { IdleClock } from '../../src-renderer/views/password/idle-clock'

test('what waits for the lock goes on when the same database is open again', async () => {
  const lock = new LockState()
  expect(await lock.ended()).toBe(true)
  lock.lock('/data')
  const waiting = [lock.ended(), lock.ended()]
  lock.unlock()
  expect(await Promise.all(waiting)).toEqual([true, true])
  expect(lock.isLocked).toBe(false)
})

test('what waits is never asked of another database', async () => {
  const lock = new LockState()
  lock.lock('/data')
  const waiting = lock.ended()
  lock.abandon()
  expect(await waiting).toBe(false)
})

test('idle time counts from the last touch, and a clock set back locks nobody out early', () => {
  let now = 1_000_000
  const clock = new IdleClock(() => now)
  now += 40_000
  expect(clock.left(60_000)).toBe(20_000)
  clock.touch()
  expect(clock.left(60_000)).toBe(60_000)
  now -= 500_000
  expect(clock.left(60_000)).toBe(60_000)
  now += 900_000
  expect(clock.left(60_000)).toBe(0)
})
