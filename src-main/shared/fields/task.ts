import { z } from 'zod'
import { number, optionalDay, prose, reference, text } from './kinds'

/** So many days before (below zero) or after the first day of the event. */
export const offsetDays = z.int().min(-3660).max(3660)

/** Something that has to be done for an event: on a day of its own, or so many days from the first day and moved along with it. */
export const taskFields = {
  eventId: reference('events', { since: 7, personal: 'no' }),
  title: text({ isRequired: true, max: 500, since: 7, personal: 'mentions', listed: { width: 260, grow: 3 } }),
  offset: number(offsetDays.nullable(), null, { since: 7, personal: 'no' }),
  /** Counts where no offset is set. */
  dueOn: optionalDay({ since: 7, personal: 'no', isBulk: true }),
  assignee: text({ since: 7, personal: 'mentions', isBulk: true }),
  note: prose({ max: 5000, since: 7, personal: 'mentions' }),
}

export const taskRecord = {
  ...taskFields,
  doneOn: optionalDay({ since: 7, personal: 'no' }),
  doneBy: text({ since: 7, personal: 'mentions' }),
}
