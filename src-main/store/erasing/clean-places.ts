import { scrubbingChanges, scrubOf } from '@shared/domain/privacy/erasing/erased-records'
import { termsFor } from '@shared/domain/privacy/erasing/preview'
import type { PersonState } from '@shared/domain/privacy/erasing/search-terms'
import type { Erasure } from '@shared/domain/privacy/erasure'
import type { Person } from '@shared/domain/directory/person'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf } from '../file-system'
import type { Eraser } from './eraser'
import type { LeftCopies } from './places-of-copies'
import { quarantinedWith, removeQuarantined, type Sought } from './quarantined-files'
import { isBeforeErasing, scrubbedChangeSet } from './scrubbed-change-set'

const personIn = (person: Person | undefined): readonly Person[] => (person === undefined ? [] : [person])

/** What a disk that fails means; erasing goes on from where it was with the next try. */
const onDisk = async <T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> => {
  try {
    return ok(await work())
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === '') throw error
    return fail(errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'disk-full' } : { code: 'disk-failed', errno })
  }
}

/** Scrubs the copies and returns those that could not be. A copy may know the person by a name that was never written into this history. */
export const cleanCopies = (
  copies: Eraser['copies'],
  erasure: Erasure,
  states: readonly PersonState[],
  sought: Sought,
): Promise<Result<readonly LeftCopies[], StoreFailure>> =>
  onDisk(() =>
    copies.rewrite((records) => {
      const { personId } = erasure
      if (personId === null) return scrubOf(erasure, [])
      return scrubOf(erasure, termsFor(records, personId, [...states, ...personIn(records.get('persons', personId))]))
    }, sought),
  )

/** The folder itself: damaged files put aside go, and the history is written anew. */
export const cleanFolder = async (
  { store, fs }: Eraser,
  erasure: Erasure,
  sought: Sought,
): Promise<Result<null, StoreFailure>> => {
  const { personId } = erasure
  const scrub = scrubOf(erasure, sought.terms)
  const { folder } = store
  const removed = await onDisk(async () =>
    removeQuarantined(fs, folder, await quarantinedWith({ fs, folder, ...sought })),
  )
  if (!removed.ok) return removed
  // Somebody may have typed the name again while this was cut off.
  const again = scrubbingChanges(store.view, scrub)
  if (personId !== null && again.length > 0) {
    const kept = await store.keep({ action: 'erasing:finish', changes: again })
    if (!kept.ok) return kept
  }
  return store.rewrite({
    codec: store.codec,
    changed: (changeSet) => (isBeforeErasing(erasure, changeSet) ? scrubbedChangeSet(scrub, changeSet) : changeSet),
  })
}
