import { basename } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { documentRequests } from '@shared/contract/documents'
import type { Id } from '@shared/domain/values/ids'
import { fail, ok } from '@shared/result'
import { makeDocument, prepareDocument, type DocumentSubject } from '../documents/make-document'
import { personsNamed } from '../documents/persons-named'
import type { Store } from '../store/store'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'

/** Keeps in mind in which documents people stand. A database that cannot be written to cannot; the document is there all the same. */
const noteExport = async (
  store: Store,
  { kind, initiativeId, eventId }: DocumentSubject,
  name: string,
  personIds: readonly Id[],
): Promise<void> => {
  const input = { kind, fileName: name, initiativeId, eventId, personIds: [...personIds] }
  await store.act({ action: 'export:note', input })
}

/** Documents: asked where, written off the main thread, opened or shown by their token. */
export const documentHandlers = (services: Services): HandlersOf<typeof documentRequests> => ({
  'document:make': async ({ job, ...subject }) =>
    withStore(services, async (store) => {
      // The field that was left by pressing the button is still being saved.
      await store.settled()
      const madeAt = services.storeSettings.world.now().toISOString()
      const prepared = prepareDocument(store.view, subject, madeAt)
      if (!prepared.ok) return prepared
      const target = await services.dialogs.chooseTarget(prepared.value.suggestedName, subject.lang)
      if (target === null) return ok(null)
      const named = personsNamed(store.view, subject.kind, subject.eventId)
      const cancel = new AbortController()
      services.tokens.jobs.set(job, cancel)
      const made = await makeDocument({
        document: prepared.value.document,
        target,
        lang: subject.lang,
        madeAt,
        startWorker: services.startWorker,
        onProgress: (done, total) => services.emit('job:progress', { job, done, total }),
        signal: cancel.signal,
      }).finally(() => services.tokens.jobs.delete(job))
      if (!made.ok) return made
      await noteExport(store, subject, basename(target), named)
      return ok({ token: services.tokens.files.keep(target), fileName: basename(target), count: made.value.count })
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
