import type { DatabaseState, DatabaseView } from '@shared/domain/state'

/**
 * What must be done to the records of a backup before they become the database again; asked by every restore and by every
 * comparison before it, so that what is shown is what is done. `current` is the database as it is now, null where it cannot be read.
 */
export const afterRestore = (restored: DatabaseState, _current: DatabaseView | null): DatabaseState => restored
