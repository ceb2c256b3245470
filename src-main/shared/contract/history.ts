import { z } from 'zod'
import type { ChangeSetSummary } from '../domain/history/change-set-summary'
import {
  historyFilterSchema,
  type HistoryDetail,
  type HistoryPage,
  type UndoPreview,
} from '../domain/history/history-page'
import { idSchema } from '../domain/values/ids'
import { answer, request } from './request'

const seq = z.int().min(1)
const page = historyFilterSchema.extend({ before: seq.nullable(), limit: z.int().min(1).max(1000) })

/** The history as it is looked at, and taking a past step back. */
export const historyRequests = {
  /** The last steps; with an initiative without those that are about another one. */
  'history:list': request(
    z.strictObject({ last: z.int().min(1).max(1000), initiativeId: idSchema.optional() }),
    answer<readonly ChangeSetSummary[]>(),
  ),
  'history:page': request(page, answer<HistoryPage>()),
  'history:entry': request(z.strictObject({ seq, limit: z.int().min(1).max(50_000) }), answer<HistoryDetail>()),
  'history:undo-preview': request(z.strictObject({ seq }), answer<UndoPreview>()),
  'history:undo': request(z.strictObject({ seq, withDependents: z.boolean() }), answer<ChangeSetSummary>()),
}
