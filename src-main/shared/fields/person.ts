import { choice, optionalDay, optionalReference, optionalTime, own, prose, tags, text, words, yesNo } from './kinds'

const genders = ['female', 'male', 'unknown'] as const
export const languages = ['cs', 'en'] as const
/** Whether the person agrees to be photographed; asked once, kept as long as the settings say. */
const photoWishes = ['unknown', 'agrees', 'disagrees'] as const

export const personFields = {
  institutionId: optionalReference('institutions', {
    personal: 'no',
    importedAs: 'institution',
    isBulk: true,
    listed: { key: 'institution', width: 170, grow: 2 },
  }),
  titleBefore: text({ max: 100, personal: 'own', term: 'names', importedAs: 'title-before', listed: { width: 90 } }),
  firstName: text({ personal: 'own', term: 'names', importedAs: 'first-name', listed: { width: 110, grow: 1 } }),
  lastName: text({ isRequired: true, personal: 'own', term: 'names', importedAs: 'last-name', listed: { grow: 1 } }),
  titleAfter: text({ max: 100, personal: 'own', term: 'names', importedAs: 'title-after', listed: { width: 80 } }),
  position: text({
    personal: 'own-text',
    term: 'positions',
    importedAs: 'position',
    isBulk: true,
    listed: { width: 150, grow: 2 },
  }),
  /** From when to when the position is held, where that is known. */
  positionFrom: optionalDay({
    since: 3,
    personal: 'own',
    term: 'positions',
    importedAs: 'position-from',
    isBulk: true,
  }),
  positionUntil: optionalDay({
    since: 3,
    personal: 'own',
    term: 'positions',
    importedAs: 'position-until',
    isBulk: true,
  }),
  email: text({
    form: 'email',
    personal: 'own-text',
    term: 'contacts',
    importedAs: 'person-email',
    listed: { grow: 1 },
  }),
  privateEmail: text({
    form: 'email',
    since: 3,
    personal: 'own-text',
    term: 'contacts',
    importedAs: 'private-email',
    listed: { grow: 1 },
  }),
  phone: text({ form: 'phone', personal: 'own-text', term: 'contacts', importedAs: 'person-phone' }),
  otherEmails: words({
    ...{ form: 'email', max: 20, since: 4, personal: 'own-text', term: 'contacts', importedAs: 'other-emails' },
    listed: { width: 180, grow: 1 },
  }),
  otherPhones: words({
    ...{ form: 'phone', max: 20, since: 4, personal: 'own-text', term: 'contacts', importedAs: 'other-phones' },
    listed: { width: 160, grow: 1 },
  }),
  /** Stays without the name, so that what is counted by it is still counted (`docs/domain.md §3.9`). */
  gender: choice({
    ...{ codes: genders, words: 'genders', empty: 'unknown', unknown: 'unknown' },
    ...{ personal: 'no', importedAs: 'gender', isBulk: true, listed: { width: 90 } },
  }),
  language: choice({
    ...{ codes: languages, words: 'languages', empty: 'cs' },
    ...{ personal: 'no', importedAs: 'language', isBulk: true, listed: { width: 84 } },
  }),
  /** Empty: as it is suggested from name, gender and position. */
  salutation: text({ personal: 'own-text', term: 'names', importedAs: 'salutation', listed: { width: 180, grow: 1 } }),
  /** Somebody has looked at the salutation, so that it is not offered for review again. */
  isSalutationChecked: yesNo({ since: 3, personal: 'no', importedAs: 'salutation-checked', listed: { width: 130 } }),
  photoWish: choice({
    ...{ codes: photoWishes, words: 'photoWishes', empty: 'unknown', unknown: 'unknown' },
    ...{ since: 2, personal: 'own', term: 'photos', importedAs: 'photo-wish', isBulk: true },
  }),
  /** Asked not to be written to; left out of every choice of people to invite. */
  doNotInvite: yesNo({ since: 3, personal: 'no', importedAs: 'do-not-invite', isBulk: true, listed: { width: 80 } }),
  tags: tags({ since: 3, personal: 'own-text', term: 'notes', importedAs: 'tags', isBulk: true }),
  own: own({ since: 3, personal: 'own-text', term: 'notes' }),
  note: prose({ personal: 'own-text', term: 'notes', importedAs: 'note', isBulk: true }),
}

/** An erased person stays as a record without a name, so that everything that was counted is still counted (`docs/domain.md §3.9`). */
export const personRecord = { ...personFields, erasedAt: optionalTime({ since: 2, personal: 'no', listed: false }) }
