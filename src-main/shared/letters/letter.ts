import { dayInWords, type Day } from '../domain/values/day'
import type { LetterValues } from '../domain/letters/template-language'
import type { EventField } from '../domain/letters/letter-fields'
import type { Recipient } from '../domain/letters/recipient'
import type { Id } from '../domain/values/ids'
import type { Sender } from '../fields/settings'
import type { Lang } from '../preferences'

/** A day or several on end, all of them whole days, as a calendar takes them. */
export type CalendarEntry = {
  readonly uid: string
  readonly title: string
  readonly venue: string
  readonly text: string
  readonly days: readonly Day[]
  /** The days before each move, the oldest first. */
  readonly earlierDays: readonly (readonly Day[])[]
  readonly isCancelled: boolean
}

/** A letter to one recipient: everything decided, ready to be set, mailed or put into a Word template. */
export type Letter = {
  readonly recipient: Recipient
  /** Whose name stands in it. */
  readonly personId: Id | null
  readonly institutionId: Id | null
  readonly lang: Lang
  /** Lines of the address block. */
  readonly address: readonly string[]
  readonly institution: string
  readonly ico: string
  readonly email: string
  readonly dataBox: string
  readonly referenceNumber: string
  readonly day: Day
  readonly subject: string
  /** Paragraphs; a line end inside one starts a new line. */
  readonly paragraphs: readonly string[]
  /** Lines of the publicity block (`docs/domain.md §3.11`). */
  readonly publicity: readonly string[]
  readonly sender: Sender
  /** What goes along with it, listed under the signature. */
  readonly attachments: readonly string[]
  readonly values: LetterValues
  /** The rounds of the list of events in a Word template. */
  readonly events: readonly { readonly [Field in EventField]: string }[]
  readonly calendar: readonly CalendarEntry[]
}

/** Where and when a letter is written: `Praha 24. září 2020`, `Prague, 24 September 2020`. */
export const placeAndDay = ({ sender, day, lang }: Pick<Letter, 'sender' | 'day' | 'lang'>): string =>
  [sender.place, dayInWords(day, lang)].filter((part) => part !== '').join(lang === 'cs' ? ' ' : ', ')

/** How a letter calls a file that goes along with it. */
export const attachmentTitle = (fileName: string): string => fileName.replace(/\.[\p{L}\d]{1,5}$/u, '')
