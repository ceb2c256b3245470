import { z } from 'zod'
import { fail, ok } from '../../result'
import { idSchema } from '../values/ids'
import type { Fields } from '../../fields/field'
import { institutionFields } from '../../fields/institution'
import { personFields } from '../../fields/person'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { joinPostsAt, keepFormerPosts } from './join-posts'
import { keepApart } from './keep-apart'
import { mergeInto } from './merge'

const pair = z.tuple([idSchema, idSchema])

const mergeInput = <Declared extends Fields>(fields: Declared) =>
  z.strictObject({ keepId: idSchema, dropId: idSchema, changes: z.strictObject(shapeOf(fields)).partial() })

export const duplicateActions = {
  /** Makes two institutions one, with the fields that were chosen for it. */
  'institution:merge': action(mergeInput(institutionFields), (tx, { changes, ...pairOf }) => {
    const merged = mergeInto(tx, 'institutions', pairOf)
    const kept = tx.get('institutions', pairOf.keepId)
    if (!merged.ok || kept === undefined) return merged
    const parentId = changes.parentId === pairOf.keepId || changes.parentId === pairOf.dropId ? null : changes.parentId
    tx.update('institutions', kept, { ...changes, parentId })
    joinPostsAt(tx, pairOf.keepId)
    return merged
  }),

  'person:merge': action(mergeInput(personFields), (tx, { changes, ...pairOf }, { newId }) => {
    const formerly = [pairOf.keepId, pairOf.dropId].flatMap((id) => tx.get('persons', id) ?? [])
    const merged = mergeInto(tx, 'persons', pairOf)
    const kept = tx.get('persons', pairOf.keepId)
    if (!merged.ok || kept === undefined) return merged
    keepFormerPosts(tx, tx.update('persons', kept, changes), { formerly, newId })
    return merged
  }),

  /** Remembers that two records are not the same, so that they are not offered again. */
  'distinction:keep': action(
    z.strictObject({ collection: z.enum(['institutions', 'persons']), ids: pair }),
    (tx, { collection, ids }, context) => {
      const [first, second] = ids
      if (first === second) return fail({ code: 'same-record', collection, id: first })
      for (const id of ids) {
        const found = tx.find(collection, id)
        if (!found.ok) return found
      }
      return ok(keepApart(tx, collection, ids, context))
    },
  ),
}
