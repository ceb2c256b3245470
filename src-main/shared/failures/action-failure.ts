import type { CollectionName } from '../domain/database/database'
import type { PresentationStatus } from '../fields/presentation'
import type { Day } from '../domain/values/day'
import type { Id } from '../domain/values/ids'
import type { Referrers } from '../domain/database/state'

/** What is wrong with one field of an input: where it stands, the kind of trouble, and the bound it went over. */
export type InputIssue = {
  readonly path: readonly (string | number)[]
  readonly code: InputIssueCode
  readonly limit?: number
  readonly keys?: readonly string[]
}

export type InputIssueCode =
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'too-short'
  | 'too-large'
  | 'too-small'
  | 'unknown-keys'
  | 'not-allowed'
  | 'bad-form'
  | 'not-a-day'
  | 'days-not-ascending'
  | 'not-an-hour'
  | 'hours-end-before'
  | 'email-form'

/** A rule says no. */
export type ActionFailure =
  | { readonly code: 'unknown-action'; readonly action: string }
  | { readonly code: 'invalid-input'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'not-found'; readonly collection: CollectionName; readonly id: Id }
  | { readonly code: 'still-referenced'; readonly by: readonly Referrers[] }
  /** What is to be restored cannot be without this; a title is known where it lies in the trash itself. */
  | {
      readonly code: 'needed-is-gone'
      readonly collection: CollectionName
      readonly title: string
      readonly isInTrash: boolean
      readonly by: string
    }
  | { readonly code: 'invited-meanwhile'; readonly institutionIds: readonly Id[] }
  | { readonly code: 'already-invited'; readonly institutionIds: readonly Id[] }
  | { readonly code: 'person-invited' | 'person-unwilling' | 'person-without-institution'; readonly personId: Id }
  | { readonly code: 'already-answered'; readonly count: number }
  | { readonly code: 'not-sent-yet'; readonly count: number }
  | { readonly code: 'already-registered'; readonly personId: Id; readonly eventId: Id }
  | { readonly code: 'no-place-left'; readonly eventId: Id; readonly bandId: Id | null; readonly over: number }
  /** There is a place, but others wait for it. */
  | { readonly code: 'others-wait'; readonly eventId: Id; readonly bandId: Id | null; readonly count: number }
  /** A band, or an event without bands, would have fewer places than are used. */
  | { readonly code: 'fewer-than-used'; readonly eventId: Id; readonly used: number; readonly places: number }
  | { readonly code: 'event-cancelled'; readonly eventId: Id }
  /** It is to be said what becomes of them: `event:cancel` does. */
  | { readonly code: 'cancelling-leaves-registrations'; readonly eventId: Id; readonly count: number }
  /** It is to be said whether they get the new one. */
  | { readonly code: 'invitations-have-deadline'; readonly count: number }
  | { readonly code: 'registration-not-active'; readonly registrationId: Id }
  | { readonly code: 'wrong-initiative'; readonly collection: CollectionName; readonly id: Id }
  /** A theme of another initiative, a band of another event. */
  | { readonly code: 'not-of-this'; readonly part: 'themes' | 'bands'; readonly id: Id }
  /** It would stand under itself. */
  | { readonly code: 'under-itself'; readonly collection: CollectionName; readonly id: Id }
  /** The same is said of the two already, for some of the same days. */
  | { readonly code: 'already-related' | 'related-to-itself'; readonly institutionId: Id }
  | { readonly code: 'belongs-nowhere'; readonly institutionId: Id }
  | { readonly code: 'not-a-day-of-event'; readonly day: Day }
  | { readonly code: 'days-have-attendance'; readonly days: readonly Day[] }
  | { readonly code: 'same-days' }
  /** Two templates that are to stand for each other are written in one language. */
  | { readonly code: 'same-language' }
  | { readonly code: 'contact-with-nobody' }
  /** It says neither where it is nor what. */
  | { readonly code: 'post-of-nothing' }
  | { readonly code: 'same-record'; readonly collection: CollectionName; readonly id: Id }
  /** A value that is none of the type of its own field. */
  | { readonly code: 'own-value-odd'; readonly field: string; readonly value: string }
  | { readonly code: 'values-do-not-fit'; readonly count: number }
  | { readonly code: 'option-in-use'; readonly name: string; readonly count: number }
  /** What was confirmed by its number is another number by now. */
  | { readonly code: 'things-changed'; readonly things: number }
  | {
      readonly code: 'presentation-cannot-become'
      readonly from: PresentationStatus
      readonly to: PresentationStatus
    }
  /** An item would begin on another day. */
  | { readonly code: 'agenda-past-midnight'; readonly title: string }
  /** An item is to change places with one that has no beginning. */
  | { readonly code: 'agenda-start-unknown'; readonly title: string }
  | { readonly code: 'person-erased'; readonly personId: Id }
