import type { Day } from '../values/day'
import type { outcomeKinds } from '../outcomes/outcome'
import type { recommendationStatuses } from '../outcomes/recommendation'

/**
 * What goes onto a document: plain data with every choice already made (which rows, in which order, under which name).
 * The writers below `documents/` only set it. Words that belong to the form of the document itself come from the messages.
 */

/** What a recommendation is built on: an outcome with where and when it came from; unknown parts are empty. */
export type PublicationSource = {
  readonly kind: (typeof outcomeKinds)[number]
  readonly text: string
  readonly institution: string
  readonly event: string
  readonly days: readonly Day[]
}

export type PublicationRecommendation = {
  /** As cited: chapter and order, `1.2`. */
  readonly number: string
  readonly title: string
  /** Paragraphs; a line end inside one starts another. */
  readonly text: readonly string[]
  readonly addressee: string
  readonly status: (typeof recommendationStatuses)[number]
  readonly sources: readonly PublicationSource[]
}

export type PublicationChapter = {
  readonly number: string
  readonly title: string
  readonly intro: readonly string[]
  readonly recommendations: readonly PublicationRecommendation[]
}

/** A row of the annex; `kind` and `events` are already words. */
export type PublicationInstitution = {
  readonly name: string
  readonly kind: string
  readonly district: string
  readonly region: string
  readonly events: string
}

/** Persons are counted once, attendances once per event: different numbers, both printed (`domain §3.10`). */
export type PublicationTotals = {
  readonly events: number
  readonly institutions: number
  readonly persons: number
  readonly attendances: number
}

export type PublicationContent = {
  readonly title: string
  readonly subtitle: string
  readonly initiative: string
  /** Lines of the publicity block (`domain §3.11`); empty when none is set. */
  readonly publicity: readonly string[]
  readonly draft: boolean
  readonly versionLabel: string
  readonly date: Day
  readonly foreword: readonly string[]
  readonly chapters: readonly PublicationChapter[]
  /** The annex, in the order in which it is to be printed. */
  readonly institutions: readonly PublicationInstitution[]
  readonly totals: PublicationTotals
}

/** A person on the attendance sheet, as they were when the registration was made; `band` and `role` are already words. */
export type AttendanceSheetRow = {
  readonly order: number
  /** With titles. */
  readonly name: string
  readonly position: string
  readonly institution: string
  readonly band: string
  /** Empty for a plain participant. */
  readonly role: string
}

export type AttendanceSheetContent = {
  readonly initiative: string
  readonly publicity: readonly string[]
  readonly event: string
  readonly theme: string
  readonly venue: string
  /** One worksheet a day, in this order; an event without days gets one undated worksheet. */
  readonly days: readonly Day[]
  readonly rows: readonly AttendanceSheetRow[]
  /** Empty numbered lines for people who come unannounced. */
  readonly blankLines: number
}

/** The sheet that a recovery code is kept on; it never holds the password. */
export type RecoverySheetContent = {
  /** In its groups. */
  readonly code: string
  readonly folder: string
  readonly day: Day
}

export type RosterColumn = {
  readonly key: string
  readonly heading: string
  /** In characters of the body font, as Excel counts. */
  readonly width: number
  /** `text` keeps leading zeros; `date` takes a Day; an unusable date or number is kept as text, never dropped. */
  readonly kind: 'text' | 'number' | 'date'
}

export type RosterCell = string | number | null

export type RosterContent = {
  readonly title: string
  readonly subtitle: string
  readonly publicity: readonly string[]
  readonly columns: readonly RosterColumn[]
  /** One array a row, cells in the order of the columns. */
  readonly rows: readonly (readonly RosterCell[])[]
}

export type DossierSection = {
  readonly title: string
  /** `share` is the part of the page's width. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  /** One array a row, cells in the order of the columns; empty where there is nothing. */
  readonly rows: readonly (readonly string[])[]
}

/** Everything about a person, already in words. */
export type DossierContent = {
  readonly title: string
  readonly name: string
  readonly subtitle: string
  readonly intro: string
  /** Said by a section without rows. */
  readonly none: string
  readonly sections: readonly DossierSection[]
}
