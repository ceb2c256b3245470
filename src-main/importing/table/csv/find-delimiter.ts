import { delimiters, type Delimiter } from '@shared/domain/importing/reading'
import Papa from 'papaparse'
import { withoutSpacesAtQuotes } from './tidy-quotes'

const SAMPLE_ROWS = 200
const SAMPLE_CHARACTERS = 200_000

/** How a delimiter cuts the rows: into how many cells most of them, and what share of the rows that is. */
type Fit = { readonly delimiter: Delimiter; readonly columns: number; readonly share: number }

/**
 * By how much the share of equal rows is counted for less: commas stand in texts, in names with titles and in addresses, often
 * in every row as many of them.
 */
const doubt: { readonly [Each in Delimiter]: number } = { ';': 0, '\t': 0, '|': 0, ',': 0.15 }

const mostFrequent = (counts: readonly number[]): { value: number; times: number } => {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((best, [value, n]) => (n > best.times ? { value, times: n } : best), { value: 1, times: 0 })
}

const fitOf = (sample: string, delimiter: Delimiter): Fit => {
  const { data } = Papa.parse<string[]>(withoutSpacesAtQuotes(sample, delimiter), {
    delimiter,
    newline: '\n',
    preview: SAMPLE_ROWS,
    skipEmptyLines: true,
    fastMode: false,
  })
  const cut = data.map((row) => row.length).filter((length) => length > 1)
  const { value, times } = mostFrequent(cut)
  return { delimiter, columns: value, share: data.length === 0 ? 0 : times / data.length }
}

/** A title, a note and a footer are not cut at all; where fewer rows are, the delimiter stands in them by chance. */
const FEWEST = 0.4

const scoreOf = ({ delimiter, share }: Fit): number => share - doubt[delimiter]

const isBetter = (fit: Fit, best: Fit): boolean =>
  scoreOf(fit) > scoreOf(best) || (scoreOf(fit) === scoreOf(best) && fit.columns > best.columns)

/** The delimiter that cuts most rows into the same number of cells, at least two; undefined for a file of one column. */
export const findDelimiter = (text: string): Delimiter | undefined => {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const fits = delimiters
    .map((delimiter) => fitOf(sample, delimiter))
    .filter(({ columns, share }) => columns > 1 && share >= FEWEST)
  return fits.reduce<Fit | undefined>(
    (best, fit) => (best === undefined || isBetter(fit, best) ? fit : best),
    undefined,
  )?.delimiter
}
