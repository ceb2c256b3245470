import type { Change } from '@shared/domain/database/database'
import { settingsOf } from '@shared/domain/settings/settings'
import { isDue } from '@shared/domain/trash/trash'
import type { StoreFailure } from '@shared/failures/store-failure'
import { ok, type Result } from '@shared/result'
import type { Store } from './store'

/** A clock that is this far ahead of the last change is more likely wrong than right. */
const longestGapMs = 366 * 86_400_000

/**
 * Takes out of the trash for good what has lain there for as long as the settings say; one commit, none where nothing is due.
 * A clock that jumped takes nothing: an entry from its future is not due, and nothing is when the last change lies more than a
 * year back. Whoever really comes back after a year has it done at the next opening after the next change.
 */
export const purgeTrash = async (
  store: Store,
  now: Date,
): Promise<Result<{ readonly purged: number }, StoreFailure>> => {
  const { view, info } = store
  const nowMs = now.getTime()
  if (info.readOnly !== null || nowMs - Date.parse(info.savedAt) > longestGapMs) return ok({ purged: 0 })
  const { trashDays } = settingsOf(view)
  const changes = Array.from(view.all('trash'))
    .filter((entry) => isDue(entry, trashDays, nowMs))
    .map((entry): Change => ({ collection: 'trash', id: entry.id, before: entry, after: null }))
  if (changes.length === 0) return ok({ purged: 0 })
  const kept = await store.keep({ action: 'trash:purge', changes })
  return kept.ok ? ok({ purged: changes.length }) : kept
}
