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
