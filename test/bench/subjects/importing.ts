import { nowhere } from '@shared/domain/importing/kinds'
import { proposeChanges } from '../../../src-main/importing/proposal'
import { readTableApart } from '../../../src-main/importing/read-apart'
import { importAction, reportOf, rowsToTake } from '../../../src-main/importing/rows/report'
import { prepareSource } from '../../../src-main/importing/source'
import { readTable } from '../../../src-main/importing/table/read-table'
import { childWorker } from '../../../src-main/jobs/child-worker'
import { createdStore } from './store-settings'
import { timed, type Subject } from './subject'

type Preview = { readonly read: number; readonly propose: number }
type Imported = {
  readonly first: Preview
  readonly commit: number
  /** The same file once more, when all of it is there. */
  readonly again: Preview
  readonly taken: number
}

/** A directory taken in as on the screen: read in a process of its own, proposed, committed; then read and proposed again. */
export const importing: Subject<{ file: string; folder: string }, null, Imported> = async ({ file, folder }) => {
  const store = await createdStore(folder)
  const startWorker = childWorker(__dirname)
  const order = { kind: 'institutions', target: nowhere, view: store.view } as const

  const preview = async () => {
    const start = performance.now()
    const table = await readTableApart(startWorker, { path: file })
    if (!table.ok) throw new Error(table.failure.code)
    const source = prepareSource(order, table.value)
    if (!source.ok) throw new Error(source.failure.code)
    const isRead = performance.now()
    const proposal = proposeChanges({ ...order, today: '2020-10-05' }, table.value, source.value.guess)
    reportOf(proposal)
    return { proposal, times: { read: isRead - start, propose: performance.now() - isRead } }
  }

  return {
    round: async () => {
      const first = await preview()
      const rows = rowsToTake(first.proposal, [])
      const commit = await timed(async () => {
        const done = await store.act(importAction(first.proposal, rows, 'obce.csv'))
        if (!done.ok) throw new Error(done.failure.code)
      })
      const again = await preview()
      return { first: first.times, commit, again: again.times, taken: rows.length }
    },
    close: () => store.close(),
  }
}

/** The file read in this very process, for the memory that reading takes. */
export const tableReading: Subject<{ file: string }, null, { time: number }> = async ({ file }) => ({
  round: async () => ({ time: await timed(() => readTable(file)) }),
})
