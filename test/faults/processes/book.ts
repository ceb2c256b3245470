/** A database under test that gets batches of towns; batch 7 is `7.1`, `7.2` and `7.3`, so that its state is known from its number. */
export type Book = {
  /** Names of all towns that are there. */
  names(): readonly string[]
  /** The highest batch of which anything is there. */
  batches(): number
  /** Puts a batch down in one commit; resolves when it is acknowledged. */
  add(batch: number): Promise<void>
  /** Enters so many towns in one commit. */
  fill(count: number): Promise<void>
  /** Notes something on one town in a commit of its own. */
  note(town: number, text: string): Promise<void>
  close(): Promise<void>
}

const townsPerBatch = 3

export const namesOf = (batch: number): readonly string[] =>
  Array.from({ length: townsPerBatch }, (_, index) => `${batch}.${index + 1}`)

export const lastBatch = (names: readonly string[]): number =>
  names.reduce((last, name) => Math.max(last, Number(name.split('.')[0])), 0)

/** Whether the names are those of batches 1 to `batch`, all of them whole and nothing else. */
export const areWholeBatches = (names: readonly string[], batch: number): boolean => {
  const wanted = Array.from({ length: batch }, (_, index) => namesOf(index + 1)).flat()
  return [...names].sort().join() === wanted.sort().join()
}
