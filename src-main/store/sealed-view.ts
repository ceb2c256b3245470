import { join } from 'node:path'
import type { Repair } from '@shared/domain/database/repair'
import type { StoreFailure } from '@shared/failures/store-failure'
import { ok, type Result } from '@shared/result'
import type { Codec } from './codec'
import { conflictCopies } from './conflict-copies'
import { keyFileName, readKeyFile, type Keys } from './encryption/keys'
import type { FileSystem } from './file-system'
import { historyName, journalName, snapshotName, type GenerationFiles } from './generation-files'
import { hasSealedLines } from './journal-frames'
import { identitiesIn, ownDatabaseId, type Identities, type Identity } from './identities'
import type { KnownDatabase } from './known-databases'
import { believedIn, isReleasedBy, sealingOf } from './sealing'
import { longestHeaderBytes, type Place } from './snapshot'

/** A sealed folder as somebody with the key sees it: what is proved, and what else lies there. */
export type SealedView = {
  readonly codec: Codec
  /** Only generations that are proved. */
  readonly identities: Identities
  /** The files that count: no other generations, and no journals that anybody could have written. */
  readonly files: GenerationFiles
  readonly repaired: readonly Repair[]
  /** Files that are not ours, to be put aside. */
  readonly strange: readonly string[]
  /** Those that anybody can read, copies of a synchronising program among them: they do not stay. */
  readonly plain: readonly string[]
}

type Looking = {
  readonly fs: FileSystem
  readonly folder: string
  readonly names: readonly string[]
  readonly files: GenerationFiles
  /** Who the generations say that they belong to. */
  readonly read: Identities
  readonly keys: Keys
  readonly known: KnownDatabase | null
  readonly here: Place | null
}

/** As far as the word after a header. */
const longestLook = longestHeaderBytes + 16

const isPlain = async ({ fs, folder }: Looking, name: string): Promise<boolean> => {
  const bytes = await fs.readStart(join(folder, name), longestLook).catch(() => null)
  const text = bytes?.toString('latin1') ?? ''
  return text.startsWith('{"sum":"') || (text.startsWith('{"header":') && text.includes('\n"data":'))
}

/** A journal that somebody has only begun with a plain line holds changes of ours as well. */
const isWhollyPlain = async (looking: Looking, name: string): Promise<boolean> =>
  (await isPlain(looking, name)) &&
  !hasSealedLines(await looking.fs.readFile(join(looking.folder, name)).catch(() => Buffer.alloc(0)))

const plainAmong = async (looking: Looking, names: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of names) if (await isWhollyPlain(looking, name)) found.push(name)
  return found
}

/** Journals without a single line that belong to plain generations: they came with them. */
const emptyAmong = async (
  { fs, folder, files }: Looking,
  unproved: readonly Identity[],
): Promise<ReadonlySet<number>> => {
  const found = new Set<number>()
  for (const { generation, proof } of unproved) {
    if (proof !== 'plain' || !files.journals.includes(generation)) continue
    if ((await fs.sizeOf(join(folder, journalName(generation))).catch(() => 1)) === 0) found.add(generation)
  }
  return found
}

const keyFileRepairs = (codec: Codec, bytes: Buffer | null): readonly Repair[] => {
  const isOurs = bytes !== null && readKeyFile(bytes)?.keyId === codec.keyWraps?.keyId
  // Other wraps of the same key are from before the password was changed, or from an older version: put right without a word.
  return isOurs ? [] : [{ code: 'key-file-mended', fate: bytes === null ? 'gone' : 'changed' }]
}

type Unproved = { readonly identity: Identity; readonly repair: Repair }

/** What lies there and is not proved. Files of older versions that the database has grown out of are no news. */
const unprovedIn = (all: Identities, proved: Identities, codec: Codec): readonly Unproved[] => {
  const own = ownDatabaseId(proved)
  const floor = Math.max(0, ...[...proved.values()].map((each) => each.floor ?? 0))
  const newest = Math.max(0, ...proved.keys())
  return [...all.values()]
    .filter(({ generation }) => !proved.has(generation) && generation >= floor)
    .filter(({ generation, proof }) => proof !== 'older' || generation > newest)
    .map((identity) => {
      const { databaseId, keyWraps, generation } = identity
      const isOther = databaseId !== null && own !== null && databaseId !== own
      // Somebody else's sealed database that was copied over this one is told as such.
      const isForeign = isOther && keyWraps !== null && keyWraps.keyId !== codec.keyWraps?.keyId
      return { identity, repair: { code: isForeign ? 'foreign-file' : 'forged-file', file: snapshotName(generation) } }
    })
}

/**
 * Looks at a folder that is under a password with what the secret opens; null for one that is not. Refuses with what the keys say.
 */
export const sealedView = async (looking: Looking): Promise<Result<SealedView | null, StoreFailure>> => {
  const { fs, folder, files, read, keys, known, here, names } = looking
  const keyFile = await fs.readFile(join(folder, keyFileName)).catch(() => null)
  const sealing = sealingOf({ files, identities: read, keyFile: keyFile && readKeyFile(keyFile), known })
  if (!sealing.isSealed) return ok(null)
  const opened = await keys.unlock(sealing.wraps)
  if (!opened.ok) return opened
  if (isReleasedBy(sealing, opened.value)) return ok(null)
  const all = await identitiesIn(fs, folder, files.snapshots, { here, codec: opened.value })
  const identities = believedIn(all)
  // One whose writing was cut off has bound nobody to its password yet.
  const [newest] = [...identities.values()]
    .filter(({ generation }) => files.journals.includes(generation))
    .sort((a, b) => b.generation - a.generation)
  const adopted = newest?.proof === 'sealed' && newest.keyWraps ? await keys.adopt(newest.keyWraps) : opened
  if (!adopted.ok) return adopted
  const codec = adopted.value
  const unproved = unprovedIn(all, identities, codec)
  const floor = newest?.floor ?? 0
  const plainLines = await plainAmong(looking, [
    ...files.journals.filter((each) => each >= floor).map(journalName),
    ...files.histories.filter((each) => each >= floor).map(historyName),
  ])
  const empty = await emptyAmong(
    looking,
    unproved.map(({ identity }) => identity),
  )
  const plainSnapshots = unproved
    .filter(({ identity }) => identity.proof === 'plain')
    .map(({ repair }) => fileOf(repair))
  return ok({
    codec,
    identities,
    files: {
      ...files,
      snapshots: files.snapshots.filter((each) => identities.has(each) || !all.has(each)),
      journals: files.journals.filter((each) => !plainLines.includes(journalName(each)) && !empty.has(each)),
    },
    repaired: [
      ...unproved.map(({ repair }) => repair),
      ...plainLines.map((file) => ({ code: 'forged-file', file }) as const),
      ...keyFileRepairs(codec, keyFile),
    ],
    strange: [...unproved.map(({ repair }) => fileOf(repair)), ...[...empty].map(journalName)],
    plain: [
      ...plainSnapshots,
      ...plainLines,
      ...[...empty].map(journalName),
      ...(await plainAmong(looking, conflictCopies(names))),
    ],
  })
}

const fileOf = (repair: Repair): string => ('file' in repair ? repair.file : '')
