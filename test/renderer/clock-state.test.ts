import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ClockState } from '../../src-renderer/state/clock-state.svelte'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2021-06-24T21:59:00Z') }))
afterEach(() => void vi.useRealTimers())

it('turns the day at midnight in Prague without anybody doing anything', () => {
  const clock = new ClockState()
  expect(clock.today).toBe('2021-06-24')

  vi.advanceTimersByTime(2 * 60_000)
  expect(clock.today).toBe('2021-06-25')
})

it('goes by the day that the database knows while the computer’s clock is doubted, and by the clock again afterwards', () => {
  const clock = new ClockState()
  vi.setSystemTime(new Date('2099-01-01T10:00:00Z'))
  clock.follow({ says: '2099-01-01T10:00:00.000Z', known: '2021-06-24T22:05:00.000Z' })
  vi.advanceTimersByTime(2 * 60_000)
  expect(clock.today).toBe('2021-06-25')

  vi.setSystemTime(new Date('2021-06-26T10:00:00Z'))
  clock.follow(null)
  expect(clock.today).toBe('2021-06-26')
})
