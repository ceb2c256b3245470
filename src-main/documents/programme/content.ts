import { weekdayAndDay, daysInWords } from '@shared/domain/values/day'
import { hourAt } from '@shared/domain/values/hour'
import type { DatabaseView } from '@shared/domain/database/state'
import { fullName } from '@shared/domain/directory/person'
import type { Event } from '@shared/domain/events/event'
import { forGuests } from '@shared/domain/events/event-for-guests'
import {
  agendaDays,
  agendaOfDay,
  dayMinutes,
  spanOf,
  speakersOf,
  type AgendaItem,
} from '@shared/domain/programme/agenda'
import type { Id } from '@shared/domain/values/ids'
import { eventNameAndTitle } from '@shared/messages/event-name'
import { publicityLines, type ContentSource } from '../source'

/** One line of the programme, all of it in words. */
export type ProgrammeItem = {
  /** From when to when; the beginning alone where no length is given, empty where it is not known. */
  readonly hours: string
  readonly title: string
  /** Who speaks, and for which institution. */
  readonly speakers: string
  /** Room and languages. */
  readonly details: string
}

export type ProgrammeDay = { readonly title: string; readonly items: readonly ProgrammeItem[] }

export type ProgrammeContent = {
  readonly initiative: string
  readonly title: string
  readonly when: string
  readonly venue: string
  readonly interpreting: string
  readonly contact: string
  readonly days: readonly ProgrammeDay[]
  readonly publicity: readonly string[]
}

const enDash = '–'

const hoursOf = (item: AgendaItem): string => {
  const span = spanOf(item)
  if (span === null || item.minutes === 0) return item.startsAt
  // What ends at midnight ends with the day.
  return `${item.startsAt}${enDash}${span.to === dayMinutes ? '24:00' : hourAt(span.to)}`
}

const languagesInWords = (codes: readonly string[], lang: ContentSource['lang']): string => {
  const names = new Intl.DisplayNames(lang, { type: 'language' })
  return codes.map((code) => names.of(code) ?? code).join(', ')
}

/** The title of an item in the language, else that of its presentation, else the other language's. */
const titleOf = ({ view, lang }: ContentSource, { title, titleEn, presentationId }: AgendaItem): string => {
  const presented = lang === 'en' ? view.get('presentations', presentationId)?.titleEn : ''
  return (lang === 'en' && (titleEn || presented)) || title
}

const speakersInWords = ({ view }: ContentSource, item: AgendaItem): string => {
  const named = speakersOf(view, item).flatMap((id) => view.get('persons', id) ?? [])
  const presentation = view.get('presentations', item.presentationId)
  const institution = view.get('institutions', presentation?.institutionId ?? null)?.name ?? ''
  const inWords = item.speakers || (presentation?.speakerId === null ? presentation.speaker : '')
  const people = [...named.map(fullName), inWords].filter((name) => name !== '').join(', ')
  return [people, institution].filter((part) => part !== '').join(' · ')
}

const itemOf = (source: ContentSource, item: AgendaItem): ProgrammeItem => ({
  hours: hoursOf(item),
  title: titleOf(source, item),
  speakers: speakersInWords(source, item),
  details: [item.room, languagesInWords(item.languages, source.lang)].filter((part) => part !== '').join(' · '),
})

/** The programme of an event, day by day, as it is printed for guests. */
export const programmeContent = (source: ContentSource, of: Event): ProgrammeContent => {
  const { view, initiative, words, lang } = source
  const event = forGuests(view, of, lang)
  const titleOfDay = (number: number): string => {
    const day = event.days[number - 1]
    return day === undefined ? words.documents.programme.day(number) : weekdayAndDay(day, lang)
  }
  return {
    initiative: initiative.name,
    title: eventNameAndTitle(event, words),
    when: daysInWords(event.days, lang),
    venue: event.venue,
    interpreting: languagesInWords(event.interpreting, lang),
    contact: event.contact,
    days: Array.from({ length: agendaDays(view, event) }, (_, index) => index + 1)
      .map((number) => ({ title: titleOfDay(number), items: agendaOfDay(view, event.id, number) }))
      .filter(({ items }) => items.length > 0)
      .map(({ title, items }) => ({ title, items: items.map((item) => itemOf(source, item)) })),
    publicity: publicityLines(source),
  }
}

/** Whose names stand in the programme: those who speak, and whom to ask. */
export const personsInProgramme = (view: DatabaseView, { id, contactPersonId, initiativeId }: Event): readonly Id[] => {
  const speakers = view.by('agendaItems', 'eventId', id).flatMap((item) => speakersOf(view, item))
  const contact = contactPersonId ?? view.get('initiatives', initiativeId)?.contactPersonId ?? null
  return Array.from(new Set([...speakers, ...(contact === null ? [] : [contact])]))
}

/** What stands under the title: when, where, in which languages, whom to ask. */
export const factsOf = (
  { when, venue, interpreting, contact }: ProgrammeContent,
  words: { readonly [Fact in 'when' | 'venue' | 'interpreting' | 'contact']: string },
): readonly (readonly [label: string, text: string])[] =>
  (
    [
      [words.when, when],
      [words.venue, venue],
      [words.interpreting, interpreting],
      [words.contact, contact],
    ] as const
  ).filter(([, text]) => text !== '')
