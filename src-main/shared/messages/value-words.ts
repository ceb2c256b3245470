import { dayInFigures, isDay } from '../domain/values/day'
import type { AnyRecord, CollectionName } from '../domain/database/database'
import type { Id } from '../domain/values/ids'
import { recordTitle, type FindRecord } from '../domain/database/record-title'
import { declarationOf } from '../fields/declarations'
import type { Field } from '../fields/field'
import { textForms } from '../fields/text-forms'
import type { Lang } from '../preferences'
import type { CodeWords } from './field-names'
import type { Messages } from './messages'
import { moment } from './moment'
import { number } from './plural'

export type ValueContext = {
  readonly m: Messages
  readonly lang: Lang
  readonly find: FindRecord
  /** Names of themes, bands, own kinds and own fields, which stand inside other records. */
  readonly inner: (id: Id) => string | undefined
}

/** A record as the history calls it: by its name, or by its kind where it has none. */
export const recordInWords = (
  collection: CollectionName,
  record: AnyRecord | undefined,
  { m, find }: Pick<ValueContext, 'm' | 'find'>,
): string => {
  const title = record === undefined ? '' : recordTitle(find, collection, record)
  return title === '' ? m.history.unnamed(m.words.missing[collection]) : title
}

/** The name of a field; a field that this version does not know is called as it is stored. */
export const fieldInWords = (collection: CollectionName, field: string, m: Messages): string => {
  const names: { readonly [field: string]: string } = m.fields.names[collection]
  return names[field] ?? field
}

/** A value of a field in the words of the language; an empty text where there is none. */
export const valueInWords = (collection: CollectionName, key: string, value: unknown, context: ValueContext): string =>
  fieldWords(declarationOf(collection, key), context)(value)

/** How the values of a field are told; one of another shape, from an older version or a damaged file, is told as it is. */
export const fieldWords = (field: Field | undefined, context: ValueContext): ((value: unknown) => string) => {
  const plain = (value: unknown): string => plainValue(value, context)
  const ofText =
    (words: (text: string) => string) =>
    (value: unknown): string =>
      typeof value === 'string' ? words(value) : plain(value)
  switch (field?.kind) {
    case 'text': {
      const { shown } = textForms[field.form]
      return shown === undefined ? ofText(itself) : ofText(shown)
    }
    case 'prose':
      return ofText(itself)
    case 'choice': {
      const words = codeWords(field.words, context.m)
      return ofText((code) => words[code] ?? code)
    }
    case 'institution-kind': {
      const words: CodeTable = context.m.words.institutionKinds
      return ofText((kind) => words[kind] ?? context.inner(kind) ?? kind)
    }
    case 'reference':
    case 'references': {
      const target = field.target as CollectionName // safe: `collections` are made of the declarations
      const title = (id: Id): string => recordInWords(target, context.find(target, id), context)
      return (value) => (Array.isArray(value) ? value.map(title).join(', ') : ofText(title)(value))
    }
    default:
      return plain
  }
}

type CodeTable = Readonly<Record<string, string>>

const itself = (text: string): string => text

/** The words for the codes of a group. */
export const codeWords = (group: string, { words }: Messages): CodeTable => words[group as keyof CodeWords] // safe: `CodeWords` holds every group that a declaration names

const innerId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/

const plainText = (text: string, { lang, inner }: ValueContext): string => {
  if (innerId.test(text)) return inner(text) ?? '…'
  return isDay(text) ? dayInFigures(text) : isoTime.test(text) ? moment(text, lang) : text
}

const plainValue = (value: unknown, context: ValueContext): string => {
  const { m, lang } = context
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? m.history.yes : m.history.no
  if (typeof value === 'number') return number(lang, value)
  if (typeof value === 'string') return plainText(value, context)
  if (Array.isArray(value))
    return value
      .map((each) => plainValue(each, context))
      .join(value.some((each) => typeof each === 'object') ? '\n' : ', ')
  return partsInWords(value as object, context) // safe: what is left of JSON
}

const partsInWords = (value: object, context: ValueContext): string => {
  const { m } = context
  const names: { readonly [part: string]: string } = m.fields.parts
  return Object.entries(value)
    .filter(([part, each]) => part !== 'id' && each !== null && each !== '')
    .map(([part, each]) => {
      const text = codeOfPart(part, each, m) ?? plainValue(each, context)
      const name = names[part] ?? context.inner(part) ?? part
      return part === 'name' ? text : `${name}: ${text}`
    })
    .join(', ')
}

const codeOfPart = (part: string, value: unknown, { words }: Messages): string | undefined => {
  const tables: { readonly [part: string]: Readonly<Record<string, string>> } = {
    channel: words.channels,
    value: words.answers,
  }
  return typeof value === 'string' ? tables[part]?.[value] : undefined
}
