import type { CollectionName } from '../domain/database/database'
import type { Id } from '../domain/values/ids'
import type { ListName } from '../fields/saved-view'
import type { DatedListContext, ListField } from './list-field'

/** A list, declared once: what it is called in saved views, its fields, and what it shows while nobody has chosen otherwise. */
export type DeclaredList<Row> = {
  readonly name: ListName
  /** Every field that its rows can be looked at, sorted and narrowed by. */
  readonly fields: (context: DatedListContext) => readonly ListField<Row>[]
  /** Keys of the usual columns in their order. */
  readonly usual: readonly string[]
  /** The usual order; by the first column, ascending, where nothing is said. */
  readonly sort?: { readonly key: string; readonly descending: boolean }
  /** Keys of the fields that a search looks through. */
  readonly searched?: readonly string[]
  readonly idOf: (row: Row) => string
  /** Collections from which fields gather something once for all rows. */
  readonly gathers?: readonly CollectionName[]
}

/** The same for a list whose rows are records of the database, so that main can make them from their ids. */
export type DeclaredRecordList<Row> = DeclaredList<Row> & {
  readonly rowOf: (context: DatedListContext, id: Id) => Row | undefined
  /** Whose names stand in the row, where these columns are shown. */
  readonly personsOf: (context: DatedListContext, row: Row, columns: readonly string[]) => readonly (Id | null)[]
}
