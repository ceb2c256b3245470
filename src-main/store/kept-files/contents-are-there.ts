import type { Change, Collections } from '@shared/domain/database/database'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { KeptFiles } from './kept-files'

/** Refuses a step that adds a file whose content does not lie in the folder: what is acknowledged is there. */
export const contentsAreThere = async (
  kept: KeptFiles,
  changes: readonly Change[],
): Promise<Result<null, StoreFailure>> => {
  for (const { collection, before, after } of changes) {
    if (collection !== 'files' || before !== null || after === null) continue
    const { sum, bytes } = after as Collections['files'] // safe: a change holds records of its collection
    const looked = await kept.lookAt({ sum, bytes }, { isThorough: false })
    if (!looked.ok)
      return fail({ code: looked.failure.code === 'content-damaged' ? 'content-damaged' : 'content-missing' })
  }
  return ok(null)
}
