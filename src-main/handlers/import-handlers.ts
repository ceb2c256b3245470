import { basename } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { importRequests } from '@shared/contract/importing'
import { dayOf } from '@shared/domain/values/day'
import type { Decision, Mapping } from '@shared/domain/importing/report'
import { messages } from '@shared/messages'
import { fail, ok } from '@shared/result'
import { fileName } from '../documents/files/file-name'
import { makeDocument } from '../documents/make-document'
import { offerCandidate, proposeChanges, proposing } from '../importing/proposal'
import { proposeInSlices } from '../importing/propose-in-slices'
import { mappingToKeep } from '../importing/columns/remembered-mapping'
import type { Proposal } from '../importing/rows/row-proposal'
import { conflictIn, importAction, reportOf, reportRow, rowsToTake } from '../importing/rows/report'
import { guessSheet, prepareSource } from '../importing/source'
import { wrongRowsContent } from '../documents/wrong-rows/content'
import { readTableApart } from '../importing/read-apart'
import type { Store } from '../store/store'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'
import type { ChosenTable, Preview } from '../session/tokens'

/** Keeps how the file was understood; one that was understood just so before needs no new step in the history. */
const keepMapping = async (store: Store, { kind, table }: ChosenTable, mapping: Mapping): Promise<void> => {
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet)
  if (sheet === undefined) return
  const { headings, columns, constants } = mappingToKeep(kind, sheet, mapping)
  const isKnown = Array.from(store.view.all('importMappings')).some(
    (kept) =>
      kept.kind === kind &&
      JSON.stringify([kept.headings, kept.columns, kept.constants]) === JSON.stringify([headings, columns, constants]),
  )
  if (!isKnown) await store.act({ action: 'import-mapping:keep', input: { kind, headings, columns, constants } })
}

/** The proposal against the database as it is now, with the institutions that were chosen by hand. */
const renewed = (store: Store, chosen: ChosenTable, preview: Preview, decisions: readonly Decision[]): Proposal => {
  const { today } = preview.proposal.matching
  const fresh = proposeChanges({ ...chosen, view: store.view, today }, chosen.table, preview.mapping)
  return decisions.reduce(
    (proposal, { row, id }) =>
      id === undefined ? proposal : (offerCandidate(proposal, row, id)?.proposal ?? proposal),
    fresh,
  )
}

/** Whether confirming would still do what the preview showed. */
const isAsShown = (a: Proposal, b: Proposal): boolean => JSON.stringify(a.rows) === JSON.stringify(b.rows)

/** Bringing a colleague's file in: chosen, read apart, previewed; nothing is written before it is confirmed. */
export const importHandlers = (services: Services): HandlersOf<typeof importRequests> => {
  const { tables, jobs } = services.tokens

  /** Runs work that tells how far it is and that the window may give up by the name of its job. */
  const asJob = async <T>(
    job: string,
    run: (around: { onProgress: (done: number, total: number) => void; signal: AbortSignal }) => Promise<T>,
  ): Promise<T> => {
    const cancel = new AbortController()
    jobs.set(job, cancel)
    const onProgress = (done: number, total: number): void => services.emit('job:progress', { job, done, total })
    return run({ onProgress, signal: cancel.signal }).finally(() => jobs.delete(job))
  }

  return {
    'import:choose': async ({ kind, target, job }) =>
      withStore(services, async (store) => {
        const path = await services.dialogs.chooseTable(services.settings.current.preferences.lang)
        if (path === null) return ok(null)
        const table = await asJob(job, (around) => readTableApart(services.startWorker, path, around))
        if (!table.ok) return table
        const source = prepareSource({ kind, target, view: store.view }, table.value)
        if (!source.ok) return source
        return ok({ ...source.value, token: tables.keep({ kind, target, table: table.value, preview: null }) })
      }),

    'import:guess': async ({ token, ...question }) =>
      withStore(services, async (store) => {
        const chosen = tables.get(token)
        const guess = chosen && guessSheet({ ...chosen, view: store.view }, chosen.table, question)
        return guess ? ok(guess) : fail({ code: 'file-gone' })
      }),

    'import:preview': async ({ token, mapping, job }) =>
      withStore(services, async (store) => {
        const chosen = tables.get(token)
        if (chosen === undefined) return fail({ code: 'file-gone' })
        await store.settled()
        const { seq } = store
        const today = dayOf(services.storeSettings.world.now().toISOString())
        const work = proposing({ ...chosen, view: store.view, today }, chosen.table, mapping)
        const proposed = await asJob(job, (around) => proposeInSlices(work, around))
        if (!proposed.ok) return proposed
        chosen.preview = { mapping, proposal: proposed.value, seq }
        return ok(reportOf(proposed.value))
      }),

    'import:offer': async ({ token, row, id }) => {
      const chosen = tables.get(token)
      if (!chosen?.preview) return fail({ code: 'file-gone' })
      const offered = offerCandidate(chosen.preview.proposal, row, id)
      if (offered === null) return fail({ code: 'not-found', collection: 'institutions', id })
      chosen.preview = { ...chosen.preview, proposal: offered.proposal }
      return ok(reportRow(offered.row))
    },

    'import:commit': async ({ token, decisions }) =>
      withStore(services, async (store) => {
        const chosen = tables.get(token)
        if (!chosen?.preview) return fail({ code: 'file-gone' })
        await store.settled()
        if (store.seq !== chosen.preview.seq) {
          const proposal = renewed(store, chosen, chosen.preview, decisions)
          const isOutdated = !isAsShown(proposal, chosen.preview.proposal)
          chosen.preview = { ...chosen.preview, proposal, seq: store.seq }
          if (isOutdated) return fail({ code: 'import-outdated' })
        }
        const { mapping, proposal } = chosen.preview
        const conflict = conflictIn(proposal, decisions)
        if (conflict !== null) return fail(conflict)
        await keepMapping(store, chosen, mapping)
        const rows = rowsToTake(proposal, decisions)
        if (rows.length === 0) return ok({})
        const done = await store.act(importAction(proposal, rows, chosen.table.fileName))
        if (!done.ok) return done
        // What was taken in is not to be taken in again by a second click; its wrong rows can still be saved.
        chosen.preview = { ...chosen.preview, seq: -1 }
        return ok(done.value.output as never) // safe: the output of an import
      }),

    'import:save-wrong': async ({ token, lang }) => {
      const chosen = tables.get(token)
      if (!chosen?.preview) return fail({ code: 'file-gone' })
      const words = messages[lang]
      const content = wrongRowsContent(chosen.table, chosen.preview.mapping, chosen.preview.proposal, words)
      const suggested = fileName(words.importing.wrongRowsFile(chosen.table.fileName.replace(/\.[^.]+$/, '')), 'xlsx')
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
      tables.drop(token)
      return ok(null)
    },
  }
}
