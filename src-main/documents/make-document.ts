import type { DocumentKind } from '@shared/domain/documents/kinds'
import type { Id } from '@shared/domain/values/ids'
import type { DatabaseView } from '@shared/domain/database/state'
import { messages } from '@shared/messages'
import { eventNameAndTitle } from '@shared/messages/event-name'
import type { ActionFailure } from '@shared/failures/action-failure'
import type { DocumentFailure } from '@shared/failures/document-failure'
import type { Lang } from '@shared/preferences'
import { fail, ok, type Result } from '@shared/result'
import type { DocumentContent, Progress } from '../jobs/jobs'
import type { WrittenDocument } from './context'
import { JobCancelled, JobFailed, JobTimedOut, runJob, type StartWorker } from '../jobs/run-job'
import { attendanceSheetContent } from './attendance-sheet/content'
import { publicationContent } from './publication/content'
import { rosterContent } from './roster/content'
import { fileName } from './files/file-name'
import { placeFile } from './files/place-file'

export type DocumentSubject = {
  readonly kind: DocumentKind
  readonly initiativeId: Id
  readonly eventId: Id | null
  readonly lang: Lang
}

/** A document ready to be written: its content and the name that its file is offered under. */
export type PreparedDocument = { readonly document: DocumentContent; readonly suggestedName: string }

/** Reads out of the database what goes onto the document; refuses when the initiative or event is not there. */
export const prepareDocument = (
  view: DatabaseView,
  { kind, initiativeId, eventId, lang }: DocumentSubject,
  madeAt: string,
): Result<PreparedDocument, ActionFailure> => {
  const initiative = view.get('initiatives', initiativeId)
  if (initiative === undefined) return fail({ code: 'not-found', collection: 'initiatives', id: initiativeId })
  const source = { view, initiative, words: messages[lang], lang, madeAt }
  if (kind === 'publication') {
    const content = publicationContent(source)
    return ok({ document: { kind, content }, suggestedName: fileName(content.title || initiative.code, 'pdf') })
  }
  const event = view.get('events', eventId)
  if (event === undefined) return fail({ code: 'not-found', collection: 'events', id: eventId ?? '' })
  const name = fileName(
    `${messages[lang].documents.fileNames[kind]} ${eventNameAndTitle(event, messages[lang])}`,
    'xlsx',
  )
  if (kind === 'roster') return ok({ document: { kind, content: rosterContent(source, event) }, suggestedName: name })
  return ok({ document: { kind, content: attendanceSheetContent(source, event) }, suggestedName: name })
}

type Making = {
  readonly document: DocumentContent
  readonly target: string
  readonly lang: Lang
  readonly madeAt: string
  readonly startWorker: StartWorker
  readonly onProgress?: Progress | undefined
  readonly signal?: AbortSignal | undefined
}

const timeoutMs = 10 * 60_000

/** Writes a prepared document off the main thread, through a temporary file, to its target. */
export const makeDocument = async ({
  document,
  target,
  lang,
  madeAt,
  startWorker,
  onProgress,
  signal,
}: Making): Promise<Result<WrittenDocument, DocumentFailure>> => {
  try {
    return await placeFile(target, (out) =>
      runJob(startWorker, 'document:write', { document, out, lang, madeAt }, { timeoutMs, onProgress, signal }),
    )
  } catch (error) {
    if (error instanceof JobCancelled) return fail({ code: 'document-cancelled' })
    if (error instanceof JobFailed || error instanceof JobTimedOut) return fail({ code: 'document-failed' })
    throw error
  }
}
