import { sortedByText } from './czech-keys'

export { compareCzech } from './czech-collator'

/** A copy of the list in Czech order of the text that `textOf` gives. */
export const sortedCzech = <T>(items: Iterable<T>, textOf: (item: T) => string): T[] => sortedByText(items, textOf)
