import type { LetterFailure } from '@shared/failures/letter-failure'
import { fail, type Result } from '@shared/result'
import type { ReadDocx } from '../../jobs/jobs'
import { JobFailed, JobTimedOut, runJob, type StartWorker } from '../../jobs/run-job'

const readingMs = 30_000

/** The office's own Word template, read and looked through in a process of its own. */
export const readWordTemplate = async (
  startWorker: StartWorker,
  path: string,
): Promise<Result<ReadDocx, LetterFailure>> => {
  try {
    return await runJob(startWorker, 'letters:read-docx', { path }, { timeoutMs: readingMs })
  } catch (error) {
    if (error instanceof JobFailed || error instanceof JobTimedOut) return fail({ code: 'letter-no-docx' })
    throw error
  }
}
