import type { MadeDocument } from '../contract'
import type { Id } from '../domain/values/ids'
import type { exportedLists } from '../domain/documents/list-export'
import type { Lang } from '../preferences'

/** A list as it is shown: which rows in which order, which columns in which order. */
export type ListExport = {
  readonly list: (typeof exportedLists)[number]
  readonly ids: readonly Id[]
  readonly columns: readonly string[]
  readonly initiativeId: Id | null
  readonly lang: Lang
  /** Names the job for progress and cancel. */
  readonly job: string
}

export type ListRequests = {
  /** Writes exactly what is shown to a workbook; null comes back when the dialog was closed. */
  'list:export': { input: ListExport; output: MadeDocument | null }
}
