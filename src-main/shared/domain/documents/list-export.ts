import type { RosterCell, RosterColumn } from './content'

/** The lists that can be written to a workbook as they are shown. */
export const exportedLists = ['institutions', 'persons', 'invitations'] as const

/** As many rows as one export takes; as many as an import takes back. */
export const mostExportedRows = 50_000

/** The heading of the hidden first column, by which a list that was changed elsewhere is recognised when it comes back. */
export const recordIdHeading = 'dobra-praxe-id'

/** A list as it is shown, with the id of each row's record in front; headings in the first row, nothing above them. */
export type ListContent = {
  readonly title: string
  /** Printed in the head of every page. */
  readonly publicity: readonly string[]
  readonly columns: readonly RosterColumn[]
  /** One array a row: the id, then the cells in the order of the columns. */
  readonly rows: readonly (readonly RosterCell[])[]
}
