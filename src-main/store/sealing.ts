import { releaseSum, type KeyWraps } from './encryption/key-wraps'
import type { Codec } from './codec'
import type { GenerationFiles } from './generation-files'
import { ownDatabaseId, type Identities, type Identity } from './identities'
import type { KnownDatabase } from './known-databases'

/** What shows that a folder is under a password, and what may open it. */
type Sealing = {
  /** Whether nothing plain may be taken from the folder or written into it. */
  readonly isSealed: boolean
  /** Wrapped keys, in the order in which a secret is tried on them. */
  readonly wraps: readonly KeyWraps[]
  /** What the newest plain generation says that owners have told. */
  readonly released: readonly string[]
}

type Signs = {
  readonly files: Pick<GenerationFiles, 'journals'>
  readonly identities: Identities
  /** The wraps in `key.json`. */
  readonly keyFile: KeyWraps | null
  /** What this computer remembers of the folder. */
  readonly known: KnownDatabase | null
}

const newestFirst = (identities: Identities): readonly (readonly [number, Identity])[] =>
  [...identities].sort(([a], [b]) => b - a)

/** Whether the owner has taken every key away that the wraps are of: each told what only the key could tell. */
const areReleased = (wraps: readonly KeyWraps[], released: readonly string[]): boolean => {
  const sums = new Set(released.map(releaseSum))
  return wraps.every(({ release }) => release !== undefined && sums.has(release))
}

/**
 * Whether a folder is under a password: a finished sealed generation, or one that plain files were laid upon, the key file or what this
 * computer remembers says so. One sign is enough, because whoever can write into the folder can remove the others; only what the owner
 * has told at the end of a password speaks against them. A setting that was cut off in its first file has left no sign yet.
 */
export const sealingOf = ({ files, identities, keyFile, known }: Signs): Sealing => {
  const isFinished = (generation: number): boolean => files.journals.includes(generation)
  const ordered = newestFirst(identities)
  const plain = ordered.find(([generation, { isEncrypted }]) => !isEncrypted && isFinished(generation))
  const sealed = ordered.filter(
    ([generation, { isEncrypted }]) =>
      isEncrypted && (isFinished(generation) || (plain !== undefined && generation < plain[0])),
  )
  const own = ownDatabaseId(identities)
  const ownFirst = [...sealed].sort(([, a], [, b]) => Number(b.databaseId === own) - Number(a.databaseId === own))
  const inHeaders = ownFirst.flatMap(([, { keyWraps }]) => (keyWraps === null ? [] : [keyWraps]))
  const wraps = [known?.keyWraps ?? null, ...inHeaders, keyFile].filter((each) => each !== null)
  const released = plain?.[1].released ?? []
  const isSealed =
    sealed.length + wraps.length > 0 && !(inHeaders.length === sealed.length && areReleased(wraps, released))
  return { isSealed, wraps, released }
}

/** Whether the plain generation that lies on top is the owner's own doing: what it tells is of this very key. */
export const isReleasedBy = ({ released }: Sealing, codec: Codec): boolean => released.includes(codec.release() ?? '')

/**
 * The generations that somebody with the key has written, as far as that can be proved: by the seal under their header, or, where an
 * older version has written them, by a sealed one that grew from them. Where none is sealed, older ones are believed as they are.
 */
export const believedIn = (identities: Identities): Identities => {
  const believed = new Map([...identities].filter(([, { proof }]) => proof === 'sealed'))
  const older = [...identities].filter(([, { proof }]) => proof === 'older')
  if (believed.size === 0) return new Map(older)
  for (const [, identity] of newestFirst(identities)) {
    for (let child = identity; believed.has(child.generation) && child.from !== undefined;) {
      const { generation, sum } = child.from
      const parent = identities.get(generation)
      if (parent === undefined || parent.proof !== 'older' || parent.sum !== sum || believed.has(generation)) break
      believed.set(generation, parent)
      child = parent
    }
  }
  return believed
}
