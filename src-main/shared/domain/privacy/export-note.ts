import { z } from 'zod'
import { daySchema } from '../values/day'
import { documentKinds } from '../documents/kinds'
import { mostExportedRows } from '../documents/list-export'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line } from '../values/text-fields'

export const exportKinds = [...documentKinds, 'dossier', 'letters', 'list'] as const

export const exportFields = {
  kind: z.enum(exportKinds),
  /** Without its folder, which is nobody's business. */
  fileName: line(),
  initiativeId: idSchema.nullable(),
  eventId: idSchema.nullable(),
  /** Whose names stand in the document. */
  personIds: z.array(idSchema).max(mostExportedRows),
}

/** That a document with people's names left the app, so that everybody can be told in which documents they stand. */
export const exportSchema = stored({ id: idSchema, ...exportFields, on: daySchema, at: z.string(), by: line() })
export type ExportNote = z.infer<typeof exportSchema>
