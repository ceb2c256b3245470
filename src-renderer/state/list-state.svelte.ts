import { compareCzech } from '@shared/domain/collation'
import { containsAll, fold, queryWords } from '@shared/domain/fold'

/** What a column is sorted by: text goes in Czech order, numbers by size. */
export type SortValue = string | number

type Options<Row> = {
  /** All rows before searching; reads from the reading, so it is followed. */
  readonly rows: () => Iterable<Row>
  /** The text in which a query is looked for. */
  readonly searchText: (row: Row) => string
  /** What each sortable column is sorted by. */
  readonly sortBy: { readonly [key: string]: (row: Row) => SortValue }
  readonly sort: string
  /** Narrows the rows beside the query; reads its own state, so it is followed. */
  readonly filter?: () => (row: Row) => boolean
}

type Prepared<Row> = { readonly row: Row; readonly folded: string }

const compareValues = (a: SortValue, b: SortValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareCzech(String(a), String(b))

/**
 * A list as it is shown: sorted once when the data or the sorting change, folded once when the data change, and then only
 * filtered on every key of the query, so that a keystroke over tens of thousands of rows stays within a frame.
 */
export class ListState<Row> {
  query = $state('')
  #sort = $state.raw<{ readonly key: string; readonly descending: boolean }>({ key: '', descending: false })
  readonly #options: Options<Row>

  constructor(options: Options<Row>) {
    this.#options = options
    this.#sort = { key: options.sort, descending: false }
  }

  readonly #sorted: readonly Prepared<Row>[] = $derived.by(() => {
    const valueOf = this.#options.sortBy[this.#sort.key] ?? (() => '')
    const keyed = Array.from(this.#options.rows(), (row) => ({ row, value: valueOf(row) }))
    keyed.sort((a, b) => compareValues(a.value, b.value))
    if (this.#sort.descending) keyed.reverse()
    return keyed.map(({ row }) => ({ row, folded: fold(this.#options.searchText(row)) }))
  })

  readonly rows: readonly Row[] = $derived.by(() => {
    const words = queryWords(this.query)
    const keep = this.#options.filter?.()
    const rows: Row[] = []
    for (const { row, folded } of this.#sorted) {
      if (containsAll(folded, words) && (keep === undefined || keep(row))) rows.push(row)
    }
    return rows
  })

  /** How many rows there are before searching and filtering. */
  readonly total: number = $derived.by(() => this.#sorted.length)

  get sort(): { readonly key: string; readonly descending: boolean } {
    return this.#sort
  }

  /** Sorts by a column; the same column again turns the direction. */
  sortBy(key: string): void {
    this.#sort = { key, descending: this.#sort.key === key && !this.#sort.descending }
  }
}
