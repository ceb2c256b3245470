import { z } from 'zod'
import { fail, ok } from '../../result'
import { idSchema } from '../values/ids'
import { letterTemplateFields } from '../../fields/letter-template'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editInput } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

/** A template to be made; `counterpart` is the place in the list of the one that says the same in the other language. */
const newTemplate = z.strictObject({ ...shapeOf(letterTemplateFields), counterpart: z.int().min(0).optional() })

export const letterActions = {
  /** Several at once, so that a starter set is one step. */
  'letter-template:create': action(
    z.strictObject({ templates: z.array(newTemplate).min(1).max(50) }),
    (tx, { templates }, { newId }) => {
      const ids = templates.map(() => newId())
      const made = []
      for (const [index, { counterpart, ...template }] of templates.entries()) {
        const initiative = template.initiativeId === null ? undefined : tx.find('initiatives', template.initiativeId)
        if (initiative && !initiative.ok) return initiative
        const counterpartId = counterpart === undefined ? null : ids[counterpart]
        if (counterpartId === undefined)
          return fail({ code: 'not-found', collection: 'letterTemplates', id: String(counterpart) })
        made.push(tx.insert('letterTemplates', { id: ids[index] ?? newId(), ...template, counterpartId }))
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

  /** Says which template is to be used for readers of the other language; null: none. Either of the two may hold the link. */
  'letter-template:pair': action(
    z.strictObject({ id: idSchema, withId: idSchema.nullable() }),
    (tx, { id, withId }) => {
      const found = tx.find('letterTemplates', id)
      if (!found.ok) return found
      const other = withId === null ? undefined : tx.find('letterTemplates', withId)
      if (other && !other.ok) return other
      if (other?.value.lang === found.value.lang) return fail({ code: 'same-language' })
      if (other === undefined)
        for (const each of tx.by('letterTemplates', 'counterpartId', id))
          tx.update('letterTemplates', each, { counterpartId: null })
      return ok(tx.update('letterTemplates', found.value, { counterpartId: withId }))
    },
  ),

  'letter-template:remove': removeAction('letterTemplates'),
}
