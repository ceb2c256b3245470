import type { DatabaseChanged, Reading } from '@shared/contract/database'
import type { StartState } from '@shared/contract/app'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { fetchBytes, on, request } from './bridge.svelte'

/** The database as it came over, still as bytes. */
export type FetchedDatabase = Pick<Reading, 'seq' | 'ranges'> & {
  readonly bytes: Uint8Array
  /** Ends the listening and gives what has changed since the database was asked for. */
  readonly changedMeanwhile: () => readonly DatabaseChanged[]
}

/** Asks for the whole database and notes what changes until somebody reads it. */
export const fetchDatabase = async (): Promise<Result<FetchedDatabase>> => {
  const changes: DatabaseChanged[] = []
  const stop = on('database:changed', (changed) => changes.push(changed))
  const refuse = (failure: Failure): Result<never> => {
    stop()
    return { ok: false, failure }
  }
  const answer = await request('database:read', null)
  if (!answer.ok) return refuse(answer.failure)
  const { seq, ranges, address } = answer.value
  const bytes = await fetchBytes(address)
  if (bytes === null) return refuse({ code: 'cancelled' })
  const changedMeanwhile = (): readonly DatabaseChanged[] => {
    stop()
    return changes
  }
  return { ok: true, value: { seq, ranges, bytes, changedMeanwhile } }
}

export type FirstAnswers = {
  readonly start: Result<StartState>
  readonly database: Promise<Result<FetchedDatabase>> | null
}

/** What the window needs before anything can be shown; asked for while the rest of the page is still being loaded. */
export const firstAnswers = async (): Promise<FirstAnswers> => {
  const start = await request('app:start', null)
  return { start, database: start.ok && start.value.database !== null ? fetchDatabase() : null }
}
