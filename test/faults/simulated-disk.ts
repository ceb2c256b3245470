import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Effect } from './recorded-disk'

type Change = Extract<Effect, { kind: 'write' | 'cut' }>

/** A file as programs see it is `flushed` with every `pending` change; what a power cut leaves is decided by a policy. */
class SimulatedFile {
  flushed: Buffer = Buffer.alloc(0)
  pending: Change[] = []

  flush(): void {
    this.flushed = this.pending.reduce(applied, this.flushed)
    this.pending = []
  }
}

const applied = (content: Buffer, change: Change): Buffer => {
  if (change.kind === 'cut') return content.subarray(0, change.length)
  const end = change.position + change.bytes.length
  const next = Buffer.concat([content, Buffer.alloc(Math.max(0, end - content.length))])
  change.bytes.copy(next, change.position)
  return next
}

/** The first so many bytes of the pending writes; what comes after them never happened. */
const upTo = (budget: number, changes: readonly Change[]): readonly Change[] => {
  const kept: Change[] = []
  let left = budget
  for (const change of changes) {
    if (change.kind === 'write' && change.bytes.length > left) {
      if (left > 0) kept.push({ ...change, bytes: change.bytes.subarray(0, left) })
      return kept
    }
    if (change.kind === 'write') left -= change.bytes.length
    kept.push(change)
  }
  return kept
}

const bytesIn = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + (change.kind === 'write' ? change.bytes.length : 0), 0)

const zeroed = (change: Change): Change =>
  change.kind === 'write' ? { ...change, bytes: Buffer.alloc(change.bytes.length) } : change

/** Which of a file's unflushed changes are on the disk after the power went. */
type KeptChanges = (changes: readonly Change[]) => readonly Change[]
type Entries = ReadonlyMap<string, SimulatedFile>
/** Which names a folder holds, from those that programs saw and those that were flushed. */
type KeptEntries = (seen: Entries, flushed: Entries) => Entries

const all: KeptChanges = (changes) => changes
const none: KeptChanges = () => []
const seenEntries: KeptEntries = (seen) => seen
const flushedEntries: KeptEntries = (_seen, flushed) => flushed

/** What a power cut takes of everything that was not flushed. */
export type LossPolicy = { readonly name: string; readonly changes: KeptChanges; readonly entries: KeptEntries }

export const lossPolicies: readonly LossPolicy[] = [
  { name: 'nothing is lost', changes: all, entries: seenEntries },
  { name: 'everything unflushed is lost', changes: none, entries: flushedEntries },
  {
    name: 'unflushed data is cut at half',
    changes: (changes) => upTo(Math.floor(bytesIn(changes) / 2), changes),
    entries: seenEntries,
  },
  { name: 'unflushed names are lost', changes: all, entries: flushedEntries },
  { name: 'names stay but unflushed data is zeros', changes: (changes) => changes.map(zeroed), entries: seenEntries },
  { name: 'names stay but unflushed data is missing', changes: none, entries: seenEntries },
  {
    name: 'removals are down before creations',
    changes: all,
    entries: (seen, flushed) => new Map([...seen].filter(([path]) => flushed.has(path))),
  },
]

/** A disk in mind: the effects are done to it one by one, and at any moment it can be put down as a power cut leaves it. */
export class SimulatedDisk {
  readonly #root: string
  #seen = new Map<string, SimulatedFile>()
  #flushed = new Map<string, SimulatedFile>()

  constructor(root: string) {
    this.#root = root
  }

  do(effect: Effect): void {
    if (effect.kind === 'create') this.#seen.set(effect.path, new SimulatedFile())
    if (effect.kind === 'unlink') this.#seen.delete(effect.path)
    if (effect.kind === 'write' || effect.kind === 'cut') this.#seen.get(effect.path)?.pending.push(effect)
    if (effect.kind === 'flush') this.#flush(effect.path)
    if (effect.kind === 'rename') this.#rename(effect.path, effect.to)
  }

  /** Flushing a file puts its data down, flushing a folder its names; neither does the other's work. */
  #flush(path: string): void {
    const file = this.#seen.get(path)
    if (file !== undefined) return file.flush()
    const isWithin = (each: string): boolean => dirname(each) === path
    const kept = [...this.#flushed].filter(([each]) => !isWithin(each))
    this.#flushed = new Map([...kept, ...[...this.#seen].filter(([each]) => isWithin(each))])
  }

  #rename(from: string, to: string): void {
    const file = this.#seen.get(from)
    this.#seen.delete(from)
    if (file !== undefined) this.#seen.set(to, file)
  }

  /** The files that are left, by their name in the folder. */
  left({ changes, entries }: LossPolicy): ReadonlyMap<string, Buffer> {
    const kept = [...entries(this.#seen, this.#flushed)]
    return new Map(
      kept.map(([path, { flushed, pending }]) => [
        relative(this.#root, path),
        changes(pending).reduce(applied, flushed),
      ]),
    )
  }
}

/** Writes files into a folder that does not exist yet. */
export const putDown = (files: ReadonlyMap<string, Buffer>, folder: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}
