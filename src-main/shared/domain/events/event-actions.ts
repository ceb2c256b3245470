import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Event } from './event'
import { daysSchema, eventFields, eventRecord } from '../../fields/event'
import { emptyOf, shapeOf } from '../../fields/record'
import { idSchema } from '../values/ids'
import { prose, requiredLine } from '../values/text-fields'
import { action, type RuleContext } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'
import { activeAt, cancelEvent } from './cancel-event'
import { newEvent } from '../programme/new-event'
import { moveDeadline } from '../invitations/move-deadline'
import { placesOf } from './places'
import { moveEvent } from '../programme/move-event'
import { runningEvent } from './running-event'
import type { Transaction } from '../actions/transaction'

const bandInput = z.strictObject({
  id: idSchema.optional(),
  name: requiredLine(60),
  places: eventFields.bands.schema.element.shape.places,
  country: eventFields.bands.schema.element.shape.country.optional(),
  releaseOn: eventFields.bands.schema.element.shape.releaseOn.optional(),
})

const given = z
  .strictObject({ ...shapeOf(eventFields), bands: z.array(bandInput).max(20) })
  .partial()
  .required({ initiativeId: true, title: true })

const { days: _days, initiativeId: _initiative, bands: _bands, ...editable } = eventFields

/** Somebody has said that there are to be fewer places than are used. */
const areFewer = z.boolean().optional()

/** Whether invitations that have the old deadline get the new one. */
const withInvitations = z.boolean().optional()

/** What becomes of the registrations of an event that is cancelled, and why it is. */
const cancelling = z.strictObject({ registrations: z.enum(['cancel', 'keep']), reason: prose(2000).min(1) })

const bandsFrom = (bands: readonly z.infer<typeof bandInput>[], newId: RuleContext['newId']): Event['bands'] =>
  bands.map(({ id, name, places, country, releaseOn }) => ({
    id: id ?? newId(),
    name,
    places,
    country: country ?? null,
    releaseOn: releaseOn ?? null,
  }))

type Edit = {
  readonly changes: { readonly [Key in keyof Event]?: Event[Key] | undefined }
  readonly withInvitations?: boolean | undefined
  readonly cancelling?: z.infer<typeof cancelling> | undefined
  /** All that are edited so at once: a question is about all of them. */
  readonly among?: readonly Event[]
}

const deadlineOfEvent = ({ id, initiativeId, signUpDeadline }: Event) => ({
  ...{ initiativeId, eventId: id, from: signUpDeadline },
})

type EditingMany = Pick<Edit, 'withInvitations' | 'cancelling'> & { readonly ids: readonly string[] }

const isCancelledBy = ({ changes }: Edit, { status }: Event): boolean =>
  changes.status === 'cancelled' && status !== 'cancelled'

/** An edit that neither cancels the event over the heads of those who are signed up, nor leaves invitations with an old deadline unasked. */
const editEvent = (
  tx: Transaction,
  event: Event,
  edit: Edit,
  { now }: Pick<RuleContext, 'now'>,
): Result<Event, ActionFailure> => {
  const { changes, withInvitations: goAlong, cancelling: how, among = [event] } = edit
  const left = among.filter((each) => isCancelledBy(edit, each)).flatMap(({ id }) => activeAt(tx, id))
  if (left[0] !== undefined && how === undefined)
    return fail({ code: 'cancelling-leaves-registrations', eventId: left[0].eventId, count: left.length })
  const deadline = { ...deadlineOfEvent(event), to: changes.signUpDeadline, withInvitations: goAlong }
  const moved = moveDeadline(tx, { ...deadline, among: among.map(deadlineOfEvent) })
  if (!moved.ok) return moved
  const over = how !== undefined && isCancelledBy(edit, event) ? cancelEvent(tx, { event, ...how, now }) : event
  const isBack = changes.status !== undefined && changes.status !== 'cancelled'
  return ok(tx.update('events', over, { ...changes, ...(isBack ? { cancelledFor: '' } : {}) }))
}

export const eventActions = {
  /** With the usual bands of its initiative where none are given, and with its usual tasks. */
  'event:create': action(given, (tx, { bands, ...input }, { newId }) => {
    const initiative = tx.find('initiatives', input.initiativeId)
    if (!initiative.ok) return initiative
    const { initiativeId, title } = input
    const fields = withDefaults<Omit<Event, 'id'>>({ ...emptyOf(eventRecord), initiativeId, title }, input)
    return ok(newEvent(tx, { ...fields, bands: bandsFrom(bands ?? initiative.value.usualBands, newId) }, newId))
  }),

  /** Refused where it would decide something that a person has to: see each refusal. */
  'event:edit': action(
    editInput(editable).extend({ areFewer, withInvitations }),
    (tx, { id, changes, areFewer: isMeant = false, withInvitations: goAlong }, context) => {
      const found = tx.find('events', id)
      if (!found.ok) return found
      const event = found.value
      const places = changes.capacity ?? null
      const { used, capacity } = placesOf(tx, event)
      const isTight = event.bands.length === 0 && places !== null && places < Math.min(used, capacity ?? Infinity)
      if (isTight && !isMeant) return fail({ code: 'fewer-than-used', eventId: id, used, places })
      return editEvent(tx, event, { changes, withInvitations: goAlong }, context)
    },
  ),

  'event:cancel': action(cancelling.extend({ id: idSchema }), (tx, { id, registrations, reason }, { now }) => {
    const event = runningEvent(tx, id)
    return event.ok ? ok(cancelEvent(tx, { event: event.value, registrations, reason, now })) : event
  }),

  'event:set-bands': action(
    z.strictObject({ id: idSchema, bands: z.array(bandInput).max(20), areFewer }),
    (tx, { id, bands, areFewer: isMeant = false }, { newId }) => {
      const found = tx.find('events', id)
      if (!found.ok) return found
      const kept = new Set(bands.map((band) => band.id))
      const hanging = tx.by('registrations', 'eventId', id).filter(({ bandId }) => bandId !== null && !kept.has(bandId))
      if (hanging.length > 0)
        return fail({ code: 'still-referenced', by: [{ collection: 'registrations', count: hanging.length }] })
      const tight = placesOf(tx, found.value).bands.find(({ band, used }) =>
        bands.some((each) => each.id === band.id && each.places < Math.min(used, band.places)),
      )
      const places = bands.find((each) => each.id === tight?.band.id)?.places ?? 0
      if (tight && !isMeant) return fail({ code: 'fewer-than-used', eventId: id, used: tight.used, places })
      return ok(tx.update('events', found.value, { bands: bandsFrom(bands, newId) }))
    },
  ),

  'event:reschedule': action(
    z.strictObject({ id: idSchema, days: daysSchema, reason: prose(2000).min(1) }),
    (tx, { id, days, reason }, context) => {
      const found = tx.find('events', id)
      if (!found.ok) return found
      if (found.value.days.join() === days.join()) return fail({ code: 'same-days' })
      return moveEvent(tx, { event: found.value, days, reason }, context)
    },
  ),

  'event:swap-days': action(
    z.strictObject({ ids: z.tuple([idSchema, idSchema]), reason: prose(2000).min(1) }),
    (tx, { ids: [firstId, secondId], reason }, context) => {
      const first = tx.find('events', firstId)
      if (!first.ok) return first
      const second = tx.find('events', secondId)
      if (!second.ok) return second
      if (first.value.initiativeId !== second.value.initiativeId)
        return fail({ code: 'wrong-initiative', collection: 'events', id: secondId })
      if (first.value.days.join() === second.value.days.join()) return fail({ code: 'same-days' })
      const moved = moveEvent(tx, { event: first.value, days: second.value.days, reason }, context)
      return moved.ok ? moveEvent(tx, { event: second.value, days: first.value.days, reason }, context) : moved
    },
  ),

  /** The same for many: what a person has to decide is asked once for all of them, with the number of all. */
  'event:edit-many': editManyAction<'events', EditingMany>(
    'events',
    (tx, event, changes, { now, input: { ids, ...said } }) =>
      editEvent(tx, event, { ...said, changes, among: ids.flatMap((id) => tx.get('events', id) ?? []) }, { now }),
    { withInvitations, cancelling: cancelling.optional() },
  ),

  'event:remove': removeAction('events'),
}
