import type { DatabaseView } from '@shared/domain/database/state'
import { personRows, type PersonRow } from '@shared/domain/directory/directory-rows'
import { sortName } from '@shared/domain/directory/person'
import { isOver } from '@shared/domain/directory/post'
import type { Day } from '@shared/domain/values/day'
import type { Choice } from '../components/fields/choice'

/** Everybody in the directory who can be chosen, with where they are beside the name; in no order, for `findInOrder`. */
export const personChoices = (view: DatabaseView, today: Day): readonly Choice[] =>
  personRows(view).map(({ person, institution, posts }) => ({
    id: person.id,
    label: sortName(person),
    detail: institutionNames({ institution, posts: posts.filter((post) => !isOver(post, today)) }, view),
  }))

const institutionNames = ({ institution, posts }: Pick<PersonRow, 'institution' | 'posts'>, view: DatabaseView) => {
  if (posts.length === 0) return institution?.name
  const further = posts.map(({ institutionId }) => view.get('institutions', institutionId)?.name)
  return Array.from(new Set([institution?.name, ...further]))
    .filter(Boolean)
    .join(', ')
}

/** Every institution of the directory, with its town beside the name; in no order, for `findInOrder`. */
export const institutionChoices = (view: DatabaseView): readonly Choice[] =>
  Array.from(view.all('institutions'), ({ id, name, city, district }) => ({
    id,
    label: name,
    detail: [city, district].find((town) => town !== '' && town !== name),
  }))
