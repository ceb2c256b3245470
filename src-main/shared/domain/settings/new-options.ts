import type { Id } from '../values/ids'
import type { Transaction } from '../actions/transaction'
import type { Settings } from './settings'

const MARK = 'new-option:'

/** A value that stands for an option which a choice does not have yet, by its name. */
export const newOption = (name: string): string => `${MARK}${name.trim().slice(0, 200)}`

/** The name of the option that a value asks for; null for any other value. */
export const nameOfNewOption = (value: string): string | null =>
  value.startsWith(MARK) ? value.slice(MARK.length) : null

type OwnField = Settings['ownFields'][number]

/** The settings with one more option in a choice, and its id. */
const added = (tx: Transaction, field: OwnField, name: string, newId: () => Id): Id => {
  const [settings] = Array.from(tx.all('settings'))
  const option = { id: newId(), name }
  if (settings === undefined) return option.id
  const ownFields = settings.ownFields.map((each) =>
    each.id === field.id ? { ...each, options: [...each.options, option] } : each,
  )
  tx.update('settings', settings, { ownFields })
  return option.id
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of an import with the options that they bring made in their choices; each once, whatever its case. */
export const withNewOptions = <Rows>(tx: Transaction, rows: Rows, newId: () => Id): Rows => {
  const optionOf = (fieldId: string, name: string): string => {
    const fields = Array.from(tx.all('settings')).flatMap(({ ownFields }) => ownFields)
    const field = fields.find(({ id }) => id === fieldId)
    if (field?.type !== 'choice') return name
    const known = field.options.find((each) => each.name.toLocaleLowerCase('cs') === name.toLocaleLowerCase('cs'))
    return known?.id ?? added(tx, field, name, newId)
  }
  const ownOf = (own: { readonly [key: string]: unknown }): unknown =>
    Object.fromEntries(
      Object.entries(own).map(([fieldId, value]) => {
        const name = typeof value === 'string' ? nameOfNewOption(value) : null
        return [fieldId, name === null ? value : optionOf(fieldId, name)]
      }),
    )
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved)
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === 'own' && isObject(each) ? ownOf(each) : resolved(each)]),
    )
  }
  // Most files bring none, and their rows stay as they are.
  return JSON.stringify(rows).includes(MARK) ? (resolved(rows) as Rows) : rows // safe: of the same shape
}
