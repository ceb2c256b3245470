import type { FieldChange } from '@shared/domain/importing/report'

type Fields = { readonly [field: string]: string | readonly string[] }

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

/** The fields of a row that differ from the record; an empty one is no statement, so it changes nothing. */
export const fieldChanges = (record: object, fields: Fields): readonly FieldChange[] =>
  Object.entries(fields)
    .map(([field, value]) => ({
      field,
      before: textOf(record[field as keyof typeof record]),
      after: textOf(value),
    }))
    .filter(({ before, after }) => after !== '' && before !== after)

/** The named fields alone. */
export const onlyFields = <Given extends Fields>(fields: Given, changes: readonly FieldChange[]): Partial<Given> => {
  const changed = new Set(changes.map(({ field }) => field))
  return Object.fromEntries(Object.entries(fields).filter(([field]) => changed.has(field))) as Partial<Given> // safe: a subset of the keys
}
