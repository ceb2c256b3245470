import { Low } from 'lowdb'
import { uuidv7 } from '@shared/domain/ids'
import type { DatabaseState } from '@shared/domain/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import { errnoOf } from '../file-system'
import { FolderAdapter, type StoredDatabase } from '../folder-adapter'
import { generationFiles, highestGeneration } from '../generation-files'
import type { StoreSettings } from '../open-store'
import { quarantine } from '../quarantine'
import { Keys } from '../sealing/keys'

type Beginning = StoreSettings & {
  readonly folder: string
  readonly codec: Codec
  readonly records: DatabaseState
  /** How far the records have come; every change from now on is numbered above it. */
  readonly seq: number
  readonly at: string
  /** Files that did not verify; they are put aside before old generations are tidied away. */
  readonly damaged: readonly string[]
}

/**
 * Makes a new generation of the given records above everything that lies in the folder, damaged or not; no file is touched. It is a
 * copy of its own from then on, with another device id. The folder must be locked by nobody.
 */
export const beginAnew = async ({
  fs,
  world,
  appVersion,
  folder,
  codec,
  records,
  seq,
  at,
  damaged,
}: Beginning): Promise<Result<null, StoreFailure>> => {
  try {
    await quarantine(fs, folder, damaged)
    const keys = new Keys({ secret: null, random: world.random })
    const adapter = new FolderAdapter({ fs, folder, appVersion, isReadOnly: false, keys })
    adapter.beginAbove(highestGeneration(generationFiles(await fs.readdir(folder))), codec)
    const device = uuidv7(world.now().getTime(), world.random(10))
    await new Low<StoredDatabase>(adapter, { records, device, seq, lastAt: at }).write()
    await adapter.close()
    return ok(null)
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === '') throw error
    return fail(errno === 'ENOSPC' ? { code: 'disk-full' } : { code: 'disk-failed', errno })
  }
}
