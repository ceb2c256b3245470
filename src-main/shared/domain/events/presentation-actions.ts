import { z } from 'zod'
import { ok } from '../../result'
import { presentationFields, type Presentation } from './presentation'
import { action } from '../actions/action'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z
  .strictObject(presentationFields)
  .partial()
  .required({ initiativeId: true, institutionId: true, title: true })

type Optional = Pick<Presentation, 'eventId' | 'speaker' | 'status' | 'hasSlides' | 'note'>

const empty: Optional = { eventId: null, speaker: '', status: 'offered', hasSlides: false, note: '' }

export const presentationActions = {
  'presentation:create': action(given, (tx, { initiativeId, institutionId, title, ...rest }, { newId }) => {
    const initiative = tx.find('initiatives', initiativeId)
    if (!initiative.ok) return initiative
    const institution = tx.find('institutions', institutionId)
    if (!institution.ok) return institution
    const fields = withDefaults<Optional>(empty, rest)
    return ok(tx.insert('presentations', { id: newId(), initiativeId, institutionId, title, ...fields }))
  }),

  'presentation:edit': action(editInput(presentationFields), (tx, { id, changes }) => {
    const found = tx.find('presentations', id)
    return found.ok ? ok(tx.update('presentations', found.value, changes)) : found
  }),

  'presentation:remove': removeAction('presentations'),
}
