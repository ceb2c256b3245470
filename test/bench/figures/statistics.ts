/** The value below which the given share (0 to 1) of the numbers lies, by nearest rank; null of none. */
export const percentile = (numbers: readonly number[], share: number): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

/** The middle one; the mean of the middle two of an even count. */
export const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** The largest one; null of none. */
export const largest = (numbers: readonly number[]): number | null => percentile(numbers, 1)
