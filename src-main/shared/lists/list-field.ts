import type { FilterField } from '../domain/lists/conditions'
import type { Day } from '../domain/values/day'
import type { Id } from '../domain/values/ids'
import type { SortValue } from '../domain/lists/row-order'
import type { DatabaseView } from '../domain/database/state'
import type { Messages } from '../messages/messages'
import type { Lang } from '../preferences'

export type FieldChoice = { readonly id: string; readonly label: string }

/** One field of a list, declared once for the column, the sorting, the filter, copying and the exported sheet. */
export type ListField<Row> = FilterField<Row> & {
  readonly name: string
  /** In px; where the column grows, the least it has. */
  readonly width: number
  readonly grow?: number
  readonly align?: 'end'
  /** What stands in the column, is copied and exported. */
  readonly text: (row: Row) => string
  /** What it is sorted by where that is not the text. */
  readonly sortBy?: (row: Row) => SortValue
  /** What can be chosen in a condition; asked for only when one is written. */
  readonly choices?: () => readonly FieldChoice[]
}

/** What fields read besides their row. */
export type ListContext = {
  readonly view: DatabaseView
  readonly m: Messages
  readonly lang: Lang
  readonly initiativeId: Id | null
}

/** The same for fields that count days. */
export type DatedListContext = ListContext & { readonly today: Day }

/** The themes of the initiative, to choose from. */
export const themesOf = ({ view, initiativeId }: ListContext): readonly FieldChoice[] =>
  (view.get('initiatives', initiativeId)?.themes ?? []).map(({ id, name }) => ({ id, label: name }))

type Declared<Row> = Omit<ListField<Row>, 'type' | 'text' | 'value'>

/** A field of plain text. */
export const textField = <Row>(field: Declared<Row>, text: (row: Row) => string): ListField<Row> => ({
  ...field,
  type: 'text',
  value: text,
  text,
})

/** A field of several words, shown in one cell. */
export const wordsField = <Row>(field: Declared<Row>, words: (row: Row) => readonly string[]): ListField<Row> => ({
  ...field,
  type: 'words',
  value: words,
  text: (row) => words(row).join(', '),
})
