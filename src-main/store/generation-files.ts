const form = /^(snap|log)-(\d{10})\.(json|ndjson)$/

const numbered = (generation: number): string => String(generation).padStart(10, '0')

export const snapshotName = (generation: number): string => `snap-${numbered(generation)}.json`
export const journalName = (generation: number): string => `log-${numbered(generation)}.ndjson`

/** The generations whose files lie in a folder, newest first; foreign names are passed over. */
export type GenerationFiles = { readonly snapshots: readonly number[]; readonly journals: readonly number[] }

export const generationFiles = (names: readonly string[]): GenerationFiles => {
  const found = { snap: [] as number[], log: [] as number[] }
  for (const name of names) {
    const [, kind, digits, extension] = form.exec(name) ?? []
    if (kind === 'snap' && extension === 'json') found.snap.push(Number(digits))
    if (kind === 'log' && extension === 'ndjson') found.log.push(Number(digits))
  }
  const newestFirst = (a: number, b: number): number => b - a
  return { snapshots: found.snap.sort(newestFirst), journals: found.log.sort(newestFirst) }
}

/** The highest number in use, 0 in an empty folder; the next generation is one above it. */
export const highestGeneration = ({ snapshots, journals }: GenerationFiles): number =>
  Math.max(0, snapshots[0] ?? 0, journals[0] ?? 0)
