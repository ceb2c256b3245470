import type { PersonRow } from '../domain/directory/directory-rows'
import { isOver, newestFirst, type Post } from '../domain/directory/post'
import type { Day } from '../domain/values/day'
import { postInWords } from '../messages/post-in-words'
import type { DatedListContext, ListContext, ListField } from './list-field'

/** Several lines in one cell, any of which a condition may mean; commas stand inside a line. */
const linesField = (
  field: Pick<ListField<PersonRow>, 'key' | 'name' | 'width' | 'grow'>,
  linesOf: (row: PersonRow) => readonly string[],
): ListField<PersonRow> => ({
  ...field,
  type: 'text',
  value: linesOf,
  text: (row) => linesOf(row).join('; '),
})

const dayOf = (context: ListContext | DatedListContext): Day | undefined =>
  'today' in context ? context.today : undefined

/**
 * Posts beside the first one in a list of persons: those that go on, those that are over, and every institution at which somebody
 * is now, so that a person is found by any of them.
 */
export const postColumns = (context: ListContext): readonly ListField<PersonRow>[] => {
  const { view, m } = context
  const { columns } = m.posts
  const today = dayOf(context)
  const told = (posts: readonly Post[]): readonly string[] =>
    posts.toSorted(newestFirst).map((post) => postInWords(post, view, m))
  const current = ({ posts }: PersonRow): readonly Post[] => posts.filter((post) => !isOver(post, today))
  const institutionNames = (row: PersonRow): readonly string[] => {
    const further = current(row).map(({ institutionId }) => view.get('institutions', institutionId)?.name)
    return Array.from(new Set([row.institution?.name, ...further])).filter((name) => name !== undefined)
  }
  return [
    linesField({ key: 'anyInstitution', name: columns.anyInstitution, width: 190, grow: 1 }, institutionNames),
    linesField({ key: 'furtherPosts', name: m.posts.further, width: 190, grow: 1 }, (row) => told(current(row))),
    linesField({ key: 'earlierPosts', name: m.posts.earlier, width: 190, grow: 1 }, ({ posts }) =>
      told(posts.filter((post) => isOver(post, today))),
    ),
  ]
}
