import { channels } from './invitation'
import { idSchema } from '../domain/values/ids'
import { choice, day, nested, optionalChoice, optionalReference, prose, text } from './kinds'

export const directions = ['out', 'in'] as const

export const communicationFields = {
  /** With whom it was: an institution, a person, or somebody of an institution; one of the two at least. */
  institutionId: optionalReference('institutions', { personal: 'no' }),
  personId: optionalReference('persons', { personal: 'no' }),
  initiativeId: optionalReference('initiatives', { personal: 'no' }),
  on: day({ personal: 'no' }),
  channel: choice({ codes: channels, words: 'channels', empty: 'email', personal: 'no' }),
  direction: choice({ codes: directions, words: 'directions', empty: 'out', personal: 'no' }),
  text: prose({ max: 5000, personal: 'own-text', term: 'notes' }),
}

/** What the app itself has written down as sent; what a person writes has none of them. */
const sentKinds = ['invitation', 'reminder', 'letter'] as const

export const communicationRecord = {
  ...communicationFields,
  about: optionalChoice({ codes: sentKinds, words: 'sentKinds', since: 4, personal: 'no' }),
  referenceNumber: text({ max: 100, since: 4, personal: 'mentions' }),
  /** The letter as it was kept; it tells what was and keeps nothing from being removed. */
  letterId: nested(idSchema.nullable(), null, { since: 4, personal: 'no' }),
  by: text({ personal: 'mentions' }),
}
