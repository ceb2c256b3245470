import { type z } from 'zod'
import { idSchema, type Id } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { line } from '../domain/values/text-fields'
import type { Field, Fields } from './field'

/** The schemas of declared fields by their keys. */
export type ShapeOf<Declared extends Fields> = { -readonly [Key in keyof Declared]: Declared[Key]['schema'] }

/** The values of declared fields. */
export type ValuesOf<Declared extends Fields> = { -readonly [Key in keyof Declared]: z.infer<Declared[Key]['schema']> }

/** The record of a noun. */
export type RecordOf<Declared extends Fields> = { id: Id } & ValuesOf<Declared>

/** The schemas of the fields as an input gives them. */
export const shapeOf = <Declared extends Fields>(fields: Declared): ShapeOf<Declared> =>
  mapped(fields, ({ schema }) => schema) as ShapeOf<Declared> // safe: a schema for every key

/** The schema of a record as it is stored. */
export const recordSchema = <Declared extends Fields>(
  fields: Declared,
): z.ZodObject<{ id: typeof idSchema } & ShapeOf<Declared>> =>
  stored({ id: idSchema, ...(mapped(fields, storedSchema) as ShapeOf<Declared>) }) // safe: a schema for every key

/** What erasing empties may be empty in a record, also where people must fill it in. */
const storedSchema = (field: Field): z.ZodType =>
  field.kind === 'text' && field.isRequired && field.personal.startsWith('own') ? line(field.max) : field.schema

/** Every field without a value, as a form begins. */
export const emptyOf = <Declared extends Fields>(fields: Declared): ValuesOf<Declared> =>
  mapped(fields, ({ empty }) => empty) as ValuesOf<Declared> // safe: a value of its schema for every key

const mapped = <Value>(fields: Fields, of: (field: Field) => Value): { readonly [key: string]: Value } =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, of(field)]))
