import type { AnyRecord } from '@shared/domain/database/database'
import type { DatabaseView } from '@shared/domain/database/state'
import { queryWords } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { NounView } from './noun-routes'
import { bestMatches, FoldedTexts, type SearchEntry } from './search-entries'
import { searchedNouns, type Searched } from './searched-nouns'

/** A record that was found, as a line of the palette shows it. */
export type Hit = {
  readonly kind: NounView
  readonly id: Id
  readonly label: string
  readonly detail: string
}

const limit = 8
const recordsAStep = 50

/** The records of one noun, folded once and looked through for every query. */
class SearchedRecords {
  readonly #kind: NounView
  readonly #reading: DatabaseView
  readonly #how: Searched<AnyRecord>
  readonly #names: FoldedTexts<AnyRecord>
  readonly #texts: FoldedTexts<AnyRecord>
  readonly #institutionNames: FoldedTexts<{ readonly name: string }>

  constructor(
    kind: NounView,
    how: Searched<AnyRecord>,
    reading: DatabaseView,
    institutionNames: FoldedTexts<{ readonly name: string }>,
  ) {
    this.#kind = kind
    this.#reading = reading
    this.#how = how
    this.#names = new FoldedTexts(how.name)
    this.#texts = new FoldedTexts(how.text)
    this.#institutionNames = institutionNames
  }

  readonly entries: readonly SearchEntry[] = $derived.by(() => {
    const { isFound } = this.#how
    const records = Array.from<AnyRecord>(this.#reading.all(this.#kind))
    return (isFound === undefined ? records : records.filter(isFound)).map((record) => ({
      id: record.id,
      name: this.#names.of(record),
      folded: this.#folded(record),
    }))
  })

  hits(words: readonly string[]): readonly Hit[] {
    return bestMatches(this.entries, words, limit).flatMap(({ id }) => {
      const record = this.#reading.get(this.#kind, id)
      if (record === undefined) return []
      return [{ kind: this.#kind, id, label: this.#how.label(record), detail: this.#how.detail(record, this.#reading) }]
    })
  }

  /** Folds ahead what has not been folded yet, some records a step. */
  *foldAhead(): Generator<void, void> {
    let count = 0
    for (const record of this.#reading.all(this.#kind)) {
      this.#names.of(record)
      this.#texts.of(record)
      if (++count % recordsAStep === 0) yield
    }
  }

  #folded(record: AnyRecord): string {
    const text = this.#texts.of(record)
    const institutions = this.#how.institutionsOf?.(record, this.#reading) ?? []
    return [text, ...institutions.map((each) => this.#institutionNames.of(each))].join(' ')
  }
}

/** Finds records by their folded texts; every key over 20,000 persons stays within a frame. */
export class SearchState {
  readonly #nouns: readonly SearchedRecords[]

  constructor(reading: DatabaseView) {
    const institutionNames = new FoldedTexts<{ readonly name: string }>(({ name }) => name)
    this.#nouns = Object.entries(searchedNouns).flatMap(([kind, how]) =>
      // safe: the table has for every noun how its own records are found
      how === null
        ? []
        : new SearchedRecords(kind as NounView, how as unknown as Searched<AnyRecord>, reading, institutionNames),
    )
  }

  /** What matches the query, best first within each noun; nothing for an empty query. */
  find(query: string): readonly Hit[] {
    const words = queryWords(query)
    // Read also for an empty query, which stands while the palette opens: the first key then finds them ready.
    for (const { entries } of this.#nouns) void entries
    return words.length === 0 ? [] : this.#nouns.flatMap((noun) => noun.hits(words))
  }

  /** Folds ahead what has not been folded yet, some records a step, so that the first search need not. */
  *foldAhead(): Generator<void, void> {
    for (const noun of this.#nouns) yield* noun.foldAhead()
  }
}
