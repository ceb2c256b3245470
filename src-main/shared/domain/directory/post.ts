import type { postFields, postRecord } from '../../fields/post'
import type { RecordOf } from '../../fields/record'
import { sortedCzech } from '../values/collation'
import type { DatabaseView } from '../database/state'
import type { Day } from '../values/day'
import { fold } from '../values/fold'
import type { Id } from '../values/ids'
import { isKnown, sortName, type Person } from './person'

/** A post that a person holds besides the first one, or held before. */
export type Post = RecordOf<typeof postRecord>

/** What is said of a post: where, as what, from when to when. */
export type PostFacts = Omit<RecordOf<typeof postFields>, 'id'>

/** The first post of a person, which stands in their own record. */
export const firstPost = ({ institutionId, position, positionFrom, positionUntil }: Person): PostFacts => ({
  institutionId,
  position,
  from: positionFrom,
  until: positionUntil,
})

/** The fields of a person that make the post their first one. */
export const asFirstPost = ({ institutionId, position, from, until }: PostFacts) => ({
  institutionId,
  position,
  positionFrom: from,
  positionUntil: until,
})

/** Whether the post says anything: where it is, or what. */
export const saysSomething = ({ institutionId, position }: Pick<PostFacts, 'institutionId' | 'position'>): boolean =>
  institutionId !== null || position !== ''

/** Whether the post is over by that day; without a day none is. */
export const isOver = ({ until }: Pick<PostFacts, 'until'>, today: Day | undefined): boolean =>
  until !== null && today !== undefined && until < today

/** Whether two are one post: nothing that the second says is not said by the first. */
export const isSamePost = (said: PostFacts, again: PostFacts): boolean =>
  said.institutionId === again.institutionId &&
  (again.position === '' || fold(said.position) === fold(again.position)) &&
  (again.from === null || said.from === again.from) &&
  (again.until === null || said.until === again.until)

/** Puts what goes on before what is over, and what began or ended later before what did so earlier. */
export const newestFirst = (a: PostFacts, b: PostFacts): number => {
  const [until, from] = [
    (b.until ?? '9999').localeCompare(a.until ?? '9999'),
    (b.from ?? '').localeCompare(a.from ?? ''),
  ]
  return until || from
}

type FurtherPosts = { readonly current: readonly Post[]; readonly earlier: readonly Post[] }

/** The posts of a person besides the first: those that go on, and those that are over, the newest first. */
export const furtherPosts = (view: DatabaseView, personId: Id, today: Day | undefined): FurtherPosts => {
  const posts = view.by('posts', 'personId', personId).sort(newestFirst)
  return {
    current: posts.filter((post) => !isOver(post, today)),
    earlier: posts.filter((post) => isOver(post, today)),
  }
}

/** The institutions of all posts that somebody has or had, that of the first one before others. */
export const institutionsOf = (view: DatabaseView, { id, institutionId }: Person): readonly Id[] => {
  const all = [institutionId, ...view.by('posts', 'personId', id).map((post) => post.institutionId)]
  return Array.from(new Set(all.filter((each) => each !== null)))
}

/** For which institution somebody is invited by name: that of the first post, else of the newest further one that goes on. */
export const invitedFor = (view: DatabaseView, { id, institutionId }: Person, today: Day): Id | null =>
  institutionId ??
  furtherPosts(view, id, today).current.find((post) => post.institutionId !== null)?.institutionId ??
  null

/** Somebody of an institution with the post that they have there. */
export type PersonThere = { readonly person: Person; readonly post: PostFacts; readonly isFirst: boolean }

/** The people of an institution with each post that they have or had there. */
export const peopleOf = (view: DatabaseView, institutionId: Id): readonly PersonThere[] => {
  const first = view
    .by('persons', 'institutionId', institutionId)
    .map((person) => ({ person, post: firstPost(person), isFirst: true }))
  const further = view.by('posts', 'institutionId', institutionId).flatMap((post) => {
    const person = view.get('persons', post.personId)
    return person === undefined ? [] : [{ person, post, isFirst: false }]
  })
  return [...first, ...further].filter(({ person }) => isKnown(person))
}

/** The people of an institution by name: those whose post goes on, and those who were there before. */
export const peopleThere = (
  view: DatabaseView,
  institutionId: Id,
  today: Day,
): { readonly current: readonly PersonThere[]; readonly earlier: readonly PersonThere[] } => {
  const people = sortedCzech(peopleOf(view, institutionId), ({ person }) => sortName(person))
  return {
    current: people.filter(({ post }) => !isOver(post, today)),
    earlier: people.filter(({ post }) => isOver(post, today)),
  }
}

/**
 * Who can be invited, named and written to for an institution: everybody whose first post is there, and whose further post
 * there goes on; each once.
 */
export const membersOf = (view: DatabaseView, institutionId: Id, today: Day | undefined): readonly Person[] => {
  const members = peopleOf(view, institutionId).filter(({ post, isFirst }) => isFirst || !isOver(post, today))
  return Array.from(new Set(members.map(({ person }) => person)))
}

/** The person as they are at an institution: with the position of the post through which they have to do with it. */
export const asAt = (view: DatabaseView, person: Person, institutionId: Id | null, today: Day): Person => {
  if (institutionId === null || institutionId === person.institutionId) return person
  const post = furtherPosts(view, person.id, today).current.find((each) => each.institutionId === institutionId)
  return post === undefined || post.position === '' ? person : { ...person, position: post.position }
}
