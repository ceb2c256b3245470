import { basename } from 'node:path'
import type { DocumentFailure } from '@shared/failures/document-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Progress } from '../../jobs/jobs'
import { JobCancelled, JobFailed, JobTimedOut, runJob, type StartWorker } from '../../jobs/run-job'
import { placeFile } from '../files/place-file'
import { placeFolder } from '../files/place-folder'
import type { WriteLetters } from './write'

type Making = {
  /** The file for print; for the other forms the folder in which a new one is made. */
  readonly target: string
  readonly folderName: string
  readonly startWorker: StartWorker
  readonly onProgress?: Progress | undefined
  readonly signal?: AbortSignal | undefined
}

export type MadeFile = { readonly path: string; readonly name: string; readonly count: number }

const timeoutMs = 20 * 60_000

/** Makes letters off the main thread; a file or a folder is there whole or not at all. */
export const makeLetters = async (
  input: Omit<WriteLetters, 'out'>,
  { target, folderName, startWorker, onProgress, signal }: Making,
): Promise<Result<MadeFile, DocumentFailure>> => {
  const write = (out: string) =>
    runJob(startWorker, 'letters:write', { ...input, out }, { timeoutMs, onProgress, signal })
  try {
    if (input.form === 'print') {
      const placed = await placeFile(target, write)
      return placed.ok ? ok({ path: target, name: basename(target), count: placed.value.count }) : placed
    }
    const placed = await placeFolder(target, folderName, write)
    if (!placed.ok) return placed
    const { path, name, written } = placed.value
    return ok({ path, name, count: written.count })
  } catch (error) {
    if (error instanceof JobCancelled) return fail({ code: 'document-cancelled' })
    if (error instanceof JobFailed || error instanceof JobTimedOut) return fail({ code: 'document-failed' })
    throw error
  }
}
