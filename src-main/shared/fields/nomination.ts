import { day, optionalDay, optionalReference, prose, reference } from './kinds'

export const nominationRecord = {
  institutionId: reference('institutions', { personal: 'no' }),
  eventId: reference('events', { personal: 'no' }),
  personId: reference('persons', { personal: 'no' }),
  invitationId: optionalReference('invitations', { personal: 'no' }),
  on: day({ personal: 'no' }),
  /** The nomination that this one took the place of. */
  replacesId: optionalReference('nominations', { isChain: true, personal: 'no' }),
  endedOn: optionalDay({ personal: 'no' }),
  reason: prose({ max: 2000, personal: 'own-text', term: 'notes' }),
}
