import { referencesOf, type AnyRecord, type CollectionName } from '@shared/domain/database/database'
import { sortName } from '@shared/domain/directory/person'
import type { DatabaseView } from '@shared/domain/database/state'

const mostSteps = 2

const textOf = (record: AnyRecord, field: string): string => {
  const value: unknown = record[field as keyof AnyRecord]
  return typeof value === 'string' ? value : ''
}

/** The name of a record that has one of its own. */
const ownName = (record: AnyRecord): string => {
  if ('lastName' in record) return sortName(record)
  return ['name', 'title', 'code'].map((field) => textOf(record, field)).find((text) => text !== '') ?? ''
}

/** What people call a record: its name, or the names of what it joins (`Nováková, Jana · 2. workshop`), and its day. */
export const recordLabel = (view: DatabaseView, collection: CollectionName, record: AnyRecord, steps = 0): string => {
  const name = ownName(record)
  if (name !== '' || steps > mostSteps) return name
  const joined = referencesOf(collection).flatMap(([field, target]) => {
    const referred = view.get(target, textOf(record, field) || null)
    return referred === undefined ? [] : [recordLabel(view, target, referred, steps + 1)]
  })
  return [...joined, textOf(record, 'day')].filter((text) => text !== '').join(' · ')
}
