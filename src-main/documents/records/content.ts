import { collectionNames, type AnyRecord, type CollectionName } from '@shared/domain/database/database'
import type { SheetTable } from '../sheet/sheet-table'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Messages } from '@shared/messages'

/** A value as a cell can show it; lists and groups of values as JSON, so that nothing is left out. */
const cellOf = (value: unknown): string | number | null => {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return JSON.stringify(value)
}

const fieldsOf = (records: readonly AnyRecord[]): readonly string[] =>
  Array.from(new Set(records.flatMap((record) => Object.keys(record))))

const listOf = (view: DatabaseView, collection: CollectionName, title: string): SheetTable => {
  const records = Array.from(view.all(collection))
  const fields = fieldsOf(records)
  return {
    title,
    subtitle: '',
    publicity: [],
    columns: fields.map((field) => ({ key: field, heading: field, width: field === 'id' ? 38 : 24, kind: 'text' })),
    rows: records.map((record) => fields.map((field) => cellOf(record[field as keyof AnyRecord]))),
  }
}

/** Every record of every collection with every field, one list a collection: for reading what a damaged database still held. */
export const recordsContent = (view: DatabaseView, words: Messages): readonly SheetTable[] =>
  collectionNames.filter((name) => view.count(name) > 0).map((name) => listOf(view, name, words.nouns[name].many))
