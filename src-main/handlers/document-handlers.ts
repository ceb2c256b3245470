import type { HandlersOf } from '@shared/contract'
import type { documentRequests } from '@shared/contract/documents'
import { fail, ok } from '@shared/result'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'
import { subjectOf } from '../documents/subjects'
import { saveDocument } from '../session/save-document'

/** Documents: asked where, written off the main thread, opened or shown by their token. */
export const documentHandlers = (services: Services): HandlersOf<typeof documentRequests> => ({
  'document:make': async ({ id, ...order }) =>
    withStore(services, async (store) => {
      await store.settled()
      const subject = subjectOf(store.view, order.kind, id)
      return subject.ok ? saveDocument(services, store, { ...order, subject: subject.value }) : subject
    }),

  'document:open': async ({ token }) => {
    const path = services.tokens.files.get(token)
    if (path === undefined) return fail({ code: 'document-unknown' })
    await services.dialogs.openFile(path)
    return ok(null)
  },

  'document:show': async ({ token }) => {
    const path = services.tokens.files.get(token)
    if (path === undefined) return fail({ code: 'document-unknown' })
    services.dialogs.showFile(path)
    return ok(null)
  },

  'job:cancel': async ({ job }) => {
    services.tokens.jobs.get(job)?.abort()
    return ok(null)
  },
})
