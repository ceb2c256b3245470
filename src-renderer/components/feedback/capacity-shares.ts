type Places = { readonly used: number; readonly waiting: number; readonly capacity: number }
type Shares = { readonly used: number; readonly over: number; readonly waiting: number; readonly limit: number }

/**
 * How wide each part of a capacity bar is, in percent of the bar. The bar ends at the capacity, or at everybody who wants to
 * come where they are more; `limit` says where the capacity lies in it.
 */
export const capacityShares = ({ used, waiting, capacity }: Places): Shares => {
  const whole = Math.max(capacity, used + waiting)
  const percent = (count: number): number => (whole === 0 ? 0 : (count / whole) * 100)
  return {
    used: percent(Math.min(used, capacity)),
    over: percent(Math.max(0, used - capacity)),
    waiting: percent(waiting),
    limit: percent(capacity),
  }
}
