const form = /^(snap|log|history|last)-(\d{10})\.(json|ndjson|txt)$/

const extensions = { snap: 'json', log: 'ndjson', history: 'ndjson', last: 'txt' } as const
type Kind = keyof typeof extensions

const nameOf = (kind: Kind, generation: number): string =>
  `${kind}-${String(generation).padStart(10, '0')}.${extensions[kind]}`

export const snapshotName = (generation: number): string => nameOf('snap', generation)
export const journalName = (generation: number): string => nameOf('log', generation)
/** All change sets before a generation, written anew with it when something was erased or the password changed. */
export const historyName = (generation: number): string => nameOf('history', generation)
/** The numbers of the last changes that were acknowledged in a generation. */
export const witnessName = (generation: number): string => nameOf('last', generation)

/** The generations whose files lie in a folder, newest first; foreign names are passed over. */
export type GenerationFiles = {
  readonly snapshots: readonly number[]
  readonly journals: readonly number[]
  readonly histories: readonly number[]
  readonly witnesses: readonly number[]
}

export const generationFiles = (names: readonly string[]): GenerationFiles => {
  const found: Record<Kind, number[]> = { snap: [], log: [], history: [], last: [] }
  for (const name of names) {
    const [, kind, digits, extension] = form.exec(name) ?? []
    const known = kind as Kind | undefined // safe: the form allows no other
    if (known !== undefined && extension === extensions[known]) found[known].push(Number(digits))
  }
  const newestFirst = (numbers: number[]): number[] => numbers.sort((a, b) => b - a)
  return {
    snapshots: newestFirst(found.snap),
    journals: newestFirst(found.log),
    histories: newestFirst(found.history),
    witnesses: newestFirst(found.last),
  }
}

/** The highest number in use, 0 in an empty folder; the next generation is one above it. */
export const highestGeneration = ({ snapshots, journals, histories, witnesses }: GenerationFiles): number =>
  Math.max(0, snapshots[0] ?? 0, journals[0] ?? 0, histories[0] ?? 0, witnesses[0] ?? 0)
