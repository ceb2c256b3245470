import { leastWidthPx, type Column, type ColumnWidths } from '../components/grid/column'

/** What a scroll bar takes, so that the last column does not end under it. */
const spareWidthPx = 16

type Options = {
  /** The room for all columns; 0 while it is not known. */
  readonly roomPx: number
  readonly widths: ColumnWidths
  /** Keys from the more to the less important. */
  readonly lessImportant: readonly string[]
}

/**
 * The columns that fit beside each other: from the end of `lessImportant` on, one after the other gives way until the rest
 * fits into the room. A column that is not named there always stays.
 */
export const fittingColumns = <Row>(
  columns: readonly Column<Row>[],
  { roomPx, widths, lessImportant }: Options,
): readonly Column<Row>[] => {
  let shown = columns
  for (const key of [...lessImportant].reverse()) {
    const least = leastWidthPx(shown, widths, { markable: true }) + spareWidthPx
    if (roomPx === 0 || least <= roomPx) break
    shown = shown.filter((column) => column.key !== key)
  }
  return shown
}
