import { z } from 'zod'

/**
 * A position in a list as a number between those of its neighbours, so that moving one item changes one record only.
 * Floating-point numbers allow about fifty halvings between two neighbours; `isTooTight` says when the list is to be numbered anew.
 */
export const orderSchema = z.number().finite()

export const compareOrder = (a: number, b: number): number => a - b

/** A number between two neighbours; null stands for the end of the list on that side. */
export const orderBetween = (before: number | null, after: number | null): number => {
  if (before === null && after === null) return 1
  if (before === null) return (after ?? 0) - 1
  return after === null ? before + 1 : (before + after) / 2
}

/** Whether nothing fits between two neighbours any more without coming near the precision of numbers. */
export const isTooTight = (before: number | null, after: number | null): boolean =>
  before !== null && after !== null && after - before < 1e-6
