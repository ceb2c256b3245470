import { z } from 'zod'
import { exportedLists } from '../domain/documents/list-export'
import { mostExportedRows } from '../fields/export-note'
import type { MadeDocument } from '../domain/documents/made-document'
import { listNames } from '../fields/saved-view'
import { idSchema } from '../domain/values/ids'
import { langs } from '../preferences'
import { answer, job, request, type InputOf } from './request'

const exportShape = {
  initiativeId: idSchema.nullable(),
  lang: z.enum(langs),
  job,
}

const recordsInput = z.strictObject({
  ...exportShape,
  list: z.enum(exportedLists),
  ids: z.array(idSchema).min(1).max(mostExportedRows),
  columns: z.array(z.string().min(1).max(80)).min(1).max(60),
})

const column = z.strictObject({
  key: z.string().max(80),
  heading: z.string().max(300),
  width: z.number().min(1).max(400),
  kind: z.enum(['text', 'number', 'date']),
})
const cell = z.union([z.string().max(30_000), z.number(), z.null()])

const tableInput = z.strictObject({
  ...exportShape,
  list: z.enum(listNames),
  columns: z.array(column).min(1).max(60),
  rows: z.array(z.array(cell).max(60)).min(1).max(mostExportedRows),
  /** Whose names stand in the cells. */
  personIds: z.array(idSchema).max(mostExportedRows),
})

export const listRequests = {
  /** Writes the records that are shown, rows and columns in their order, to a workbook; null comes back when the dialog was closed. */
  'list:export': request(recordsInput, answer<MadeDocument | null>()),
  /** The same for a list whose rows are no records: with its cells, which only the window has. */
  'list:export-table': request(tableInput, answer<MadeDocument | null>()),
}

export type ListExport = InputOf<(typeof listRequests)['list:export']>
export type TableExport = InputOf<(typeof listRequests)['list:export-table']>
