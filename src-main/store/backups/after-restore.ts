import { reapplyErasures } from '@shared/domain/privacy/erasing/erased-records'
import type { Change } from '@shared/domain/database/database'
import type { DatabaseState, DatabaseView } from '@shared/domain/database/state'

/** The list of who was erased is never taken back, however old the backup is. */
const erasuresOf = (current: DatabaseView, restored: DatabaseView): readonly Change[] =>
  Array.from(current.all('erasures'), (after) => ({
    collection: 'erasures',
    id: after.id,
    before: restored.get('erasures', after.id) ?? null,
    after,
  }))

/**
 * What must be done to the records of a backup before they become the database again; asked by every restore and by every comparison
 * before it, so that what is shown is what is done. `current` is the database as it is now, null where it cannot be read.
 */
export const afterRestore = (restored: DatabaseState, current: DatabaseView | null): DatabaseState => {
  if (current !== null) restored.apply(erasuresOf(current, restored))
  restored.apply(reapplyErasures(restored, Array.from(restored.all('erasures'))))
  return restored
}
