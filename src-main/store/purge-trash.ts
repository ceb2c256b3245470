import type { Change } from '@shared/domain/database/database'
import { settingsOf } from '@shared/domain/settings/settings'
import { isDue } from '@shared/domain/trash/trash'
import { dayOf } from '@shared/domain/values/day'
import type { StoreFailure } from '@shared/failures/store-failure'
import { ok, type Result } from '@shared/result'
import type { Store } from './store'

/**
 * Takes out of the trash for good what has lain there for as long as the settings say; one commit, none where nothing is due. It takes
 * two openings on different days: the first sees that something is due, and only what it saw goes at a later one. A clock that cannot
 * be right takes nothing, and what it saw counts for nothing.
 */
export const purgeTrash = async (store: Store): Promise<Result<{ readonly purged: number }, StoreFailure>> => {
  const { view, info, trashSeenAt, now } = store
  const isFirst = trashSeenAt === null || dayOf(trashSeenAt) >= dayOf(now)
  if (info.readOnly !== null || info.clock !== null || isFirst) return ok({ purged: 0 })
  const { trashDays } = settingsOf(view)
  const changes = Array.from(view.all('trash'))
    .filter((entry) => isDue(entry, trashDays, Date.parse(trashSeenAt)) && isDue(entry, trashDays, Date.parse(now)))
    .map((entry): Change => ({ collection: 'trash', id: entry.id, before: entry, after: null }))
  if (changes.length === 0) return ok({ purged: 0 })
  const kept = await store.keep({ action: 'trash:purge', changes })
  return kept.ok ? ok({ purged: changes.length }) : kept
}
