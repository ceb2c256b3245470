import { z } from 'zod'
import { ok } from '../../result'
import { outcomeFields } from '../../fields/outcome'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z.strictObject(shapeOf(outcomeFields)).partial().required({ initiativeId: true, title: true })

const { initiativeId: _initiative, ...editable } = outcomeFields

export const outcomeActions = {
  'outcome:create': action(given, (tx, input, { now, newId }) => {
    const { initiativeId, eventId } = input
    const initiative = tx.find('initiatives', initiativeId)
    if (!initiative.ok) return initiative
    const event = tx.findLinked('events', eventId)
    if (!event.ok) return event
    const fields = withDefaults({ ...emptyOf(outcomeFields), themeId: event.value?.themeId ?? null }, input)
    return ok(tx.insert('outcomes', { id: newId(), ...fields, recordedAt: now }))
  }),

  'outcome:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('outcomes', id)
    return found.ok ? ok(tx.update('outcomes', found.value, changes)) : found
  }),

  'outcome:edit-many': editManyAction('outcomes'),

  'outcome:remove': removeAction('outcomes'),
}
