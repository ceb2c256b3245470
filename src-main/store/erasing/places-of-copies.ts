import type { Scrub } from '@shared/domain/privacy/erasing/scrub'
import type { ErasurePlace } from '@shared/domain/privacy/erasure'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Result } from '@shared/result'
import type { Meter } from '../meter'
import type { Sought } from './quarantined-files'

/**
 * How to scrub the records of an older copy. It may know its people by other names, so it is asked for every copy anew, with its persons and
 * institutions.
 */
export type ScrubFor = (records: DatabaseView) => Scrub

/** Copies that could not be scrubbed, by name as far as the names are known; of a place that is away all of them. */
export type LeftCopies = {
  readonly place: Exclude<ErasurePlace, 'folder'>
  readonly copies: readonly string[]
  readonly isAway: boolean
}

export type UncleanableCopies = { readonly folder: readonly string[]; readonly second: readonly string[] }

/** A second place that is not there now. */
export type AwayPlace = { readonly folder: string; readonly copies: readonly string[] }

/** Copies of the database outside its generations: the backups, and those of them at a second place. */
export type Copies = {
  /** How many there are, as far as they can be reached. */
  readonly count: () => Promise<number>
  /** Names of unreadable copies that hold, or may hold, the searched texts; they are removed. */
  readonly uncleanable: (sought: Sought) => Promise<UncleanableCopies>
  /** The second place where it cannot be reached. */
  readonly away: () => Promise<AwayPlace | null>
  /** Makes a backup of the present state. */
  readonly backUp: () => Promise<Result<unknown>>
  /** How many bytes lie within reach. */
  readonly bytes: () => Promise<number>
  /** Takes what is to go out of them; gives what could not be reached or written, where it therefore still lies. */
  readonly scrub: (asked: ScrubbedCopies) => Promise<readonly LeftCopies[]>
}

export type ScrubbedCopies = {
  readonly scrubFor: ScrubFor
  readonly sought: Sought
  /** Files that hold nothing of it any more, as far as they were looked at before. */
  readonly clean: Set<string>
  readonly meter: Meter
}

/** Where there are none. */
export const noCopies: Copies = {
  count: () => Promise.resolve(0),
  uncleanable: () => Promise.resolve({ folder: [], second: [] }),
  away: () => Promise.resolve(null),
  backUp: () => Promise.resolve({ ok: true, value: null }),
  bytes: () => Promise.resolve(0),
  scrub: () => Promise.resolve([]),
}

/** Nothing that was erased stays anywhere longer than this. */
export const mostDaysWaiting = 30
