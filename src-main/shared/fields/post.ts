import { optionalDay, optionalReference, reference, text } from './kinds'

/** Where a person is besides their first post, or was before: at an institution, as what, from when to when. */
export const postFields = {
  institutionId: optionalReference('institutions', { since: 5, personal: 'no' }),
  position: text({ since: 5, personal: 'own-text', term: 'positions' }),
  from: optionalDay({ since: 5, personal: 'own', term: 'positions' }),
  until: optionalDay({ since: 5, personal: 'own', term: 'positions' }),
}

export const postRecord = { personId: reference('persons', { since: 5, personal: 'no' }), ...postFields }
