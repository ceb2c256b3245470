import { z } from 'zod'
import type { Warning } from '../values/checked'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { RecordWarning } from '../warnings/record-warning'
import type { Answer } from '../../fields/invitation'

export const verdicts = ['new', 'changed', 'same', 'doubtful', 'wrong', 'skipped'] as const
export type Verdict = (typeof verdicts)[number]

/** Why a row got its verdict, or what to know about it. */
export type RowReason =
  | { readonly code: 'no-name' }
  | { readonly code: 'blank-row' }
  | { readonly code: 'total-row' }
  /** The headings once more, as on each printed page. */
  | { readonly code: 'heading-again' }
  /** A count, a note, the number of a page, who made the list and when. */
  | { readonly code: 'furniture'; readonly text: string }
  /** What the rows below have in common: a region, a group. */
  | { readonly code: 'section-row'; readonly text: string }
  /** A row of another table below, with the headings of that. */
  | { readonly code: 'other-table'; readonly text: string }
  | { readonly code: 'row-hidden' }
  | { readonly code: 'row-struck' }
  | { readonly code: 'row-was-hidden' }
  | { readonly code: 'row-was-struck' }
  | { readonly code: 'cell-struck'; readonly column: number; readonly text: string }
  | { readonly code: 'from-sheet'; readonly sheet: string; readonly row: number }
  | { readonly code: 'duplicate-in-file'; readonly row: number }
  | { readonly code: 'possible-duplicate'; readonly id: Id; readonly name: string }
  | { readonly code: 'several-matches'; readonly count: number }
  | { readonly code: 'unknown-founder'; readonly name: string }
  /** Not in the database, or several of the name; the relation is left out. */
  | { readonly code: 'unknown-related'; readonly name: string; readonly field: string }
  | { readonly code: 'unknown-institution'; readonly name: string }
  /** Known by another name than the one of the directory, so that somebody has to look. */
  | { readonly code: 'usual-institution'; readonly text: string; readonly names: readonly string[] }
  | { readonly code: 'unknown-kind'; readonly text: string }
  | { readonly code: 'id-missing' }
  | { readonly code: 'id-unknown' }
  | { readonly code: 'id-in-trash' }
  | { readonly code: 'id-erased' }
  | { readonly code: 'empty-keeps'; readonly fields: readonly string[] }
  | { readonly code: 'value-unclear'; readonly field: string; readonly text: string }
  /** A line of a post that may be a new one or another one changed, or at an institution of a like name. */
  | { readonly code: 'post-unclear'; readonly text: string }
  | { readonly code: 'email-wrong'; readonly text: string }
  /** What was taken out of a cell that holds more than its value. */
  | { readonly code: 'value-tidied'; readonly field: string; readonly text: string; readonly value: string }
  /** The cell says that it is as the one above, by a word or a sign. */
  | { readonly code: 'value-above'; readonly field: string; readonly text: string }
  /** The row names no institution, and stands below one that may be meant for it too. */
  | { readonly code: 'institution-above'; readonly text: string }
  /** The choice of an own field has no such option; taking the row in adds it. */
  | { readonly code: 'option-new'; readonly field: string; readonly text: string }
  | { readonly code: 'too-long'; readonly field: string }
  /** Letters became question marks before the file came here. */
  | { readonly code: 'letters-lost'; readonly text: string }
  | { readonly code: 'letters-garbled'; readonly text: string }
  /** A lost letter was put back by a guess. */
  | { readonly code: 'letters-guessed'; readonly text: string }
  /** Nobody can say in which encoding the file is. */
  | { readonly code: 'letters-unsure'; readonly text: string }
  | { readonly code: 'cell-error'; readonly column: number; readonly text: string }
  | { readonly code: 'value'; readonly warning: Warning; readonly field: string }
  | { readonly code: 'no-answer' }
  | { readonly code: 'answer-unclear'; readonly text: string }
  /** So many people are said to come, of whom one place is held. */
  | { readonly code: 'one-place-held'; readonly count: number }
  | { readonly code: 'answer-late'; readonly deadline: string }
  | { readonly code: 'no-day' }
  | { readonly code: 'day-unclear'; readonly text: string }
  /** A day that a person has to confirm: a bare number, or day and month that may be exchanged. */
  | { readonly code: 'day-offered'; readonly field: string; readonly text: string; readonly day: Day }
  | { readonly code: 'no-channel' }
  | { readonly code: 'channel-unclear'; readonly text: string }
  | { readonly code: 'nights-unclear'; readonly text: string }
  /** So many nights are said with doubt, so that a person has to confirm them. */
  | { readonly code: 'nights-offered'; readonly text: string; readonly nights: number }
  /** Nights, meals or a diet stood in the cell of another of them. */
  | { readonly code: 'stay-sorted'; readonly text: string }
  | { readonly code: 'nobody-named' }
  /** Which word is the given name and which the surname is not sure. */
  | { readonly code: 'name-order'; readonly name: string }
  | { readonly code: 'name-left-over'; readonly text: string }
  | { readonly code: 'name-in-note'; readonly text: string }
  /** The name of an institution is that of a person. */
  | { readonly code: 'name-of-person'; readonly text: string }
  /** A row of a text file has more cells than the others, so that what stands in them may have been moved. */
  | { readonly code: 'more-cells'; readonly text: string }
  /** The text stands where a name should, and holds a place for somebody who is named later. */
  | { readonly code: 'no-person'; readonly text: string }
  | { readonly code: 'place-held'; readonly text: string }
  | { readonly code: 'substitute'; readonly name: string }
  | { readonly code: 'still-registered'; readonly name: string }
  | { readonly code: 'no-event' }
  | { readonly code: 'event-unknown'; readonly text: string }
  | { readonly code: 'event-ambiguous'; readonly text: string; readonly count: number }
  /** The same name and e-mail as in an earlier row, at another institution. */
  | { readonly code: 'same-person-elsewhere'; readonly row: number }
  /** The same new person as in an earlier row, for another event. */
  | { readonly code: 'same-as-row'; readonly row: number }
  | { readonly code: 'will-wait'; readonly count: number }
  /** Seldom meant, and taken in all the same. */
  | { readonly code: 'unusual'; readonly warning: RecordWarning }
  /** Where an invitation stands follows from its days; of its states a list can only bring an answer. */
  | { readonly code: 'state-follows'; readonly text: string }
  | { readonly code: 'answer-of-nothing' }
  | { readonly code: 'sending-of-nothing' }
  | { readonly code: 'no-sending-channel' }
  | { readonly code: 'event-cancelled' }
  | { readonly code: 'other-initiative'; readonly name: string }
export type ReasonCode = RowReason['code']

export type FieldChange = { readonly field: string; readonly before: string; readonly after: string }

/** What speaks for two being the same, or against it. */
export const evidences = [
  'same-id',
  'same-code',
  'same-ico',
  'same-name',
  'plain-name',
  'swapped-name',
  'town-name',
  'usual-name',
  'same-district',
  'same-email',
  'same-domain',
  'same-institution',
  'known-person',
  'invited',
  'same-answer',
  'by-hand',
  'other-ico',
  'other-district',
  'other-institution',
  'other-surname',
  'no-more-known',
] as const
export type Evidence = (typeof evidences)[number]

/** How surely a row means a record, from 0 to 100, and why. */
export type Likeness = { readonly score: number; readonly evidence: readonly Evidence[] }

/** A record that a doubtful row may mean, and what the row would change in it. */
export type Candidate = Likeness & {
  readonly id: Id
  readonly name: string
  readonly detail: string
  readonly changes: readonly FieldChange[]
  /** Another row of the file that surely means this record. */
  readonly otherRow: number | null
}

/** The institution that a row names, where nobody but a person can say which one it is, with those that it may be. */
export type UnsurePlace = {
  readonly text: string
  readonly candidates: readonly { readonly id: Id; readonly name: string; readonly detail: string }[]
  /** It must be one that is known: none is made of the row. */
  readonly isKnownOnly?: boolean | undefined
}

export type ReportRow = {
  readonly row: number
  readonly verdict: Verdict
  readonly name: string
  readonly detail: string
  readonly reasons: readonly RowReason[]
  readonly changes: readonly FieldChange[]
  /** What the file leaves empty in a record that it names by its id; emptied only where somebody says so. */
  readonly emptied: readonly FieldChange[]
  /** The record that the row surely means, and by what it was known; null for a new or doubtful one. */
  readonly recordId: Id | null
  readonly likeness: Likeness | null
  /** The event that the row signs somebody up for; null in other kinds of import. */
  readonly eventId: Id | null
  /** What the row answers to an invitation; null in other kinds of import. */
  readonly answer: Answer['value'] | null
  /** The likeliest first; only a doubtful row has any. */
  readonly candidates: readonly Candidate[]
  /** The name of an institution that is not known, and may be made along with the person. */
  readonly makes?: string | undefined
  readonly place?: UnsurePlace | undefined
  /** A doubtful row may also become a record of its own. */
  readonly canBeNew: boolean
}

export type ImportReport = { readonly [Name in Verdict]: number } & {
  /** How many fields the file leaves empty that are filled here. */
  readonly emptied: number
  readonly rows: readonly ReportRow[]
}

/** The number of a row; those of further sheets are counted on. */
export const rowNumberSchema = z.int().min(1).max(1_000_000_000)

/** What somebody decided about a row: read in or left out; a doubtful one as new, or as the record of the id. */
export const decisionSchema = z.strictObject({
  row: rowNumberSchema,
  choice: z.enum(['take', 'leave', 'new', 'same']),
  id: z.string().max(64).optional(),
  empties: z.boolean().optional(),
})
export type Decision = {
  readonly row: number
  readonly choice: Choice
  readonly id?: Id | undefined
  /** What the file leaves empty is emptied too. */
  readonly empties?: boolean | undefined
}
export type Choice = 'take' | 'leave' | 'new' | 'same'

/** Counts of what an import did. */
export type ImportDone = { readonly [Name in DoneCount]?: number }
export const doneCounts = [
  'institutionsMade',
  'institutionsChanged',
  'personsMade',
  'personsChanged',
  'answers',
  'invitationsMade',
  'invitationsChanged',
  'registrations',
  'waiting',
  'registrationsChanged',
  'presentations',
] as const
export type DoneCount = (typeof doneCounts)[number]
