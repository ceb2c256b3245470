import type { HandlersOf } from '@shared/contract'
import type { historyRequests } from '@shared/contract/history'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf } from '../store/file-system'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'

/** A disk that does not give the past is a refusal; anything else that is thrown is a bug. */
const reading = async <T>(work: Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === '') throw error
    return fail({ code: 'disk-failed', errno })
  }
}

/** Looking into the past, and taking something of it back. */
export const historyHandlers = (services: Services): HandlersOf<typeof historyRequests> => ({
  'history:list': async ({ last, initiativeId }) =>
    withStore(services, async (store) => ok(await store.history(last, initiativeId))),
  'history:page': async (request) => withStore(services, (store) => reading(store.pastChanges.page(request).then(ok))),
  'history:entry': async (request) => withStore(services, (store) => reading(store.pastChanges.detail(request))),
  'history:undo-preview': async (request) =>
    withStore(services, (store) => reading(store.pastChanges.preview(request))),
  'history:undo': async ({ seq, withDependents }) =>
    withStore(services, (store) => store.undoPast(seq, { withDependents })),
})
