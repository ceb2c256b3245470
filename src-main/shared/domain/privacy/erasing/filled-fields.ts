import { declarations } from '../../../fields/declarations'
import type { Field } from '../../../fields/field'
import type { CollectionName, Collections } from '../../database/database'
import { ruleOf } from './field-rules'

const isPlain = (value: unknown): value is string | number | boolean | null | undefined =>
  typeof value !== 'object' || value === null

const isNothing = (value: object): boolean => (Array.isArray(value) ? value : Object.keys(value)).length === 0

/** Whether two values of one field say the same; most of what is asked about is plain or empty, and written out by nobody. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (isPlain(a) || isPlain(b)) return false
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b)
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Whether a record of the collection has anything in those fields that goes after their term. */
export const fillsOf = <Name extends CollectionName>(
  collection: Name,
  goes: (field: Field) => boolean,
): ((record: Collections[Name]) => boolean) => {
  const fields = Object.entries<Field>(declarations[collection]).flatMap(([key, field]) => {
    const { afterTerm } = ruleOf(collection, key)
    return goes(field) && afterTerm !== undefined ? [{ key: key as keyof Collections[Name], afterTerm }] : [] // safe: a key of its records
  })
  return (record) => fields.some(({ key, afterTerm }) => !isSame(afterTerm(record[key]), record[key]))
}
