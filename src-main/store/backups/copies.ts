import type { BackupPlace } from '@shared/domain/database/backup'
import type { DatabaseState } from '@shared/domain/database/state'
import type { Scrub } from '@shared/domain/privacy/erasing/scrub'
import { scrubbingChanges } from '@shared/domain/privacy/erasing/erased-records'
import type { Copies } from '../erasing/places-of-copies'
import { holdsAny, type Sought } from '../erasing/quarantined-files'
import type { Backups } from './backups'

const scrubbed = (records: DatabaseState, scrub: Scrub): DatabaseState | null => {
  const changes = scrubbingChanges(records, scrub)
  records.apply(changes)
  return changes.length === 0 ? null : records
}

/** The backups of a database as erasing sees them. A damaged one that holds what is sought can only be removed. */
export const copiesIn = (backups: Backups): Copies => {
  const damagedWith = (sought: Sought) => backups.damagedThat((bytes) => holdsAny(bytes, sought))
  return {
    count: async () => (await backups.overview()).backups.length,
    uncleanable: async (sought) => {
      const damaged = await damagedWith(sought)
      const namesAt = (place: BackupPlace) => damaged.filter((each) => each.place === place).map(({ name }) => name)
      return { folder: namesAt('folder'), second: namesAt('second') }
    },
    away: () => backups.away(),
    backUp: () => backups.make('erasing'),
    rewrite: async (scrubFor, sought) => {
      for (const damaged of await damagedWith(sought)) await backups.remove(damaged)
      return backups.rewrite(
        (records) => scrubbed(records, scrubFor(records)),
        (bytes) => holdsAny(bytes, sought),
      )
    },
  }
}
