import { join } from 'node:path'
import type { Repair } from '@shared/domain/database/repair'
import { formatVersion } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { OldDatabase } from './backups/before-migration'
import type { Codec } from './codec'
import { errnoOf, type FileSystem } from './file-system'
import {
  generationFiles,
  highestGeneration,
  journalName,
  snapshotName,
  witnessName,
  type GenerationFiles,
} from './generation-files'
import { foreignWriter, identitiesIn, isForeign, journalCodec, type Identities } from './identities'
import { readFrames, withoutForeign, type JournalContent } from './journal-frames'
import { migrated } from './migrations/migrations'
import { stateOfRecords, storedRecords, withChanges } from './migrations/stored-records'
import { quarantine } from './quarantine'
import { beginReplay, noteMissingEnd, refusedSeqs, replayChangeSets, type Replay } from './replay'
import type { Keys } from './encryption/keys'
import { readHeader, readSnapshot, recordsOf, type Snapshot, type SnapshotHeader } from './snapshot'
import { lastWitnessed } from './witness'

/** A folder as it was read: the state, how it came about, and what had to be mended. */
export type Opened = Pick<Replay, 'seq' | 'lastAt' | 'replayed' | 'repaired'> & {
  readonly header: SnapshotHeader
  readonly records: DatabaseState
  /** The data's bytes as read, while nothing was replayed or migrated onto them. */
  readonly unchanged: Buffer | null
  readonly codec: Codec
  readonly generation: number
  readonly highest: number
  readonly isNewer: boolean
  /** The version that the folder was written in, where it is an older one. */
  readonly migratedFrom: number | null
  /** The same in the older version's form, to be kept before it is written in this one's. */
  readonly old: OldDatabase | null
}

type Found = { readonly generation: number; readonly snapshot: Snapshot; readonly codec: Codec }
type Search = {
  readonly found: Found | null
  readonly repaired: readonly Repair[]
  readonly damaged: readonly string[]
  /** How far damaged or unfinished newer generations say that the database had come. */
  readonly witnessed: number
}

/**
 * A snapshot's bytes, or what was thrown where they cannot be had: an antivirus has taken the file, the disk has lost its sectors, a
 * folder lies in its place. The generation before it and its journal give the same state.
 */
const readWhole = (fs: FileSystem, path: string): Promise<Buffer | Error> =>
  fs.readFile(path).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))

/** A journal's bytes. What cannot be read is not taken for empty: the changes in it would be missing; only a folder holds none. */
const readChanges = (fs: FileSystem, path: string): Promise<Buffer> =>
  fs.readFile(path).catch((error: unknown) => {
    if (errnoOf(error) === 'EISDIR') return Buffer.alloc(0)
    throw error
  })

/** Newest first: the first generation whose snapshot verifies and whose journal exists. */
const newestGood = async (
  fs: FileSystem,
  folder: string,
  {
    files,
    keys,
    identities,
  }: { readonly files: GenerationFiles; readonly keys: Keys; readonly identities: Identities },
): Promise<Result<Search, StoreFailure>> => {
  const repaired: Repair[] = []
  const damaged: string[] = []
  const unread: Error[] = []
  let witnessed = 0
  for (const generation of files.snapshots) {
    const file = snapshotName(generation)
    if (isForeign(identities, generation)) {
      repaired.push({ code: 'foreign-file', file })
      damaged.push(file)
      continue
    }
    const read = await readWhole(fs, join(folder, file))
    if (read instanceof Error) unread.push(read)
    const bytes = read instanceof Error ? Buffer.alloc(0) : read
    const header = readHeader(generation, bytes)
    if (!files.journals.includes(generation)) {
      repaired.push({ code: 'unfinished-generation', file })
      continue
    }
    const codec = await keys.codecFor(header)
    if (!codec.ok) return codec
    const snapshot = readSnapshot(generation, bytes, codec.value)
    if (snapshot !== 'damaged')
      return ok({ found: { generation, snapshot, codec: codec.value }, repaired, damaged, witnessed })
    witnessed = Math.max(witnessed, header?.seq ?? 0)
    repaired.push({ code: 'older-generation', file })
    damaged.push(file)
  }
  // A disk that gives nothing out is not damage: nothing is known of the files.
  const [failure] = unread
  if (failure !== undefined && unread.length === files.snapshots.length) throw failure
  return ok({ found: null, repaired, damaged, witnessed })
}

const listFolder = async (fs: FileSystem, folder: string): Promise<Result<readonly string[], StoreFailure>> => {
  try {
    return ok(await fs.readdir(folder))
  } catch (error) {
    return fail(errnoOf(error) === 'ENOENT' ? { code: 'folder-missing' } : { code: 'folder-unreadable' })
  }
}

/** The last change that the witnesses of a generation and of later ones have seen acknowledged. */
const witnessedSince = async (
  fs: FileSystem,
  folder: string,
  witnesses: readonly number[],
  generation: number,
): Promise<number> => {
  let last = 0
  for (const each of witnesses.filter((witness) => witness >= generation)) {
    const bytes = await fs.readFile(join(folder, witnessName(each))).catch(() => Buffer.alloc(0))
    last = Math.max(last, lastWitnessed(each, bytes))
  }
  return last
}

const stateAfter = (
  { generation, snapshot: { header, data } }: Found,
  { replayed, seq, lastAt }: Replay,
): Pick<Opened, 'records' | 'unchanged' | 'migratedFrom' | 'old'> => {
  const changes = replayed.flatMap((changeSet) => changeSet.changes)
  if (header.v < formatVersion) {
    const records = withChanges(storedRecords(data), changes)
    const old = { generation, header, seq, at: lastAt, records }
    return { records: stateOfRecords(migrated(records, header.v)), unchanged: null, migratedFrom: header.v, old }
  }
  const records = recordsOf(data)
  records.apply(changes)
  return { records, unchanged: changes.length === 0 ? data : null, migratedFrom: null, old: null }
}

/**
 * Reads the newest good state of a folder: snapshot, then its journal and all later ones, skipping what the state already
 * has. Damaged files are copied to `quarantine/` unless `isReadOnly`; nothing else is written. Refuses with
 * `folder-missing`, `folder-unreadable`, `no-database`, `database-damaged`, or what the keys say.
 */
export const readFolder = async (
  fs: FileSystem,
  folder: string,
  { isReadOnly, keys }: { readonly isReadOnly: boolean; readonly keys: Keys },
): Promise<Result<Opened, StoreFailure>> => {
  const names = await listFolder(fs, folder)
  if (!names.ok) return names
  const files = generationFiles(names.value)
  if (files.snapshots.length === 0 && files.journals.length === 0) return fail({ code: 'no-database' })

  const identities = await identitiesIn(fs, folder, files.snapshots)
  const search = await newestGood(fs, folder, { files, keys, identities })
  if (!search.ok) return search
  const { found, damaged, witnessed } = search.value
  if (found === null) {
    const unusable = damaged.length > 0 ? damaged : files.snapshots.map(snapshotName)
    return fail({ code: 'database-damaged', files: unusable.length > 0 ? unusable : files.journals.map(journalName) })
  }

  const { generation, snapshot, codec } = found
  const isNewer = snapshot.header.v > formatVersion
  const replay = beginReplay(snapshot.header, search.value)
  const journals: { readonly file: string; readonly content: JournalContent }[] = []
  for (const each of files.journals.filter((journal) => journal >= generation).reverse()) {
    const file = journalName(each)
    const bytes = await readChanges(fs, join(folder, file))
    const content = readFrames({ kind: 'log', generation: each }, bytes, journalCodec(identities, each, codec))
    journals.push({ file, content: withoutForeign(content, foreignWriter(identities, each)) })
  }
  const refused = refusedSeqs(journals.flatMap(({ content }) => content.changeSets))
  for (const journal of journals) replayChangeSets(replay, { ...journal, refused })
  noteMissingEnd(replay, Math.max(witnessed, await witnessedSince(fs, folder, files.witnesses, generation)))
  if (!isReadOnly && !isNewer) await quarantine(fs, folder, replay.damaged)
  const { seq, lastAt, replayed, repaired } = replay
  return ok({
    header: snapshot.header,
    ...stateAfter(found, replay),
    codec,
    generation,
    highest: highestGeneration(files),
    seq,
    lastAt,
    replayed,
    repaired,
    isNewer,
  })
}
