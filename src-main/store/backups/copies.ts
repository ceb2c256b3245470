import type { DatabaseState } from '@shared/domain/state'
import type { Scrub } from '@shared/domain/erasing/scrub'
import { scrubbingChanges } from '@shared/domain/erasing/erased-records'
import type { BackupFailure } from '@shared/failures/backup-failure'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok } from '@shared/result'
import type { Copies } from '../erasing/places-of-copies'
import type { Backups } from './backups'

/** Why erasing goes no further: there is no backup of what was there before it. */
const refusalOf = (failure: BackupFailure): StoreFailure =>
  failure.code === 'backup-disk-full'
    ? { code: 'disk-full' }
    : { code: 'disk-failed', errno: 'errno' in failure ? failure.errno : 'EIO' }

const scrubbed = (records: DatabaseState, scrub: Scrub): DatabaseState => {
  records.apply(scrubbingChanges(records, scrub))
  return records
}

/** The backups of a database as erasing sees them. */
export const copiesIn = (backups: Backups): Copies => ({
  count: async () => (await backups.overview()).backups.length,
  backUp: async () => {
    const made = await backups.make('erasing')
    return made.ok ? ok(null) : fail(refusalOf(made.failure))
  },
  rewrite: (scrubFor) => backups.rewrite((records) => scrubbed(records, scrubFor(records))),
})
