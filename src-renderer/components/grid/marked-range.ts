import { extendedMarks, noMarks } from './marks'

const areSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one === other || (one.size === other.size && Array.from(one).every((id) => other.has(id)))

type Extension = {
  /** The place up to which rows are marked. */
  readonly to: number
  /** Where the range begins if it has not begun, or if its first row has gone. */
  readonly otherwise: string
}

/** The range that Shift marks from the row that was last chosen or marked: it grows and shrinks, and other marks stay. */
export class MarkedRange {
  #anchor: string | null = null
  #before = noMarks
  #made = noMarks

  /** From now on a range begins at this row. */
  begin(id: string): void {
    this.#anchor = id
    this.#made = noMarks
  }

  /** The marks with all rows from the beginning of the range up to a place, both included. */
  extend(marks: ReadonlySet<string>, ids: readonly string[], { to, otherwise }: Extension): ReadonlySet<string> {
    const isGoingOn = this.#made.size > 0 && areSame(marks, this.#made)
    if (!isGoingOn) this.#before = marks
    const known = this.#anchor === null ? -1 : ids.indexOf(this.#anchor)
    const from = known >= 0 ? known : Math.max(0, ids.indexOf(otherwise))
    this.#anchor = ids[from] ?? null
    this.#made = extendedMarks(this.#before, ids, [from, to])
    return this.#made
  }
}
