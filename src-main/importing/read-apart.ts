import type { Reading } from '@shared/domain/importing/reading'
import type { ImportFailure } from '@shared/failures/import-failure'
import { fail, type Result } from '@shared/result'
import { job, type Progress } from '../jobs/job'
import { JobCancelled, JobFailed, JobTimedOut, runJob, type StartWorker } from '../jobs/run-job'
import type { Table } from './table/table'

export const readTableJob = job<{ readonly path: string; readonly reading?: Reading }, Result<Table, ImportFailure>>(
  'table:read',
)

const timeoutSeconds = 30

/**
 * Reads a file in a process of its own: thirty seconds and 512 MB at most, so that a hostile file ends there and the app
 * goes on (`docs/reliability.md P23`).
 */
export const readTableApart = async (
  startWorker: StartWorker,
  { path, reading = {} }: { readonly path: string; readonly reading?: Reading },
  { onProgress, signal }: { readonly onProgress?: Progress; readonly signal?: AbortSignal } = {},
): Promise<Result<Table, ImportFailure>> => {
  try {
    return await runJob(
      startWorker,
      readTableJob,
      { path, reading },
      { timeoutMs: timeoutSeconds * 1000, onProgress, signal },
    )
  } catch (error) {
    if (error instanceof JobCancelled) return fail({ code: 'import-cancelled' })
    if (error instanceof JobTimedOut) return fail({ code: 'took-too-long', seconds: timeoutSeconds })
    if (error instanceof JobFailed) return fail({ code: 'file-damaged' })
    throw error
  }
}
