import { containsAll, fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'

/** Something that can be found: what is looked through, and what its order among equals goes by. */
export type SearchEntry = {
  readonly id: Id
  /** The folded name; a query that it begins with comes first. */
  readonly name: string
  /** Everything that is looked through, folded; begins with the name. */
  readonly folded: string
}

type Ranked = { readonly entry: SearchEntry; readonly rank: number }

/** Beginning of the name, beginning of a word anywhere, inside a word; `wordStart` is the word behind a space. */
const rankOf = ({ name, folded }: SearchEntry, word: string, wordStart: string): number => {
  if (name.startsWith(word)) return 0
  return folded.includes(wordStart) ? 1 : 2
}

const isBefore = (a: Ranked, b: Ranked): boolean => (a.rank === b.rank ? a.entry.name < b.entry.name : a.rank < b.rank)

/** Keeps the list sorted and short; cheaper than sorting twenty thousand matches to show eight. */
const insert = (best: Ranked[], candidate: Ranked, limit: number): void => {
  const last = best.at(-1)
  if (best.length === limit && last !== undefined && !isBefore(candidate, last)) return
  const index = best.findIndex((each) => isBefore(candidate, each))
  best.splice(index === -1 ? best.length : index, 0, candidate)
  if (best.length > limit) best.pop()
}

/** The best entries that contain every word, at most `limit`, best first; one walk over all of them. */
export const bestMatches = (
  entries: readonly SearchEntry[],
  words: readonly string[],
  limit: number,
): readonly SearchEntry[] => {
  const [first = ''] = words
  const wordStart = ` ${first}`
  const best: Ranked[] = []
  for (const entry of entries) {
    // Once the list is full of names that begin with the word, a name that sorts behind the last of them is out.
    const last = best.length === limit ? best.at(-1) : undefined
    if (last?.rank === 0 && entry.name >= last.entry.name) continue
    if (containsAll(entry.folded, words)) insert(best, { entry, rank: rankOf(entry, first, wordStart) }, limit)
  }
  return best.map(({ entry }) => entry)
}

/**
 * Remembers the folded text of each record. Records never change, a change brings a new one, so that after a change only the
 * changed ones are folded again, not all twenty thousand.
 */
export class FoldedTexts<Item extends object> {
  readonly #known = new WeakMap<Item, string>()
  readonly #textOf: (item: Item) => string

  constructor(textOf: (item: Item) => string) {
    this.#textOf = textOf
  }

  of(item: Item): string {
    const known = this.#known.get(item)
    if (known !== undefined) return known
    const folded = fold(this.#textOf(item))
    this.#known.set(item, folded)
    return folded
  }
}
