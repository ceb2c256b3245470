import { choice, optionalReference, prose, reference, text, yesNo } from './kinds'

export const presentationStatuses = ['offered', 'accepted', 'declined', 'delivered'] as const

export const presentationFields = {
  initiativeId: reference('initiatives', { personal: 'no', listed: false }),
  institutionId: reference('institutions', { personal: 'no', listed: { key: 'institution' } }),
  eventId: optionalReference('events', { personal: 'no', isBulk: true, listed: { key: 'event' } }),
  title: text({ isRequired: true, max: 500, personal: 'mentions', listed: { width: 220, grow: 3 } }),
  speaker: text({ personal: 'mentions', listed: { width: 150, grow: 1 } }),
  status: choice({
    codes: presentationStatuses,
    words: 'presentationStatuses',
    empty: 'offered',
    personal: 'no',
    isBulk: true,
  }),
  hasSlides: yesNo({ personal: 'no', isBulk: true }),
  note: prose({ max: 5000, personal: 'mentions' }),
}
