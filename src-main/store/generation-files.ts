const form = /^(snap|log|history|last)-(\d{10})(?:-([0-9a-f]{8}))?\.(json|ndjson|txt)$/

const extensions = { snap: 'json', log: 'ndjson', history: 'ndjson', last: 'txt' } as const
type Kind = keyof typeof extensions

const nameOf = (kind: Kind, generation: number): string =>
  `${kind}-${String(generation).padStart(10, '0')}.${extensions[kind]}`

export const snapshotName = (generation: number): string => nameOf('snap', generation)
export const journalName = (generation: number): string => nameOf('log', generation)
/** All change sets before a generation, written anew with it when something was erased or the password changed. */
export const historyName = (generation: number): string => nameOf('history', generation)
/**
 * The numbers of the last changes that were acknowledged in a generation. Its token is part of the name, so that a copy of the folder that
 * went on and is copied over this one does not overwrite what was promised here.
 */
export const witnessName = ({ generation, token }: WitnessFile): string =>
  token === null ? nameOf('last', generation) : nameOf('last', generation).replace('.', `-${token.slice(0, 8)}.`)

/** A witness by its name: the generation, and the beginning of its token; null in files from before generations had one. */
export type WitnessFile = { readonly generation: number; readonly token: string | null }

/** No database comes near it; a file of such a number is nobody's, and there must be room above all that count. */
const highestOfUse = 9_000_000_000

/** The generations whose files lie in a folder, newest first; foreign names are passed over. */
export type GenerationFiles = {
  readonly snapshots: readonly number[]
  readonly journals: readonly number[]
  readonly histories: readonly number[]
  readonly witnesses: readonly WitnessFile[]
}

export const generationFiles = (names: readonly string[]): GenerationFiles => {
  const found: Record<Exclude<Kind, 'last'>, number[]> = { snap: [], log: [], history: [] }
  const witnesses: WitnessFile[] = []
  for (const name of names) {
    const [, kind, digits, token = null, extension] = form.exec(name) ?? []
    const known = kind as Kind | undefined // safe: the form allows no other
    if (known === undefined || extension !== extensions[known] || Number(digits) > highestOfUse) continue
    if (known === 'last') witnesses.push({ generation: Number(digits), token })
    else if (token === null) found[known].push(Number(digits))
  }
  const newestFirst = (numbers: number[]): number[] => numbers.sort((a, b) => b - a)
  return {
    snapshots: newestFirst(found.snap),
    journals: newestFirst(found.log),
    histories: newestFirst(found.history),
    witnesses: witnesses.sort((a, b) => b.generation - a.generation),
  }
}

/** The highest number in use, 0 in an empty folder; the next generation is one above it. */
export const highestGeneration = ({ snapshots, journals, histories, witnesses }: GenerationFiles): number =>
  Math.max(0, snapshots[0] ?? 0, journals[0] ?? 0, histories[0] ?? 0, witnesses[0]?.generation ?? 0)
