import type { Transaction } from '../actions/transaction'
import type { Id } from '../values/ids'
import type { Person } from './person'
import { firstPost, isSamePost, type PostFacts } from './post'
import { keepFirstPost } from './post-actions'

/** Drops those posts of a person that say nothing which the first one or another does not say. */
export const joinPosts = (tx: Transaction, personId: Id): void => {
  const person = tx.get('persons', personId)
  const said: PostFacts[] = person === undefined ? [] : [firstPost(person)]
  for (const post of tx.by('posts', 'personId', personId))
    if (said.some((known) => isSamePost(known, post))) tx.drop('posts', post.id)
    else said.push(post)
}

/** The same for everybody who has a further post at an institution. */
export const joinPostsAt = (tx: Transaction, institutionId: Id): void => {
  const holders = new Set(tx.by('posts', 'institutionId', institutionId).map(({ personId }) => personId))
  for (const personId of holders) joinPosts(tx, personId)
}

type Former = { readonly formerly: readonly Person[]; readonly newId: () => Id }

/** Keeps the first posts that two records had before they became this one person, where it has its first post elsewhere now. */
export const keepFormerPosts = (tx: Transaction, person: Person, { formerly, newId }: Former): void => {
  for (const former of formerly)
    if (former.institutionId !== null && former.institutionId !== person.institutionId)
      keepFirstPost(tx, { person: { ...former, id: person.id }, lastDay: null, newId })
  joinPosts(tx, person.id)
}
