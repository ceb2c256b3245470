import { z } from 'zod'
import { askedKinds, documentForms, isFormOf } from '../domain/documents/kinds'
import type { MadeDocument } from '../domain/documents/made-document'
import { idSchema } from '../domain/values/ids'
import { langs } from '../preferences'
import { answer, job, request, signal, token, type InputOf } from './request'

const documentInput = z
  .strictObject({
    kind: z.enum(askedKinds),
    form: z.enum(documentForms),
    /** Of the record that it is about. */
    id: idSchema,
    lang: z.enum(langs),
    job,
  })
  .refine(({ kind, form }) => isFormOf(kind, form))

/** Work that the window asks for without giving it a name of its own: one of each at a time. */
export type LongWork = 'password' | 'erasing' | 'clearing' | 'backup'

export type JobProgress = { readonly job: string; readonly done: number; readonly total: number }

/** Documents: asked where, written apart, opened or shown by their token; null comes back when the dialog was closed. */
export const documentRequests = {
  'document:make': request(documentInput, answer<MadeDocument | null>()),
  'document:open': request(z.strictObject({ token }), answer<null>()),
  'document:show': request(z.strictObject({ token }), answer<null>()),
  'job:cancel': request(z.strictObject({ job }), answer<null>()),
}

export const documentSignals = {
  'job:progress': signal<JobProgress>(),
}

export type DocumentRequest = InputOf<(typeof documentRequests)['document:make']>
