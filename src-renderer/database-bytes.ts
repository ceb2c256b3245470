import type { DatabaseChanged } from '@shared/contract/database'
import type { StartState } from '@shared/contract/app'
import type { CollectionName } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import { stateFromContents } from '@shared/domain/database/stored-data'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { ArrivingData } from './arriving-data'
import { on, request } from './bridge.svelte'
import { collectionsFirst } from './collections-first'

/** The database as it comes over: the bytes of what the first screen shows are here, those of the rest follow. */
export type FetchedDatabase = {
  readonly seq: number
  /** The records of all collections; what has not come yet when it is first read is fetched on the spot. */
  readonly records: () => DatabaseState
  readonly isWhole: boolean
  /** Brings over the rest. */
  readonly fetchRest: () => Promise<void>
  /** Ends the listening and gives what has changed since the database was asked for. */
  readonly changedMeanwhile: () => readonly DatabaseChanged[]
}

const decoder = new TextDecoder()
/** So much is parsed in a few milliseconds, between which the page can do something else. */
const pieceBytes = 500_000

const recordsOf = (arriving: ArrivingData): DatabaseState =>
  stateFromContents(
    (name) => arriving.contentOf(name),
    (bytes) => decoder.decode(bytes),
    { piece: pieceBytes },
  )

/** Asks for the database, those collections first, and notes what changes until somebody reads it. */
export const fetchDatabase = async (
  first: readonly CollectionName[] | null = null,
): Promise<Result<FetchedDatabase>> => {
  const changes: DatabaseChanged[] = []
  const stop = on('database:changed', (changed) => changes.push(changed))
  const refuse = (failure: Failure): Result<never> => {
    stop()
    return { ok: false, failure }
  }
  const answer = await request('database:read', null)
  if (!answer.ok) return refuse(answer.failure)
  const { seq, address, ranges } = answer.value
  const arriving = new ArrivingData(address, ranges)
  if (!(await arriving.fetchFirst(first))) return refuse({ code: 'cancelled' })
  return {
    ok: true,
    value: {
      seq,
      isWhole: arriving.isWhole,
      records: () => recordsOf(arriving),
      fetchRest: () => arriving.fetchRest(),
      changedMeanwhile: () => {
        stop()
        return changes
      },
    },
  }
}

export type FirstAnswers = {
  readonly start: Result<StartState>
  readonly database: Promise<Result<FetchedDatabase>> | null
}

/** What the window needs before anything can be shown; asked for while the rest of the page is still being loaded. */
export const firstAnswers = async (): Promise<FirstAnswers> => {
  const start = await request('app:start', null)
  const isOpen = start.ok && start.value.database !== null
  return { start, database: isOpen ? fetchDatabase(collectionsFirst(start.value.preferences.place)) : null }
}
