import type { StoreFailure } from '@shared/failures/store-failure'
import { errnoOf, isErrno } from './file-system'

/** What an error of the system means for the database; null for one that no system threw, which is a bug. */
export const systemFailure = (error: unknown): StoreFailure | null => {
  const errno = errnoOf(error)
  if (!isErrno(errno)) return null
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return { code: 'disk-full' }
  if (errno === 'EACCES' || errno === 'EPERM' || errno === 'EROFS') return { code: 'folder-not-writable' }
  return { code: 'disk-failed', errno }
}
