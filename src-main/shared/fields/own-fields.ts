import { z } from 'zod'
import { line, requiredLine } from '../domain/values/text-fields'

/** Words by which records are found together; each once. */
export const tagsField = z
  .array(requiredLine(60))
  .max(50)
  .overwrite((tags) => Array.from(new Set(tags)))

/** What a field that an office made for itself may hold. */
export const ownFieldTypes = ['text', 'number', 'day', 'choice', 'yes-no'] as const
export type OwnFieldType = (typeof ownFieldTypes)[number]

/** The nouns that such fields stand on. */
export const ownFieldNouns = ['institutions', 'persons', 'events', 'registrations', 'invitations'] as const
export type OwnFieldNoun = (typeof ownFieldNouns)[number]

/** Whether records of the noun have fields that an office made for itself. */
export const hasOwnFields = (noun: string): noun is OwnFieldNoun => ownFieldNouns.some((each) => each === noun)

/** Values of the fields that an office made for itself, by the id of the field, as text: a number as `-1.5`, a day as `2021-06-24`, the id of an option, `yes` or `no`. */
export const ownValuesField = z.record(line(60), line(2000))
export type OwnValues = z.infer<typeof ownValuesField>
