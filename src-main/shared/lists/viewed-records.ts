import { rowMatcher } from '../domain/lists/conditions'
import type { SavedView } from '../domain/lists/saved-view'
import { containsAll, fold, queryWords } from '../domain/values/fold'
import type { Id } from '../domain/values/ids'
import type { DeclaredRecordList } from './declared-list'
import type { DatedListContext } from './list-field'

/** Those of the records that a saved view shows: all of its conditions hold, and every word of its search is found. */
export const viewedAmong = <Row>(
  { fields, searched, usual, rowOf }: DeclaredRecordList<Row>,
  context: DatedListContext,
  { search, conditions }: Pick<SavedView, 'search' | 'conditions'>,
): ((id: Id) => boolean) => {
  const all = fields(context)
  const matches = rowMatcher(all, conditions)
  const words = queryWords(search)
  const looked = all.filter(({ key }) => (searched ?? usual).includes(key))
  return (id) => {
    const row = rowOf(context, id)
    if (row === undefined || matches?.(row) === false) return false
    return words.length === 0 || containsAll(fold(looked.map(({ text }) => text(row)).join(' ')), words)
  }
}
