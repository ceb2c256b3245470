import Papa from 'papaparse'
import type { Delimiter } from '../table'

/** In the order of preference: a Czech Excel writes semicolons. */
const CANDIDATES: readonly Delimiter[] = [';', ',', '\t']
const SAMPLE_ROWS = 200
const SAMPLE_CHARACTERS = 200_000

type Fit = { readonly delimiter: Delimiter; readonly columns: number; readonly share: number }

const mostFrequent = (counts: readonly number[]): { value: number; times: number } => {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((best, [value, n]) => (n > best.times ? { value, times: n } : best), { value: 1, times: 0 })
}

const fitOf = (sample: string, delimiter: Delimiter): Fit => {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: SAMPLE_ROWS,
    skipEmptyLines: true,
    fastMode: false,
  })
  const { value, times } = mostFrequent(data.map((row) => row.length))
  return { delimiter, columns: value, share: data.length === 0 ? 0 : times / data.length }
}

const isBetter = (fit: Fit, best: Fit): boolean =>
  fit.share > best.share || (fit.share === best.share && fit.columns > best.columns)

/** The delimiter that cuts most rows into the same number of cells, at least two; undefined for a file of one column. */
export const findDelimiter = (text: string): Delimiter | undefined => {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const fits = CANDIDATES.map((delimiter) => fitOf(sample, delimiter)).filter((fit) => fit.columns > 1)
  return fits.reduce<Fit | undefined>(
    (best, fit) => (best === undefined || isBetter(fit, best) ? fit : best),
    undefined,
  )?.delimiter
}
