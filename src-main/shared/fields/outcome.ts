import { choice, inner, optionalReference, prose, reference, text, time } from './kinds'

export const outcomeKinds = ['practice', 'problem', 'method', 'proposal'] as const

export const outcomeFields = {
  initiativeId: reference('initiatives', { personal: 'no', listed: false }),
  eventId: optionalReference('events', { personal: 'no', isBulk: true, listed: { key: 'event' } }),
  kind: choice({ codes: outcomeKinds, words: 'outcomeKinds', empty: 'practice', personal: 'no', isBulk: true }),
  title: text({ isRequired: true, max: 500, personal: 'mentions', listed: { width: 260, grow: 3 } }),
  text: prose({ personal: 'mentions' }),
  themeId: inner('themes', { personal: 'no', isBulk: true, listed: { key: 'theme' } }),
  institutionId: optionalReference('institutions', { personal: 'no', isBulk: true, listed: { key: 'institution' } }),
  /** Who said it or where it stands, in words. */
  source: text({ max: 500, personal: 'mentions', listed: { width: 160, grow: 1 } }),
}

export const outcomeRecord = { ...outcomeFields, recordedAt: time({ personal: 'no' }) }
