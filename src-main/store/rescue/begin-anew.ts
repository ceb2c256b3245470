import { Low } from 'lowdb'
import { uuidv7 } from '@shared/domain/values/ids'
import type { DatabaseState } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import { FolderAdapter, type StoredDatabase } from '../folder-adapter'
import { generationFiles, highestGeneration } from '../generation-files'
import { hereOf, type StoreSettings } from '../open-store'
import { identitiesIn, ownDatabaseId } from '../identities'
import { quarantine } from '../quarantine'
import { believedIn } from '../sealing'
import { systemFailure } from '../system-failure'
import { Keys } from '../encryption/keys'

type Beginning = StoreSettings & {
  readonly folder: string
  readonly codec: Codec
  readonly records: DatabaseState
  /** How far the records have come; every change from now on is numbered above it. */
  readonly seq: number
  readonly at: string
  /** The database that the records come from, for a folder that does not say itself which one it is about. */
  readonly databaseId?: string | undefined
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
  known,
  folder,
  codec,
  records,
  seq,
  at,
  databaseId,
  damaged,
}: Beginning): Promise<Result<null, StoreFailure>> => {
  try {
    await quarantine(fs, folder, damaged, codec)
    const keys = new Keys({ secret: null, random: world.random })
    const here = await hereOf({ fs, world }, folder)
    const adapter = new FolderAdapter({
      fs,
      folder,
      appVersion,
      isReadOnly: false,
      keys,
      random: world.random,
      here,
      known,
    })
    const files = generationFiles(await fs.readdir(folder))
    adapter.beginAbove(highestGeneration(files), codec)
    const newId = (): string => uuidv7(world.now().getTime(), world.random(10))
    const all = await identitiesIn(fs, folder, files.snapshots, { codec })
    const own = ownDatabaseId(codec.keyWraps === null ? all : believedIn(all)) ?? databaseId ?? newId()
    const begun: StoredDatabase = { records, device: newId(), databaseId: own, seq, lastAt: at }
    await new Low<StoredDatabase>(adapter, begun).write()
    await adapter.close()
    return ok(null)
  } catch (error) {
    const failure = systemFailure(error)
    if (failure === null) throw error
    return fail(failure)
  }
}
