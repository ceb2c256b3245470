import { z } from 'zod'
import { stored } from '../domain/values/record-schema'
import { line, requiredLine } from '../domain/values/text-fields'
import { terms } from './field'
import { nested, number, text } from './kinds'
import { ownFieldNouns, ownFieldTypes } from './own-fields'
import { emptyOf, shapeOf } from './record'

/** Terms after which personal data is due to go, as the office has them; an initiative may have others (`keeping`). */
export const termsSchema = stored({
  answersMonths: z.int().min(1).max(240),
  contactsMonths: z.int().min(1).max(240),
  dietsDays: z.int().min(1).max(3650),
  namesMonths: z.int().min(1).max(600),
  notesMonths: z.int().min(1).max(240),
  photosMonths: z.int().min(1).max(240),
  positionsMonths: z.int().min(1).max(600),
  sheetsYears: z.int().min(1).max(50),
})

/** A kind of institution that the office made for itself. */
const ownKindSchema = stored({ id: line(60), name: requiredLine(100) })
/** One of the values that a field of the office may have. */
const optionSchema = stored({ id: line(60), name: requiredLine(200) })
/** A field that the office made for itself; `options` are those of a choice. */
const ownFieldSchema = stored({
  id: line(60),
  on: z.enum(ownFieldNouns),
  name: requiredLine(100),
  type: z.enum(ownFieldTypes),
  options: z.array(optionSchema).max(200),
})

/** The office as it stands on its letters: on top, beside the reference number, and under the text. */
export const senderFields = {
  name: text({ personal: 'mentions' }),
  department: text({ personal: 'mentions' }),
  street: text({ personal: 'mentions' }),
  city: text({ personal: 'mentions' }),
  postcode: text({ form: 'postcode', personal: 'mentions' }),
  dataBox: text({ max: 40, personal: 'mentions' }),
  /** Printed before the date: `Praha 24. září 2020`. */
  place: text({ max: 100, personal: 'mentions' }),
  handledBy: text({ personal: 'mentions' }),
  phone: text({ form: 'phone', personal: 'mentions' }),
  email: text({ form: 'email', personal: 'mentions' }),
  signer: text({ personal: 'mentions' }),
  signerPosition: text({ personal: 'mentions' }),
  /** The same for letters in English; where empty the Czech words stand. */
  englishName: text({ personal: 'mentions' }),
  englishDepartment: text({ personal: 'mentions' }),
  englishPlace: text({ max: 100, personal: 'mentions' }),
  englishSignerPosition: text({ personal: 'mentions' }),
}
const senderSchema = stored(shapeOf(senderFields))
export type Sender = z.infer<typeof senderSchema>

/** Names are kept as long as the signed sheets, because they tell who came. */
export const usualTerms = {
  ...{ answersMonths: 12, contactsMonths: 24, dietsDays: 30, namesMonths: 120, notesMonths: 24 },
  ...{ photosMonths: 24, positionsMonths: 60, sheetsYears: 10 },
}

export const settingsFields = {
  institutionKinds: nested(z.array(ownKindSchema).max(100), [], { since: 3, personal: 'mentions' }),
  ownFields: nested(z.array(ownFieldSchema).max(100), [], { since: 3, personal: 'mentions' }),
  /** How long removed records can be taken out of the trash again. */
  trashDays: number(z.int().min(1).max(3650), 30, { personal: 'no' }),
  terms: nested(termsSchema, usualTerms, { personal: 'no' }),
  /** Kinds that the app clears by itself of those who belong to no initiative. */
  automatic: nested(z.array(z.enum(terms)), [], { since: 6, personal: 'no' }),
  sender: nested(senderSchema, emptyOf(senderFields), { since: 3, personal: 'mentions' }),
}
