import { hasOwnFields, type OwnFieldNoun, type OwnFieldType, type OwnValues } from '../../fields/own-fields'
import type { AnyRecord, Change, CollectionName } from '../database/database'
import type { DatabaseView } from '../database/state'
import { dayInFigures, isDay } from '../values/day'
import { fold } from '../values/fold'
import type { Id } from '../values/ids'
import { settingsOf, type Settings } from './settings'

export type OwnField = Settings['ownFields'][number]
type Typed = Pick<OwnField, 'type' | 'options'>

/** The fields that the office made for records of several nouns, in the order of the nouns. */
export const ownFieldsOfAll = (view: DatabaseView, nouns: readonly OwnFieldNoun[]): readonly OwnField[] =>
  nouns.flatMap((noun) => ownFieldsOn(view, noun))

/** The fields that the office made for records of a noun. */
export const ownFieldsOn = (view: DatabaseView, on: OwnFieldNoun): readonly OwnField[] =>
  settingsOf(view).ownFields.filter((field) => field.on === on)

const DECIMALS = 6

/** A number as it is kept; what is written with a comma, spaces or as percents is read: 50 % is a half. */
const numberIn = (text: string): string | undefined => {
  const plain = text
    .replace(/\s/g, '')
    .replace(/[\u2212\u2013]/, '-')
    .replace(',', '.')
  const [, figures = '', percent] = /^(-?\d{1,15}(?:\.\d{1,6})?)(%)?$/.exec(plain) ?? []
  if (figures === '') return undefined
  return String(percent === undefined ? Number(figures) : Number((Number(figures) / 100).toFixed(DECIMALS)))
}

/** A day as it is kept, or as it is written in figures. */
const dayIn = (text: string): string | undefined => {
  if (isDay(text)) return text
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text.trim()) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

const written = { yes: ['yes', 'ano', 'a', 'true', '1', 'x'], no: ['no', 'ne', 'n', 'false', '0'] } as const

const yesNoIn = (text: string): string | undefined => {
  const word = fold(text).trim()
  return (['yes', 'no'] as const).find((answer) => written[answer].some((each) => each === word))
}

const optionIn = ({ options }: Typed, text: string): string | undefined =>
  options.find(({ id, name }) => id === text || fold(name) === fold(text))?.id

/** The value that a text means in a field, as it is kept; undefined where it is none of its type. */
export const ownValueFrom = (field: Typed, text: string): string | undefined => {
  if (text.trim() === '') return ''
  switch (field.type) {
    case 'number':
      return numberIn(text)
    case 'day':
      return dayIn(text)
    case 'choice':
      return optionIn(field, text)
    case 'yes-no':
      return yesNoIn(text)
    default:
      return text
  }
}

/** Whether a kept value is one of the field's type. */
export const isOwnValue = (field: Typed, value: string): boolean => ownValueFrom(field, value) === value

/** A kept value as text, for a field of another type. */
const asText = ({ type, options }: Typed, value: string): string => {
  if (type === 'choice') return options.find(({ id }) => id === value)?.name ?? value
  if (type === 'day' && isDay(value)) return dayInFigures(value).replace(/\u00a0/g, ' ')
  if (type === 'number') return value.replace('.', ',')
  // A text that people read, in the language of the office.
  return type === 'yes-no' && (value === 'yes' || value === 'no') ? written[value][1] : value
}

/** The records in which an own field is filled in, with their collection. */
export const recordsWithOwnField = (view: DatabaseView, { id, on }: Pick<OwnField, 'id' | 'on'>) =>
  Array.from(view.all(on)).filter(({ own }) => (own[id] ?? '') !== '')

type Retyped = {
  readonly field: OwnField
  /** Each value that is kept, with the one that it becomes. */
  readonly values: ReadonlyMap<string, string>
  /** How many records hold a value that is none of the new type. */
  readonly misfits: number
}

/** What becomes of a field and its values with another type; what was text becomes the options of a choice. */
export const retyped = (view: DatabaseView, field: OwnField, type: OwnFieldType, newId: () => Id): Retyped => {
  const records = recordsWithOwnField(view, field)
  const texts = new Map(records.map(({ own }) => [own[field.id] ?? '', asText(field, own[field.id] ?? '')]))
  const names = Array.from(new Map(Array.from(texts.values(), (text) => [fold(text), text.slice(0, 200)])).values())
  const options = type === 'choice' ? names.map((name) => ({ id: newId(), name })) : []
  const after = { ...field, type, options }
  const values = new Map<string, string>()
  for (const [value, text] of texts) {
    const read = ownValueFrom(after, type === 'choice' ? text.slice(0, 200) : text)
    if (read !== undefined) values.set(value, read)
  }
  const misfits = records.filter(({ own }) => !values.has(own[field.id] ?? '')).length
  return { field: after, values, misfits: options.length > 200 ? records.length : misfits }
}

export type OddOwnValue = {
  readonly collection: CollectionName
  readonly id: Id
  readonly field: string
  readonly value: string
}

const oddIn = (
  fields: readonly OwnField[],
  { collection, record, before }: { collection: OwnFieldNoun; record: AnyRecord; before?: AnyRecord | null },
): readonly OddOwnValue[] => {
  const valuesOf = (each: AnyRecord | null | undefined): OwnValues => (each as { own?: OwnValues } | null)?.own ?? {} // safe: a record of a noun with own fields
  const [now, was] = [valuesOf(record), valuesOf(before)]
  return fields
    .filter(({ on, id }) => on === collection && now[id] !== undefined && now[id] !== was[id])
    .filter((field) => !isOwnValue(field, now[field.id] ?? ''))
    .map(({ id, name }) => ({ collection, id: record.id, field: name, value: now[id] ?? '' }))
}

/** The first value that a change writes and that is none of its field's type. */
export const firstOddOwnValue = (view: DatabaseView, changes: readonly Change[]): OddOwnValue | undefined => {
  const { ownFields } = settingsOf(view)
  if (ownFields.length === 0) return undefined
  for (const { collection, before, after } of changes) {
    if (after === null || !hasOwnFields(collection)) continue
    const [odd] = oddIn(ownFields, { collection, record: after, before })
    if (odd !== undefined) return odd
  }
  return undefined
}

/** All values of own fields in a collection that are none of their types. */
export const oddOwnValues = (view: DatabaseView, collection: CollectionName): readonly OddOwnValue[] => {
  if (!hasOwnFields(collection)) return []
  const { ownFields } = settingsOf(view)
  return Array.from<AnyRecord>(view.all(collection)).flatMap((record) => oddIn(ownFields, { collection, record }))
}
