import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { postFields } from '../../fields/post'
import { emptyOf, shapeOf } from '../../fields/record'
import { addDays, daySchema, type Day } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import { action } from '../actions/action'
import { editInput, withDefaults, withoutUndefined } from '../actions/inputs'
import type { Transaction } from '../actions/transaction'
import { removeAction } from '../trash/move-to-trash'
import type { Person } from './person'
import { asFirstPost, firstPost, saysSomething, type Post, type PostFacts } from './post'

const given = shapeOf(postFields)
const emptyPost: PostFacts = emptyOf(postFields)

/** The refusal of a post that says neither where nor what it is, or that is at an institution which is not there. */
const refusalOf = (tx: Transaction, post: PostFacts): Result<null, ActionFailure> => {
  if (!saysSomething(post)) return fail({ code: 'post-of-nothing' })
  const institution = tx.findLinked('institutions', post.institutionId)
  return institution.ok ? ok(null) : institution
}

/** A post whose holder may still be changed. */
const findPost = (tx: Transaction, id: Id): Result<{ readonly post: Post; readonly person: Person }, ActionFailure> => {
  const post = tx.find('posts', id)
  if (!post.ok) return post
  const person = tx.findPerson(post.value.personId)
  return person.ok ? ok({ post: post.value, person: person.value }) : person
}

type Leaving = { readonly person: Person; readonly lastDay: Day | null; readonly newId: () => Id }

/** Keeps the first post of a person as one of the others, until the day at the latest; nothing where it says nothing. */
export const keepFirstPost = (tx: Transaction, { person, lastDay, newId }: Leaving): Post | null => {
  const post = firstPost(person)
  if (!saysSomething(post)) return null
  const until = post.until !== null && (lastDay === null || post.until < lastDay) ? post.until : lastDay
  return tx.insert('posts', { id: newId(), personId: person.id, ...post, until })
}

export const postActions = {
  /** Adds a post beside the first one, one that goes on or an earlier one. */
  'post:create': action(
    z
      .strictObject({ personId: idSchema, ...given })
      .partial()
      .required({ personId: true }),
    (tx, { personId, ...said }, { newId }) => {
      const person = tx.findPerson(personId)
      if (!person.ok) return person
      const post = withDefaults(emptyPost, said)
      const refusal = refusalOf(tx, post)
      return refusal.ok ? ok(tx.insert('posts', { id: newId(), personId, ...post })) : refusal
    },
  ),

  'post:edit': action(editInput(postFields), (tx, { id, changes }) => {
    const found = findPost(tx, id)
    if (!found.ok) return found
    const refusal = refusalOf(tx, { ...found.value.post, ...withoutUndefined(changes) })
    return refusal.ok ? ok(tx.update('posts', found.value.post, changes)) : refusal
  }),

  /** Makes a further post the first one; what was the first stays as a further one. */
  'post:make-first': action(z.strictObject({ id: idSchema }), (tx, { id }) => {
    const found = findPost(tx, id)
    if (!found.ok) return found
    const { post, person } = found.value
    const before = firstPost(person)
    if (saysSomething(before)) tx.update('posts', post, before)
    else tx.drop('posts', id)
    return ok(tx.update('persons', person, asFirstPost(post)))
  }),

  /** Another first post from a day on: what was the first is kept as an earlier one that ended the day before. */
  'post:change': action(
    z.strictObject({
      personId: idSchema,
      institutionId: given.institutionId.optional(),
      position: given.position.optional(),
      from: daySchema,
    }),
    (tx, { personId, ...said }, { newId }) => {
      const person = tx.findPerson(personId)
      if (!person.ok) return person
      const post = withDefaults(emptyPost, said)
      const refusal = refusalOf(tx, post)
      if (!refusal.ok) return refusal
      keepFirstPost(tx, { person: person.value, lastDay: addDays(said.from, -1), newId })
      return ok(tx.update('persons', person.value, asFirstPost(post)))
    },
  ),

  'post:remove': removeAction('posts'),
}
