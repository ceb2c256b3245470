import { z } from 'zod'
import { ok } from '../../result'
import { settingsOf } from '../settings/settings'
import { isDue } from './trash'
import { action } from '../actions/action'
import { idsSchema } from '../actions/inputs'
import { restoreFromTrash } from './restore-from-trash'

const emptyInput = z.union([
  z.strictObject({ ids: idsSchema }),
  /** Everything that has lain there for as long as the settings say. */
  z.strictObject({ due: z.literal(true) }),
])

export const trashActions = {
  'trash:restore': action(z.strictObject({ ids: idsSchema }), (tx, { ids }, context) =>
    restoreFromTrash(tx, ids, context),
  ),

  /** Takes entries out of the trash for good. */
  'trash:empty': action(emptyInput, (tx, input, { now }) => {
    const { trashDays } = settingsOf(tx)
    const due = (): string[] =>
      Array.from(tx.all('trash'))
        .filter((entry) => isDue(entry, trashDays, Date.parse(now)))
        .map(({ id }) => id)
    const ids = new Set('ids' in input ? input.ids : due())
    for (const id of ids) {
      const found = tx.find('trash', id)
      if (!found.ok) return found
      tx.drop('trash', id)
    }
    return ok({ emptied: ids.size })
  }),
}
