import { z } from 'zod'
import { ok } from '../../result'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import { emptyInstitution, type Institution } from './institution'
import { institutionFields } from '../../fields/institution'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, idsSchema, withDefaults } from '../actions/inputs'
import { evenPlace } from './uneven-places'
import { removeAction } from '../trash/move-to-trash'

const given = z.strictObject(shapeOf(institutionFields)).partial().required({ name: true })

type Patch = { readonly parentId?: Id | null | undefined; readonly parentSince?: Day | null | undefined }

/** With another institution above the day goes from which it belonged to the one before, unless the edit says a day. */
const withParent = <Changes extends Patch>({ parentId }: Institution, changes: Changes): Changes =>
  changes.parentId === undefined || changes.parentId === parentId ? changes : { parentSince: null, ...changes }

export const institutionActions = {
  'institution:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('institutions', { id: newId(), ...withDefaults(emptyInstitution, input) })),
  ),

  'institution:edit': action(editInput(institutionFields), (tx, { id, changes }) => {
    const found = tx.find('institutions', id)
    return found.ok ? ok(tx.update('institutions', found.value, withParent(found.value, changes))) : found
  }),

  'institution:edit-many': editManyAction('institutions', (tx, record, patch) =>
    ok(tx.update('institutions', record, withParent(record, patch))),
  ),

  /** Gives regions and districts their official names, of those ways of writing that are named; other texts stay. */
  'institution:even-places': action(
    z.strictObject({ ids: idsSchema, written: z.array(z.string().max(300)).max(2000).optional() }),
    (tx, { ids, written }) => {
      const meant = written && new Set(written)
      for (const id of ids) {
        const found = tx.find('institutions', id)
        if (!found.ok) return found
        const { region, district } = found.value
        const even = evenPlace(found.value)
        tx.update('institutions', found.value, {
          ...(meant === undefined || meant.has(region) ? { region: even.region } : {}),
          ...(meant === undefined || meant.has(district) ? { district: even.district } : {}),
        })
      }
      return ok({ ids })
    },
  ),

  'institution:remove': removeAction('institutions'),
}
