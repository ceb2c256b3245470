import { z } from 'zod'
import { ok } from '../../result'
import { idSchema } from '../values/ids'
import type { Person } from './person'
import { line } from '../values/text-fields'
import { action } from '../actions/action'

export const salutationActions = {
  /** Writes down how letters to these persons begin, as somebody has looked at it; an empty one stays as it is suggested. */
  'person:keep-salutations': action(
    z.strictObject({
      entries: z
        .array(z.strictObject({ id: idSchema, salutation: line() }))
        .min(1)
        .max(50_000),
    }),
    (tx, { entries }) => {
      const kept: Person[] = []
      for (const { id, salutation } of entries) {
        const found = tx.findPerson(id)
        if (!found.ok) return found
        kept.push(tx.update('persons', found.value, { salutation, isSalutationChecked: true }))
      }
      return ok(kept)
    },
  ),
}
