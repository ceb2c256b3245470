import { containsAll, queryWords } from '@shared/domain/values/fold'

import { orderedRows, TextRanks, type SortValue } from '@shared/domain/lists/row-order'

export type { SortValue }

type Sort = { readonly key: string; readonly descending: boolean }
type Search = { readonly get: () => string; readonly set: (query: string) => void }

export type ListOptions<Row> = {
  /** All rows before searching; reads from the reading, so it is followed. */
  readonly rows: () => Iterable<Row>
  readonly rowId: (row: Row) => string
  /** The folded text in which a query is looked for. */
  readonly foldedText: (row: Row) => string
  /** What each sortable column is sorted by. */
  readonly sortBy: { readonly [key: string]: (row: Row) => SortValue } | (() => SortColumns<Row>)
  /** The usual order. */
  readonly sort: Sort
  /** Where the sorting is kept, if it can also be changed elsewhere; null is the usual one. */
  readonly order?: { readonly get: () => Sort | null; readonly set: (sort: Sort) => void }
  /** Narrows the rows beside the query; reads its own state, so it is followed. */
  readonly filter?: () => ((row: Row) => boolean) | undefined
  /** Where the query is kept, if it is to outlive the list. */
  readonly search?: Search
  /** Lists of one name share what they know of the order of their texts, also after they were closed. */
  readonly name?: string
}

type SortColumns<Row> = { readonly [key: string]: (row: Row) => SortValue }

const rememberedRanks = new Map<string, TextRanks>()
const ranksOf = (name: string): TextRanks => {
  const known = rememberedRanks.get(name) ?? new TextRanks()
  rememberedRanks.set(name, known)
  return known
}

const rowsAStep = 100

/**
 * A list as it is shown: sorted once when the data or the sorting change, folded once when somebody searches, and then only
 * filtered on every key of the query, so that a keystroke over tens of thousands of rows stays within a frame.
 */
export class ListState<Row> {
  #query = $state('')
  #sort = $state.raw<Sort>({ key: '', descending: false })
  readonly #options: ListOptions<Row>
  readonly #ranks = new Map<string, TextRanks>()
  #folded = new Map<Row, string>()

  constructor(options: ListOptions<Row>) {
    this.#options = options
    this.#sort = options.sort
  }

  get query(): string {
    return this.#options.search?.get() ?? this.#query
  }

  set query(query: string) {
    if (this.#options.search) this.#options.search.set(query)
    else this.#query = query
  }

  readonly #columns: SortColumns<Row> = $derived.by(() => {
    const { sortBy } = this.#options
    return typeof sortBy === 'function' ? sortBy() : sortBy
  })

  /** All rows, in no order. */
  readonly all: readonly Row[] = $derived.by(() => Array.from(this.#options.rows()))

  /** By the usual column, so that rows with equal values stand in its order whatever they are sorted by. */
  readonly #usual: readonly Row[] = $derived.by(() => {
    const { key, descending } = this.#options.sort
    return this.#ordered(this.all, key, descending)
  })

  // Apart, so that a list is not sorted anew when something else changes where its sorting is kept.
  readonly #sortKey: string = $derived.by(() => this.sort.key)
  readonly #isDescending: boolean = $derived.by(() => this.sort.descending)

  readonly #sorted: readonly Row[] = $derived.by(() => {
    const [key, descending] = [this.#sortKey, this.#isDescending]
    const usual = this.#options.sort
    if (key === usual.key && descending === usual.descending) return this.#usual
    return this.#ordered(this.#usual, key, descending)
  })

  /** The folded texts beside the sorted rows; read while somebody searches. */
  readonly #foldedTexts: readonly string[] = $derived.by(() => this.#sorted.map((row) => this.#foldedText(row)))

  readonly rows: readonly Row[] = $derived.by(() => {
    const words = queryWords(this.query)
    const keep = this.#options.filter?.()
    const sorted = this.#sorted
    if (words.length === 0) return keep === undefined ? sorted : sorted.filter(keep)
    const texts = this.#foldedTexts
    return sorted.filter((row, at) => containsAll(texts[at] ?? '', words) && (keep === undefined || keep(row)))
  })

  readonly #byId = $derived.by(() => new Map(this.all.map((row) => [this.#options.rowId(row), row])))

  /** The row of an id, shown or not. */
  row(id: string): Row | undefined {
    return this.#byId.get(id)
  }

  /** How many rows there are before searching and filtering. */
  readonly total: number = $derived.by(() => this.all.length)

  get sort(): Sort {
    const { order, sort } = this.#options
    return order === undefined ? this.#sort : (order.get() ?? sort)
  }

  /** Sorts by a column; the same column again turns the direction. */
  sortBy(key: string): void {
    const current = this.sort
    const next = { key, descending: current.key === key && !current.descending }
    if (this.#options.order) this.#options.order.set(next)
    else this.#sort = next
  }

  /** Folds ahead what a search will look through, some rows a step, so that its first key need not. */
  *foldAhead(): Generator<void, void> {
    let count = 0
    for (const row of this.all) {
      this.#foldedText(row)
      if (++count % rowsAStep === 0) yield
    }
  }

  /** Learns ahead the order of the texts in these columns, one a step, so that the first sorting need not. */
  *orderAhead(keys: readonly string[]): Generator<void, void> {
    for (const key of keys) {
      this.#ordered(this.all, key)
      yield
    }
  }

  #ordered(rows: readonly Row[], key: string, descending = false): readonly Row[] {
    const valueOf = this.#columns[key]
    return valueOf === undefined ? rows : orderedRows(rows, { valueOf, descending, ranks: this.#ranksOf(key) })
  }

  #ranksOf(key: string): TextRanks {
    const { name } = this.#options
    if (name !== undefined) return ranksOf(`${name}/${key}`)
    const known = this.#ranks.get(key) ?? new TextRanks()
    this.#ranks.set(key, known)
    return known
  }

  #foldedText(row: Row): string {
    const known = this.#folded.get(row)
    if (known !== undefined) return known
    if (this.#folded.size > 2 * this.total) this.#folded = new Map()
    const folded = this.#options.foldedText(row)
    this.#folded.set(row, folded)
    return folded
  }
}
