import type { HandlersOf } from '@shared/contract'
import type { importRequests } from '@shared/contract/importing'
import { fail, ok } from '@shared/result'
import { ImportSession } from '../importing/import-session'
import { asJob } from '../session/as-job'
import type { Services } from '../session/services'
import { withStore } from '../session/with-store'
import { saveDocument } from '../session/save-document'

const gone = fail({ code: 'file-gone' })

/** Bringing a colleague's file in: chosen, read apart, previewed; nothing is written before it is confirmed. */
export const importHandlers = (services: Services): HandlersOf<typeof importRequests> => {
  const { imports } = services.tokens
  return {
    'import:choose': async ({ kind, target, job }) =>
      withStore(services, async (store) => {
        const path = await services.dialogs.chooseTable(services.settings.current.preferences.lang)
        if (path === null) return ok(null)
        const file = { kind, target, path }
        const session = await asJob(services, job, (around) => ImportSession.read(services.startWorker, file, around))
        if (!session.ok) return session
        const source = await asJob(services, job, (around) => session.value.opened(store, around))
        return source.ok ? ok({ ...source.value, token: imports.keep(session.value) }) : source
      }),

    'import:guess': async ({ token, ...question }) =>
      withStore(services, async (store) => imports.get(token)?.guess(store, question) ?? gone),

    'import:read': async ({ token, reading, job }) =>
      withStore(services, async (store) => {
        const session = imports.get(token)
        if (session === undefined) return gone
        const source = await asJob(services, job, (around) => session.readAs(store, reading, around))
        return source.ok ? ok({ ...source.value, token }) : source
      }),

    'import:preview': async ({ token, mapping, job }) =>
      withStore(services, async (store) => {
        const session = imports.get(token)
        if (session === undefined) return gone
        const { today } = store
        return asJob(services, job, (around) => session.preview(store, { mapping, today }, around))
      }),

    'import:offer': async ({ token, row, id }) => imports.get(token)?.offer(row, id) ?? gone,

    'import:commit': async ({ token, decisions }) =>
      withStore(services, async (store) => imports.get(token)?.commit(store, decisions) ?? gone),

    'import:save-wrong': async ({ token, lang }) =>
      withStore(services, async (store) => {
        const session = imports.get(token)
        if (!session?.previewed) return gone
        const subject = { table: session.table, ...session.previewed }
        return saveDocument(services, store, { kind: 'wrong-rows', form: 'xlsx', lang, subject })
      }),

    'import:drop': async ({ token }) => {
      imports.drop(token)
      return ok(null)
    },
  }
}
