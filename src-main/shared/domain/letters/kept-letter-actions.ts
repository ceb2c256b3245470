import { z } from 'zod'
import { ok } from '../../result'
import { channelSchema } from '../../fields/invitation'
import { keptLetterFields } from '../../fields/kept-letter'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { idsSchema } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'
import { daySchema } from '../values/day'
import { logSent } from './log-sent'

export const keptLetterActions = {
  /** Keeps what letters said when they were made. */
  'letter:keep': action(
    z.strictObject({
      letters: z
        .array(z.strictObject(shapeOf(keptLetterFields)))
        .min(1)
        .max(5_000),
    }),
    (tx, { letters }, { newId, now, today, by }) =>
      ok(
        letters.map((letter) =>
          tx.insert('letters', { id: newId(), ...letter, on: today, at: now, by, sentOn: null, channel: null }),
        ),
      ),
  ),

  /** A person says that letters went out which belong to no invitation; those of invitations are marked with them. */
  'letter:mark-sent': action(
    z.strictObject({ ids: idsSchema, on: daySchema, channel: channelSchema }),
    (tx, { ids, on, channel }, context) => {
      for (const id of ids) {
        const letter = tx.find('letters', id)
        if (!letter.ok) return letter
        const { institutionId, personId, referenceNumber, initiativeId } = letter.value
        const initiative = tx.get('initiatives', initiativeId)
        const about = { institutionId, personId, referenceNumber, initiativeId: initiative?.id ?? null }
        logSent(tx, { ...about, about: 'letter', on, channel, letter: letter.value }, context)
      }
      return ok({ sent: ids.length })
    },
  ),

  'letter:remove': removeAction('letters'),
}
