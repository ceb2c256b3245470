const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const LETTERS = 26
const BEFORE_A = 64

/** `r` of a row element as a number; undefined where it is no row that Excel can have. */
export const rowNumber = (r: string): number | undefined => {
  const number = /^\d{1,7}$/.test(r) ? Number(r) : 0
  return number >= 1 && number <= LAST_ROW ? number : undefined
}

/** The column of a cell reference, from 1 (`A7` is 1, `XFD1` 16,384); undefined where it names none that Excel can have. */
export const columnNumber = (reference: string): number | undefined => {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - BEFORE_A
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
    if (column > LAST_COLUMN) return undefined
  }
  return column === 0 ? undefined : column
}
