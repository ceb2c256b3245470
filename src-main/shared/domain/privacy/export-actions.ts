import { z } from 'zod'
import { ok } from '../../result'
import { exportFields } from '../../fields/export-note'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'

export const exportActions = {
  /** Notes a document that has been written; a note about the past is no step that could be undone. */
  'export:note': action(z.strictObject(shapeOf(exportFields)), (tx, input, { newId, now, today, by }) =>
    ok(tx.insert('exports', { id: newId(), ...input, on: today, at: now, by })),
  ),
}
