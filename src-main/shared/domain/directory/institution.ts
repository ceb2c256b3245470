import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { ownValuesField, tagsField } from './own-fields'
import {
  dataBoxField,
  emailField,
  icoField,
  line,
  phoneField,
  postcodeField,
  prose,
  requiredLine,
} from '../values/text-fields'

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

/** One of the known kinds, or the id of one that was made in the settings. */
export type InstitutionKind = string

/** Kinds of self-government: a police or an office belongs to one of them. */
export const isTown = (kind: InstitutionKind): boolean =>
  (
    ['municipality', 'town', 'statutory-town', 'district'] satisfies KnownInstitutionKind[] as readonly string[]
  ).includes(kind)

/** Whether two kinds can be one institution: *obec* and *město* are words for the same office. */
export const isSameSort = (a: InstitutionKind, b: InstitutionKind): boolean => a === b || (isTown(a) && isTown(b))

/** An address beside the main one, with what it is for: *doručovací*, *odloučené pracoviště*. */
export const addressSchema = stored({
  label: line(100),
  street: line(),
  city: line(),
  postcode: postcodeField,
  country: line(2).regex(/^[A-Z]{2}$/),
})
export type Address = z.infer<typeof addressSchema>

export const institutionFields = {
  name: requiredLine(),
  kind: requiredLine(60),
  ico: icoField,
  /** The code of a municipality in the register of the statistical office; tells towns of one name in one district apart. */
  code: line(20),
  dataBoxes: z.array(dataBoxField.min(1)).max(20),
  street: line(),
  city: line(),
  postcode: postcodeField,
  district: line(),
  region: line(),
  /** ISO 3166 code of two letters; decides which band a registration falls into. */
  country: line(2).regex(/^[A-Z]{2}$/),
  email: emailField,
  /** Addresses of departments and people beside the official one. */
  otherEmails: z.array(emailField.min(1)).max(20),
  addresses: z.array(addressSchema).max(10),
  phone: phoneField,
  /** The institution this one belongs to: a municipal police to its town, a unit to its directorate. */
  parentId: idSchema.nullable(),
  tags: tagsField,
  own: ownValuesField,
  note: prose(),
}

export const institutionSchema = stored({ id: idSchema, ...institutionFields })
export type Institution = z.infer<typeof institutionSchema>

export const emptyInstitution: Omit<Institution, 'id'> = {
  name: '',
  kind: 'municipality',
  ico: '',
  code: '',
  dataBoxes: [],
  street: '',
  city: '',
  postcode: '',
  district: '',
  region: '',
  country: 'CZ',
  email: '',
  otherEmails: [],
  addresses: [],
  phone: '',
  parentId: null,
  tags: [],
  own: {},
  note: '',
}
