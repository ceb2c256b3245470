import { z } from 'zod'
import { fail, ok } from '../../result'
import { outcomeFields, type Outcome } from './outcome'
import { action } from '../actions/action'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z.strictObject(outcomeFields).partial().required({ initiativeId: true, title: true })

type Optional = Pick<Outcome, 'eventId' | 'kind' | 'text' | 'themeId' | 'institutionId' | 'source'>

const empty: Optional = { eventId: null, kind: 'practice', text: '', themeId: null, institutionId: null, source: '' }

export const outcomeActions = {
  'outcome:create': action(given, (tx, { initiativeId, title, ...rest }, { now, newId }) => {
    const initiative = tx.find('initiatives', initiativeId)
    if (!initiative.ok) return initiative
    const event = rest.eventId ? tx.find('events', rest.eventId) : undefined
    if (event && !event.ok) return event
    if (event && event.value.initiativeId !== initiativeId)
      return fail({ code: 'wrong-initiative', collection: 'events', id: event.value.id })
    const fields = withDefaults<Optional>({ ...empty, themeId: event?.value.themeId ?? null }, rest)
    return ok(tx.insert('outcomes', { id: newId(), initiativeId, title, ...fields, recordedAt: now }))
  }),

  'outcome:edit': action(editInput(outcomeFields), (tx, { id, changes }) => {
    const found = tx.find('outcomes', id)
    return found.ok ? ok(tx.update('outcomes', found.value, changes)) : found
  }),

  'outcome:remove': removeAction('outcomes'),
}
