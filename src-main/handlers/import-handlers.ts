import { fail, ok } from '@shared/result'
import { guessSheet, prepareSource } from '../importing/source'
import { proposeChanges } from '../importing/proposal'
import { reportOf, rowsToTake } from '../importing/report'
import { readTableApart } from '../importing/read-apart'
import { withStore, type Handlers } from './handler'
import type { Services } from './services'

type Names = Extract<keyof Handlers, `import:${string}`>

/** Bringing a colleague's file in: chosen, read apart, previewed; nothing is written before it is confirmed. */
export const importHandlers = (services: Services): Handlers<Names> => ({
  'import:choose': async ({ kind }) => {
    const path = await services.dialogs.chooseTable(services.settings.current.preferences.lang)
    if (path === null) return ok(null)
    const table = await readTableApart(services.startWorker, path)
    if (!table.ok) return table
    const source = prepareSource(kind, table.value)
    if (!source.ok) return source
    return ok({ ...source.value, token: services.tokens.tables.keep({ kind, table: table.value, proposal: null }) })
  },

  'import:guess': async ({ token, sheet, headingRow }) => {
    const chosen = services.tokens.tables.get(token)
    const guess = chosen === undefined ? null : guessSheet(chosen.kind, chosen.table, sheet, headingRow)
    return guess === null ? fail({ code: 'file-gone' }) : ok(guess)
  },

  'import:preview': async ({ token, mapping }) =>
    withStore(services, async (store) => {
      const chosen = services.tokens.tables.get(token)
      if (chosen === undefined) return fail({ code: 'file-gone' })
      chosen.proposal = proposeChanges(store.view, chosen.kind, chosen.table, mapping)
      return ok(reportOf(chosen.proposal))
    }),

  'import:commit': async ({ token, leaveOut, takeIn }) =>
    withStore(services, async (store) => {
      const chosen = services.tokens.tables.get(token)
      if (chosen === undefined || chosen.proposal === null) return fail({ code: 'file-gone' })
      const rows = rowsToTake(chosen.proposal, { leaveOut, takeIn })
      const done = await store.act({ action: 'directory:import', input: { source: chosen.table.fileName, rows } })
      if (!done.ok) return done
      services.tokens.tables.drop(token)
      return ok(done.value.output as never) // safe: the output of `directory:import`
    }),

  'import:drop': async ({ token }) => {
    services.tokens.tables.drop(token)
    return ok(null)
  },
})
