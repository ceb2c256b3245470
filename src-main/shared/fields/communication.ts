import { channels } from './invitation'
import { choice, day, optionalReference, prose, text } from './kinds'

export const directions = ['out', 'in'] as const

export const communicationFields = {
  /** With whom it was: an institution, a person, or somebody of an institution; one of the two at least. */
  institutionId: optionalReference('institutions', { personal: 'no' }),
  personId: optionalReference('persons', { personal: 'no' }),
  initiativeId: optionalReference('initiatives', { personal: 'no' }),
  on: day({ personal: 'no' }),
  channel: choice({ codes: channels, words: 'channels', empty: 'email', personal: 'no' }),
  direction: choice({ codes: directions, words: 'directions', empty: 'out', personal: 'no' }),
  text: prose({ max: 5000, personal: 'own-text' }),
}

export const communicationRecord = { ...communicationFields, by: text({ personal: 'mentions' }) }
