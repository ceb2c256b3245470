import { z } from 'zod'
import { ok } from '../../result'
import { defaultSettings } from './settings'
import { senderFields, settingsFields } from '../../fields/settings'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { withoutUndefined } from '../actions/inputs'

const { terms } = settingsFields

export const settingsActions = {
  /** Sets what holds for everybody; the one record is made when something is first set. */
  'settings:edit': action(
    z
      .strictObject({
        trashDays: settingsFields.trashDays.schema,
        automatic: settingsFields.automatic.schema,
        terms: z.strictObject(terms.schema.shape).partial(),
        sender: z.strictObject(shapeOf(senderFields)).partial(),
      })
      .partial()
      .refine((changes) => Object.values(changes).some((value) => value !== undefined)),
    (tx, { terms: changedTerms, sender: changedSender, ...changes }, { newId }) => {
      const [found] = Array.from(tx.all('settings'))
      const current = found ?? tx.insert('settings', { id: newId(), ...defaultSettings })
      const nextTerms = { ...current.terms, ...(withoutUndefined(changedTerms ?? {}) as Partial<typeof current.terms>) } // safe: checked above
      const sender = { ...current.sender, ...(withoutUndefined(changedSender ?? {}) as Partial<typeof current.sender>) } // safe: checked above
      return ok(tx.update('settings', current, { ...changes, terms: nextTerms, sender }))
    },
  ),
}
