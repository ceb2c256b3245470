import type { RecordOf } from '../../fields/record'
import type { savedViewFields } from '../../fields/saved-view'

/** A way to look at a list that somebody gave a name. */
export type SavedView = RecordOf<typeof savedViewFields>
