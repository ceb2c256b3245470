import { z } from 'zod'
import { postcodeInWords } from '../domain/values/contact-checks'
import { stored } from '../domain/values/record-schema'
import { line, postcodeField } from '../domain/values/text-fields'
import { institutionKind, nested, optionalDay, optionalReference, own, prose, tags, text, words } from './kinds'
import { textForms } from './text-forms'

/** The kinds that every database knows, in the order in which they are offered; others are made in the settings. */
export const institutionKinds = [
  'municipality',
  'town',
  'statutory-town',
  'district',
  'municipal-police',
  'police-directorate',
  'police-unit',
  'ministry',
  'region',
  'association',
  'foreign-partner',
  'other',
] as const
export type KnownInstitutionKind = (typeof institutionKinds)[number]

/** An address beside the main one, with what it is for: *doručovací*, *odloučené pracoviště*. */
const addressSchema = stored({
  label: line(100),
  street: line(),
  city: line(),
  postcode: postcodeField,
  country: textForms.country.schema,
})
export type Address = z.infer<typeof addressSchema>

/** An address in one line: *doručovací: Ulice 12, 686 01 Město*. */
export const addressLine = ({ label, street, city, postcode }: Address): string => {
  const address = [street, [postcodeInWords(postcode), city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return label === '' ? address : `${label}: ${address}`
}

export const institutionFields = {
  name: text({ isRequired: true, personal: 'mentions', importedAs: 'name', listed: { width: 220, grow: 3 } }),
  kind: institutionKind({ personal: 'no', importedAs: 'kind', isBulk: true }),
  ico: text({ form: 'ico', personal: 'no', importedAs: 'ico' }),
  /** The code of a municipality in the register of the statistical office; tells towns of one name in one district apart. */
  code: text({ form: 'digits', personal: 'no', importedAs: 'code' }),
  dataBoxes: words({ form: 'data-box', max: 20, personal: 'no', importedAs: 'data-box', listed: { grow: 1 } }),
  street: text({ personal: 'mentions', importedAs: 'street', listed: { width: 160, grow: 1 } }),
  city: text({ personal: 'mentions', importedAs: 'city', isBulk: true, listed: { grow: 1 } }),
  postcode: text({ form: 'postcode', personal: 'no', importedAs: 'postcode' }),
  district: text({
    form: 'district',
    isRepeated: true,
    personal: 'no',
    importedAs: 'district',
    isBulk: true,
    listed: { width: 120, grow: 1 },
  }),
  region: text({
    form: 'region',
    isRepeated: true,
    personal: 'no',
    importedAs: 'region',
    isBulk: true,
    listed: { grow: 1 },
  }),
  /** Decides which band a registration falls into. */
  country: text({ form: 'country', empty: 'CZ', unknown: 'CZ', personal: 'no', importedAs: 'country', isBulk: true }),
  email: text({ form: 'email', personal: 'mentions', importedAs: 'email', isBulk: true, listed: { grow: 1 } }),
  /** Addresses of departments and people beside the official one. */
  otherEmails: words({
    form: 'email',
    max: 20,
    since: 3,
    personal: 'mentions',
    importedAs: 'other-emails',
    listed: { width: 180, grow: 1 },
  }),
  addresses: nested(z.array(addressSchema).max(10), [], {
    lines: (addresses) => addresses.map(addressLine),
    since: 3,
    personal: 'mentions',
    importedAs: 'addresses',
    listed: { width: 200, grow: 1 },
  }),
  phone: text({ form: 'phone', personal: 'mentions', importedAs: 'phone', isBulk: true }),
  otherPhones: words({
    form: 'phone',
    max: 20,
    since: 4,
    personal: 'mentions',
    importedAs: 'other-phones',
    listed: { width: 160, grow: 1 },
  }),
  /** The institution this one belongs to: a municipal police to its town, a unit to its directorate. */
  parentId: optionalReference('institutions', {
    isChain: true,
    personal: 'no',
    importedAs: 'founder',
    isBulk: true,
    listed: { width: 170, grow: 1 },
  }),
  /** From when it belongs there, where that is known. */
  parentSince: optionalDay({ since: 5, personal: 'no', importedAs: 'founder-since', isBulk: true }),
  tags: tags({ since: 3, personal: 'mentions', importedAs: 'tags', isBulk: true }),
  own: own({ since: 3, personal: 'mentions' }),
  note: prose({ personal: 'mentions', importedAs: 'note', isBulk: true }),
}
