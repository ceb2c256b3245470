import { join } from 'node:path'
import type { ChangeSet } from './change-set'
import { plainCodec, type Codec } from './codec'
import type { FileSystem } from './file-system'
import { generationFiles, snapshotName } from './generation-files'
import { isSamePlace } from './place'
import { keyWrapsSchema, type KeyWraps } from './encryption/key-wraps'
import {
  headerSumIn,
  isHeaderSealed,
  longestHeaderBytes,
  readHeader,
  type Place,
  type SnapshotHeader,
} from './snapshot'

/** What speaks for a header: a seal of the key at hand, that an older version wrote under a key, nothing, or a seal that is not that. */
type Proof = 'sealed' | 'older' | 'plain' | 'forged'

/** Whose a generation is, as the header of its snapshot says. */
export type Identity = {
  readonly generation: number
  /** Null in files that were written before databases had an id. */
  readonly databaseId: string | null
  /** The copy that wrote the journal of this generation; it changes only with a new generation. */
  readonly device: string
  readonly isEncrypted: boolean
  readonly proof: Proof
  /** Null without a password, and where it is of a form that this version does not know. */
  readonly keyWraps: KeyWraps | null
  /** Written where the folder is now. */
  readonly isHere: boolean
  readonly seq: number
  /** The sum of its header. */
  readonly sum: string
} & Pick<SnapshotHeader, 'link' | 'token' | 'from' | 'lastKept' | 'released' | 'floor'>

/** The identities of a folder's generations; those whose header does not verify are missing. */
export type Identities = ReadonlyMap<number, Identity>

const proofOf = (generation: number, bytes: Buffer, header: SnapshotHeader, codec: Codec): Proof => {
  if (!header.keyWraps) return 'plain'
  if (header.seal === undefined) return 'older'
  return isHeaderSealed(generation, bytes, codec) ? 'sealed' : 'forged'
}

/** Reads who the generations of a folder say that they belong to; what cannot be read says nothing and is left out. */
export const identitiesIn = async (
  fs: FileSystem,
  folder: string,
  generations: readonly number[],
  { here = null, codec = plainCodec }: { readonly here?: Place | null; readonly codec?: Codec } = {},
): Promise<Identities> => {
  const identities = new Map<number, Identity>()
  for (const generation of generations) {
    const bytes = await fs.readStart(join(folder, snapshotName(generation)), longestHeaderBytes + 1).catch(() => null)
    const header = bytes && readHeader(generation, bytes)
    if (bytes === null || header === null) continue
    const { databaseId = null, device, keyWraps, seq, link, token, from, lastKept, released, floor } = header
    const sum = headerSumIn(bytes) ?? ''
    const isHere = here !== null && isSamePlace(header.place, here)
    identities.set(generation, {
      generation,
      databaseId,
      device,
      isEncrypted: Boolean(keyWraps),
      proof: proofOf(generation, bytes, header, codec),
      keyWraps: keyWrapsSchema.safeParse(keyWraps).data ?? null,
      isHere,
      seq,
      sum,
      ...(from === undefined ? {} : { from }),
      ...(link === undefined ? {} : { link }),
      ...(token === undefined ? {} : { token }),
      ...(lastKept === undefined ? {} : { lastKept }),
      ...(released === undefined ? {} : { released }),
      ...(floor === undefined ? {} : { floor }),
    })
  }
  return identities
}

/**
 * The id of the database that a folder is about: that of the generations that were written in it. Where none says so, that of most,
 * of the newest where they are as many. Everything written into a folder takes this id, so another one among them came in from outside.
 * Null where no header has an id.
 */
export const ownDatabaseId = (identities: Identities): string | null => {
  const counts = new Map<string, number>()
  const newestFirst = [...identities].sort(([a], [b]) => b - a)
  const here = newestFirst.find(([, { isHere, databaseId }]) => isHere && databaseId !== null)
  if (here !== undefined) return here[1].databaseId
  for (const [, { databaseId }] of newestFirst)
    if (databaseId !== null) counts.set(databaseId, (counts.get(databaseId) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}

/** The id of the database in a folder, as its headers say; null where none does or nothing can be listed. */
export const idIn = async (fs: FileSystem, folder: string, here: Place | null): Promise<string | null> => {
  const names = await fs.readdir(folder).catch(() => [])
  return ownDatabaseId(await identitiesIn(fs, folder, generationFiles(names).snapshots, { here }))
}

/** Whether a generation's snapshot says that it belongs to another database. */
export const isForeign = (identities: Identities, generation: number): boolean => {
  const id = identities.get(generation)?.databaseId ?? null
  const own = ownDatabaseId(identities)
  return id !== null && own !== null && id !== own
}

/**
 * Tells the change sets in a journal that another database wrote. A journal belongs to the copy that its snapshot names; where that
 * snapshot is foreign or says nothing, no more is known than which copies are ours and which are not.
 */
export const foreignWriter = (
  identities: Identities,
  generation: number,
): ((changeSet: Pick<ChangeSet, 'device'>) => boolean) => {
  const own = identities.get(generation)
  if (own !== undefined && !isForeign(identities, generation)) return ({ device }) => device !== own.device
  const devicesOf = (areForeign: boolean): ReadonlySet<string> =>
    new Set(
      [...identities].filter(([each]) => isForeign(identities, each) === areForeign).map(([, each]) => each.device),
    )
  const [ours, theirs] = [devicesOf(false), devicesOf(true)]
  return ({ device }) => theirs.has(device) && !ours.has(device)
}

/**
 * How the journal of a generation is written: as its snapshot says, or as the folder's newest where it says nothing. In a sealed folder
 * plain generations are no identities, so that no journal of it is ever read as plain.
 */
export const journalCodec = (identities: Identities, generation: number, codec: Codec): Codec => {
  const identity = identities.get(generation)
  return identity === undefined || identity.isEncrypted || isForeign(identities, generation) ? codec : plainCodec
}

/** How the witnesses of a generation are written: those from before headers were sealed have sums that need no key. */
export const witnessCodec = (identities: Identities, generation: number, codec: Codec): Codec =>
  identities.get(generation)?.proof === 'older' ? plainCodec : codec
