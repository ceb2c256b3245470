import { z } from 'zod'
import { ok } from '../../result'
import { initiativeFields, type Initiative } from '../initiative'
import { action } from './action'
import { requiredLine } from '../text-fields'
import { editInput, removeManyInput, withDefaults } from './inputs'
import { removeAll } from './remove-all'

const given = z
  .strictObject({ ...initiativeFields, themes: z.array(requiredLine()).max(100) })
  .partial()
  .required({ code: true, name: true })

const empty: Omit<Initiative, 'id'> = {
  code: '',
  name: '',
  colour: 'blue',
  partners: [],
  deadline: null,
  publicity: '',
  note: '',
  themes: [],
}

export const initiativeActions = {
  'initiative:create': action(given, (tx, { themes = [], ...input }, { newId }) => {
    const id = newId()
    return ok(
      tx.insert('initiatives', {
        id,
        ...withDefaults(empty, input),
        themes: themes.map((name) => ({ id: newId(), name })),
      }),
    )
  }),

  'initiative:edit': action(editInput(initiativeFields), (tx, { id, changes }) => {
    const found = tx.find('initiatives', id)
    return found.ok ? ok(tx.update('initiatives', found.value, changes)) : found
  }),

  'initiative:remove': action(removeManyInput, (tx, { ids }) => removeAll(tx, 'initiatives', ids)),
}
