import { listedNouns } from '../../fields/nouns'
import type { ListName } from '../../fields/saved-view'

/** The lists that can be written to a workbook as they are shown. */
export const exportedLists = ['salutations', ...listedNouns] as const satisfies readonly ListName[]

/** The heading of the hidden first column, by which a list that was changed elsewhere is recognised when it comes back. */
export const recordIdHeading = 'dobra-praxe-id'
