import type { ImportFailure } from '@shared/failures/import-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Progress } from '../jobs/job'
import type { Proposal } from './rows/row-proposal'

type Work = Generator<{ readonly done: number; readonly total: number }, Proposal>

/** How long one slice may hold up the window and everything else that the process does. */
const sliceMs = 30

const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Runs the proposing of rows in slices, so that the window is answered meanwhile; can be given up between them. */
export const proposeInSlices = async (
  work: Work,
  { onProgress, signal }: { readonly onProgress?: Progress | undefined; readonly signal?: AbortSignal | undefined },
): Promise<Result<Proposal, ImportFailure>> => {
  let sliceStart = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return ok(step.value)
    if (performance.now() - sliceStart < sliceMs) continue
    onProgress?.(step.value.done, step.value.total)
    await others()
    if (signal?.aborted === true) return fail({ code: 'import-cancelled' })
    sliceStart = performance.now()
  }
}
