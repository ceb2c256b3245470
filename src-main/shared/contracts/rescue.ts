import type { DatabaseInfo, MadeDocument, Repair } from '../contract'
import type { CollectionName } from '../domain/database/database'

/** A snapshot as the rescue screen tells of it. */
export type RescueGeneration = {
  readonly file: string
  readonly state: 'good' | 'unfinished' | 'damaged' | 'encrypted' | 'foreign'
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

/** Looking into a folder that could not be opened, and the ways out of it. The secret is a password; null where none is needed. */
export type RescueRequests = {
  'rescue:survey': { input: { readonly password: string | null }; output: RescueSurvey }
  /** Goes on with what could be put together: a new generation above everything that is there. */
  'rescue:go-on': { input: { readonly password: string | null }; output: DatabaseInfo }
  /** Begins anew with a backup; what was changed after it is left out. */
  'rescue:restore': { input: { readonly password: string | null; readonly name: string }; output: DatabaseInfo }
  /** Writes everything readable to an Excel file; null when the dialog was closed. */
  'rescue:export': {
    input: { readonly password: string | null; readonly lang: 'cs' | 'en' }
    output: MadeDocument | null
  }
  'rescue:show-folder': { input: null; output: null }
}
