import { compareCzech } from '../values/collation'
import { sortedTexts } from '../values/czech-keys'

/** What a row is sorted by: text goes in Czech order, numbers by size. */
export type SortValue = string | number

/** So few new texts are put in one by one. */
const fewTexts = 200
/** This many numbers below each rank keep rows of one rank in order. */
const mostRows = 2 ** 21

/**
 * The ranks of texts in Czech order. Comparing texts is what sorting costs, so they are remembered: sorting the same column again,
 * after a change or when the list is opened anew, compares only what is new.
 */
export class TextRanks {
  #sorted: string[] = []
  #ranks = new Map<string, number>()

  of(texts: readonly string[]): readonly number[] {
    const unknown = new Set<string>()
    for (const text of texts) if (!this.#ranks.has(text)) unknown.add(text)
    if (unknown.size > 0) this.#learn(unknown, texts)
    return texts.map((text) => this.#ranks.get(text) ?? 0)
  }

  #learn(unknown: ReadonlySet<string>, texts: readonly string[]): void {
    const isFull = this.#sorted.length + unknown.size > 2 * texts.length + fewTexts
    if (isFull || unknown.size > fewTexts)
      this.#sorted = sortedTexts(isFull ? new Set(texts) : [...this.#sorted, ...unknown])
    else for (const text of unknown) this.#sorted.splice(this.#indexFor(text), 0, text)
    this.#ranks = new Map()
    for (let rank = 0; rank < this.#sorted.length; rank++) this.#ranks.set(this.#sorted[rank] ?? '', rank)
  }

  #indexFor(text: string): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareCzech(this.#sorted[middle] ?? '', text) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

const numberRanks = (numbers: readonly number[]): readonly number[] => {
  const ranks = new Map(
    Array.from(new Set(numbers).values())
      .sort((a, b) => a - b)
      .map((number, at) => [number, at]),
  )
  return numbers.map((number) => ranks.get(number) ?? 0)
}

type Options<Row> = {
  readonly valueOf: (row: Row) => SortValue
  readonly descending: boolean
  /** Remembers the ranks of the texts; one for each column. */
  readonly ranks: TextRanks
}

/** The rows by a column, rows with equal values in the order that they had before, up or down. */
export const orderedRows = <Row>(rows: readonly Row[], { valueOf, descending, ranks }: Options<Row>): Row[] => {
  const values = rows.map(valueOf)
  const isNumeric = values.every((value) => typeof value === 'number')
  const ranked = isNumeric ? numberRanks(values.map(Number)) : ranks.of(values.map(String))
  const sign = descending ? -1 : 1
  // Rank and index in one number: numbers are sorted by the engine itself, without a call for every comparison.
  const keys = new Float64Array(rows.length)
  for (let at = 0; at < keys.length; at++) keys[at] = sign * (ranked[at] ?? 0) * mostRows + at
  keys.sort()
  const ordered: Row[] = []
  for (const key of keys) {
    const row = rows[((key % mostRows) + mostRows) % mostRows]
    if (row !== undefined) ordered.push(row)
  }
  return ordered
}
