import { z } from 'zod'
import { ok } from '../../result'
import { action } from '../actions/action'
import { idsSchema } from '../actions/inputs'

export const privacyActions = {
  /** Writes down that the signed sheets of the events were shredded; only a person can do that to paper. */
  'event:sheets-shredded': action(z.strictObject({ ids: idsSchema }), (tx, { ids }, { today }) => {
    for (const id of ids) {
      const event = tx.find('events', id)
      if (!event.ok) return event
      tx.update('events', event.value, { sheetsShreddedOn: today })
    }
    return ok({ shredded: ids.length })
  }),
}
