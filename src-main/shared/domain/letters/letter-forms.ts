import type { letterForms } from '../../fields/kept-letter'

export type LetterForm = (typeof letterForms)[number]

/** A way for a letter to arrive that a recipient may lack. */
export type MissingWay = 'address' | 'email' | 'data-box'

/** What to look at before a letter to a person is made; it is made all the same. */
export type RecipientNote =
  | 'other-language'
  | 'other-addressee'
  | 'salutation-doubtful'
  | 'do-not-invite'
  | 'deadline-passed'
  | 'event-passed'
  | 'no-street'
  | 'no-postcode'
  | 'town-twice'
