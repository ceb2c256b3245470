import type { CollectionName } from './database'
import type { Repair } from './repair'

/** A snapshot as the rescue screen tells of it. */
export type RescueGeneration = {
  readonly file: string
  readonly state: 'good' | 'unfinished' | 'damaged' | 'encrypted' | 'foreign' | 'forged'
  readonly at: string | null
  readonly seq: number | null
  readonly count: number | null
}

/** A journal that holds anything: how many changes verify, how many lines do not, and from when to when. */
export type RescueJournal = {
  readonly file: string
  readonly changes: number
  readonly damaged: number
  readonly from: string | null
  readonly to: string | null
}

/** A backup beside the database that verifies. */
export type RescueBackup = {
  readonly name: string
  readonly at: string
  readonly seq: number
  readonly count: number
}

/** What could be put together from all files, and what would be missing. */
export type RescueOffer = {
  readonly counts: readonly { readonly collection: CollectionName; readonly count: number }[]
  readonly at: string
  readonly seq: number
  readonly missing: readonly Repair[]
  readonly isFromJournalsOnly: boolean
}

export type RescueSurvey = {
  readonly folder: string
  readonly generations: readonly RescueGeneration[]
  readonly journals: readonly RescueJournal[]
  readonly backups: readonly RescueBackup[]
  readonly quarantined: readonly string[]
  /** Under a password; what needs it is not read yet. */
  readonly isEncrypted: boolean
  readonly offer: RescueOffer | null
}
