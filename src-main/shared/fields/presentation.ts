import { z } from 'zod'
import { languageCodes } from '../domain/values/language-codes'
import { tellingSchema } from './invitation'
import { choice, nested, number, optionalReference, prose, reference, text, yesNo } from './kinds'

export const presentationStatuses = ['offered', 'accepted', 'declined', 'withdrawn', 'delivered'] as const
export type PresentationStatus = (typeof presentationStatuses)[number]
const consents = ['unknown', 'yes', 'no'] as const

export const presentationFields = {
  initiativeId: reference('initiatives', { personal: 'no', listed: false }),
  institutionId: reference('institutions', { personal: 'no', listed: { key: 'institution' } }),
  eventId: optionalReference('events', { personal: 'no', isBulk: true, listed: { key: 'event' } }),
  title: text({ isRequired: true, max: 500, personal: 'mentions', listed: { width: 220, grow: 3 } }),
  titleEn: text({ max: 500, since: 7, personal: 'mentions', listed: false }),
  abstract: prose({ max: 5000, since: 7, personal: 'mentions', listed: false }),
  abstractEn: prose({ max: 5000, since: 7, personal: 'mentions', listed: false }),
  speakerId: optionalReference('persons', { since: 7, personal: 'no', listed: false }),
  /** Who speaks, in words where nobody of the directory is chosen. */
  speaker: text({ personal: 'mentions', listed: { width: 150, grow: 1 } }),
  status: choice({
    codes: presentationStatuses,
    words: 'presentationStatuses',
    empty: 'offered',
    personal: 'no',
    isBulk: true,
  }),
  declinedFor: prose({ max: 2000, since: 7, personal: 'mentions', listed: false }),
  minutes: number(z.int().min(1).max(600).nullable(), null, { since: 7, personal: 'no', listed: false }),
  languages: nested(languageCodes, [], { since: 7, personal: 'no', listed: false }),
  /** Whether it may be printed in the publication. */
  mayPrint: choice({
    ...{ codes: consents, words: 'consents', empty: 'unknown', since: 7, personal: 'no' },
    ...{ unknown: 'unknown', isBulk: true, listed: false },
  }),
  hasSlides: yesNo({ personal: 'no', isBulk: true }),
  note: prose({ max: 5000, personal: 'mentions' }),
}

export const presentationRecord = {
  ...presentationFields,
  /** Which moves of the event the speaker was told of. */
  tellings: nested(z.array(tellingSchema), [], { since: 7, personal: 'no', listed: false }),
}
