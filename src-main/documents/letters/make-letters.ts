import { basename } from 'node:path'
import type { DocumentFailure } from '@shared/failures/document-failure'
import { ok, type Result } from '@shared/result'
import { job } from '../../jobs/job'
import { runJob } from '../../jobs/run-job'
import { placeFile } from '../files/place-file'
import { placeFolder } from '../files/place-folder'
import { refusingJobs, type Writing } from '../write-document'
import type { WriteLetters, WrittenLetters } from './write'

type Making = Writing & {
  /** The new folder that is made inside of the target, in every form but print, where the target is the file. */
  readonly folderName: string
}

export const writeLettersJob = job<WriteLetters, WrittenLetters>('letters:write')

export type MadeFile = WrittenLetters & { readonly path: string; readonly name: string }

const timeoutMs = 20 * 60_000

/** Makes letters off the main thread; a file or a folder is there whole or not at all. */
export const makeLetters = async (
  input: Omit<WriteLetters, 'out'>,
  { target, folderName, startWorker, onProgress, signal }: Making,
): Promise<Result<MadeFile, DocumentFailure>> => {
  const write = (out: string) =>
    runJob(startWorker, writeLettersJob, { ...input, out }, { timeoutMs, onProgress, signal })
  return refusingJobs(async () => {
    if (input.form === 'print') {
      const placed = await placeFile(target, write)
      return placed.ok ? ok({ path: target, name: basename(target), ...placed.value }) : placed
    }
    const placed = await placeFolder(target, folderName, write)
    if (!placed.ok) return placed
    const { path, name, written } = placed.value
    return ok({ path, name, ...written })
  })
}
