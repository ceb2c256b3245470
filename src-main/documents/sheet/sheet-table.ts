export type SheetColumn = {
  readonly key: string
  readonly heading: string
  /** In characters of the body font, as Excel counts. */
  readonly width: number
  /** `text` keeps leading zeros; `date` takes a Day; an unusable date or number is kept as text, never dropped. */
  readonly kind: 'text' | 'number' | 'date'
}

export type SheetCell = string | number | null

/** A table as a worksheet shows it: lines on top, headings, rows. */
export type SheetTable = {
  readonly title: string
  readonly subtitle: string
  readonly publicity: readonly string[]
  readonly columns: readonly SheetColumn[]
  /** One array a row, cells in the order of the columns. */
  readonly rows: readonly (readonly SheetCell[])[]
}
