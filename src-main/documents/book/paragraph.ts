import { bindWords } from './bind-words'
import { lineEnds, type Alignment } from './line-breaking'
import { lineItems, type LineItem } from './line-items'
import { printableRuns } from './missing-glyphs'
import type { Ruler } from './ruler'
import { joinRuns, type Run, type RunStyle } from './run'

/** A line ready to be drawn; `wordSpace` is what each of its spaces gets on top of its own width. */
export type TextLine = { readonly runs: readonly Run[]; readonly width: number; readonly wordSpace: number }

export type Typesetter = {
  readonly ruler: Ruler
  readonly lang: 'cs' | 'en'
  readonly reportMissing: (grapheme: string) => void
}

/** A space may grow to three times itself; a line that would need more stays short. */
const mostExtraSpace = 2

const runsOfLine = (items: readonly LineItem[], endItem: LineItem | undefined): Run[] => {
  const runs = items.flatMap((item): Run[] => {
    if (item.kind === 'box') return [item.run]
    return item.kind === 'space' ? [{ text: ' ', style: item.style }] : []
  })
  return joinRuns(endItem?.kind === 'hyphen' ? [...runs, { text: '-', style: endItem.style }] : runs)
}

const gapsIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + text.split(/[ \u00a0]/).length - 1, 0)

const spaceFor = (runs: readonly Run[], missing: number, ruler: Ruler): number => {
  const gaps = gapsIn(runs)
  const style = runs[0]?.style
  if (gaps === 0 || style === undefined) return 0
  const each = missing / gaps
  return each > mostExtraSpace * ruler.widthOf(' ', style.face, style.size) ? 0 : each
}

/** The natural width of a line. */
export const widthOfRuns = (runs: readonly Run[], ruler: Ruler): number =>
  runs.reduce((sum, { text, style }) => sum + ruler.widthOf(text, style.face, style.size), 0)

const toLine = (runs: readonly Run[], filled: number | null, ruler: Ruler): TextLine => {
  const natural = widthOfRuns(runs, ruler)
  const wordSpace = filled === null ? 0 : spaceFor(runs, filled - natural, ruler)
  return { runs, width: natural + wordSpace * gapsIn(runs), wordSpace }
}

/** Runs as they will be printed: words bound, missing letters replaced. */
export const prepareRuns = (runs: readonly Run[], { lang, ruler, reportMissing }: Typesetter): Run[] =>
  runs.flatMap(({ text, style }) => printableRuns({ text: bindWords(text, lang), style }, ruler, reportMissing))

export type Measure = {
  readonly width: number
  readonly alignment: Alignment
  /** False for titles: a hyphen in large letters looks like a mistake. */
  readonly hyphenate?: boolean
}

/** Breaks runs into lines; `justified` fills all lines but the last. */
export const setParagraph = (runs: readonly Run[], measure: Measure, setter: Typesetter): TextLine[] => {
  const { width, alignment, hyphenate = true } = measure
  const items = lineItems(prepareRuns(runs, setter), { ...setter, width, hyphenate })
  const ends = lineEnds(items, width, alignment)
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    const filled = alignment === 'justified' && index < ends.length - 1 ? width : null
    return toLine(runsOfLine(items.slice(start, end), items[end]), filled, setter.ruler)
  })
}

/** The same for text in one style. */
export const setText = (text: string, style: RunStyle, measure: Measure, setter: Typesetter): TextLine[] =>
  setParagraph([{ text, style }], measure, setter)
