import { join } from 'node:path'
import type { Repair } from '@shared/domain/database/repair'
import { formatVersion, type CollectionName } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { OldDatabase } from './backups/before-migration'
import { linkOf } from './checksum'
import { plainCodec, type Codec } from './codec'
import { conflictCopies } from './conflict-copies'
import { errnoOf, type FileSystem } from './file-system'
import {
  generationFiles,
  highestGeneration,
  journalName,
  snapshotName,
  witnessName,
  type GenerationFiles,
} from './generation-files'
import { foreignWriter, identitiesIn, isForeign, journalCodec, witnessCodec, type Identities } from './identities'
import { readFrames, withoutForeign, type JournalContent } from './journal-frames'
import { completedChange } from './migrations/migrations'
import { isOfOtherCopy, isOfOtherToken, otherSide, otherSidesIn } from './other-sides'
import { moveOf } from './place'
import type { KnownDatabase } from './known-databases'
import { notToldBefore, quarantine, takeAside } from './quarantine'
import { beginReplay, noteMissingEnd, refusedSeqs, replayChangeSets, setApart, type Replay } from './replay'
import type { Keys } from './encryption/keys'
import { sealedView } from './sealed-view'
import {
  headerSumIn,
  readHeader,
  readSnapshot,
  recordsOf,
  type Apart,
  type Place,
  type Snapshot,
  type SnapshotHeader,
} from './snapshot'
import { stateOnDisk, type LeftOnDisk } from './left-on-disk'
import { verifiedOnDisk, type SnapshotOnDisk } from './snapshot-on-disk'
import { lastWitnessed } from './witness'

/** A folder as it was read: the state, how it came about, and what had to be mended. */
export type Opened = Pick<Replay, 'seq' | 'lastAt' | 'replayed' | 'link'> & {
  readonly repaired: readonly Repair[]
  /** What turned out when a collection was first read: grows while the database is open. */
  readonly missing: readonly Repair[]
  readonly header: SnapshotHeader
  /** The number of the last change in the state; later numbers up to `seq` are of no change in it. */
  readonly lastKept: number
  readonly apart: Apart
  /** The sum of the opened snapshot's header. */
  readonly sum: string
  readonly records: DatabaseState
  /** The collections that were left on the disk; null where all are in memory. */
  readonly onDisk: LeftOnDisk | null
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

type Found = {
  readonly generation: number
  readonly snapshot: Snapshot | { readonly header: SnapshotHeader; readonly data: SnapshotOnDisk }
  readonly codec: Codec
  readonly sum: string
}
type Search = {
  readonly found: Found | null
  readonly repaired: readonly Repair[]
  readonly damaged: readonly string[]
  /** How far damaged or unfinished newer generations say that the database had come. */
  readonly witnessed: number
  readonly unfinished: readonly Unfinished[]
}

/** A snapshot without its journal. */
type Unfinished = { readonly generation: number; readonly header: SnapshotHeader }

type Reading = {
  readonly isReadOnly: boolean
  readonly keys: Keys
  readonly here?: Place | null
  /** What this computer remembers of the folder. */
  readonly known?: KnownDatabase | null
  /** Snapshots that are taken although their journal is not there. */
  readonly accepted?: ReadonlySet<number>
  /** Large collections that nobody refers to stay on the disk. */
  readonly leavesOnDisk?: boolean
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
    accepted,
    sealed,
    leavesOnDisk,
  }: {
    readonly leavesOnDisk: boolean
    readonly files: GenerationFiles
    readonly keys: Keys
    readonly identities: Identities
    readonly accepted: ReadonlySet<number>
    /** How a sealed folder is read; null for another one. */
    readonly sealed: Codec | null
  },
): Promise<Result<Search, StoreFailure>> => {
  const unfinished: Unfinished[] = []
  const repaired: Repair[] = []
  const damaged: string[] = []
  const unread: Error[] = []
  let witnessed = 0
  for (const generation of files.snapshots.filter((each) => isForeign(identities, each))) {
    repaired.push({ code: 'foreign-file', file: snapshotName(generation) })
    damaged.push(snapshotName(generation))
  }
  for (const generation of files.snapshots.filter((each) => !isForeign(identities, each))) {
    const file = snapshotName(generation)
    const isTried = leavesOnDisk && sealed === null && files.journals.includes(generation)
    const onDisk = isTried ? await verifiedOnDisk(fs, join(folder, file), generation).catch(() => null) : null
    if (onDisk !== null) {
      const snapshot = { header: onDisk.header, data: onDisk }
      const found = { generation, snapshot, codec: plainCodec, sum: onDisk.sum }
      return ok({ found, repaired, damaged, witnessed, unfinished })
    }
    const read = await readWhole(fs, join(folder, file))
    if (read instanceof Error) unread.push(read)
    const bytes = read instanceof Error ? Buffer.alloc(0) : read
    const isBelieved = sealed === null || identities.has(generation)
    const header = isBelieved ? readHeader(generation, bytes) : null
    if (!files.journals.includes(generation) && !accepted.has(generation)) {
      repaired.push({ code: 'unfinished-generation', file })
      if (header !== null) unfinished.push({ generation, header })
      continue
    }
    const codec = sealed === null ? await keys.codecFor(header) : ok(sealed)
    if (!codec.ok) return codec
    const snapshot = header === null ? 'damaged' : readSnapshot(generation, bytes, codec.value)
    const sum = headerSumIn(bytes) ?? ''
    if (snapshot !== 'damaged')
      return ok({ found: { generation, snapshot, codec: codec.value, sum }, repaired, damaged, witnessed, unfinished })
    witnessed = Math.max(witnessed, header?.seq ?? 0)
    repaired.push({ code: 'older-generation', file })
    damaged.push(file)
  }
  // A disk that gives nothing out is not damage: nothing is known of the files.
  const [failure] = unread
  if (failure !== undefined && unread.length === files.snapshots.length) throw failure
  return ok({ found: null, repaired, damaged, witnessed, unfinished })
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
  {
    witnesses,
    generation,
    identities,
    codec,
  }: Pick<GenerationFiles, 'witnesses'> & {
    readonly generation: number
    readonly identities: Identities
    readonly codec: Codec
  },
): Promise<number> => {
  let last = 0
  for (const each of witnesses.filter((witness) => witness.generation >= generation)) {
    if (isOfOtherToken(identities, each)) continue
    const bytes = await fs.readFile(join(folder, witnessName(each))).catch(() => Buffer.alloc(0))
    last = Math.max(last, lastWitnessed(each.generation, bytes, witnessCodec(identities, each.generation, codec)))
  }
  return last
}

const stateAfter = async (
  fs: FileSystem,
  { generation, snapshot: { header, data } }: Found,
  { replayed, seq, lastAt }: Replay,
): Promise<Pick<Opened, 'records' | 'unchanged' | 'migratedFrom' | 'old' | 'missing' | 'onDisk'>> => {
  const changes = replayed.flatMap((changeSet) => changeSet.changes)
  const missing: Repair[] = []
  const noteRead = (collection: CollectionName, found: number): void => {
    const expected = header.counts[collection] ?? found
    const file = snapshotName(generation)
    if (found !== expected) missing.push({ code: 'records-missing', file, collection, expected, found })
  }
  if (!Buffer.isBuffer(data)) {
    const { records, onDisk } = await stateOnDisk(fs, data, { changes, noteRead })
    return { records, unchanged: null, migratedFrom: null, old: null, missing, onDisk }
  }
  const records = recordsOf({ header, data }, noteRead)
  records.apply(changes.map((change) => completedChange(change, header.v)))
  if (header.v < formatVersion) {
    const old = { generation, header, seq, at: lastAt, data, changes }
    return { records, unchanged: null, migratedFrom: header.v, old, missing, onDisk: null }
  }
  const unchanged = changes.length === 0 ? data : null
  return { records, unchanged, migratedFrom: null, old: null, missing, onDisk: null }
}

/**
 * Every generation up to the newest journal was finished, so that each has had a journal, and each journal a witness since generations have
 * tokens. A witness is made after its snapshot was read back, so that one without journal and snapshot has lost both. Where one is not
 * there, what it held is not known, or whether the end of it is there.
 */
const noteMissingFiles = (replay: Replay, files: GenerationFiles, opened: Found): void => {
  const { journals, witnesses } = files
  const isLossTold = replay.repaired.some(({ code }) => code === 'missing-changes' || code === 'damaged-frame')
  if (isLossTold || opened.snapshot.header.token === undefined) return
  const missing = missingGenerations(files).find((each) => each > opened.generation)
  if (missing !== undefined) {
    const [file, seq, from] = [journalName(missing), replay.seq + 1, replay.lastAt]
    replay.repaired.push({ code: 'missing-changes', file, seqFrom: seq, seqTo: seq, from, to: null })
    return
  }
  const unwitnessed = journals.find(
    (each) => each >= opened.generation && !witnesses.some(({ generation }) => generation === each),
  )
  if (unwitnessed !== undefined) replay.repaired.push({ code: 'unwitnessed-end', file: journalName(unwitnessed) })
}

/** Generations that were finished, or at least begun behind a snapshot, and of which no journal is there; the lowest first. */
const missingGenerations = ({ snapshots, journals, witnesses }: GenerationFiles): readonly number[] => {
  const [newest = 0] = journals
  const between = Array.from({ length: newest }, (_, below) => below).filter((each) => !journals.includes(each))
  const alone = witnesses
    .map(({ generation }) => generation)
    .filter((each) => each > newest && !snapshots.includes(each))
  return [...between, ...alone].sort((a, b) => a - b)
}

/** Snapshots of which there is the journal alone: an antivirus has taken them, or the folder was put together of several states. */
const goneSnapshots = ({ snapshots, journals }: GenerationFiles, opened: number): readonly Repair[] =>
  journals
    .filter((each) => each > opened && !snapshots.includes(each))
    .map((each) => ({ code: 'older-generation', file: snapshotName(each) }))

const lastKeptIn = ({ seq, lastKept }: SnapshotHeader): number => lastKept ?? seq

/** Unfinished generations of another copy; where changes are missing, nobody can say whose they are. */
const tellOthers = (replay: Replay, unfinished: readonly Unfinished[]): void => {
  if (replay.repaired.some(({ code }) => code === 'damaged-frame' || code === 'missing-changes')) return
  for (const { generation, header } of unfinished) {
    if (header.link === undefined || replay.link === null || replay.links.has(header.link)) continue
    const file = snapshotName(generation)
    replay.repaired.push(otherSide(file, []))
    replay.damaged.push(file)
  }
}

/** Tells where this computer has seen the database further than its folder now is, or at another change of the same number. */
const noteOlder = (
  replay: Replay,
  known: KnownDatabase | null,
  { lastKept, codec, header }: { readonly lastKept: number; readonly codec: Codec; readonly header: SnapshotHeader },
): void => {
  if (known === null || known.keyWraps.keyId !== codec.keyWraps?.keyId) return
  // What was written anew follows nothing, and is no other history.
  const isBeginning = header.token !== undefined && replay.link === linkOf(header.token)
  const isOther = lastKept === known.seq && known.link !== null && replay.link !== known.link && !isBeginning
  // What this computer knows was written with sealed headers.
  const isUnsealed = header.seal === undefined
  if (lastKept < known.seq || isOther || isUnsealed)
    replay.repaired.push({ code: 'older-than-known', seqFrom: lastKept + 1, seqTo: known.seq, at: known.at })
}

/**
 * Reads the newest good state of a folder: snapshot, then its journal and all later ones, skipping what the state already
 * has. Damaged files are copied to `quarantine/` unless `isReadOnly`; nothing else is written. Refuses with
 * `folder-missing`, `folder-unreadable`, `no-database`, `database-damaged`, or what the keys say.
 */
export const readFolder = async (
  fs: FileSystem,
  folder: string,
  reading: Reading,
): Promise<Result<Opened, StoreFailure>> => {
  const { isReadOnly, keys, here = null, known = null, accepted = new Set(), leavesOnDisk = false } = reading
  const names = await listFolder(fs, folder)
  if (!names.ok) return names
  const all = generationFiles(names.value)
  if (all.snapshots.length === 0 && all.journals.length === 0) return fail({ code: 'no-database' })

  const read = await identitiesIn(fs, folder, all.snapshots, { here })
  const looked = await sealedView({ fs, folder, files: all, read, keys, known, here, names: names.value })
  if (!looked.ok) return looked
  const view = looked.value
  const { files, identities } = view ?? { files: all, identities: read }
  const sealed = view?.codec ?? null
  const search = await newestGood(fs, folder, { files, keys, identities, accepted, sealed, leavesOnDisk })
  if (!search.ok) return search
  const { found, repaired: searched, damaged, witnessed, unfinished } = search.value
  const goOnWith = ({ generation }: Unfinished): Promise<Result<Opened, StoreFailure>> =>
    readFolder(fs, folder, { ...reading, accepted: new Set([...accepted, generation]) })
  if (found === null) {
    const [newest] = unfinished
    if (newest !== undefined) return goOnWith(newest)
    if (view !== null && view.strange.length > 0 && damaged.length === 0)
      return fail({ code: 'database-exchanged', files: view.strange })
    const unusable = damaged.length > 0 ? damaged : files.snapshots.map(snapshotName)
    return fail({ code: 'database-damaged', files: unusable.length > 0 ? unusable : files.journals.map(journalName) })
  }

  const { generation, snapshot, codec } = found
  const isNewer = snapshot.header.v > formatVersion
  const replay = beginReplay(snapshot.header, { damaged, repaired: [...searched, ...goneSnapshots(files, generation)] })
  const journals: { readonly file: string; readonly generation: number; readonly content: JournalContent }[] = []
  for (const each of files.journals.filter((journal) => journal >= generation).reverse()) {
    const file = journalName(each)
    const bytes = await readChanges(fs, join(folder, file))
    const content = readFrames({ kind: 'log', generation: each }, bytes, journalCodec(identities, each, codec))
    const own = withoutForeign(content, foreignWriter(identities, each))
    if (isOfOtherCopy(identities, each, content)) setApart(replay, { file, generation: each }, content.changeSets)
    else journals.push({ file, generation: each, content: own })
  }
  const refused = refusedSeqs(journals.flatMap(({ content }) => content.changeSets))
  for (const journal of journals) replayChangeSets(replay, { ...journal, refused })
  // A journal that went away is no reason to go back behind its snapshot.
  const further = unfinished.find(({ header }) => lastKeptIn(header) > replay.seq)
  if (further !== undefined) return goOnWith(further)
  tellOthers(replay, unfinished)
  if (accepted.has(generation)) {
    const { seq } = snapshot.header
    replay.repaired.push({ code: 'past-missing', file: journalName(generation), seqFrom: seq, seqTo: seq })
  }
  const since = await witnessedSince(fs, folder, { witnesses: files.witnesses, generation, identities, codec })
  noteMissingEnd(replay, Math.max(witnessed, since))
  noteMissingFiles(replay, files, found)
  const others = await otherSidesIn({ fs, folder, files, identities, codec }, generation)
  const conflicts = conflictCopies(names.value)
  const lastKept = replay.seq === snapshot.header.seq ? lastKeptIn(snapshot.header) : replay.seq
  noteOlder(replay, known, { lastKept, codec, header: snapshot.header })
  const move = moveOf(snapshot.header.place, here)
  const told = await notToldBefore(
    fs,
    folder,
    [
      ...replay.repaired,
      ...others.repaired,
      ...(view?.repaired ?? []),
      ...(conflicts.length === 0 ? [] : [{ code: 'conflict-copies', files: conflicts } as const]),
    ],
    codec,
  )
  const repaired = [...told, ...(move === null ? [] : [{ code: move }])]
  if (!isReadOnly && !isNewer) {
    const plain = view?.plain ?? []
    await takeAside(fs, folder, plain, codec)
    const aside = [...replay.damaged, ...others.files, ...conflicts, ...(view?.strange ?? [])]
    await quarantine(
      fs,
      folder,
      aside.filter((file) => !plain.includes(file)),
      codec,
    )
  }
  const { lastAt, replayed, link } = replay
  return ok({
    header: snapshot.header,
    link,
    lastKept,
    apart: { ...snapshot.header.apart, ...others.apart, ...replay.apart },
    sum: found.sum,
    ...(await stateAfter(fs, found, replay)),
    codec,
    generation,
    highest: highestGeneration(all),
    // Numbers that another copy has given out are not given out again.
    seq: Math.max(replay.seq, replay.otherSeq, others.seqTo, known?.seq ?? 0),
    lastAt,
    replayed,
    repaired,
    isNewer,
  })
}
