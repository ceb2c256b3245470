import type { RunStyle } from './run'

/** A4 in points, with the area in which the text stands. */
export const sheet = { width: 595.28, height: 841.89, left: 88, top: 92, bottom: 90 } as const
export const textWidth = sheet.width - 2 * sheet.left
export const textHeight = sheet.height - sheet.top - sheet.bottom

/** Where recommendations begin, right of their numbers. */
export const numberColumn = 36

const ink = '#1b2430'
const quiet = '#566271'
export const accent = '#2362a2'
export const hairlineColour = '#c3ccd6'
export const barColour = '#b9cbe0'
/** Light enough to read over: a solid colour, because PDF/A-1 knows no transparency. */
export const watermarkColour = '#edf1f5'

const style = (face: RunStyle['face'], size: number, colour: string): RunStyle => ({ face, size, colour })

/** Each style is one object: runs are joined when they share it. */
export const look = {
  titleSizes: [34, 28, 23, 18, 14].map((size) => style('heading', size, ink)),
  subtitleSizes: [17, 14, 11].map((size) => style('text', size, quiet)),
  titleInitiative: style('label', 12.5, quiet),
  titleVersion: style('heading', 10.5, ink),
  titleDate: style('label', 10.5, quiet),
  publicity: style('label', 9, quiet),
  eyebrow: style('heading', 11, accent),
  chapterTitle: style('heading', 24, ink),
  text: style('text', 10.8, ink),
  quietText: style('italic', 10.8, quiet),
  recommendationNumber: style('heading', 13.5, accent),
  recommendationTitle: style('heading', 13.5, ink),
  detailLabel: style('heading', 9.2, quiet),
  detail: style('label', 9.2, quiet),
  sourcesLabel: style('heading', 9.4, ink),
  sourceKind: style('heading', 9.2, ink),
  sourceText: style('text', 9.4, ink),
  sourceOrigin: style('italic', 9.4, quiet),
  contentsChapter: style('heading', 11.2, ink),
  contentsEntry: style('text', 10.4, ink),
  contentsDots: style('label', 9, hairlineColour),
  figure: style('heading', 26, accent),
  figureLabel: style('label', 9.6, quiet),
  note: style('label', 8.6, quiet),
  tableHead: style('heading', 8.8, ink),
  tableCell: style('label', 8.8, ink),
  tableStrongCell: style('heading', 8.8, ink),
  running: style('label', 8.4, quiet),
  pageNumber: style('heading', 9, ink),
} as const satisfies Record<string, RunStyle | readonly RunStyle[]>

/** From one baseline to the next, as a multiple of the size. */
export const leading = { text: 1.42, dense: 1.34, title: 1.2 } as const
