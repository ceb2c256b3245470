import { basename } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { importRequests } from '@shared/contract/importing'
import { dayOf } from '@shared/domain/values/day'
import { messages } from '@shared/messages'
import { fail, ok } from '@shared/result'
import { fileName } from '../documents/files/file-name'
import { makeDocument } from '../documents/make-document'
import { wrongRowsContent } from '../documents/wrong-rows/content'
import { ImportSession } from '../importing/import-session'
import { asJob } from '../session/as-job'
import type { Services } from '../session/services'
import { withStore } from '../session/with-store'

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
        const source = session.value.source(store)
        return source.ok ? ok({ ...source.value, token: imports.keep(session.value) }) : source
      }),

    'import:guess': async ({ token, ...question }) =>
      withStore(services, async (store) => imports.get(token)?.guess(store, question) ?? gone),

    'import:preview': async ({ token, mapping, job }) =>
      withStore(services, async (store) => {
        const session = imports.get(token)
        if (session === undefined) return gone
        const today = dayOf(services.storeSettings.world.now().toISOString())
        return asJob(services, job, (around) => session.preview(store, { mapping, today }, around))
      }),

    'import:offer': async ({ token, row, id }) => imports.get(token)?.offer(row, id) ?? gone,

    'import:commit': async ({ token, decisions }) =>
      withStore(services, async (store) => imports.get(token)?.commit(store, decisions) ?? gone),

    'import:save-wrong': async ({ token, lang }) => {
      const session = imports.get(token)
      const previewed = session?.previewed
      if (session === undefined || !previewed) return fail({ code: 'file-gone' })
      const words = messages[lang]
      const content = wrongRowsContent(session.table, previewed.mapping, previewed.proposal, words)
      const suggested = fileName(words.importing.wrongRowsFile(session.table.fileName.replace(/\.[^.]+$/, '')), 'xlsx')
      const target = await services.dialogs.chooseTarget(suggested, lang)
      if (target === null) return ok(null)
      const made = await makeDocument({
        document: { kind: 'roster', content },
        target,
        lang,
        madeAt: services.storeSettings.world.now().toISOString(),
        startWorker: services.startWorker,
      })
      if (!made.ok) return made
      return ok({ token: services.tokens.files.keep(target), fileName: basename(target), count: made.value.count })
    },

    'import:drop': async ({ token }) => {
      imports.drop(token)
      return ok(null)
    },
  }
}
