import { declarationOf } from '@shared/fields/declarations'
import { textForms } from '@shared/fields/text-forms'
import { nameKey } from '@shared/domain/directory/duplicates/likeness'
import { titleWords } from '@shared/domain/directory/names/titles'
import { fold } from '@shared/domain/values/fold'
import type { FieldChange } from '@shared/domain/importing/report'

type Fields = { readonly [field: string]: string | readonly string[] }

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

const names = new Set(['name', 'firstName', 'lastName', 'street', 'city', 'district', 'region', 'position'])

const marksIn = (text: string): number => (text.normalize('NFD').match(/\p{M}/gu) ?? []).length

/** The same name written with fewer marks or in capitals alone: it says nothing new and must not make the record poorer. */
const isPoorer = (field: string, before: string, after: string): boolean =>
  names.has(field) &&
  fold(before) === fold(after) &&
  (marksIn(after) < marksIn(before) || (after === after.toUpperCase() && before !== before.toUpperCase()))

const titles = new Set(['titleBefore', 'titleAfter'])

const titlesIn = (text: string): readonly string[] =>
  titleWords(text.replace(/,/g, ' ')).map((title) => fold(title).replace(/[\s.]/g, ''))

/** Titles all of which the record has already, whatever their stops. */
const saysNoTitle = (field: string, before: string, after: string): boolean => {
  const known = new Set(titlesIn(before))
  return titles.has(field) && titlesIn(after).every((title) => known.has(title))
}

type Named = { readonly firstName?: string; readonly lastName?: string }

/** The same name turned round: the record knows which is the surname. */
const isTurned = (record: Named, { firstName, lastName }: Named): boolean =>
  firstName !== undefined &&
  lastName !== undefined &&
  record.lastName !== undefined &&
  fold(record.lastName) !== fold(lastName) &&
  nameKey({ firstName: record.firstName ?? '', lastName: record.lastName }) === nameKey({ firstName, lastName })

type Contacts = { readonly otherEmails: string[]; readonly otherPhones: string[] }

const joined = (known: readonly string[], more: readonly string[], first: string): string[] =>
  Array.from(new Set([...known, ...more])).filter((each) => known.includes(each) || each !== first)

/** The fields of a row with the further contacts that the record has already: those of the file are added and drive none out. */
export const withKnownContacts = <Given extends Contacts>(
  fields: Given,
  known: Contacts & { readonly email: string; readonly phone: string },
): Given => ({
  ...fields,
  otherEmails: joined(known.otherEmails, fields.otherEmails, known.email),
  otherPhones: joined(known.otherPhones, fields.otherPhones, known.phone),
})

/** A region or district that the record has under another of its names. */
const isSameName = (field: string, before: string, after: string): boolean => {
  const declared = declarationOf('institutions', field)
  const form = declared?.kind === 'text' ? textForms[declared.form] : undefined
  return form?.names !== undefined && form.shown?.(before) === form.shown?.(after)
}

/** The fields of a row that differ from the record; an empty one is no statement, so it changes nothing. */
export const fieldChanges = (record: object, fields: Fields): readonly FieldChange[] =>
  Object.entries(fields)
    .map(([field, value]) => ({
      field,
      before: textOf(record[field as keyof typeof record]),
      after: textOf(value),
    }))
    .filter(({ field, after, before }) => after !== '' && before !== after && !isSameName(field, before, after))
    .filter(({ field, before, after }) => !isPoorer(field, before, after) && !saysNoTitle(field, before, after))
    .filter(({ field }) => !(field.endsWith('Name') && isTurned(record, fields)))

/** The named fields alone. */
export const onlyFields = <Given extends Fields>(fields: Given, changes: readonly FieldChange[]): Partial<Given> => {
  const changed = new Set(changes.map(({ field }) => field))
  return Object.fromEntries(Object.entries(fields).filter(([field]) => changed.has(field))) as Partial<Given> // safe: a subset of the keys
}

/** What a new record would get, for the preview: every filled field. */
export const filledFields = (fields: Fields): readonly FieldChange[] =>
  Object.entries(fields)
    .map(([field, value]) => ({ field, before: '', after: textOf(value) }))
    .filter(({ after }) => after !== '')
