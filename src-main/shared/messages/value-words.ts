import { dayInFigures, isDay } from '../domain/values/day'
import { referencesOf, type AnyRecord, type CollectionName, type Collections } from '../domain/database/database'
import type { Id } from '../domain/values/ids'
import { recordTitle, type FindRecord } from '../domain/database/record-title'
import type { Lang } from '../preferences'
import type { Messages } from './messages'
import { moment } from './moment'
import { number } from './plural'

/** The fields of a record that hold one of a few codes; every other text is shown as it is. */
type CodeField<Fields> = {
  [Field in keyof Fields]-?: NonNullable<Fields[Field]> extends string
    ? string extends NonNullable<Fields[Field]>
      ? never
      : Field
    : never
}[keyof Fields]
type CodeTables = {
  readonly [Name in CollectionName]: {
    readonly [Field in CodeField<Collections[Name]>]: {
      readonly [Code in NonNullable<Collections[Name][Field]> & string]: string
    }
  }
}

/** Words for the codes of every field that has some; a new one without words does not compile. */
const codeTables = ({ words: w, history, privacy }: Messages): CodeTables => ({
  institutions: {},
  persons: { gender: w.genders, language: w.languages, photoWish: w.photoWishes },
  initiatives: { colour: w.colours },
  events: { kind: w.eventKinds, status: w.eventStatuses },
  invitations: { channel: w.channels },
  nominations: {},
  registrations: { role: w.roles, status: w.registrationStatuses },
  attendances: { state: w.attendanceStates, how: history.hows },
  presentations: { status: w.presentationStatuses },
  outcomes: { kind: w.outcomeKinds },
  recommendations: { status: w.recommendationStatuses },
  publications: {},
  communications: { channel: w.channels, direction: w.directions },
  distinctions: {},
  letterTemplates: { purpose: w.letterPurposes, addressee: w.letterAddressees, lang: w.languages },
  savedViews: { list: w.lists },
  importMappings: {},
  settings: {},
  exports: { kind: privacy.dossier.documents },
  erasures: {},
  trash: {},
})

/** Fields with codes to which an office may add some of its own; those are named inside the settings. */
const openCodes = (collection: CollectionName, field: string, { words }: Messages): Readonly<Record<string, string>> =>
  collection === 'institutions' && field === 'kind' ? words.institutionKinds : {}

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
export const valueInWords = (
  collection: CollectionName,
  field: string,
  value: unknown,
  context: ValueContext,
): string => {
  const target = referencesOf(collection).find(([name]) => name === field)?.[1]
  if (target !== undefined && (typeof value === 'string' || Array.isArray(value)))
    return [value]
      .flat()
      .map((id) => recordInWords(target, context.find(target, id as Id), context)) // safe: reference fields hold ids
      .join(', ')
  const codes = (codeTables(context.m)[collection] as { readonly [field: string]: Readonly<Record<string, string>> })[
    field
  ]
  if (codes !== undefined && typeof value === 'string') return codes[value] ?? value
  const known = openCodes(collection, field, context.m)
  if (typeof value === 'string' && known[value] !== undefined) return known[value]
  if (typeof value === 'string' && innerId.test(value)) return context.inner(value) ?? '…'
  return plainValue(value, context)
}

const innerId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/

const plainValue = (value: unknown, context: ValueContext): string => {
  const { m, lang } = context
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? m.history.yes : m.history.no
  if (typeof value === 'number') return number(lang, value)
  if (typeof value === 'string')
    return isDay(value) ? dayInFigures(value) : isoTime.test(value) ? moment(value, lang) : value
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
