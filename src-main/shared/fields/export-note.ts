import { z } from 'zod'
import { kindsAbout } from '../domain/documents/kinds'
import { idSchema } from '../domain/values/ids'
import { choice, day, nested, text, time } from './kinds'

/** Documents about records of the database; the others name nobody who is in it. */
export const exportKinds = ['letters', ...kindsAbout('initiative', 'event', 'person', 'rows')] as const
export type ExportKind = (typeof exportKinds)[number]

/**
 * As many rows as one export takes. A worksheet holds twice as many; their ids would be more than a request of the window may carry.
 */
export const mostExportedRows = 500_000

export const exportFields = {
  kind: choice({ codes: exportKinds, words: 'exportKinds', empty: 'list', personal: 'no' }),
  /** Without its folder, which is nobody's business. */
  fileName: text({ personal: 'mentions' }),
  // What it was about keeps no record from being removed: it only tells what was.
  initiativeId: nested(idSchema.nullable(), null, { personal: 'no' }),
  eventId: nested(idSchema.nullable(), null, { personal: 'no' }),
  /** Whose names stand in the document. */
  personIds: nested(z.array(idSchema).max(mostExportedRows), [], { personal: 'no' }),
}

export const exportRecord = {
  ...exportFields,
  on: day({ personal: 'no' }),
  at: time({ personal: 'no' }),
  by: text({ personal: 'mentions' }),
}
