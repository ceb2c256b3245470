import { basename } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { ListExport, listRequests, TableExport } from '@shared/contract/lists'
import { dayOf } from '@shared/domain/values/day'
import { ok } from '@shared/result'
import { messages } from '@shared/messages'
import { listContent, tableContent, type ListedSheet } from '../documents/list/content'
import { fileName } from '../documents/files/file-name'
import { makeDocument } from '../documents/make-document'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'
import type { Store } from '../store/store'

/** Lists as files: exactly what the window shows. */
export const listHandlers = (services: Services): HandlersOf<typeof listRequests> => {
  const save = async (
    store: Store,
    { job, list, initiativeId, lang }: Pick<ListExport | TableExport, 'job' | 'list' | 'initiativeId' | 'lang'>,
    sheet: (madeAt: string) => Promise<ListedSheet>,
  ) => {
    await store.settled()
    const suggested = fileName(messages[lang].words.lists[list], 'xlsx')
    const target = await services.dialogs.chooseTarget(suggested, lang)
    if (target === null) return ok(null)
    const madeAt = services.storeSettings.world.now().toISOString()
    const onProgress = (done: number, total: number): void => services.emit('job:progress', { job, done, total })
    const cancel = new AbortController()
    services.tokens.jobs.set(job, cancel)
    onProgress(0, 1)
    const { content, personIds } = await sheet(madeAt)
    const made = await makeDocument({
      document: { kind: 'list', content },
      target,
      lang,
      madeAt,
      startWorker: services.startWorker,
      onProgress,
      signal: cancel.signal,
    }).finally(() => services.tokens.jobs.delete(job))
    if (!made.ok) return made
    const note = { kind: 'list', fileName: basename(target), initiativeId, eventId: null } as const
    await store.act({ action: 'export:note', input: { ...note, personIds: [...personIds] } })
    return ok({ token: services.tokens.files.keep(target), fileName: basename(target), count: made.value.count })
  }

  return {
    'list:export': async (shown) =>
      withStore(services, (store) => save(store, shown, (madeAt) => listContent(store.view, shown, dayOf(madeAt)))),
    'list:export-table': async (shown) =>
      withStore(services, (store) => save(store, shown, () => Promise.resolve(tableContent(store.view, shown)))),
  }
}
