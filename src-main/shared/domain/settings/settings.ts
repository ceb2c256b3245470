import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { emailField, line, phoneField, postcodeField, requiredLine } from '../values/text-fields'
import type { DatabaseView } from '../database/state'

/** Terms after which personal data is due to go; each kind counts from the last event that its person took part in. */
const termsSchema = stored({
  contactsMonths: z.int().min(1).max(240),
  dietsDays: z.int().min(1).max(3650),
  photosMonths: z.int().min(1).max(240),
  sheetsYears: z.int().min(1).max(50),
})

/** A kind of institution that the office made for itself. */
const ownKindSchema = stored({ id: line(60), name: requiredLine(100) })
/** A field that the office made for itself, on institutions or on persons. */
const ownFieldSchema = stored({ id: line(60), on: z.enum(['institutions', 'persons']), name: requiredLine(100) })

/** The office as it stands on its letters: on top, beside the reference number, and under the text. */
export const senderFields = {
  name: line(),
  department: line(),
  street: line(),
  city: line(),
  postcode: postcodeField,
  dataBox: line(40),
  /** Printed before the date: `Praha 24. září 2020`. */
  place: line(100),
  handledBy: line(),
  phone: phoneField,
  email: emailField,
  signer: line(),
  signerPosition: line(),
  /** The same for letters in English; where empty the Czech words stand. */
  englishName: line(),
  englishDepartment: line(),
  englishPlace: line(100),
  englishSignerPosition: line(),
}
const senderSchema = stored(senderFields)
export type Sender = z.infer<typeof senderSchema>

export const emptySender: Sender = {
  name: '',
  department: '',
  street: '',
  city: '',
  postcode: '',
  dataBox: '',
  place: '',
  handledBy: '',
  phone: '',
  email: '',
  signer: '',
  signerPosition: '',
  englishName: '',
  englishDepartment: '',
  englishPlace: '',
  englishSignerPosition: '',
}

/** The office as it stands on letters in the language. */
export const senderIn = (sender: Sender, lang: 'cs' | 'en'): Sender =>
  lang === 'cs'
    ? sender
    : {
        ...sender,
        name: sender.englishName || sender.name,
        department: sender.englishDepartment || sender.department,
        place: sender.englishPlace || sender.place,
        signerPosition: sender.englishSignerPosition || sender.signerPosition,
      }

export const settingsFields = {
  institutionKinds: z.array(ownKindSchema).max(100),
  ownFields: z.array(ownFieldSchema).max(100),
  /** How long removed records can be taken out of the trash again. */
  trashDays: z.int().min(1).max(3650),
  terms: termsSchema,
  sender: senderSchema,
}

/** What holds for everybody who works with the database; one record, made when something is first set. */
export const settingsSchema = stored({ id: idSchema, ...settingsFields })
export type Settings = z.infer<typeof settingsSchema>
export type RetentionTerms = Settings['terms']

export const defaultSettings: Omit<Settings, 'id'> = {
  institutionKinds: [],
  ownFields: [],
  trashDays: 30,
  sender: emptySender,
  terms: { contactsMonths: 24, dietsDays: 30, photosMonths: 24, sheetsYears: 10 },
}

/** The settings of the database, or the usual ones where nothing was set yet. */
export const settingsOf = (view: DatabaseView): Omit<Settings, 'id'> => {
  for (const settings of view.all('settings')) return settings
  return defaultSettings
}
