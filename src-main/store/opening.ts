import { join } from 'node:path'
import type { Repair } from '@shared/contract'
import { formatVersion } from '@shared/domain/database'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { ChangeSet } from './change-set'
import { errnoOf, type FileSystem } from './file-system'
import { generationFiles, highestGeneration, journalName, snapshotName, type GenerationFiles } from './generation-files'
import { readJournal } from './journal'
import { quarantine } from './quarantine'
import { readSnapshot, type Snapshot } from './snapshot'

/** A folder as it was read: the state, how it came about, and what had to be mended. */
export type Opened = Snapshot & {
  readonly generation: number
  readonly highest: number
  readonly seq: number
  readonly lastAt: string
  /** The change sets that were replayed onto the snapshot, oldest first. */
  readonly replayed: readonly ChangeSet[]
  readonly repaired: readonly Repair[]
  readonly isNewer: boolean
}

type Found = { readonly generation: number; readonly snapshot: Snapshot }
type Search = {
  readonly found: Found | null
  readonly repaired: readonly Repair[]
  readonly damaged: readonly string[]
}

/** Newest first: the first generation whose snapshot verifies and whose journal exists. */
const newestGood = async (fs: FileSystem, folder: string, files: GenerationFiles): Promise<Search> => {
  const repaired: Repair[] = []
  const damaged: string[] = []
  for (const generation of files.snapshots) {
    const file = snapshotName(generation)
    if (!files.journals.includes(generation)) {
      repaired.push({ code: 'unfinished-generation', file })
      continue
    }
    const snapshot = readSnapshot(generation, await fs.readFile(join(folder, file)))
    if (snapshot !== 'damaged') return { found: { generation, snapshot }, repaired, damaged }
    repaired.push({ code: 'older-generation', file })
    damaged.push(file)
  }
  return { found: null, repaired, damaged }
}

/** The seqs that are missing between two change sets, told as one hole. */
const holeBetween = (file: string, before: number, after: number): readonly Repair[] =>
  after > before + 1 ? [{ code: 'damaged-frame', file, seqFrom: before + 1, seqTo: after - 1 }] : []

type Replay = {
  seq: number
  lastAt: string
  readonly replayed: ChangeSet[]
  readonly repaired: Repair[]
  readonly damaged: string[]
}

const replayJournal = (generation: number, bytes: Buffer, snapshot: Snapshot, replay: Replay): void => {
  const file = journalName(generation)
  const { changeSets, damagedFrames, tornBytes } = readJournal(generation, bytes)
  for (const changeSet of changeSets) {
    if (changeSet.seq <= replay.seq) continue
    if (damagedFrames.length > 0) replay.repaired.push(...holeBetween(file, replay.seq, changeSet.seq))
    snapshot.records.apply(changeSet.changes)
    replay.replayed.push(changeSet)
    replay.seq = changeSet.seq
    replay.lastAt = changeSet.at
  }
  const endsDamaged =
    damagedFrames.length > 0 && (damagedFrames.at(-1) ?? 0) >= changeSets.length + damagedFrames.length
  if (endsDamaged) replay.repaired.push({ code: 'damaged-frame', file, seqFrom: replay.seq + 1, seqTo: replay.seq + 1 })
  if (tornBytes > 0) replay.repaired.push({ code: 'torn-tail', bytes: tornBytes })
  if (tornBytes > 0 || damagedFrames.length > 0) replay.damaged.push(file)
}

const listFolder = async (fs: FileSystem, folder: string): Promise<Result<readonly string[], StoreFailure>> => {
  try {
    return ok(await fs.readdir(folder))
  } catch (error) {
    return fail(errnoOf(error) === 'ENOENT' ? { code: 'folder-missing' } : { code: 'folder-unreadable' })
  }
}

/**
 * Reads the newest good state of a folder: snapshot, then its journal and all later ones, skipping what the state already
 * has. Damaged files are copied to `quarantine/` unless `isReadOnly`; nothing else is written. Refuses with
 * `folder-missing`, `folder-unreadable`, `no-database` or `database-damaged`.
 */
export const readFolder = async (
  fs: FileSystem,
  folder: string,
  { isReadOnly }: { readonly isReadOnly: boolean },
): Promise<Result<Opened, StoreFailure>> => {
  const names = await listFolder(fs, folder)
  if (!names.ok) return names
  const files = generationFiles(names.value)
  if (files.snapshots.length === 0 && files.journals.length === 0) return fail({ code: 'no-database' })

  const search = await newestGood(fs, folder, files)
  if (search.found === null) {
    const unusable = search.damaged.length > 0 ? search.damaged : files.snapshots.map(snapshotName)
    return fail({ code: 'database-damaged', files: unusable.length > 0 ? unusable : files.journals.map(journalName) })
  }

  const { generation, snapshot } = search.found
  const isNewer = snapshot.header.v > formatVersion
  const replay: Replay = {
    seq: snapshot.header.seq,
    lastAt: snapshot.header.at,
    replayed: [],
    repaired: [...search.repaired],
    damaged: [...search.damaged],
  }
  const later = files.journals.filter((each) => each >= generation).reverse()
  for (const each of later) {
    replayJournal(each, await fs.readFile(join(folder, journalName(each))), snapshot, replay)
  }
  if (!isReadOnly && !isNewer) await quarantine(fs, folder, replay.damaged)
  const { seq, lastAt, replayed, repaired } = replay
  return ok({ ...snapshot, generation, highest: highestGeneration(files), seq, lastAt, replayed, repaired, isNewer })
}
