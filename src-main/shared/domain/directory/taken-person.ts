import { z } from 'zod'
import { ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { personFields } from '../../fields/person'
import { postFields } from '../../fields/post'
import { shapeOf } from '../../fields/record'
import { addDays } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import { line } from '../values/text-fields'
import type { RuleContext } from '../actions/action'
import { withDefaults } from '../actions/inputs'
import type { Transaction } from '../actions/transaction'
import { joinPosts } from './join-posts'
import { keepApart } from './keep-apart'
import { newPerson, type Person } from './person'
import { saysSomething } from './post'
import { keepFirstPost } from './post-actions'

const { institutionId: _institution, ...importedPerson } = personFields

export const takenPersonSchema = z.strictObject({
  id: idSchema.optional(),
  /** Rows of one key are about one person: the first of them makes the record. */
  key: line(400).optional(),
  /** Where the person belongs; null for one who is taken away from there. */
  institutionId: idSchema.nullable().optional(),
  /** The row tells of another first post, where the old one is kept as an earlier one, or of a further one beside it. */
  post: z.enum(['changed', 'further']).optional(),
  /** Posts beside the first one, as they are to be: those with an id are changed, others are added. */
  posts: z
    .array(z.strictObject({ id: idSchema.optional(), ...shapeOf(postFields) }))
    .max(100)
    .optional(),
  fields: z.strictObject(shapeOf(importedPerson)).partial(),
  distinctFrom: z.array(idSchema).max(20).optional(),
})
type TakenPerson = z.infer<typeof takenPersonSchema>

type Around = {
  /** The institution of the row, for a person of whom nothing else is said. */
  readonly institutionId: Id | null
  /** The people whom earlier rows made, by their keys. */
  readonly madeByKey: Map<string, Id>
}

const noPost = { position: '', positionFrom: null, positionUntil: null } as const

/** Another first post from its first day on, or from today. */
const changePost = (
  tx: Transaction,
  person: Person,
  taken: TakenPerson,
  around: Around,
  context: RuleContext,
): void => {
  const { fields, institutionId = around.institutionId } = taken
  const lastDay = fields.positionFrom ? addDays(fields.positionFrom, -1) : context.today
  keepFirstPost(tx, { person, lastDay, newId: context.newId })
  tx.update('persons', person, { ...noPost, ...fields, institutionId })
}

/** A post beside the first one; of the other fields those that were said, or where a row before made the person, those still empty. */
const addPost = (tx: Transaction, person: Person, taken: TakenPerson, around: Around, { newId }: RuleContext): void => {
  const { position = '', positionFrom: from = null, positionUntil: until = null, ...said } = taken.fields
  const institutionId = taken.institutionId ?? around.institutionId
  if (saysSomething({ institutionId, position }))
    tx.insert('posts', { id: newId(), personId: person.id, institutionId, position, from, until })
  const unsaid = Object.entries(said).filter(([field]) => person[field as keyof Person] === '')
  tx.update('persons', person, taken.id === undefined ? Object.fromEntries(unsaid) : said)
  joinPosts(tx, person.id)
}

/** Changes and adds posts beside the first one; one that is gone since, or of somebody else, is left alone. */
const takePosts = (tx: Transaction, person: Person, posts: TakenPerson['posts'], { newId }: RuleContext): void => {
  for (const { id, ...post } of posts ?? []) {
    if (id === undefined) tx.insert('posts', { id: newId(), personId: person.id, ...post })
    const known = tx.get('posts', id ?? null)
    if (known?.personId === person.id) tx.update('posts', known, post)
  }
}

/** Takes in what a row says of a person: a new one is made, a known one changed. */
export const takePerson = (
  tx: Transaction,
  taken: TakenPerson,
  around: Around,
  context: RuleContext,
): Result<{ readonly id: Id; readonly count: 'personsMade' | 'personsChanged' }, ActionFailure> => {
  const { key, post, fields, distinctFrom = [] } = taken
  const madeBefore = post === 'further' && key !== undefined ? around.madeByKey.get(key) : undefined
  const id = taken.id ?? madeBefore
  if (id !== undefined) {
    const found = tx.findPerson(id)
    if (!found.ok) return found
    const moved = taken.institutionId === undefined ? {} : { institutionId: taken.institutionId }
    if (post === 'changed') changePost(tx, found.value, taken, around, context)
    else if (post === 'further') addPost(tx, found.value, taken, around, context)
    else tx.update('persons', found.value, { ...fields, ...moved })
    takePosts(tx, found.value, taken.posts, context)
    return ok({ id, count: 'personsChanged' })
  }
  const institutionId = taken.institutionId ?? around.institutionId
  const made = tx.insert('persons', { id: context.newId(), ...withDefaults({ ...newPerson, institutionId }, fields) })
  if (key !== undefined && !around.madeByKey.has(key)) around.madeByKey.set(key, made.id)
  for (const other of distinctFrom) keepApart(tx, 'persons', [other, made.id], context)
  return ok({ id: made.id, count: 'personsMade' })
}
