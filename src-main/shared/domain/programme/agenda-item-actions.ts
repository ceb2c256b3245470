import { z } from 'zod'
import { ok } from '../../result'
import { agendaItemFields } from '../../fields/agenda-item'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editInput, withDefaults } from '../actions/inputs'
import { runningEvent } from '../events/running-event'
import { removeAction } from '../trash/move-to-trash'
import { idSchema } from '../values/ids'
import { agendaOfDay } from './agenda'
import { moveAgendaItem, shiftAgenda } from './move-agenda-item'

const given = z.strictObject(shapeOf(agendaItemFields)).partial().required({ eventId: true, title: true })

const { eventId: _eventId, ...editable } = agendaItemFields

const shift = z.strictObject({
  id: idSchema,
  startsAt: agendaItemFields.startsAt.schema.optional(),
  minutes: agendaItemFields.minutes.schema.optional(),
})

const dayOfEvent = z.strictObject({ eventId: idSchema, dayNumber: agendaItemFields.dayNumber.schema })

export const agendaItemActions = {
  'agenda-item:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('agendaItems', { id: newId(), ...withDefaults(emptyOf(agendaItemFields), input) })),
  ),

  'agenda-item:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('agendaItems', id)
    return found.ok ? ok(tx.update('agendaItems', found.value, changes)) : found
  }),

  /** What follows goes along. */
  'agenda-item:shift': action(shift, (tx, { id, ...change }) => {
    const found = tx.find('agendaItems', id)
    return found.ok ? shiftAgenda(tx, found.value, change) : found
  }),

  'agenda-item:move': action(z.strictObject({ id: idSchema, by: z.enum(['up', 'down']) }), (tx, { id, by }) => {
    const found = tx.find('agendaItems', id)
    return found.ok ? moveAgendaItem(tx, found.value, by) : found
  }),

  /** Adds what another day has, of this event or of any other, without speakers and presentations. */
  'agenda-item:copy-day': action(
    z.strictObject({ from: dayOfEvent, to: dayOfEvent }),
    (tx, { from, to }, { newId }) => {
      const model = tx.find('events', from.eventId)
      if (!model.ok) return model
      const event = runningEvent(tx, to.eventId)
      if (!event.ok) return event
      const added = agendaOfDay(tx, from.eventId, from.dayNumber).map((item) =>
        tx.insert('agendaItems', { ...item, ...to, id: newId(), speakerIds: [], speakers: '', presentationId: null }),
      )
      return ok({ ids: added.map(({ id }) => id) })
    },
  ),

  'agenda-item:remove': removeAction('agendaItems'),
}
