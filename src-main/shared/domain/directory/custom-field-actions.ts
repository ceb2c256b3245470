import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Id } from '../values/ids'
import { institutionKinds } from '../../fields/institution'
import { defaultSettings, type Settings } from '../settings/settings'
import { settingsFields } from '../../fields/settings'
import { requiredLine } from '../values/text-fields'
import { withOwn } from '../actions/bulk-edit'
import { institutionsOfKind } from './custom-fields'
import { recordsWithOwnField, retyped, type OwnField } from '../settings/own-values'
import { action } from '../actions/action'
import type { Transaction } from '../actions/transaction'

const codeId = requiredLine(60)
const name = requiredLine(100)
const { on, type, options: optionList } = settingsFields.ownFields.schema.element.shape
const optionName = optionList.element.shape.name

/** Writes the values of an own field anew in all records that have one; an empty one goes. */
const setOwn = (tx: Transaction, field: OwnField, valueOf: (value: string) => string): void => {
  for (const record of recordsWithOwnField(tx, field)) {
    const own = withOwn(record.own, { [field.id]: valueOf(record.own[field.id] ?? '') })
    tx.put(field.on, { ...record, own })
  }
}

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

  'own-field:create': action(
    z.strictObject({
      ...{ on, name },
      type: type.optional(),
      /** The names of what may be chosen. */
      options: z.array(optionName).max(200).optional(),
    }),
    (tx, { options = [], type: kind = 'text', ...input }, { newId }) => {
      const settings = settingsIn(tx, newId)
      const made = kind === 'choice' ? options.map((option) => ({ id: newId(), name: option })) : []
      const field = { id: newId(), ...input, type: kind, options: made }
      tx.update('settings', settings, { ownFields: [...settings.ownFields, field] })
      return ok(field)
    },
  ),

  /** Gives an own field another type, where every value that it has is one of that type. */
  'own-field:retype': action(z.strictObject({ id: codeId, type }), (tx, { id, type: kind }, { newId }) => {
    const settings = settingsIn(tx, newId)
    const field = settings.ownFields.find((each) => each.id === id)
    if (field === undefined) return gone(id)
    if (field.type === kind) return ok(settings)
    const { field: after, values, misfits } = retyped(tx, field, kind, newId)
    if (misfits > 0) return fail({ code: 'values-do-not-fit', count: misfits })
    const ownFields = settings.ownFields.map((each) => (each.id === id ? after : each))
    const written = tx.update('settings', settings, { ownFields })
    setOwn(tx, field, (value) => values.get(value) ?? '')
    return ok(written)
  }),

  /** The options of a choice in their order: new ones without an id, others with their names; one that is used cannot be left out. */
  'own-field:set-options': action(
    z.strictObject({
      id: codeId,
      options: z.array(z.strictObject({ id: codeId.optional(), name: optionName })).max(200),
    }),
    (tx, { id, options }, { newId }) => {
      const settings = settingsIn(tx, newId)
      const field = settings.ownFields.find((each) => each.id === id)
      if (field === undefined) return gone(id)
      const left = new Set(options.map((option) => option.id))
      for (const option of field.options) {
        const uses = recordsWithOwnField(tx, field).filter(({ own }) => own[id] === option.id).length
        if (uses > 0 && !left.has(option.id)) return fail({ code: 'option-in-use', name: option.name, count: uses })
      }
      const known = new Set(field.options.map((option) => option.id))
      const next = options.map((option) => ({
        id: option.id !== undefined && known.has(option.id) ? option.id : newId(),
        name: option.name,
      }))
      const ownFields = settings.ownFields.map((each) => (each.id === id ? { ...each, options: next } : each))
      return ok(tx.update('settings', settings, { ownFields }))
    },
  ),

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
      const sure = confirmed(recordsWithOwnField(tx, field).length, things)
      if (!sure.ok) return sure
      setOwn(tx, field, () => '')
      return ok(tx.update('settings', settings, { ownFields: settings.ownFields.filter((each) => each.id !== id) }))
    },
  ),
}
