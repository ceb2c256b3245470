import { z } from 'zod'
import { exportedLists, mostExportedRows } from '../domain/documents/list-export'
import type { MadeDocument } from '../domain/documents/made-document'
import { idSchema } from '../domain/values/ids'
import { langs } from '../preferences'
import { answer, job, request, type InputOf } from './request'

const exportInput = z.strictObject({
  list: z.enum(exportedLists),
  ids: z.array(idSchema).min(1).max(mostExportedRows),
  columns: z.array(z.string().min(1).max(80)).min(1).max(60),
  initiativeId: idSchema.nullable(),
  lang: z.enum(langs),
  job,
})

export const listRequests = {
  /** Writes exactly what is shown, rows and columns in their order, to a workbook; null comes back when the dialog was closed. */
  'list:export': request(exportInput, answer<MadeDocument | null>()),
}

export type ListExport = InputOf<(typeof listRequests)['list:export']>
