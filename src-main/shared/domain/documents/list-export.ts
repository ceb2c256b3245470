import type { RosterColumn } from './content'

/** The lists that can be written to a workbook as they are shown. */
export const exportedLists = ['institutions', 'persons', 'invitations'] as const

/**
 * As many rows as one export takes. A worksheet holds twice as many; their ids would be more than a request of the window may carry.
 */
export const mostExportedRows = 500_000

/** The heading of the hidden first column, by which a list that was changed elsewhere is recognised when it comes back. */
export const recordIdHeading = 'dobra-praxe-id'

/** A list as it is shown, with the id of each row's record in front; headings in the first row, nothing above them. */
export type ListContent = {
  readonly title: string
  /** Printed in the head of every page. */
  readonly publicity: readonly string[]
  readonly columns: readonly RosterColumn[]
  /**
   * One text a row: the id, then the cells in the order of the columns, as JSON. Handing sixty thousand rows of cells to another
   * process holds the first one up for half a second, the same rows as texts for a tenth of it.
   */
  readonly rows: readonly string[]
}
