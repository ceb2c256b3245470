import { z } from 'zod'
import type { MadeDocument } from '../domain/documents/made-document'
import { importKinds } from '../domain/importing/kinds'
import {
  decisionSchema,
  rowNumberSchema,
  type ImportDone,
  type ImportReport,
  type ReportRow,
} from '../domain/importing/report'
import { mappingSchema } from '../domain/importing/mapping'
import type { ImportSource, SheetGuess } from '../domain/importing/source'
import { readingSchema } from '../domain/importing/reading'
import { idSchema } from '../domain/values/ids'
import { langs } from '../preferences'
import { answer, job, request, token } from './request'

const target = z.strictObject({ initiativeId: idSchema.nullable(), eventId: idSchema.nullable() })
const lang = z.enum(langs)
const guessInput = z.strictObject({
  token,
  sheet: z.string().max(200),
  headingRow: z.int().min(0).max(1000).nullable(),
  headingRows: z.int().min(1).max(2),
})
const commitInput = z.strictObject({ token, decisions: z.array(decisionSchema).max(50_000) })

/** Bringing a colleague's file in; the token stands for what was read from it. */
export const importRequests = {
  'import:choose': request(z.strictObject({ kind: z.enum(importKinds), target, job }), answer<ImportSource | null>()),
  /** Another sheet, or headings in another row (null: found anew): what stands there, and the guess for it. */
  'import:guess': request(guessInput, answer<SheetGuess>()),
  /** The file read anew, in another encoding or cut otherwise; the token stays. */
  'import:read': request(z.strictObject({ token, reading: readingSchema, job }), answer<ImportSource>()),
  'import:preview': request(z.strictObject({ token, mapping: mappingSchema, job }), answer<ImportReport>()),
  /** The row with one more candidate, chosen by hand from the directory. */
  'import:offer': request(z.strictObject({ token, row: rowNumberSchema, id: idSchema }), answer<ReportRow>()),
  'import:commit': request(commitInput, answer<ImportDone>()),
  /** The wrong rows as a workbook with the reason in its last column; null where the dialog was closed. */
  'import:save-wrong': request(z.strictObject({ token, lang }), answer<MadeDocument | null>()),
  'import:drop': request(z.strictObject({ token }), answer<null>()),
}
