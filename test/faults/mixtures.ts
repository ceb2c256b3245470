import type { Chance } from '../bench/records/chance'
import type { Files } from './files-in'
import type { Side } from './two-places'

/** What a program that copies or synchronises made of two states of a folder. */
export type Mixture = { readonly name: string; readonly files: Files }

const either = <T>(chance: Chance, one: T, other: T): T => (chance.below(2) === 0 ? one : other)

/** Each file from the one or the other state; a file that only one has comes or does not. */
const mixedByFile = (one: Files, other: Files, chance: Chance): Files => {
  const mixed = new Map<string, Buffer>()
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const bytes = either(chance, one.get(name), other.get(name))
    if (bytes !== undefined) mixed.set(name, bytes)
  }
  return mixed
}

/** Everything of the one is copied over the other, as by hand. */
const copiedOver = (below: Files, above: Files): Files => new Map([...below, ...above])

/** The other state's files beside ours, under the names that OneDrive, Nextcloud, Syncthing and Windows give them. */
const conflictNames: readonly ((name: string) => string)[] = [
  (name) => name.replace('.', ' (1).'),
  (name) => name.replace('.', '-BRNO-PC.'),
  (name) => name.replace('.', ' (conflicted copy 2020-09-24 101500).'),
  (name) => name.replace('.', '.sync-conflict-20200924-101500-ABCDEFG.'),
  (name) => `.~${name}.tmp`,
]

const besideEachOther = (one: Files, other: Files, chance: Chance): Files => {
  const files = new Map(one)
  const rename = conflictNames[chance.below(conflictNames.length)] ?? ((name) => name)
  for (const [name, bytes] of other)
    if (!name.includes('/') && !(one.get(name)?.equals(bytes) ?? false)) files.set(rename(name), bytes)
  return files
}

const anyOf = <T>(chance: Chance, all: readonly T[]): T | undefined => all[chance.below(all.length)]

/** One mixture of two sides, of a kind chosen by chance. */
export const mixtureOf = (ours: Side, theirs: Side, chance: Chance): Mixture => {
  const older = anyOf(chance, ours.earlier) ?? ours.files
  const otherOlder = anyOf(chance, theirs.earlier) ?? theirs.files
  switch (chance.below(5)) {
    case 0:
      return { name: 'theirs over ours', files: copiedOver(ours.files, otherOlder) }
    case 1:
      return { name: 'ours over theirs', files: copiedOver(theirs.files, older) }
    case 2:
      return { name: 'conflict copies', files: besideEachOther(ours.files, otherOlder, chance) }
    case 3:
      return { name: 'older files among ours', files: mixedByFile(ours.files, older, chance) }
    default:
      return { name: 'file by file of both', files: mixedByFile(ours.files, otherOlder, chance) }
  }
}
