import { collectionNames } from '@shared/domain/database/database'
import type { DatabaseView } from '@shared/domain/database/state'

/** Every record as a line, in an order of its own: two databases are equal when these are. */
export const recordLines = (view: DatabaseView): readonly string[] =>
  collectionNames.flatMap((name) => Array.from(view.all(name), (record) => `${name} ${JSON.stringify(record)}`)).sort()

export const stateText = (view: DatabaseView): string => recordLines(view).join('\n')
