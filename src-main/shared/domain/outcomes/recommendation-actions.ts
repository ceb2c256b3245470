import { z } from 'zod'
import { ok } from '../../result'
import { idSchema, type Id } from '../values/ids'
import { isTooTight, orderBetween } from '../values/order'
import { inOrder, type Recommendation } from './recommendation'
import { recommendationFields } from '../../fields/recommendation'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'
import type { Transaction } from '../actions/transaction'

const given = z.strictObject(shapeOf(recommendationFields)).partial().required({ initiativeId: true, title: true })

const chapterOf = (tx: Transaction, initiativeId: Id, themeId: Id | null): Recommendation[] =>
  inOrder(tx.by('recommendations', 'initiativeId', initiativeId).filter((each) => each.themeId === themeId))

/** The order of what is put behind all others of the chapter. */
const endOfChapter = (tx: Transaction, initiativeId: Id, themeId: Id | null): number =>
  orderBetween(chapterOf(tx, initiativeId, themeId).at(-1)?.order ?? null, null)

const { initiativeId: _initiative, ...editable } = recommendationFields

export const recommendationActions = {
  /** A recommendation at the end of its chapter; without a theme it takes that of its first outcome. */
  'recommendation:create': action(given, (tx, input, { newId }) => {
    const { initiativeId, outcomeIds } = input
    const initiative = tx.find('initiatives', initiativeId)
    if (!initiative.ok) return initiative
    const themeId = tx.get('outcomes', outcomeIds?.[0] ?? null)?.themeId ?? null
    const fields = withDefaults({ ...emptyOf(recommendationFields), themeId }, input)
    const order = endOfChapter(tx, initiativeId, fields.themeId)
    return ok(tx.insert('recommendations', { id: newId(), ...fields, order }))
  }),

  'recommendation:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('recommendations', id)
    return found.ok ? ok(tx.update('recommendations', found.value, changes)) : found
  }),

  /** The same for many; those that come into another chapter stand at its end. */
  'recommendation:edit-many': editManyAction('recommendations', (tx, record, patch) => {
    const { themeId = record.themeId } = patch
    const order = themeId === record.themeId ? record.order : endOfChapter(tx, record.initiativeId, themeId)
    return ok(tx.update('recommendations', record, { ...patch, order }))
  }),

  /** Puts it into a chapter at a position, counted from 0 without itself; a number past the end means the end. */
  'recommendation:move': action(
    z.strictObject({ id: idSchema, themeId: idSchema.nullable(), position: z.int().min(0).max(100_000) }),
    (tx, { id, themeId, position }) => {
      const found = tx.find('recommendations', id)
      if (!found.ok) return found
      const others = chapterOf(tx, found.value.initiativeId, themeId).filter((each) => each.id !== id)
      const spot = Math.min(position, others.length)
      const neighbours = [others[spot - 1]?.order ?? null, others[spot]?.order ?? null] as const
      const order = isTooTight(...neighbours) ? spot + 0.5 : orderBetween(...neighbours)
      if (isTooTight(...neighbours))
        others.forEach((each, index) => tx.update('recommendations', each, { order: index + 1 }))
      return ok(tx.update('recommendations', found.value, { themeId, order }))
    },
  ),

  'recommendation:remove': removeAction('recommendations'),
}
