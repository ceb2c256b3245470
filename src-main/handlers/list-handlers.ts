import { basename } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { listRequests } from '@shared/contract/lists'
import { dayOf } from '@shared/domain/values/day'
import { ok } from '@shared/result'
import { messages } from '@shared/messages'
import { listContent, personsListed } from '../documents/list/content'
import { fileName } from '../documents/files/file-name'
import { makeDocument } from '../documents/make-document'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'

/** Lists as files: exactly what the window shows, by the ids and columns that it sends. */
export const listHandlers = (services: Services): HandlersOf<typeof listRequests> => ({
  'list:export': async ({ job, ...shown }) =>
    withStore(services, async (store) => {
      await store.settled()
      const { list, initiativeId, lang } = shown
      const suggested = fileName(messages[lang].words.lists[list], 'xlsx')
      const target = await services.dialogs.chooseTarget(suggested, lang)
      if (target === null) return ok(null)
      const madeAt = services.storeSettings.world.now().toISOString()
      const personIds = [...personsListed(store.view, shown)]
      const onProgress = (done: number, total: number): void => services.emit('job:progress', { job, done, total })
      const cancel = new AbortController()
      services.tokens.jobs.set(job, cancel)
      onProgress(0, shown.ids.length)
      const made = await listContent(store.view, shown, dayOf(madeAt))
        .then((content) =>
          makeDocument({
            document: { kind: 'list', content },
            target,
            lang,
            madeAt,
            startWorker: services.startWorker,
            onProgress,
            signal: cancel.signal,
          }),
        )
        .finally(() => services.tokens.jobs.delete(job))
      if (!made.ok) return made
      const note = { kind: 'list', fileName: basename(target), initiativeId, eventId: null } as const
      await store.act({ action: 'export:note', input: { ...note, personIds } })
      return ok({ token: services.tokens.files.keep(target), fileName: basename(target), count: made.value.count })
    }),
})
