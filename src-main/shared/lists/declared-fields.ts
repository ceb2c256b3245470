import type { CollectionName, Collections } from '../domain/database/database'
import { recordTitle } from '../domain/database/record-title'
import { declarations } from '../fields/declarations'
import type { Field, Fields } from '../fields/field'
import { hasOwnFields } from '../fields/own-fields'
import { textForms } from '../fields/text-forms'
import { kindName, namedKinds } from '../messages/kind-words'
import { codeWords } from '../messages/value-words'
import { hasWarnings, warningsOf } from '../domain/warnings/warnings'
import type { Day } from '../domain/values/day'
import { warningInWords } from '../messages/warning-words'
import { codeField, dayField, momentField, namedField, numberField, yesNoField } from './field-kinds'
import { ownListFields } from './own-list-fields'
import { textField, themesOf, wordsField, type ListContext, type ListField } from './list-field'
import { textChoices } from './text-choices'

const plainly = (text: string): string => text

type Source<Row, Name extends CollectionName> = {
  readonly context: ListContext
  readonly collection: Name
  /** The record of a row; undefined where the row has none. */
  readonly recordOf: (row: Row) => Collections[Name] | undefined
  /** Names of other records that the row holds already, by the keys of the list, so that they are not looked up. */
  readonly held?: { readonly [key: string]: (row: Row) => string }
}

/**
 * What the declared fields of a record are in a list: columns, what they are sorted, narrowed and copied by. In the order of the
 * declarations; what is no column, as days of an event or times inside an answer, is left out.
 */
export const listFieldsOf = <Row, Name extends CollectionName>(source: Source<Row, Name>): readonly ListField<Row>[] =>
  Object.entries<Field>(declarations[source.collection] as Fields).flatMap(([key, field]) =>
    field.listed === false ? [] : listFieldOf(source, key, field),
  )

/** The fields that a list has of its own, and after them what is declared for its records and has no column there yet. */
export const withDeclared = <Row, Name extends CollectionName>(
  own: readonly ListField<Row>[],
  source: Source<Row, Name>,
): readonly ListField<Row>[] => {
  const keys = new Set(own.map(({ key }) => key))
  return [...own, ...listFieldsOf(source).filter(({ key }) => !keys.has(key)), ...warningField(source)]
}

/** What is seldom meant in a record, where its noun knows of such things and the list knows the day. */
const warningField = <Row, Name extends CollectionName>({
  context,
  collection,
  recordOf,
}: Source<Row, Name>): readonly ListField<Row>[] => {
  const { view, m } = context
  const today = 'today' in context ? (context.today as Day) : null // safe: the only thing of that name in a context
  if (today === null || !hasWarnings(collection)) return []
  return [
    textField<Row>({ key: 'warnings', name: m.lists.toLookAt, width: 200, grow: 1 }, (row) => {
      const record = recordOf(row)
      const found = record === undefined ? [] : warningsOf(collection, record, { view, today })
      return found.map((warning) => warningInWords(warning, m)).join(' ')
    }),
  ]
}

type Column = { readonly key: string; readonly name: string; readonly width?: number; readonly grow?: number }

const widths: { readonly [Kind in Field['kind']]?: Pick<Column, 'width' | 'grow'> } = {
  prose: { width: 200, grow: 2 },
  choice: { width: 120 },
  'institution-kind': { width: 140 },
  tags: { width: 130, grow: 1 },
}

const widthOf = (field: Field): { readonly width: number; readonly grow?: number } => ({
  width: 'form' in field ? textForms[field.form].width : 150,
  ...widths[field.kind],
})

const listFieldOf = <Row, Name extends CollectionName>(
  { context, collection, recordOf, held }: Source<Row, Name>,
  key: string,
  field: Field,
): readonly ListField<Row>[] => {
  const { view, m, lang } = context
  const listed = field.listed === false ? {} : field.listed
  const names: { readonly [key: string]: string } = m.fields.names[collection]
  const column: Column = { key, name: names[key] ?? key, ...listed }
  const wide = { ...widthOf(field), ...column }
  const valueOf = (row: Row): unknown => recordOf(row)?.[key as keyof Collections[Name]] // safe: a key of the declaration
  const textIn = (row: Row): string => (valueOf(row) ?? '') as string // safe: fields of these kinds hold texts
  const textsIn = (row: Row): readonly string[] => (valueOf(row) ?? []) as readonly string[] // safe: they hold lists of texts
  const everyText = (texts: (record: unknown) => readonly string[]) => () =>
    textChoices(Array.from(view.all(collection)).flatMap(texts))
  const inRecord = (record: unknown): unknown => (record as { readonly [key: string]: unknown })[key] // safe: a record is an object

  switch (field.kind) {
    case 'text': {
      const { shown = plainly, names: known } = textForms[field.form]
      const column = textField<Row>(wide, (row) => shown(textIn(row)))
      if (!field.isRepeated) return [column]
      const choices = everyText((record) => [shown(inRecord(record) as string)]) // safe: a text
      return [{ ...column, type: 'choice', choices, ...(known === undefined ? {} : { meant: shown }) }]
    }
    case 'prose':
      return [textField<Row>(wide, textIn)]
    case 'day':
      return [dayField<Row>(column, textIn)]
    case 'time':
      return [momentField<Row>(column, lang, textIn)]
    case 'yes-no':
      return [yesNoField<Row>(column, m, (row) => valueOf(row) === true)]
    case 'number':
      return [numberField<Row>(column, lang, (row) => (valueOf(row) ?? null) as number | null)] // safe: a number by its schema
    case 'choice':
      return [codeField<Row, string>(wide, field.codes, codeWords(field.words, m), textIn)]
    case 'institution-kind': {
      const kinds = namedKinds(m, view)
      const labels = new Map(kinds.map(({ id, label }) => [id, label]))
      const text = (row: Row): string => labels.get(textIn(row)) ?? kindName(m, view, textIn(row))
      return [{ ...wide, type: 'choice', value: textIn, text, choices: () => kinds }]
    }
    case 'reference':
    case 'references': {
      const target = field.target as CollectionName // safe: `collections` are made of the declarations
      const titleOf = (id: string): string => {
        const record = view.get(target, id)
        return record === undefined ? '' : recordTitle((name, other) => view.get(name, other), target, record)
      }
      const title = (row: Row): string => (textIn(row) === '' ? '' : titleOf(textIn(row)))
      if (field.kind === 'reference') return [textField<Row>(wide, held?.[wide.key] ?? title)]
      return [wordsField<Row>(wide, (row) => textsIn(row).map(titleOf))]
    }
    case 'inner':
      if (field.within === 'bands') return []
      return [namedField<Row>(wide, themesOf(context), (row) => textIn(row) || null)]
    case 'words':
      return [wordsField<Row>(wide, textsIn)]
    case 'tags':
      return [
        { ...wordsField<Row>(wide, textsIn), choices: everyText((record) => inRecord(record) as readonly string[]) }, // safe: tags
      ]
    case 'own':
      return hasOwnFields(collection)
        ? ownListFields<Row>(context, collection, (row) => (valueOf(row) ?? {}) as Readonly<Record<string, string>>) // safe: own values
        : []
    case 'nested': {
      const { lines } = field
      if (lines === undefined) return []
      const linesIn = (row: Row): readonly string[] => lines((valueOf(row) ?? []) as never) // safe: the value of this field
      // Commas stand inside a line.
      return [{ ...wordsField<Row>(wide, linesIn), text: (row) => linesIn(row).join('; ') }]
    }
  }
}
