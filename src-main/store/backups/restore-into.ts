import { join } from 'node:path'
import type { SnapshotHeader } from '../snapshot'
import { fail, ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import { takeLock } from '../lock'
import type { FileSystem } from '../file-system'
import type { Lock } from '../hold'
import type { StoreSettings } from '../open-store'
import { systemFailure } from '../system-failure'
import { readFolder } from '../opening'
import { beginAnew } from '../rescue/begin-anew'
import { surveyFolder, type FolderSurvey } from '../rescue/survey'
import { keyFileName, Keys, readKeyFile } from '../encryption/keys'
import type { Secret } from '../encryption/key-wraps'
import { TrustedClock } from '../trusted-clock'
import { lastWitnessed } from '../witness'
import { generationFiles, witnessName } from '../generation-files'
import { identitiesIn } from '../identities'
import type { KnownDatabase } from '../known-databases'
import { sealingOf } from '../sealing'
import { bringBack } from '../kept-files/bring-contents'
import { afterRestore } from './after-restore'
import { openBackup } from './open-backup'

type RestoringInto = StoreSettings & {
  readonly folder: string
  readonly file: string
  readonly secret?: Secret | null
}

/** How far anything readable in the folder says that the database had come; numbers above it were never given out. */
const furthestSeq = async (
  { fs, folder }: Pick<RestoringInto, 'fs' | 'folder'>,
  survey: FolderSurvey,
): Promise<number> => {
  let furthest = survey.changeSets.at(-1)?.seq ?? 0
  for (const { seq } of survey.generations) furthest = Math.max(furthest, seq ?? 0)
  for (const witness of survey.files.witnesses) {
    const bytes = await fs.readFile(join(folder, witnessName(witness))).catch(() => Buffer.alloc(0))
    furthest = Math.max(furthest, lastWitnessed(witness.generation, bytes, survey.codec))
  }
  return furthest
}

/** A folder that is under a password stays under it, whatever the backup is: with its own key, or where that is gone the backup's. */
const codecFor = async (
  { fs, folder, known }: Pick<RestoringInto, 'fs' | 'folder'> & { readonly known: KnownDatabase | null },
  keys: Keys,
  header: SnapshotHeader,
): Promise<Result<Codec>> => {
  const files = generationFiles(await fs.readdir(folder))
  const keyFile = await fs.readFile(join(folder, keyFileName)).then(readKeyFile, () => null)
  const sealing = sealingOf({ files, identities: await identitiesIn(fs, folder, files.snapshots), keyFile, known })
  return sealing.isSealed && !header.keyWraps ? keys.unlock(sealing.wraps) : keys.codecFor(header)
}

const damagedIn = ({ generations, journals }: FolderSurvey): readonly string[] => [
  ...generations
    .filter(({ state }) => state === 'damaged' || state === 'foreign' || state === 'forged')
    .map(({ file }) => file),
  ...journals.filter(({ damaged }) => damaged > 0).map(({ file }) => file),
]

/** The folder itself, made where it is missing, and locked. */
const lockedPlace = async (
  fs: FileSystem,
  folder: string,
): Promise<Result<{ readonly real: string; readonly lock: Lock }>> => {
  try {
    await fs.mkdir(folder)
    const real = await fs.realpath(folder)
    const lock = await takeLock(real)
    return lock.ok ? ok({ real, lock: lock.value }) : lock
  } catch (error) {
    const failure = systemFailure(error)
    if (failure === null) throw error
    return fail(failure)
  }
}

/**
 * Restores a backup into a folder whose database cannot be read, or into an empty one: a new generation above everything that lies
 * there, numbered above every readable change, with an id of its own. Damaged files are put aside as they are and never written.
 * Refuses with `folder-holds-database` where the database can be read (it is restored from within), with `database-locked`, with
 * what `openBackup` says, and with what the keys or the disk say.
 */
export const restoreInto = async ({
  folder,
  file,
  secret = null,
  ...settings
}: RestoringInto): Promise<Result<{ readonly seq: number }>> => {
  const { fs, world, derive } = settings
  const placed = await lockedPlace(fs, folder)
  if (!placed.ok) return placed
  const { real, lock } = placed.value
  try {
    const spare = await fs.readFile(join(real, keyFileName)).then(readKeyFile, () => null)
    const keys = new Keys({ secret, random: world.random, derive, spare })
    const backup = await openBackup(fs, file, (header) => keys.codecFor(header))
    if (!backup.ok) return backup
    const known = (await settings.known?.of(real)) ?? null
    const readable = await readFolder(fs, real, { isReadOnly: true, keys, known })
    if (readable.ok) return fail({ code: 'folder-holds-database' })
    const codec = await codecFor({ fs, folder: real, known }, keys, backup.value.header)
    if (!codec.ok) return codec
    const survey = await surveyFolder({ fs, folder: real, keys, known })
    const { header, records } = backup.value
    const seq = Math.max(header.seq, await furthestSeq({ fs, folder: real }, survey)) + 1
    const last = [header.at, survey.changeSets.at(-1)?.at ?? '', known?.at ?? ''].sort().at(-1) ?? header.at
    const at = new Date(new TrustedClock(world, last).nowMs()).toISOString()
    await bringBack(fs, real, { file, records })
    const begun = await beginAnew({
      ...settings,
      folder: real,
      codec: codec.value,
      records: afterRestore(records, null),
      seq,
      at,
      databaseId: header.databaseId,
      damaged: damagedIn(survey),
    })
    return begun.ok ? ok({ seq }) : begun
  } catch (error) {
    const failure = systemFailure(error)
    if (failure === null) throw error
    return fail(failure)
  } finally {
    await lock.release()
  }
}
