import { basename, dirname, join } from 'node:path'
import { createHash } from 'node:crypto'
import type { DatabaseState } from '@shared/domain/database/state'
import type { ScrubFor } from '../erasing/places-of-copies'
import { AnotherWriter } from '../exclusive-file'
import type { Meter } from '../meter'
import { createSnapshot, type SnapshotDraft } from '../snapshot-file'
import { dataLines, dataPieces, type VerifiedPieces } from '../snapshot-pieces'
import { linesScrubber } from './scrub-backup'
import { PersonsInCopy } from './persons-in-copy'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import { createFile, errnoOf, type FileSystem } from '../file-system'
import { scrubbingChanges } from '@shared/domain/privacy/erasing/erased-records'
import { countsOf, dataBytes, snapshotParts, type SnapshotHeader } from '../snapshot'
import { backupName, readBackupName, type BackupName } from './backup-name'
import { goodPieces, openBackup, withCodec, type OpenBackup, type Pause } from './open-backup'
import { unfinished } from './unfinished-backups'

type Rewriting = {
  readonly codec: Codec
  /** Null: the backup stays as it is. */
  readonly change: (records: DatabaseState) => DatabaseState | null
  readonly pause: Pause
  /** Whether what lay plain until now is proved by nobody; false where its owner has just set the password. */
  readonly isDoubted?: boolean
}

/** A name a second later, or as many as it takes: nothing is written over. */
const nextName = (taken: ReadonlySet<string>, { at, ...rest }: BackupName): string => {
  for (let time = Date.parse(at) + 1000; ; time += 1000) {
    const name = backupName({ ...rest, at: new Date(time).toISOString() })
    if (!taken.has(name)) return name
  }
}

type Sealing = Pick<Rewriting, 'codec' | 'isDoubted'>

/** What stays of a backup's header; the rest is said anew. */
const factsOf = (
  { app, seq, at, device, floor, keyWraps, wasPlain }: SnapshotHeader,
  { codec, isDoubted = false }: Sealing,
) => {
  const isUnproved = codec.keyWraps !== null && (wasPlain === true || (isDoubted && !keyWraps))
  const marks = { ...(floor === undefined ? {} : { floor }), ...(isUnproved ? { wasPlain: true as const } : {}) }
  return { app, seq, at, device, ...marks }
}

const partsOf = ({ generation, header }: OpenBackup, records: DatabaseState, sealing: Sealing): readonly Buffer[] =>
  snapshotParts(
    generation,
    { ...factsOf(header, sealing), counts: countsOf(records) },
    dataBytes(records),
    sealing.codec,
  )

/**
 * Puts what `write` writes anew and verifies beside a backup, gives it its name, and only then removes the old one: what bears the name of
 * a backup is whole. One that cannot be written stays as it is and is refused.
 */
const replaceBackup = async (
  fs: FileSystem,
  path: string,
  write: (half: string) => Promise<boolean>,
): Promise<Result<string, BackupFailure>> => {
  const folder = dirname(path)
  const named = readBackupName(basename(path))
  if (named === null) return fail({ code: 'backup-damaged', name: basename(path) })
  let half: string | null = null
  try {
    const target = join(folder, nextName(new Set(await fs.readdir(folder)), named))
    half = `${target}${unfinished}`
    if (!(await write(half))) {
      await fs.unlink(half)
      return fail({ code: 'backup-failed', errno: 'EIO' })
    }
    await fs.rename(half, target)
    await fs.unlink(path)
    return ok(target)
  } catch (error) {
    const isOthers = error instanceof AnotherWriter || errnoOf(error) === 'EEXIST'
    if (half !== null && !isOthers) await fs.unlink(half).catch(() => undefined)
    return fail({ code: 'backup-failed', errno: errnoOf(error) || 'EIO' })
  }
}

/** Writes a backup of an older form anew beside itself, as a whole. One that cannot be read, or not be written, stays as it is and is refused. */
const rewriteWhole = async (
  fs: FileSystem,
  path: string,
  { codec, change, pause, isDoubted = false }: Rewriting,
): Promise<Result<string, BackupFailure>> => {
  const name = basename(path)
  const codecFor = withCodec(codec, name)
  const opened = await openBackup(fs, path, codecFor, pause)
  if (!opened.ok) return fail({ code: 'backup-damaged', name })
  const records = change(opened.value.records)
  if (records === null) return ok(path)
  const parts = partsOf(opened.value, records, { codec, isDoubted })
  return replaceBackup(fs, path, async (half) => {
    await createFile(fs, half, parts)
    return (await openBackup(fs, half, codecFor, pause)).ok
  })
}

type Around = Omit<Rewriting, 'change'> & { readonly meter?: Meter | undefined }

/** Writes other data beside a backup that was verified, under its facts. */
const rewritePieces = (
  verified: VerifiedPieces,
  { chunks, textSum }: Pick<SnapshotDraft, 'chunks' | 'textSum'>,
  { codec, isDoubted = false }: Around,
): Promise<Result<string, BackupFailure>> => {
  const { fs, path, generation, header } = verified
  const facts = { ...factsOf(header, { codec, isDoubted }), counts: header.counts }
  return replaceBackup(fs, path, async (half) => {
    await createSnapshot(fs, half, { generation, facts, chunks, codec, textSum })
    return true
  })
}

/**
 * Writes a backup anew beside itself without what is to go, encrypted as the codec is; gives its path, the old one where nothing of that
 * stands in it. No more of it than a piece is in memory. One that cannot be read, or not be written, stays as it is and is refused.
 */
export const scrubBackup = async (
  fs: FileSystem,
  path: string,
  around: Around & { readonly scrubFor: ScrubFor },
): Promise<Result<string, BackupFailure>> => {
  const { codec, scrubFor, pause, meter } = around
  const name = basename(path)
  const persons = new PersonsInCopy()
  const verified = await goodPieces(fs, path, { codecFor: withCodec(codec, name), show: persons.take, meter })
  if (verified === null) return rewriteWhole(fs, path, { ...around, change: wholeScrubbed(scrubFor) })
  await pause()
  const scrub = linesScrubber(scrubFor(persons.view()))
  const found = await scrubbedSum(verified, { scrub, isSumNeeded: codec.keyWraps !== null, meter })
  if (found === 'unchanged') return ok(path)
  if (found === 'damaged') return fail({ code: 'backup-damaged', name })
  async function* chunks(good: VerifiedPieces): AsyncGenerator<Buffer> {
    for await (const lines of dataLines(good)) yield scrub(lines)
  }
  meter?.foresee(verified.bytes)
  const done = await rewritePieces(verified, { chunks: () => chunks(verified), textSum: found }, around)
  meter?.pass(verified.bytes)
  return done
}

const wholeScrubbed =
  (scrubFor: ScrubFor): Rewriting['change'] =>
  (records) => {
    const changes = scrubbingChanges(records, scrubFor(records))
    records.apply(changes)
    return changes.length === 0 ? null : records
  }

type Scrubbing = {
  readonly scrub: ReturnType<typeof linesScrubber>
  readonly isSumNeeded: boolean
  readonly meter?: Meter | undefined
}

/** The sum of what is left of a backup's data, as far as it is needed; `unchanged` where nothing goes, `damaged` where a line is no JSON. */
const scrubbedSum = async (
  verified: VerifiedPieces,
  { scrub, isSumNeeded, meter }: Scrubbing,
): Promise<Buffer | 'unchanged' | 'damaged'> => {
  const sum = createHash('sha256')
  let isChanged = false
  try {
    for await (const lines of dataLines(verified)) {
      const left = scrub(lines)
      sum.update(left)
      meter?.pass(lines.bytes.length)
      if (left !== lines.bytes) isChanged = true
      if (isChanged && !isSumNeeded) break
    }
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged'
    throw error
  }
  return isChanged ? sum.digest() : 'unchanged'
}

/**
 * The same with the records as they are: only the seal over them is another. A backup of an older version is brought into the form of this
 * one.
 */
export const resealBackup = async (
  fs: FileSystem,
  path: string,
  around: Around,
): Promise<Result<string, BackupFailure>> => {
  const { codec, pause, meter } = around
  const verified = await goodPieces(fs, path, { codecFor: withCodec(codec, basename(path)), meter })
  if (verified === null) return rewriteWhole(fs, path, { ...around, change: (records) => records })
  await pause()
  const done = await rewritePieces(verified, { chunks: () => dataPieces(verified), textSum: verified.textSum }, around)
  meter?.pass(verified.bytes)
  return done
}
