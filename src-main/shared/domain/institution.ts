import { z } from 'zod'
import { idSchema } from './ids'
import { stored } from './record-schema'
import { dataBoxField, emailField, icoField, line, phoneField, postcodeField, prose, requiredLine } from './text-fields'

export const institutionKinds = [
  'municipality',
  'municipal-police',
  'police-unit',
  'ministry',
  'region',
  'association',
  'foreign-partner',
  'other',
] as const
export type InstitutionKind = (typeof institutionKinds)[number]

export const institutionFields = {
  name: requiredLine(),
  kind: z.enum(institutionKinds),
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
  phone: phoneField,
  /** The institution this one belongs to: a municipal police to its town, a unit to its directorate. */
  parentId: idSchema.nullable(),
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
  phone: '',
  parentId: null,
  note: '',
}
