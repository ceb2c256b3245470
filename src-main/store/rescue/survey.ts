import { join } from 'node:path'
import type { RescueBackup, RescueGeneration, RescueJournal } from '@shared/domain/database/rescue'
import { backupsFolder, readBackupName } from '../backups/backup-name'
import { readBackupFile, verifyBackup } from '../backups/open-backup'
import { plainCodec, type Codec } from '../codec'
import { errnoOf, type FileSystem } from '../file-system'
import { generationFiles, historyName, journalName, snapshotName, type GenerationFiles } from '../generation-files'
import { foreignWriter, identitiesIn, isForeign, journalCodec, type Identities } from '../identities'
import type { KnownDatabase } from '../known-databases'
import { sealedView, type SealedView } from '../sealed-view'
import { readFrames, withoutForeign, type JournalContent, type LinkedChangeSet } from '../journal-frames'
import type { Keys } from '../encryption/keys'
import { readHeader, readSnapshot, type Snapshot } from '../snapshot'

/** A snapshot that verifies, with its generation. */
export type GoodSnapshot = { readonly generation: number; readonly snapshot: Snapshot }

/** Everything of a database's files that can be read, whatever state the folder is in. Nothing is written. */
export type FolderSurvey = {
  readonly files: GenerationFiles
  readonly generations: readonly RescueGeneration[]
  readonly journals: readonly RescueJournal[]
  /** Newest first. */
  readonly good: readonly GoodSnapshot[]
  /** Backups beside them that verify, newest first, and what is in them. */
  readonly backups: readonly RescueBackup[]
  readonly backupSnapshots: readonly Snapshot[]
  /** Every change set of every journal that verifies, each once, oldest first. */
  readonly changeSets: readonly LinkedChangeSet[]
  readonly codec: Codec
  /** Something of it is under a password that was not given, or does not fit. */
  readonly isEncrypted: boolean
  /** The folder itself is: nothing of it is read, and nothing may be written. */
  readonly isShut: boolean
}

const countOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

const bytesOf = (fs: FileSystem, path: string): Promise<Buffer | null> => fs.readFile(path).catch(() => null)

type SnapshotFinding = {
  readonly facts: RescueGeneration
  readonly good: GoodSnapshot | null
  readonly codec: Codec | null
}

type Whose = 'ours' | 'foreign' | 'forged'

const lookAtSnapshot = async (
  { fs, folder, keys }: Surroundings,
  {
    generation,
    whose,
    hasJournal,
  }: { readonly generation: number; readonly whose: Whose; readonly hasJournal: boolean },
): Promise<SnapshotFinding> => {
  const file = snapshotName(generation)
  const bytes = await bytesOf(fs, join(folder, file))
  const header = bytes === null ? null : readHeader(generation, bytes)
  const facts = {
    file,
    at: header?.at ?? null,
    seq: header?.seq ?? null,
    count: header ? countOf(header.counts) : null,
  }
  if (bytes === null || header === null) return { facts: { ...facts, state: 'damaged' }, good: null, codec: null }
  if (whose !== 'ours') return { facts: { ...facts, state: whose }, good: null, codec: null }
  const codec = await keys.codecFor(header)
  if (!codec.ok) return { facts: { ...facts, state: 'encrypted' }, good: null, codec: null }
  const snapshot = readSnapshot(generation, bytes, codec.value)
  if (snapshot === 'damaged') return { facts: { ...facts, state: 'damaged' }, good: null, codec: null }
  const state = hasJournal ? 'good' : 'unfinished'
  return { facts: { ...facts, state }, good: { generation, snapshot }, codec: codec.value }
}

const journalFacts = (file: string, { changeSets, damagedFrames, tornBytes }: JournalContent): RescueJournal => ({
  file,
  changes: changeSets.length,
  damaged: damagedFrames.length + (tornBytes > 0 ? 1 : 0),
  from: changeSets[0]?.at ?? null,
  to: changeSets.at(-1)?.at ?? null,
})

type Surroundings = {
  readonly fs: FileSystem
  readonly folder: string
  readonly keys: Keys
  /** What this computer remembers of the folder. */
  readonly known?: KnownDatabase | null | undefined
}

const lookAtJournals = async (
  { fs, folder }: Surroundings,
  { histories, journals }: GenerationFiles,
  { identities, codec }: { readonly identities: Identities; readonly codec: Codec },
): Promise<{ readonly facts: readonly RescueJournal[]; readonly changeSets: readonly LinkedChangeSet[] }> => {
  const found = new Map<string, LinkedChangeSet>()
  const facts: RescueJournal[] = []
  const take = async (file: string, kind: 'log' | 'history', generation: number): Promise<void> => {
    const bytes = (await bytesOf(fs, join(folder, file))) ?? Buffer.alloc(0)
    const read = readFrames({ kind, generation }, bytes, journalCodec(identities, generation, codec))
    // A history that was written anew holds what all earlier copies did.
    const content = kind === 'history' ? read : withoutForeign(read, foreignWriter(identities, generation))
    if (content.changeSets.length + content.damagedFrames.length + content.tornBytes > 0)
      facts.push(journalFacts(file, content))
    for (const changeSet of content.changeSets) found.set(`${changeSet.seq} ${changeSet.link}`, changeSet)
  }
  for (const generation of [...histories].reverse()) await take(historyName(generation), 'history', generation)
  for (const generation of [...journals].reverse()) await take(journalName(generation), 'log', generation)
  return { facts, changeSets: [...found.values()].sort((a, b) => a.seq - b.seq) }
}

/** Of a sealed database only sealed backups are put together with its files; plain ones are offered for restoring by name. */
const lookAtBackups = async (
  { fs, folder, keys }: Surroundings,
  isSealed: boolean,
): Promise<Pick<FolderSurvey, 'backups' | 'backupSnapshots'>> => {
  const names = await fs.readdir(join(folder, backupsFolder)).catch(() => [])
  const backups: RescueBackup[] = []
  const backupSnapshots: Snapshot[] = []
  for (const name of names
    .filter((each) => readBackupName(each) !== null)
    .sort()
    .reverse()) {
    const bytes = await readBackupFile(fs, join(folder, backupsFolder, name))
    const snapshot = bytes.ok ? await verifyBackup(name, bytes.value, (header) => keys.codecFor(header)) : bytes
    if (!snapshot.ok) continue
    const { at, seq, counts } = snapshot.value.header
    backups.push({ name, at, seq, count: countOf(counts) })
    if (!isSealed || snapshot.value.header.keyWraps) backupSnapshots.push(snapshot.value)
  }
  return { backups, backupSnapshots }
}

/** Looks at every file of a database, as far as the keys reach. A folder that cannot be listed counts as empty. */
export const surveyFolder = async (around: Surroundings): Promise<FolderSurvey> => {
  const names = await around.fs.readdir(around.folder).catch((error: unknown) => {
    if (errnoOf(error) === '') throw error
    return []
  })
  const all = generationFiles(names)
  const { fs, folder, keys, known = null } = around
  const read = await identitiesIn(fs, folder, all.snapshots)
  const looked = await sealedView({ fs, folder, files: all, read, keys, known, here: null, names })
  const view = looked.ok ? looked.value : null
  const isShut = !looked.ok
  const { files, identities } = view ?? { files: all, identities: read }
  const findings: SnapshotFinding[] = []
  for (const generation of all.snapshots) {
    const whose = whoseIs(generation, read, view, isShut)
    findings.push(await lookAtSnapshot(around, { generation, whose, hasJournal: files.journals.includes(generation) }))
  }
  const codec = view?.codec ?? findings.find((finding) => finding.codec !== null)?.codec ?? plainCodec
  const { facts, changeSets } = await lookAtJournals(around, files, { identities, codec })
  return {
    files,
    generations: findings.map((finding) => finding.facts),
    journals: facts,
    good: findings.flatMap(({ good }) => (good === null ? [] : [good])),
    // Without the key only what anybody could have put there can be read.
    changeSets: isShut ? [] : changeSets,
    ...(await lookAtBackups(around, isShut || view !== null)),
    codec,
    isEncrypted: isShut || findings.some((finding) => finding.facts.state === 'encrypted'),
    isShut,
  }
}

const whoseIs = (generation: number, read: Identities, view: SealedView | null, isShut: boolean): Whose => {
  const identity = read.get(generation)
  if (view === null) {
    if (isShut && identity?.isEncrypted === false) return 'forged'
    return isForeign(read, generation) ? 'foreign' : 'ours'
  }
  if (identity === undefined || view.identities.has(generation)) return 'ours'
  const file = snapshotName(generation)
  return view.repaired.some((each) => each.code === 'foreign-file' && each.file === file) ? 'foreign' : 'forged'
}
