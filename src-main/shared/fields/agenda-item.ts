import { z } from 'zod'
import { languageCodes } from '../domain/values/language-codes'
import { choice, nested, number, optionalReference, prose, reference, references, text } from './kinds'

const agendaKinds = ['talk', 'discussion', 'break', 'meal', 'excursion', 'other'] as const

/** What happens at an event at some time of one of its days. */
export const agendaItemFields = {
  eventId: reference('events', { since: 7, personal: 'no' }),
  /** Which of the days of the event, from 1, so that the agenda moves along with it. */
  dayNumber: number(z.int().min(1).max(60), 1, { since: 7, personal: 'no' }),
  startsAt: text({ form: 'hour', since: 7, personal: 'no' }),
  minutes: number(z.int().min(0).max(1440), 30, { since: 7, personal: 'no' }),
  kind: choice({ codes: agendaKinds, words: 'agendaKinds', empty: 'talk', since: 7, personal: 'no' }),
  title: text({ isRequired: true, max: 500, since: 7, personal: 'mentions' }),
  titleEn: text({ max: 500, since: 7, personal: 'mentions' }),
  room: text({ since: 7, personal: 'mentions' }),
  speakerIds: references('persons', { max: 20, since: 7, personal: 'no' }),
  /** Speakers in words, where they are none of the directory. */
  speakers: text({ max: 500, since: 7, personal: 'mentions' }),
  languages: nested(languageCodes, [], { since: 7, personal: 'no' }),
  presentationId: optionalReference('presentations', { since: 7, personal: 'no' }),
  note: prose({ max: 5000, since: 7, personal: 'mentions' }),
}
