import { expect, it } from 'vitest'
import { ReadingState } from '../../src-renderer/state/reading-state.svelte'

it('is empty before a database is loaded', () => {
  expect(new ReadingState().count('persons')).toBe(0)
})
