import type { BackupPlace } from '@shared/domain/database/backup'
import type { Copies } from '../erasing/places-of-copies'
import { holdsAny } from '../erasing/quarantined-files'
import type { Backups } from './backups'

/** The backups of a database as erasing sees them. A damaged one that holds what is sought can only be removed. */
export const copiesIn = (backups: Backups): Copies => ({
  count: async () => (await backups.overview()).backups.length,
  bytes: () => backups.bytes(),
  uncleanable: async (sought) => {
    const damaged = await backups.damagedThat((bytes) => holdsAny(bytes, sought))
    const namesAt = (place: BackupPlace) => damaged.filter((each) => each.place === place).map(({ name }) => name)
    return { folder: namesAt('folder'), second: namesAt('second') }
  },
  away: () => backups.away(),
  backUp: () => backups.make('erasing'),
  scrub: ({ scrubFor, sought, clean, meter }) =>
    backups.scrub({ scrubFor, isMeant: (bytes) => holdsAny(bytes, sought), clean }, meter),
})
