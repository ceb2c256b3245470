export { ReadingState } from '../../src-renderer/state/reading-state.svelte'

/** A value that the window derives, and how often it had to be worked out. */
export type Watched<Value> = { readonly current: Value; readonly count: number; readonly stop: () => void }

/** Derives a value as a view does that shows it, until it is stopped, and counts how often it is worked out. */
export const watched = <Value>(work: () => Value): Watched<Value> => {
  let count = 0
  const value = $derived.by(() => {
    count++
    return work()
  })
  const stop = $effect.root(() => {
    $effect.pre(() => void value)
  })
  return {
    get current() {
      return value
    },
    get count() {
      return count
    },
    stop,
  }
}
