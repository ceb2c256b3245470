import { peakMegabytes } from '../figures/peak'
import { bareAppends, lowdbCommits, storeCommits } from './commits'
import { importing, tableReading } from './importing'
import { makeDatabase, makeSample } from './make-database'
import { snapshotParsing, storeOpening } from './opening'
import { publication } from './publication'
import { ownRoster, plainRoster } from './rosters'
import type { Subject } from './subject'

/** Everything that can be measured in a process of its own. */
const subjects = {
  makeDatabase,
  makeSample,
  storeCommits,
  lowdbCommits,
  bareAppends,
  storeOpening,
  snapshotParsing,
  ownRoster,
  plainRoster,
  publication,
  importing,
  tableReading,
} as const

export type Subjects = typeof subjects
export type Order =
  | { readonly type: 'start'; readonly name: keyof Subjects; readonly setup: unknown }
  | { readonly type: 'round'; readonly input: unknown }
  | { readonly type: 'end' }
export type Report = { readonly figures: unknown } | { readonly error: string }

type Running = Awaited<ReturnType<Subject<unknown, unknown, unknown>>>

const obeyer = () => {
  let running: Running | null = null
  return async (order: Order): Promise<unknown> => {
    if (order.type === 'start') {
      const start = subjects[order.name] as Subject<unknown, unknown, unknown> // safe: name and setup come as a pair
      running = await start(order.setup)
      return null
    }
    if (order.type === 'round') return running?.round(order.input)
    await running?.close?.()
    return peakMegabytes('self')
  }
}

const obey = obeyer()

process.on('message', (order: Order) => {
  obey(order).then(
    (figures) => {
      process.send?.({ figures: figures ?? null })
      if (order.type === 'end') process.disconnect()
    },
    (error: unknown) =>
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
