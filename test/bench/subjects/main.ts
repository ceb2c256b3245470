import { peakMegabytes } from '../figures/peak'
import type { Subject } from './subject'

/** Everything that can be measured in a process of its own; each is loaded alone, so that its memory holds nothing of the others. */
const subjects = {
  makeDatabase: async () => (await import('./make-database')).makeDatabase,
  makeDirectory: async () => (await import('./make-database')).makeDirectory,
  makeSample: async () => (await import('./make-database')).makeSample,
  storeCommits: async () => (await import('./commits')).storeCommits,
  lowdbCommits: async () => (await import('./commits')).lowdbCommits,
  bareAppends: async () => (await import('./commits')).bareAppends,
  storeOpening: async () => (await import('./opening')).storeOpening,
  snapshotParsing: async () => (await import('./opening')).snapshotParsing,
  sizeOpening: async () => (await import('./size')).sizeOpening,
  sizeCheck: async () => (await import('./size')).sizeCheck,
  sizeBackup: async () => (await import('./size')).sizeBackup,
  sizePassword: async () => (await import('./size')).sizePassword,
  sizeErasing: async () => (await import('./size')).sizeErasing,
  sizeClearing: async () => (await import('./size')).sizeClearing,
  ownRoster: async () => (await import('./rosters')).ownRoster,
  plainRoster: async () => (await import('./rosters')).plainRoster,
  publication: async () => (await import('./publication')).publication,
  letters: async () => (await import('./letters')).letters,
  importing: async () => (await import('./importing')).importing,
  tableReading: async () => (await import('./importing')).tableReading,
} as const

type Loaders = typeof subjects
export type Subjects = { readonly [Name in keyof Loaders]: Awaited<ReturnType<Loaders[Name]>> }
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
      const load = subjects[order.name] as () => Promise<Subject<unknown, unknown, unknown>> // safe: name and setup come as a pair
      running = await (await load())(order.setup)
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
