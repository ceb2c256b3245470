import { erasureRecord } from '../../../fields/erasure'
import { emptyOf } from '../../../fields/record'
import type { AnyRecord, CollectionName } from '../../database/database'
import type { DatabaseView } from '../../database/state'
import type { DueRow } from './due-steps'
import { scrubOf } from './erased-records'
import type { OwnField } from './preview'
import { scrubbedRecord, type Scrub } from './scrub'

const scrubOfRow = ({ kind, id }: DueRow): Scrub => scrubOf({ id: '', ...emptyOf(erasureRecord), [kind]: [id] }, [])

/** The record of the row, and what may go together with it because it hangs on the same person. */
const recordsOf = (
  view: DatabaseView,
  { collection, id }: DueRow,
): readonly (readonly [CollectionName, AnyRecord])[] => {
  const record = view.get(collection, id)
  if (record === undefined) return []
  if (collection !== 'persons') return [[collection, record]]
  const hanging = (['posts', 'registrations', 'nominations', 'communications', 'letters'] as const).flatMap((name) =>
    view.by(name, 'personId', id).map((each) => [name, each] as const),
  )
  return [['persons', record], ...hanging]
}

/** The fields that clearing a row would empty: what would be done is done here to look. */
export const fieldsThatGo = (view: DatabaseView, row: DueRow): readonly OwnField[] => {
  const scrub = scrubOfRow(row)
  return recordsOf(view, row).flatMap(([collection, record]) => {
    const left = scrubbedRecord(scrub, collection, record)
    return Object.keys(record)
      .filter((field) => record[field as keyof AnyRecord] !== left[field as keyof AnyRecord] && field !== 'erasedAt') // safe: keys of the record
      .map((field) => ({ collection, id: record.id, field }))
  })
}
