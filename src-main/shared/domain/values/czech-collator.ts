const collator = new Intl.Collator('cs', { numeric: true })

/** Compares two texts in Czech order (ch after h, č after c): screens, sheets and documents sort by this alone. */
export const compareCzech = (a: string, b: string): number => collator.compare(a, b)
