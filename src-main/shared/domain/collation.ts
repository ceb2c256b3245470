const collator = new Intl.Collator('cs', { numeric: true })

/** Compares two texts in Czech order (ch after h, č after c): screens, sheets and documents sort by this alone. */
export const compareCzech = (a: string, b: string): number => collator.compare(a, b)

/** A copy of the list in Czech order of the text that `textOf` gives. */
export const sortedCzech = <T>(items: Iterable<T>, textOf: (item: T) => string): T[] =>
  Array.from(items, (item) => ({ item, text: textOf(item) }))
    .sort((a, b) => compareCzech(a.text, b.text))
    .map(({ item }) => item)
