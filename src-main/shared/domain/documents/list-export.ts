import type { ListName } from '../../fields/saved-view'

/** The lists that can be written to a workbook as they are shown. */
export const exportedLists = [
  'institutions',
  'persons',
  'invitations',
  'outcomes',
] as const satisfies readonly ListName[]

/**
 * As many rows as one export takes. A worksheet holds twice as many; their ids would be more than a request of the window may carry.
 */
export const mostExportedRows = 500_000

/** The heading of the hidden first column, by which a list that was changed elsewhere is recognised when it comes back. */
export const recordIdHeading = 'dobra-praxe-id'
