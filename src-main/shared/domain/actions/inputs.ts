import { z } from 'zod'
import { idSchema } from '../values/ids'
import type { Fields } from '../../fields/field'
import { shapeOf } from '../../fields/record'

/** Ids of the rows that an action is about: at least one, as many as a big import has. */
export const idsSchema = z.array(idSchema).min(1).max(50_000)

/** The input of a plain edit: which record, and the fields that change; unknown fields are refused. */
export const editInput = <Declared extends Fields>(fields: Declared) =>
  z.strictObject({ id: idSchema, changes: z.strictObject(shapeOf(fields)).partial() })

/** With referrers: what cannot be without the removed records goes along, other references to them are emptied. */
export const removeManyInput = z.strictObject({ ids: idsSchema, withReferrers: z.boolean().optional() })

type Given<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | undefined }

/** The fields as given, and the empty value for each that was left out. */
export const withDefaults = <Fields extends object>(empty: Fields, given: Given<Fields>): Fields => ({
  ...empty,
  ...(withoutUndefined(given) as Partial<Fields>), // safe: only keys without a value were dropped
})

/** The same object without keys whose value is undefined: left out and undefined mean the same in an input. */
export const withoutUndefined = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
