/** Enough lines to see where the columns of a text stand. */
const LINES_SEEN = 400
const LONGEST_LINE = 2000
const FEWEST_LINES = 3
/** Titles, notes and counts are not cut at all. */
const MOST_CUT = 0.6

/** A line of dashes under the headings, apart where the columns are: `------ ---- ------`. */
const RULER = /^\s*[-=_]{2,}(?:\s+[-=_]{2,})+\s*$/
const RULE = /^[\s\-=_+|*]*$/

type Column = { readonly from: number; readonly to: number }

const columnsOfRuler = (line: string): readonly Column[] => {
  const starts = Array.from(line.matchAll(/[-=_]+/g), ({ index }) => index)
  return starts.map((from, at) => ({ from: at === 0 ? 0 : from, to: starts[at + 1] ?? Infinity }))
}

const isCut = (line: string): boolean => /\S {2,}\S/.test(line)

/** Whether the place is a space in all lines, of which those that are long enough say something. */
const spacesIn = (lines: readonly string[]): readonly boolean[] => {
  const length = Math.max(...lines.map((line) => line.length))
  const spaces = Array.from({ length }, () => true)
  for (const line of lines) for (let at = 0; at < line.length; at++) if (line[at] !== ' ') spaces[at] = false
  return spaces
}

/** Two spaces part columns; one does below the beginning of a heading, where the longest value fills its column. */
const columnsOfSpaces = (lines: readonly string[]): readonly Column[] => {
  const [heads = ''] = lines
  const spaces = spacesIn(lines)
  const starts = [0]
  for (let at = 1; at < spaces.length; at++) {
    if (spaces[at] === true || spaces[at - 1] !== true || spaces.slice(0, at).every(Boolean)) continue
    const isWide = spaces[at - 2] === true
    const isHeading = /^ {2}\S/.test(heads.slice(at - 2, at + 1))
    if (isWide || isHeading) starts.push(at)
  }
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? Infinity }))
}

const cellsOf = (line: string, columns: readonly Column[]): readonly string[] =>
  columns.map(({ from, to }) => line.slice(from, to).trim())

/** Whether no word of the line goes on from one column into the next. */
const isWithin = (line: string, columns: readonly Column[]): boolean =>
  columns.slice(1).every(({ from }) => line.length <= from || line[from - 1] === ' ')

const asCell = (text: string): string => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)

const columnsOf = (lines: readonly string[]): readonly Column[] | null => {
  const ruler = lines.find((line) => RULER.test(line))
  if (ruler !== undefined) return columnsOfRuler(ruler)
  const filled = lines.filter((line) => !RULE.test(line))
  const cut = filled.filter(isCut)
  if (cut.length < FEWEST_LINES || cut.length < filled.length * MOST_CUT) return null
  const columns = columnsOfSpaces(cut)
  return columns.length > 1 ? columns : null
}

/**
 * A text whose columns stand below each other by spaces, with a delimiter between its cells instead; null for another one. A line that
 * does not keep to the columns, as a title, stays one cell.
 */
export const fromFixedWidth = (text: string, delimiter: string): string | null => {
  const lines = text.split('\n', LINES_SEEN).filter((line) => line.trim() !== '')
  if (lines.length < FEWEST_LINES || lines.some((line) => line.length > LONGEST_LINE || /[;|\t]/.test(line)))
    return null
  const columns = columnsOf(lines)
  if (columns === null) return null
  const kept = lines.filter((line) => isWithin(line, columns))
  if (kept.length < lines.length * MOST_CUT) return null
  return text
    .split('\n')
    .map((line) => {
      const cells = isWithin(line, columns) ? cellsOf(line, columns) : [line.trim()]
      return cells.map(asCell).join(delimiter)
    })
    .join('\n')
}
