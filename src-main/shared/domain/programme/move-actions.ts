import { z } from 'zod'
import { daysSchema, eventFields, type Reschedule } from '../../fields/event'
import type { ActionFailure } from '../../failures/action-failure'
import { fail, ok, type Result } from '../../result'
import { action, type RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { Event } from '../events/event'
import { contactOf, placeOf } from '../events/event-for-guests'
import { moveDeadline } from '../invitations/move-deadline'
import { dayInFigures, daySchema } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import { prose } from '../values/text-fields'
import { moveEvent } from './move-event'
import { isLeftOut } from './plan-move'

const { signUpDeadline, venueId, hotelId, venue, contactPersonId, contact } = eventFields

/** What may be changed in the same step as the days. */
const alongInput = z
  .strictObject({
    signUpDeadline: signUpDeadline.schema,
    venueId: venueId.schema,
    hotelId: hotelId.schema,
    venue: venue.schema,
    contactPersonId: contactPersonId.schema,
    contact: contact.schema,
  })
  .partial()

/** One event and its new days; without any they are not known yet. */
const entryInput = z.strictObject({ id: idSchema, days: daysSchema, changes: alongInput.optional() })
type Entry = z.infer<typeof entryInput>

const moving = z.strictObject({
  entries: z.array(entryInput).min(1).max(2000),
  reason: prose(2000).min(1),
  announcedOn: daySchema.nullable().optional(),
  confirmUntil: daySchema.nullable().optional(),
  /** Whether invitations that have the old deadline get the new one. */
  withInvitations: z.boolean().optional(),
})
type Moving = z.infer<typeof moving>

type Moved = { readonly moved: readonly Id[]; readonly leftOut: readonly Id[] }

type Chosen = { readonly event: Event; readonly entry: Entry }

const chosenOf = (tx: Transaction, entries: readonly Entry[]): Result<readonly Chosen[], ActionFailure> => {
  const chosen: Chosen[] = []
  for (const entry of entries) {
    const found = tx.find('events', entry.id)
    if (!found.ok) return found
    chosen.push({ event: found.value, entry })
  }
  return ok(chosen)
}

const isSame = ({ event, entry }: Chosen): boolean =>
  event.days.join() === entry.days.join() &&
  Object.entries(entry.changes ?? {}).every(([key, value]) => event[key as keyof Event] === value)

type Words = { readonly [Field in Reschedule['along'][number]['field']]: string }

const wordsOf = (tx: Transaction, event: Event): Words => ({
  venue: placeOf(tx, event),
  hotel: tx.get('venues', event.hotelId)?.name ?? '',
  contact: contactOf(tx, event),
  signUpDeadline: event.signUpDeadline === null ? '' : dayInFigures(event.signUpDeadline),
})

/** What else is other after the change, in words that stay when a record is renamed. */
const alongOf = (before: Words, after: Words): Reschedule['along'] =>
  (Object.keys(before) as (keyof Words)[]) // safe: the keys of the words
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field].slice(0, 500), to: after[field].slice(0, 500) }))

const deadlineOf = ({ event: { id, initiativeId, signUpDeadline: from } }: Chosen) => ({
  initiativeId,
  eventId: id,
  from,
})

const moveChosen = (tx: Transaction, chosen: Chosen, all: readonly Chosen[], input: Moving, { now }: RuleContext) => {
  const { event, entry } = chosen
  const changes = entry.changes ?? {}
  const among = all.filter(({ entry: each }) => each.changes?.signUpDeadline !== undefined).map(deadlineOf)
  const deadline = { ...deadlineOf(chosen), to: changes.signUpDeadline, withInvitations: input.withInvitations, among }
  const gone = moveDeadline(tx, deadline)
  if (!gone.ok) return gone
  const before = wordsOf(tx, event)
  const changed = tx.update('events', event, changes)
  if (event.days.join() === entry.days.join()) return ok(changed)
  const along = alongOf(before, wordsOf(tx, changed))
  return moveEvent(tx, { ...input, event: changed, days: entry.days, along }, { now })
}

export const moveActions = {
  /**
   * Moves events in one step, with what changes along with their days. Held and cancelled ones are left out and named; refused
   * whole where attendance would be lost, or where nobody said whether the deadlines of invitations go along.
   */
  'event:move-many': action(moving, (tx, input, context): Result<Moved, ActionFailure> => {
    const found = chosenOf(tx, input.entries)
    if (!found.ok) return found
    const leftOut = found.value.filter(({ event }) => isLeftOut(event) !== null)
    const chosen = found.value.filter((each) => isLeftOut(each.event) === null && !isSame(each))
    if (chosen.length === 0) return fail({ code: 'same-days' })
    for (const each of chosen) {
      const moved = moveChosen(tx, each, chosen, input, context)
      if (!moved.ok) return moved
    }
    return ok({ moved: chosen.map(({ event }) => event.id), leftOut: leftOut.map(({ event }) => event.id) })
  }),
}
