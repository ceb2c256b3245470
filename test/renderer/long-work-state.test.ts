import { expect, test } from 'vitest'
import { LongWorkState } from '../../src-renderer/state/long-work-state.svelte'

test('the share of a long work follows its own signals alone, and is unknown again at its end', () => {
  const state = new LongWorkState('password')
  expect(state.share).toBeUndefined()
  state.note({ job: 'password', done: 30, total: 100 })
  state.note({ job: 'backup', done: 90, total: 100 })
  expect(state.share).toBe(0.3)
  state.note({ job: 'password', done: 100, total: 100 })
  expect(state.share).toBeUndefined()
})
