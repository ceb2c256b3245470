import type { Snippet } from 'svelte'
import type { Tone } from '../tone'

/** One column of a grid: what it is called, how wide it is and which text a row has in it. */
export type Column<Row> = {
  readonly key: string
  readonly heading: string
  /** In px; where the column grows, the least it has. */
  readonly width: number
  /** Takes this share of the room that is left over. */
  readonly grow?: number
  /** What stands there, is copied and is read aloud. */
  readonly text: (row: Row) => string
  /** Shows the text as a badge of this tone. */
  readonly tone?: (row: Row) => Tone | undefined
  /** Draws the cell instead of the text; keep it light, it runs for every row that scrolls by. */
  readonly cell?: Snippet<[Row]>
  readonly align?: 'start' | 'end'
  /** False: a click on the heading does not sort. */
  readonly sortable?: boolean
}

export type SortState = { readonly key: string; readonly direction: 'ascending' | 'descending' }

/** Widths that the user has set, in px by column key. */
export type ColumnWidths = Readonly<Record<string, number>>

export const narrowestColumnPx = 48

const track = (column: Column<never>, widths: ColumnWidths): string => {
  const set = widths[column.key]
  if (set !== undefined) return `${set}px`
  return column.grow === undefined ? `${column.width}px` : `minmax(${column.width}px, ${column.grow}fr)`
}

const markWidthPx = 32

/**
 * The least room, in px, that the columns need beside each other. Head and rows are given it as one number: left to the
 * browser, the head would take it from its headings and growing columns, and stand wider than the rows below it.
 */
export const leastWidthPx = (
  columns: readonly Column<never>[],
  widths: ColumnWidths,
  { markable }: { readonly markable: boolean },
): number => columns.reduce((sum, { key, width }) => sum + (widths[key] ?? width), markable ? markWidthPx : 0)

/** The columns as a value of `grid-template-columns`, after a narrow one for the marks where rows can be marked. */
export const columnTracks = (
  columns: readonly Column<never>[],
  widths: ColumnWidths,
  { markable }: { readonly markable: boolean },
): string => [...(markable ? [`${markWidthPx}px`] : []), ...columns.map((column) => track(column, widths))].join(' ')
