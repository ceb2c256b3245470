/** A row drawn in one of the elements that are kept and used again. */
export type SlottedRow = { readonly slot: number; readonly index: number }

/**
 * Gives every drawn row an element to be drawn in. A row keeps its element for as long as it is drawn, so the focus on it is safe;
 * elements of rows that left are handed to those that came, because filling an element costs a tenth of making one.
 */
export class RowSlots {
  readonly #slotByIndex = new Map<number, number>()
  #slotCount = 0

  /** The rows in the order of their elements, not of the list: moving elements about would take the focus away. */
  assign(indexes: readonly number[]): readonly SlottedRow[] {
    const free = this.#leave(new Set(indexes))
    for (const index of indexes) {
      if (!this.#slotByIndex.has(index)) this.#slotByIndex.set(index, free.pop() ?? this.#slotCount++)
    }
    // Elements that nobody needs just now are not drawn; they are made again when the window grows.
    return [...this.#slotByIndex].map(([index, slot]) => ({ slot, index })).sort((one, other) => one.slot - other.slot)
  }

  #leave(staying: ReadonlySet<number>): number[] {
    const used = new Set<number>()
    for (const [index, slot] of this.#slotByIndex) {
      if (staying.has(index)) used.add(slot)
      else this.#slotByIndex.delete(index)
    }
    return Array.from({ length: this.#slotCount }, (_, slot) => slot).filter((slot) => !used.has(slot))
  }
}
