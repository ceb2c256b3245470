import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line, requiredLine } from '../values/text-fields'

/** The lists whose ways to look at them can be kept under a name. */
export const listNames = [
  'institutions',
  'persons',
  'invitations',
  'events',
  'registrations',
  'outcomes',
  'recommendations',
  'presentations',
  'salutations',
  'recipients',
  'same-institutions',
  'same-persons',
  'history',
  'trash',
  'backups',
] as const
export type ListName = (typeof listNames)[number]

export const conditionOperators = [
  'is',
  'is-not',
  'contains',
  'lacks',
  'is-empty',
  'is-filled',
  'before',
  'after',
] as const

/** One condition of a filter; several values of one condition are alternatives. */
export const conditionSchema = stored({
  field: line(80),
  operator: z.enum(conditionOperators),
  values: z.array(line()).max(200),
})
export type Condition = z.infer<typeof conditionSchema>

export const savedViewFields = {
  list: z.enum(listNames),
  name: requiredLine(100),
  search: line(),
  /** All of them must hold. */
  conditions: z.array(conditionSchema).max(30),
  /** Keys of the columns that are shown, in their order; empty: the usual ones. */
  columns: z.array(line(80)).max(60),
  sort: stored({ key: line(80), descending: z.boolean() }).nullable(),
}

/** A way to look at a list that somebody gave a name. */
export const savedViewSchema = stored({ id: idSchema, ...savedViewFields })
export type SavedView = z.infer<typeof savedViewSchema>
