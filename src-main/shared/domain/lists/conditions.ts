import { fold } from '../values/fold'
import type { conditionOperators, Condition } from '../../fields/saved-view'

export const fieldTypes = ['text', 'words', 'choice', 'number', 'day', 'yes-no'] as const
export type FieldType = (typeof fieldTypes)[number]
export type ConditionOperator = (typeof conditionOperators)[number]

/** What a row has in a field; a list of words where it can have several, null or an empty text where it has nothing. */
export type FieldValue = string | number | boolean | null | readonly string[]

/** A field as a filter needs it. */
export type FilterField<Row> = {
  readonly key: string
  readonly type: FieldType
  readonly value: (row: Row) => FieldValue
  /** What a value of a condition means, where it may be written in several ways. */
  readonly meant?: (text: string) => string
}

const operators: { readonly [Type in FieldType]: readonly ConditionOperator[] } = {
  text: ['contains', 'lacks', 'is', 'is-not', 'is-filled', 'is-empty'],
  words: ['is', 'is-not', 'is-filled', 'is-empty'],
  choice: ['is', 'is-not', 'is-filled', 'is-empty'],
  number: ['is', 'before', 'after'],
  day: ['is', 'before', 'after', 'is-filled', 'is-empty'],
  'yes-no': ['is'],
}

/** What can be asked of a field of this type, the usual question first. */
export const operatorsOf = (type: FieldType): readonly ConditionOperator[] => operators[type]

/** Whether the operator compares with values; *empty* and *filled* do not. */
export const needsValues = (operator: ConditionOperator): boolean => operator !== 'is-empty' && operator !== 'is-filled'

/** A value of a condition on a *yes or no*. */
export const yes = 'yes'
export const no = 'no'

const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Texts that were folded before; the same few thousand come again with every key. */
const folded = new Map<string, string>()
const mostFolded = 200_000
const foldOnce = (text: string): string => {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size >= mostFolded) folded.clear()
  const made = fold(text)
  folded.set(text, made)
  return made
}

const textsOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : value === null ? [] : [String(value)] // safe: the only lists are of words

type Test = (value: FieldValue) => boolean

const isOneOf = (type: FieldType, values: readonly string[]): Test => {
  if (type === 'number') {
    const numbers = new Set(values.map(Number))
    return (value) => typeof value === 'number' && numbers.has(value)
  }
  if (type === 'yes-no') return (value) => values.includes(value === true ? yes : no)
  // What people type is compared as they search; ids and days only fold to themselves.
  const wanted = new Set(values.map(fold))
  return (value) => textsOf(value).some((text) => wanted.has(foldOnce(text)))
}

const containsOneOf = (values: readonly string[]): Test => {
  const wanted = values.map(fold)
  return (value) =>
    textsOf(value).some((text) => {
      const own = foldOnce(text)
      return wanted.some((part) => own.includes(part))
    })
}

/** Smaller than, or earlier than, the bound; nothing is neither. */
const compares = (type: FieldType, values: readonly string[], isRight: (order: number) => boolean): Test => {
  const [bound = ''] = values
  if (type === 'number')
    return (value) => typeof value === 'number' && !Number.isNaN(Number(bound)) && isRight(value - Number(bound))
  return (value) => typeof value === 'string' && value !== '' && isRight(value < bound ? -1 : Number(value > bound))
}

const testOf = (type: FieldType, { operator, values }: Condition): Test => {
  switch (operator) {
    case 'is':
      return isOneOf(type, values)
    case 'is-not': {
      const isOne = isOneOf(type, values)
      return (value) => !isOne(value)
    }
    case 'contains':
      return containsOneOf(values)
    case 'lacks': {
      const contains = containsOneOf(values)
      return (value) => !contains(value)
    }
    case 'is-empty':
      return isEmpty
    case 'is-filled':
      return (value) => !isEmpty(value)
    case 'before':
      return compares(type, values, (order) => order < 0)
    case 'after':
      return compares(type, values, (order) => order > 0)
  }
}

/** Whether a condition says something: one without a value, or about a field that is no more, narrows nothing. */
export const isComplete = ({ operator, values }: Condition): boolean =>
  !needsValues(operator) || values.some((value) => value.trim() !== '')

/** Whether a row fulfils all conditions; of the values of one condition any will do. Undefined where there is nothing to ask. */
export const rowMatcher = <Row>(
  fields: readonly FilterField<Row>[],
  conditions: readonly Condition[],
): ((row: Row) => boolean) | undefined => {
  const tests = conditions.filter(isComplete).flatMap((condition) => {
    const field = fields.find(({ key }) => key === condition.field)
    if (field === undefined) return []
    const { meant } = field
    const asked = meant === undefined ? condition : { ...condition, values: condition.values.map(meant) }
    const test = testOf(field.type, asked)
    return [(row: Row) => test(field.value(row))]
  })
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
