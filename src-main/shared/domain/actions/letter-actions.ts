import { z } from 'zod'
import { ok } from '../../result'
import { letterTemplateFields } from '../letter-template'
import { action } from './action'
import { editInput } from './inputs'
import { removeAction } from './move-to-trash'

export const letterActions = {
  /** Several at once, so that a starter set is one step. */
  'letter-template:create': action(
    z.strictObject({ templates: z.array(z.strictObject(letterTemplateFields)).min(1).max(50) }),
    (tx, { templates }, { newId }) => {
      const made = []
      for (const template of templates) {
        const initiative = template.initiativeId === null ? undefined : tx.find('initiatives', template.initiativeId)
        if (initiative && !initiative.ok) return initiative
        made.push(tx.insert('letterTemplates', { id: newId(), ...template }))
      }
      return ok(made)
    },
  ),

  'letter-template:edit': action(editInput(letterTemplateFields), (tx, { id, changes }) => {
    const found = tx.find('letterTemplates', id)
    if (!found.ok) return found
    const { initiativeId = null } = changes
    const initiative = initiativeId === null ? undefined : tx.find('initiatives', initiativeId)
    if (initiative && !initiative.ok) return initiative
    return ok(tx.update('letterTemplates', found.value, changes))
  }),

  'letter-template:remove': removeAction('letterTemplates'),
}
