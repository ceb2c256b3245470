import { z } from 'zod'
import { ok } from '../../result'
import { agendaItemFields } from '../../fields/agenda-item'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z.strictObject(shapeOf(agendaItemFields)).partial().required({ eventId: true, title: true })

const { eventId: _eventId, ...editable } = agendaItemFields

export const agendaItemActions = {
  'agenda-item:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('agendaItems', { id: newId(), ...withDefaults(emptyOf(agendaItemFields), input) })),
  ),

  'agenda-item:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('agendaItems', id)
    return found.ok ? ok(tx.update('agendaItems', found.value, changes)) : found
  }),

  'agenda-item:remove': removeAction('agendaItems'),
}
