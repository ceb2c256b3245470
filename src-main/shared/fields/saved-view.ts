import { z } from 'zod'
import { stored } from '../domain/values/record-schema'
import { line } from '../domain/values/text-fields'
import { choice, nested, text } from './kinds'
import { listedNouns } from './nouns'

/** The lists whose ways to look at them can be kept under a name. */
export const listNames = [
  'salutations',
  'recipients',
  'addressees',
  'same-institutions',
  'same-persons',
  'history',
  'trash',
  'backups',
  ...listedNouns,
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
  list: choice({ codes: listNames, words: 'lists', empty: 'institutions', personal: 'no' }),
  name: text({ isRequired: true, max: 100, personal: 'mentions' }),
  search: text({ personal: 'mentions' }),
  /** All of them must hold. */
  conditions: nested(z.array(conditionSchema).max(30), [], { personal: 'mentions' }),
  /** Keys of the columns that are shown, in their order; empty: the usual ones. */
  columns: nested(z.array(line(80)).max(60), [], { personal: 'no' }),
  sort: nested(stored({ key: line(80), descending: z.boolean() }).nullable(), null, { personal: 'no' }),
}
