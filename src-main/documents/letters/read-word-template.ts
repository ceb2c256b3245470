import type { LetterFailure } from '@shared/failures/letter-failure'
import { fail, type Result } from '@shared/result'
import { job } from '../../jobs/job'
import { JobFailed, JobTimedOut, runJob, type StartWorker } from '../../jobs/run-job'
import type { ReadDocx } from './docx-template'

export const readDocxJob = job<{ readonly path: string }, Result<ReadDocx, LetterFailure>>('letters:read-docx')

const readingMs = 30_000

/** The office's own Word template, read and looked through in a process of its own. */
export const readWordTemplate = async (
  startWorker: StartWorker,
  path: string,
): Promise<Result<ReadDocx, LetterFailure>> => {
  try {
    return await runJob(startWorker, readDocxJob, { path }, { timeoutMs: readingMs })
  } catch (error) {
    if (error instanceof JobFailed || error instanceof JobTimedOut) return fail({ code: 'letter-no-docx' })
    throw error
  }
}
