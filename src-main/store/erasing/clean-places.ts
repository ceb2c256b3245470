import {
  erasedPersons,
  ofPersonsAlone,
  scrubbingChanges,
  scrubOf,
  statesIn,
  termsOfErased,
} from '@shared/domain/privacy/erasing/erased-records'
import type { PersonState } from '@shared/domain/privacy/erasing/search-terms'
import type { Erasure } from '@shared/domain/privacy/erasure'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf } from '../file-system'
import type { Meter } from '../meter'
import type { Eraser } from './eraser'
import type { LeftCopies, ScrubbedCopies } from './places-of-copies'
import { quarantinedWith, removeQuarantined, type Sought } from './quarantined-files'
import { erasedChangeSet } from './scrubbed-change-set'

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
  { copies }: Eraser,
  erasure: Erasure,
  { states, ...asked }: Omit<ScrubbedCopies, 'scrubFor'> & { readonly states: readonly PersonState[] },
): Promise<Result<readonly LeftCopies[], StoreFailure>> =>
  onDisk(() =>
    copies.scrub({
      ...asked,
      scrubFor: (records) => {
        if (erasedPersons(erasure).length === 0) return scrubOf(erasure, [])
        return scrubOf(erasure, termsOfErased(records, erasure, [...states, ...statesIn(records, erasure)]))
      },
    }),
  )

type Cleaning = {
  readonly sought: Sought
  readonly meter: Meter
  /** After which change the records were scrubbed; null where that was at another opening. */
  readonly scrubbedAt: number | null
}

/** The folder itself: damaged files put aside go, and the history is written anew. */
export const cleanFolder = async (
  { store, fs }: Eraser,
  erasure: Erasure,
  { sought, meter, scrubbedAt }: Cleaning,
): Promise<Result<null, StoreFailure>> => {
  const scrub = scrubOf(erasure, sought.terms)
  const { folder } = store
  const removed = await onDisk(async () => removeQuarantined(fs, await quarantinedWith({ fs, folder, ...sought })))
  if (!removed.ok) return removed
  // Somebody may have typed the name again while this was cut off.
  const again =
    scrub.persons.size === 0 || store.seq === scrubbedAt ? [] : scrubbingChanges(store.view, ofPersonsAlone(scrub))
  if (again.length > 0) {
    const kept = await store.keep({ action: 'erasing:finish', changes: again })
    if (!kept.ok) return kept
  }
  return store.rewrite({
    codec: store.codec,
    meter,
    changed: (changeSet) => erasedChangeSet(erasure, scrub, changeSet),
  })
}
