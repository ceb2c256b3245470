import type { DocumentForm, DocumentKind } from '@shared/domain/documents/kinds'
import type { DocumentFailure } from '@shared/failures/document-failure'
import type { Lang } from '@shared/preferences'
import { fail, ok, type Result } from '@shared/result'
import { job, type Progress } from '../jobs/job'
import { JobCancelled, JobFailed, JobTimedOut, runJob, type StartWorker } from '../jobs/run-job'
import type { ReadContent, WrittenDocument } from './context'
import { placeFile } from './files/place-file'
import type { PreparedDocument } from './prepare-document'

/** What the process that writes is sent. */
export type WriteDocument = {
  readonly kind: DocumentKind
  readonly form: DocumentForm
  readonly content: unknown
  /** The temporary file to write. */
  readonly out: string
  readonly lang: Lang
  readonly madeAt: string
}

export const writeDocumentJob = job<WriteDocument, WrittenDocument>('document:write')

/** Where and how a document is written. */
export type Writing = {
  readonly target: string
  readonly startWorker: StartWorker
  readonly onProgress?: Progress | undefined
  readonly signal?: AbortSignal | undefined
}

const timeoutMs = 10 * 60_000

/** What a job that ended without its file means for who asked for it. */
export const refusingJobs = async <T>(
  write: () => Promise<Result<T, DocumentFailure>>,
): Promise<Result<T, DocumentFailure>> => {
  try {
    return await write()
  } catch (error) {
    if (error instanceof JobCancelled) return fail({ code: 'document-cancelled' })
    if (error instanceof JobFailed || error instanceof JobTimedOut) return fail({ code: 'document-failed' })
    throw error
  }
}

/** Writes a prepared document off the main thread, through a temporary file, to its target. */
export const writeDocument = async (
  { kind, form, lang, madeAt, read }: PreparedDocument,
  { target, startWorker, onProgress, signal }: Writing,
): Promise<Result<WrittenDocument & Pick<ReadContent<unknown>, 'personIds'>, DocumentFailure>> => {
  const { content, personIds } = await read()
  const written = await refusingJobs(() =>
    placeFile(target, (out) =>
      runJob(
        startWorker,
        writeDocumentJob,
        { kind, form, lang, madeAt, content, out },
        { timeoutMs, onProgress, signal },
      ),
    ),
  )
  return written.ok ? ok({ ...written.value, personIds }) : written
}
