import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Id } from '../values/ids'
import { institutionKinds } from '../../fields/institution'
import { defaultSettings, type Settings } from '../settings/settings'
import { settingsFields } from '../../fields/settings'
import { requiredLine } from '../values/text-fields'
import { withOwn } from '../actions/bulk-edit'
import { institutionsOfKind, recordsWithOwnField } from './custom-fields'
import { action } from '../actions/action'
import type { Transaction } from '../actions/transaction'

const codeId = requiredLine(60)
const name = requiredLine(100)
const { on } = settingsFields.ownFields.schema.element.shape

/** The settings as they are, made where nothing was set yet. */
const settingsIn = (tx: Transaction, newId: () => Id): Settings => {
  const [found] = Array.from(tx.all('settings'))
  return found ?? tx.insert('settings', { id: newId(), ...defaultSettings })
}

const gone = (id: string): Result<never, ActionFailure> => fail({ code: 'not-found', collection: 'settings', id })

/** What is in use goes only together with its uses, and only when the right number of them was confirmed. */
const confirmed = (uses: number, things: number): Result<null, ActionFailure> =>
  uses === things ? ok(null) : fail({ code: 'things-changed', things: uses })

const isKind = (settings: Settings, id: string): boolean =>
  [...institutionKinds, ...settings.institutionKinds.map((kind) => kind.id)].includes(id)

export const customFieldActions = {
  'institution-kind:create': action(z.strictObject({ name }), (tx, input, { newId }) => {
    const settings = settingsIn(tx, newId)
    const kind = { id: newId(), name: input.name }
    tx.update('settings', settings, { institutionKinds: [...settings.institutionKinds, kind] })
    return ok(kind)
  }),

  'institution-kind:rename': action(z.strictObject({ id: codeId, name }), (tx, { id, name: renamed }, { newId }) => {
    const settings = settingsIn(tx, newId)
    if (!settings.institutionKinds.some((kind) => kind.id === id)) return gone(id)
    const institutionKinds = settings.institutionKinds.map((kind) =>
      kind.id === id ? { ...kind, name: renamed } : kind,
    )
    return ok(tx.update('settings', settings, { institutionKinds }))
  }),

  /** Removes a kind of the office's own; institutions of it become of the other kind, as many as were confirmed. */
  'institution-kind:remove': action(
    z.strictObject({ id: codeId, things: z.int().min(0), replacement: codeId }),
    (tx, { id, things, replacement }, { newId }) => {
      const settings = settingsIn(tx, newId)
      if (!settings.institutionKinds.some((kind) => kind.id === id)) return gone(id)
      if (replacement === id || !isKind(settings, replacement)) return gone(replacement)
      const using = institutionsOfKind(tx, id)
      const sure = confirmed(using.length, things)
      if (!sure.ok) return sure
      for (const institution of using) tx.update('institutions', institution, { kind: replacement })
      const institutionKinds = settings.institutionKinds.filter((kind) => kind.id !== id)
      return ok(tx.update('settings', settings, { institutionKinds }))
    },
  ),

  'own-field:create': action(z.strictObject({ on, name }), (tx, input, { newId }) => {
    const settings = settingsIn(tx, newId)
    const field = { id: newId(), ...input }
    tx.update('settings', settings, { ownFields: [...settings.ownFields, field] })
    return ok(field)
  }),

  'own-field:rename': action(z.strictObject({ id: codeId, name }), (tx, { id, name: renamed }, { newId }) => {
    const settings = settingsIn(tx, newId)
    if (!settings.ownFields.some((field) => field.id === id)) return gone(id)
    const ownFields = settings.ownFields.map((field) => (field.id === id ? { ...field, name: renamed } : field))
    return ok(tx.update('settings', settings, { ownFields }))
  }),

  /** Removes an own field with its values, of as many records as were confirmed. */
  'own-field:remove': action(
    z.strictObject({ id: codeId, things: z.int().min(0) }),
    (tx, { id, things }, { newId }) => {
      const settings = settingsIn(tx, newId)
      const field = settings.ownFields.find((each) => each.id === id)
      if (field === undefined) return gone(id)
      const { institutions, persons } = recordsWithOwnField(tx, field)
      const sure = confirmed(institutions.length + persons.length, things)
      if (!sure.ok) return sure
      for (const record of institutions) tx.update('institutions', record, { own: withOwn(record.own, { [id]: '' }) })
      for (const record of persons) tx.update('persons', record, { own: withOwn(record.own, { [id]: '' }) })
      return ok(tx.update('settings', settings, { ownFields: settings.ownFields.filter((each) => each.id !== id) }))
    },
  ),
}
