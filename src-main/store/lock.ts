import { fail, ok, type Result } from '@shared/result'
import type { StoreFailure } from '@shared/failures/store-failure'
import { holdFolder } from './folder-lock'
import type { Lock } from './hold'
import { holdPipe } from './pipe-lock'

/**
 * Takes the folder for this process; refuses with `database-locked`. Both ways are owned by the kernel, so that a killed
 * process gives the folder up at once and leaves nothing stale behind. The path must be the real one.
 */
export const takeLock = async (folder: string): Promise<Result<Lock, StoreFailure>> => {
  const hold = await (process.platform === 'win32' ? holdPipe(folder) : holdFolder(folder))
  return 'lock' in hold ? ok(hold.lock) : fail({ code: 'database-locked', holder: hold.holder })
}
