import type { Day } from '@shared/domain/values/day'
import { sortedCzech } from '@shared/domain/values/collation'
import type { Event } from '@shared/domain/events/event'
import { forGuests } from '@shared/domain/events/event-for-guests'
import { fullName, sortName } from '@shared/domain/directory/person'
import type { Registration } from '@shared/domain/events/registration'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Id } from '@shared/domain/values/ids'
import { eventNameAndTitle } from '@shared/messages/event-name'
import { publicityLines, type ContentSource } from '../source'

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

/** Empty numbered lines for people who come unannounced. */
const blankLines = 5

/**
 * The attendance sheet of an event: confirmed registrations in Czech order of surnames, with institution and position as they
 * were kept (`docs/domain.md §3.2`).
 */
export const attendanceSheetContent = (source: ContentSource, of: Event): AttendanceSheetContent => {
  const { view, initiative, words, lang } = source
  const event = forGuests(view, of, lang)
  const confirmed = view.by('registrations', 'eventId', event.id).filter(({ status }) => status === 'confirmed')
  const personOf = ({ personId }: Registration) => view.get('persons', personId)
  const sorted = sortedCzech(confirmed, (registration) => {
    const person = personOf(registration)
    return person === undefined ? '' : sortName(person)
  })
  return {
    initiative: initiative.name,
    publicity: publicityLines(source),
    event: eventNameAndTitle(event, words),
    theme: initiative.themes.find(({ id }) => id === event.themeId)?.name ?? '',
    venue: event.venue,
    days: event.days,
    rows: sorted.map((registration, index) => {
      const person = personOf(registration)
      return {
        order: index + 1,
        name: person === undefined ? '' : fullName(person) || words.words.erasedPerson,
        position: registration.position,
        institution: registration.institutionName,
        band: event.bands.find(({ id }) => id === registration.bandId)?.name ?? '',
        role: registration.role === 'participant' ? '' : words.words.roles[registration.role],
      }
    }),
    blankLines,
  }
}

/** Whose names stand on the sheet: everybody who is confirmed. */
export const personsOnAttendanceSheet = (view: DatabaseView, eventId: Id): readonly Id[] =>
  Array.from(
    new Set(
      view
        .by('registrations', 'eventId', eventId)
        .filter(({ status }) => status === 'confirmed')
        .map(({ personId }) => personId),
    ),
  )
