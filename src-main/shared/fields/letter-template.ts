import { choice, optionalReference, prose, text } from './kinds'
import { languages } from './person'

export const letterPurposes = ['invitation', 'reminder', 'other'] as const
export const letterAddressees = ['anybody', 'institution', 'person'] as const

export const letterTemplateFields = {
  /** Null: for every initiative. */
  initiativeId: optionalReference('initiatives', { personal: 'no' }),
  name: text({ isRequired: true, max: 100, personal: 'mentions' }),
  purpose: choice({ codes: letterPurposes, words: 'letterPurposes', empty: 'invitation', personal: 'no' }),
  /** Whom the text speaks to: an institution that is to name somebody, or a person invited by name. */
  addressee: choice({ codes: letterAddressees, words: 'letterAddressees', empty: 'anybody', since: 3, personal: 'no' }),
  lang: choice({ codes: languages, words: 'languages', empty: 'cs', personal: 'no' }),
  subject: text({ max: 500, personal: 'mentions' }),
  /** The text with fields in braces and conditional parts. */
  body: prose({ personal: 'mentions' }),
}

export const letterTemplateRecord = {
  ...letterTemplateFields,
  /** The template that says the same in the other language; one of the two knows it. */
  counterpartId: optionalReference('letterTemplates', { since: 3, personal: 'no' }),
}
