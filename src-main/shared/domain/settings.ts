import { z } from 'zod'
import { idSchema } from './ids'
import { stored } from './record-schema'
import { line, requiredLine } from './text-fields'
import type { DatabaseView } from './state'

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

export const settingsFields = {
  institutionKinds: z.array(ownKindSchema).max(100),
  ownFields: z.array(ownFieldSchema).max(100),
  /** How long removed records can be taken out of the trash again. */
  trashDays: z.int().min(1).max(3650),
  terms: termsSchema,
}

/** What holds for everybody who works with the database; one record, made when something is first set. */
export const settingsSchema = stored({ id: idSchema, ...settingsFields })
export type Settings = z.infer<typeof settingsSchema>
export type RetentionTerms = Settings['terms']

export const defaultSettings: Omit<Settings, 'id'> = {
  institutionKinds: [],
  ownFields: [],
  trashDays: 30,
  terms: { contactsMonths: 24, dietsDays: 30, photosMonths: 24, sheetsYears: 10 },
}

/** The settings of the database, or the usual ones where nothing was set yet. */
export const settingsOf = (view: DatabaseView): Omit<Settings, 'id'> => {
  for (const settings of view.all('settings')) return settings
  return defaultSettings
}
