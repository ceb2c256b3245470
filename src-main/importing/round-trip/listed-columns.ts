import { ownColumn, type ImportField } from '@shared/domain/importing/kinds'

/** The lists that are written here and may come back. */
export type RoundTripList = 'institutions' | 'persons'

/** What each field of the list of institutions is read as; null for those that nobody can edit there. */
const ofInstitutions: Readonly<Record<string, ImportField | null>> = {
  name: 'name',
  kind: 'kind',
  answer: null,
  persons: null,
  district: 'district',
  region: 'region',
  ico: 'ico',
  code: 'code',
  dataBoxes: 'data-box',
  email: 'email',
  otherEmails: 'other-emails',
  phone: 'phone',
  street: 'street',
  city: 'city',
  postcode: 'postcode',
  country: 'country',
  addresses: 'addresses',
  parentId: 'founder',
  tags: 'tags',
  lastContact: null,
  reached: null,
  note: 'note',
}

/** Kind, district and region are those of the person's institution, so they are edited there. */
const ofPersons: Readonly<Record<string, ImportField | null>> = {
  name: 'sorted-name',
  institution: 'institution',
  position: 'position',
  email: 'person-email',
  phone: 'person-phone',
  language: 'language',
  institutionKind: null,
  district: null,
  region: null,
  titleBefore: 'title-before',
  firstName: 'first-name',
  lastName: 'last-name',
  titleAfter: 'title-after',
  positionFrom: 'position-from',
  positionUntil: 'position-until',
  privateEmail: 'private-email',
  gender: 'gender',
  salutation: 'salutation',
  isSalutationChecked: 'salutation-checked',
  photoWish: 'photo-wish',
  doNotInvite: 'do-not-invite',
  tags: 'tags',
  lastContact: null,
  note: 'note',
}

const tables = { institutions: ofInstitutions, persons: ofPersons }

/** What a field of a list is read as when the list comes back; null where it only tells, undefined for an unknown one. */
export const columnOfListed = (list: RoundTripList, key: string): ImportField | null | undefined =>
  key.startsWith('own:') ? ownColumn(key.slice(4)) : tables[list][key]
