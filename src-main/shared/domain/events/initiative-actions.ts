import { z } from 'zod'
import { fail, ok } from '../../result'
import type { Id } from '../values/ids'
import { initiativeFields } from '../../fields/initiative'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { requiredLine } from '../values/text-fields'
import { editInput, withDefaults } from '../actions/inputs'
import type { Referrers } from '../database/state'
import { moveDeadline } from '../invitations/move-deadline'
import { removeAction } from '../trash/move-to-trash'
import type { Transaction } from '../actions/transaction'

const given = z
  .strictObject({ ...shapeOf(initiativeFields), themes: z.array(requiredLine()).max(100) })
  .partial()
  .required({ code: true, name: true })

const themed = ['events', 'outcomes', 'recommendations'] as const

/** What stands under themes that would go; a chapter must not lose its theme behind somebody's back. */
const themeReferrers = (tx: Transaction, initiativeId: Id, isGone: (themeId: Id) => boolean): readonly Referrers[] =>
  themed.flatMap((collection) => {
    const records = tx.by(collection, 'initiativeId', initiativeId)
    const count = records.filter(({ themeId }) => themeId !== null && isGone(themeId)).length
    return count === 0 ? [] : [{ collection, count }]
  })

export const initiativeActions = {
  'initiative:create': action(given, (tx, { themes = [], ...input }, { newId }) => {
    const id = newId()
    return ok(
      tx.insert('initiatives', {
        id,
        ...withDefaults(emptyOf(initiativeFields), input),
        themes: themes.map((name) => ({ id: newId(), name })),
      }),
    )
  }),

  'initiative:edit': action(
    editInput(initiativeFields).extend({ withInvitations: z.boolean().optional() }),
    (tx, { id, changes, withInvitations }) => {
      const found = tx.find('initiatives', id)
      if (!found.ok) return found
      const kept = new Set((changes.themes ?? found.value.themes).map((theme) => theme.id))
      const by = themeReferrers(tx, id, (themeId) => !kept.has(themeId))
      if (by.length > 0) return fail({ code: 'still-referenced', by })
      const deadline = { from: found.value.deadline, to: changes.deadline, withInvitations }
      const moved = moveDeadline(tx, { initiativeId: id, eventId: null, ...deadline })
      return moved.ok ? ok(tx.update('initiatives', found.value, changes)) : moved
    },
  ),

  'initiative:remove': removeAction('initiatives'),
}
