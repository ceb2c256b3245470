import type { Chance } from '../bench/records/chance'
import type { Files } from './files-in'

/** A damaged folder; `isForeign` where whole good files of another database lie in it. */
export type Damage = { readonly name: string; readonly files: Files; readonly isForeign: boolean }

const damage = (name: string, files: Files, changed: { readonly [file: string]: Buffer | null }): Damage => {
  const next = new Map(files)
  for (const [file, bytes] of Object.entries(changed)) {
    if (bytes === null) next.delete(file)
    else next.set(file, bytes)
  }
  return { name, files: next, isForeign: false }
}

const namesOf = (files: Files): readonly string[] => [...files.keys()]
const bytesOf = (files: Files, name: string): Buffer => files.get(name) ?? Buffer.alloc(0)
const isJournal = (name: string): boolean => name.endsWith('.ndjson')
const isWitness = (name: string): boolean => name.startsWith('last-')
const isSnapshot = (name: string): boolean => name.startsWith('snap-')

const anyOf = (chance: Chance, names: readonly string[]): string => names[chance.below(names.length)] ?? ''

/** Where lines begin, the end of the file included. */
const edgesOf = (bytes: Buffer): readonly number[] => {
  const edges = [0]
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) edges.push(at + 1)
  return [...new Set([...edges, bytes.length])]
}

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const next = Buffer.from(bytes)
  const at = Math.floor(bit / 8)
  next[at] = (next[at] ?? 0) ^ (1 << (bit % 8))
  return next
}

export const flippedBits = (files: Files, count: number, chance: Chance): readonly Damage[] =>
  Array.from({ length: count }, () => {
    const name = anyOf(
      chance,
      namesOf(files).filter((each) => bytesOf(files, each).length > 0),
    )
    const bytes = bytesOf(files, name)
    const bit = chance.below(bytes.length * 8)
    return damage(`bit ${bit} of ${name} flipped`, files, { [name]: flipped(bytes, bit) })
  })

/** Every file cut at every line's edge and one byte beside it. */
export const cuts = (files: Files): readonly Damage[] =>
  namesOf(files).flatMap((name) => {
    const bytes = bytesOf(files, name)
    const lengths = edgesOf(bytes).flatMap((edge) => [edge - 1, edge, edge + 1])
    const shorter = [...new Set(lengths)].filter((length) => length >= 0 && length < bytes.length)
    return shorter.map((length) =>
      damage(`${name} cut to ${length} of ${bytes.length} bytes`, files, { [name]: bytes.subarray(0, length) }),
    )
  })

const sector = 512

/** Whole sectors of zeros, as a disk gives them back that never wrote them. */
export const zeros = (files: Files, count: number, chance: Chance): readonly Damage[] =>
  Array.from({ length: count }, () => {
    const name = anyOf(
      chance,
      namesOf(files).filter((each) => bytesOf(files, each).length > 0),
    )
    const next = Buffer.from(bytesOf(files, name))
    const first = sector * chance.below(Math.ceil(next.length / sector))
    const end = Math.min(next.length, first + sector * (1 + chance.below(3)))
    next.fill(0, first, end)
    return damage(`${name} zeros from ${first} to ${end}`, files, { [name]: next })
  })

const pairsOf = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const))

export const swappedFiles = (files: Files): readonly Damage[] =>
  pairsOf(namesOf(files)).map(([one, other]) =>
    damage(`${one} and ${other} swapped`, files, { [one]: bytesOf(files, other), [other]: bytesOf(files, one) }),
  )

/** A copy of one file in the place of each other. */
export const copiedFiles = (files: Files): readonly Damage[] =>
  pairsOf(namesOf(files)).flatMap(([one, other]) => [
    damage(`${one} in the place of ${other}`, files, { [other]: bytesOf(files, one) }),
    damage(`${other} in the place of ${one}`, files, { [one]: bytesOf(files, other) }),
  ])

/**
 * Each file alone, and pairs. A journal that is missing together with its witness is left out: an unfinished generation looks
 * exactly the same, and nothing could tell them apart.
 */
export const missingFiles = (files: Files): readonly Damage[] => [
  ...namesOf(files).map((name) => damage(`${name} missing`, files, { [name]: null })),
  ...pairsOf(namesOf(files).filter((name) => !isWitness(name))).map(([one, other]) =>
    damage(`${one} and ${other} missing`, files, { [one]: null, [other]: null }),
  ),
]

/** Frames of the journals repeated behind themselves and at the end, left out, and moved to the next place. */
export const mixedFrames = (files: Files): readonly Damage[] =>
  namesOf(files)
    .filter(isJournal)
    .flatMap((name) => {
      const bytes = bytesOf(files, name)
      const edges = edgesOf(bytes)
      const frames = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end))
      const mixed = (what: string, mix: (index: number) => readonly Buffer[]) =>
        frames.map((_, index) =>
          damage(`frame ${index + 1} of ${name} ${what}`, files, { [name]: Buffer.concat(mix(index)) }),
        )
      const at = (index: number): Buffer => frames[index] ?? Buffer.alloc(0)
      return [
        ...mixed('repeated', (index) => frames.toSpliced(index + 1, 0, at(index))),
        ...mixed('repeated at the end', (index) => [...frames, at(index)]),
        ...mixed('left out', (index) => frames.toSpliced(index, 1)),
        ...mixed('moved behind the next', (index) => frames.toSpliced(index, 2, at(index + 1), at(index))),
      ].filter(({ files: next }) => !bytesOf(next, name).equals(bytes))
    })

/** Files of another database under the names of these: one, or snapshot and journal of a generation. */
export const foreignFiles = (files: Files, others: Files): readonly Damage[] => {
  const taken = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, bytesOf(others, name)] as const))
  const generations = namesOf(files).filter(isSnapshot)
  const pairs = generations.map((name) => [name, name.replace('snap-', 'log-').replace('.json', '.ndjson')])
  return [
    ...namesOf(files)
      .filter((name) => others.has(name))
      .map((name) => [name]),
    ...pairs,
  ].map((names) => ({
    ...damage(`${names.join(' and ')} of another database`, files, taken(names)),
    isForeign: true,
  }))
}

/** The same damages in a folder whose newest snapshot cannot be read, so that an older one and all journals are needed. */
export const withoutNewestSnapshot = (
  files: Files,
  damaging: (files: Files) => readonly Damage[],
): readonly Damage[] => {
  const newest = namesOf(files).filter(isSnapshot).sort().at(-1) ?? ''
  const bytes = bytesOf(files, newest)
  const broken = new Map([...files, [newest, flipped(bytes, 8 * (bytes.length - 20))]])
  return damaging(broken).map((each) => ({ ...each, name: `the newest snapshot damaged and ${each.name}` }))
}

/** Every snapshot damaged by a bit of its own, and some of the journals too. */
export const everythingDamaged = (files: Files, count: number, chance: Chance): readonly Damage[] =>
  Array.from({ length: count }, (_, index) => {
    const broken = namesOf(files).filter((name) => isSnapshot(name) || (isJournal(name) && chance.below(2) === 0))
    const changed = broken.map((name) => {
      const bytes = bytesOf(files, name)
      return [name, bytes.length === 0 ? bytes : flipped(bytes, chance.below(bytes.length * 8))] as const
    })
    return damage(`everything damaged, ${index + 1}`, files, Object.fromEntries(changed))
  })
