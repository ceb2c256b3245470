import { z } from 'zod'

/**
 * A place in a list as a number between those of its neighbours, so that moving one item changes one record only.
 * Doubles give about fifty halvings between two neighbours; `placeBetween` callers renumber long before.
 */
export const orderSchema = z.number().finite()

export const compareOrder = (a: number, b: number): number => a - b

/** A number between two neighbours; null stands for the end of the list on that side. */
export const placeBetween = (before: number | null, after: number | null): number => {
  if (before === null && after === null) return 1
  if (before === null) return (after ?? 0) - 1
  return after === null ? before + 1 : (before + after) / 2
}
