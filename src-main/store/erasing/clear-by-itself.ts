import type { DatabaseView } from '@shared/domain/database/state'
import { automaticKinds } from '@shared/domain/privacy/keeping'
import { dueForErasing, dueRows } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { DueRow } from '@shared/domain/privacy/erasing/due-steps'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { dayOf } from '@shared/domain/values/day'
import { ok, type Result } from '@shared/result'
import { clearRows } from './clear-due'
import type { Eraser } from './eraser'

/** Whether somebody chose that anything is cleared without asking. */
const isAnythingAutomatic = (view: DatabaseView): boolean =>
  [null, ...Array.from(view.all('initiatives'), ({ id }) => id)].some((id) => automaticKinds(view, id).length > 0)

const isAutomaticIn =
  (view: DatabaseView) =>
  ({ kind, initiativeId }: DueRow): boolean =>
    automaticKinds(view, initiativeId).includes(kind)

/**
 * Clears by itself what somebody chose to be cleared so; null where nothing is. As with the trash it takes two openings on different
 * days, and only what was past its term on the first goes. A clock that cannot be right clears nothing, and what it saw counts for nothing.
 */
export const clearByItself = async (eraser: Eraser): Promise<Result<Erasure | null>> => {
  const { view, info, trashSeenAt, now } = eraser.store
  const isFirst = trashSeenAt === null || dayOf(trashSeenAt) >= dayOf(now)
  if (info.readOnly !== null || info.clock !== null || isFirst || !isAnythingAutomatic(view)) return ok(null)
  const rows = dueRows(dueForErasing(view, dayOf(trashSeenAt))).filter(isAutomaticIn(view))
  return rows.length === 0 ? ok(null) : clearRows(eraser, rows, { isAutomatic: true })
}
