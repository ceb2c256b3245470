import { recordIdHeading } from '@shared/domain/documents/list-export'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import type { DatabaseView } from '@shared/domain/database/state'
import { plainHeading } from '../columns/headings'
import { columnOfListed, type RoundTripList } from './listed-columns'
import { listContexts, listedFields } from './listed-fields'

type Meaning = ImportField | 'computed' | 'ambiguous'

/** What the headings of a list mean that was written here, in either language. */
export type ListedHeadings = {
  /** The field; null for a heading that nobody can edit or that two fields share; undefined for one of no list. */
  readonly fieldOf: (heading: string) => ImportField | null | undefined
  /** Whether the column, among all headings of the sheet, only shows what is edited elsewhere. */
  readonly isComputed: (heading: string, all: readonly string[]) => boolean
}

const idHeading = plainHeading(recordIdHeading)

const meanings = (view: DatabaseView, list: RoundTripList): ReadonlyMap<string, Meaning> => {
  const map = new Map<string, Meaning>([[idHeading, 'id']])
  for (const context of listContexts(view)) {
    for (const { key, name } of listedFields[list](context)) {
      const heading = plainHeading(name)
      const meaning = columnOfListed(list, key) ?? 'computed'
      const known = map.get(heading)
      map.set(heading, known === undefined || known === meaning ? meaning : 'ambiguous')
    }
  }
  return map
}

/** The headings of the list that the kind of import brings back; null for kinds that are no lists. */
export const listedHeadings = (view: DatabaseView, kind: ImportKind): ListedHeadings | null => {
  if (kind === 'answers' || kind === 'sign-ups') return null
  const map = meanings(view, kind)
  const meaningOf = (heading: string) => map.get(plainHeading(heading))
  return {
    fieldOf: (heading) => {
      const meaning = meaningOf(heading)
      return meaning === 'computed' || meaning === 'ambiguous' ? null : meaning
    },
    isComputed: (heading, all) => {
      const meaning = meaningOf(heading)
      if (meaning === 'computed') return true
      if (meaning !== 'sorted-name') return false
      // Beside both parts of the name the whole one would be old as soon as one of them was edited.
      const others = new Set(all.map(meaningOf))
      return others.has('first-name') && others.has('last-name')
    },
  }
}

/** Whether one of the cells is the heading of the hidden column with ids. */
export const namesRecords = (cells: readonly string[]): boolean =>
  cells.some((cell) => plainHeading(cell) === idHeading)
