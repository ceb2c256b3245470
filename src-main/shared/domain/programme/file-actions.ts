import { z } from 'zod'
import { ok } from '../../result'
import { keptFileFields, keptFileRecord } from '../../fields/kept-file'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'
import { idSchema } from '../values/ids'

/** What a file may be about, and the field that says so. */
export const aboutFields = {
  initiatives: 'initiativeId',
  events: 'eventId',
  presentations: 'presentationId',
  institutions: 'institutionId',
  invitations: 'invitationId',
} as const

const abouts = ['initiatives', 'events', 'presentations', 'institutions', 'invitations'] as const

const hex64 = z.string().regex(/^[0-9a-f]{64}$/)

const given = z
  .strictObject({
    ...shapeOf(keptFileFields),
    about: z.strictObject({ collection: z.enum(abouts), id: idSchema }),
    sum: hex64,
    key: hex64,
    bytes: z.int().min(0),
  })
  .partial({ use: true, note: true })

export const fileActions = {
  /** Its content lies in the folder by then; the store looks whether it does. */
  'file:attach': action(given, (tx, { about, ...input }, { newId, today, by }) => {
    const found = tx.find(about.collection, about.id)
    if (!found.ok) return found
    const record = { ...withDefaults(emptyOf(keptFileRecord), input), [aboutFields[about.collection]]: about.id }
    return ok(tx.insert('files', { ...record, id: newId(), addedOn: today, by }))
  }),

  'file:edit': action(editInput(keptFileFields), (tx, { id, changes }) => {
    const found = tx.find('files', id)
    return found.ok ? ok(tx.update('files', found.value, changes)) : found
  }),

  'file:remove': removeAction('files'),
}
