import type { Fields } from '../../../fields/field'
import type { Id } from '../../values/ids'
import type { AnyRecord } from '../database'
import { asciiBytes, columnOf, withRoom, type Column } from './column'
import { idAt, idLength, isSameId, putId, wordsOfId } from './id-words'

/** What a collection needs of whatever holds its records; a `Map` by id is one. */
export type RecordsById = {
  readonly size: number
  get(id: Id): AnyRecord | undefined
  set(id: Id, record: AnyRecord): unknown
  delete(id: Id): boolean
  values(): Iterable<AnyRecord>
}

type Values = { readonly [field: string]: unknown }

const gone = 0
const inColumns = 1
const asItIs = 2

const fewestRows = 16

const quote = 0x22
const [afterId, end] = [asciiBytes('":{"id":"'), asciiBytes('"}')]

/** Whether bytes stand in a text from some place on. */
const standsAt = (bytes: Uint8Array, text: Uint8Array, at: number): boolean => {
  for (let index = 0; index < bytes.length; index++) if (bytes[index] !== text[at + index]) return false
  return true
}

/** No value of a column is longer. */
const longestValue = 64
const scratch = new Uint8Array(longestValue)

/** A value as ASCII in `scratch`, and its length; 0 where it is no text that a column could hold. */
const intoScratch = (value: unknown): number => {
  if (typeof value !== 'string' || value.length > longestValue) return 0
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    if (code > 127) return 0
    scratch[index] = code
  }
  return value.length
}

/**
 * The records of a collection whose every field has a fixed length, as columns of numbers: fifty bytes a record instead of three
 * hundred. A record that has other fields, or values that are none of theirs, is kept as it is. What is read is made anew each time.
 */
export class ColumnRecords implements RecordsById {
  readonly #columns: ReadonlyMap<string, Column>
  /** The columns in their order, each with what stands before its value in a line. */
  readonly #inLine: readonly { readonly column: Column; readonly lead: Uint8Array }[]
  /** Reference fields by which records were looked for, with the rows of each target. */
  readonly #indexes = new Map<string, Map<Id, number[]>>()
  readonly #odd = new Map<number, AnyRecord>()
  /** Rows of ids that are not written as ids are. */
  readonly #oddIds = new Map<Id, number>()
  readonly #sought = new Uint32Array(wordsOfId)
  #ids = new Uint32Array(0)
  #states = new Uint8Array(0)
  /** Rows by their ids, each one more than it is; 0 where there is none. Twice as many places as rows. */
  #places = new Int32Array(0)
  #rows = 0
  #size = 0

  constructor(columns: ReadonlyMap<string, Column>) {
    this.#columns = columns
    this.#inLine = Array.from(columns, ([key, column]) => ({ column, lead: asciiBytes(`","${key}":"`) }))
  }

  get size(): number {
    return this.#size
  }

  get(id: Id): AnyRecord | undefined {
    const row = this.#rowOf(id)
    return row < 0 ? undefined : this.#at(row)
  }

  set(id: Id, record: AnyRecord): void {
    const known = this.#rowOf(id)
    const row = known < 0 ? this.#newRow(id) : known
    if (known >= 0) this.#strike(row)
    const isKept = !this.#oddIds.has(id) && record.id === id && this.#put(row, record)
    this.#states[row] = isKept ? inColumns : asItIs
    if (isKept) this.#odd.delete(row)
    else this.#odd.set(row, record)
    this.#enter(row)
  }

  delete(id: Id): boolean {
    const row = this.#rowOf(id)
    if (row < 0) return false
    this.#strike(row)
    this.#states[row] = gone
    this.#odd.delete(row)
    this.#oddIds.delete(id)
    this.#size--
    return true
  }

  *values(): Generator<AnyRecord> {
    for (let row = 0; row < this.#rows; row++) if (this.#states[row] !== gone) yield this.#at(row)
  }

  /** Makes room for so many records at once. */
  expect(count: number): void {
    while (this.#states.length < count) this.#makeRoom(2 ** Math.ceil(Math.log2(Math.max(count, fewestRows))))
  }

  /**
   * Takes a new record in from its line in a snapshot, `"id":{…}` without a comma behind it. False, with nothing taken in, where it is
   * laid out in another way, has values for which there is no column, or is there already.
   */
  take(text: Uint8Array, from: number, until: number): boolean {
    const idAt = from + 1
    let at = idAt + idLength
    if (text[from] !== quote || !putId(this.#sought, 0, text, idAt, at) || !standsAt(afterId, text, at)) return false
    at += afterId.length
    if (!standsAt(text.subarray(idAt, idAt + idLength), text, at) || this.#soughtRow() >= 0) return false
    if (this.#rows === this.#states.length) this.#makeRoom(this.#rows * 2)
    const row = this.#rows
    at += idLength
    for (const { column, lead } of this.#inLine) {
      if (!standsAt(lead, text, at)) return false
      at += lead.length
      const close = text.indexOf(quote, at)
      if (close < 0 || !column.put(row, text, at, close)) return false
      at = close
    }
    if (until - at !== end.length || !standsAt(end, text, at)) return false
    this.#ids.set(this.#sought, row * wordsOfId)
    this.#states[row] = inColumns
    this.#rows++
    this.#size++
    this.#enterPlace(row)
    this.#enter(row)
    return true
  }

  /** The records that refer to an id by a field. */
  by(field: string, id: Id): AnyRecord[] {
    return (this.#index(field).get(id) ?? []).map((row) => this.#at(row))
  }

  copy(): ColumnRecords {
    const copy = new ColumnRecords(new Map([...this.#columns].map(([key, column]) => [key, column.copy()])))
    for (const [row, record] of this.#odd) copy.#odd.set(row, record)
    for (const [id, row] of this.#oddIds) copy.#oddIds.set(id, row)
    copy.#ids = this.#ids.slice()
    copy.#states = this.#states.slice()
    copy.#places = this.#places.slice()
    copy.#rows = this.#rows
    copy.#size = this.#size
    return copy
  }

  #at(row: number): AnyRecord {
    const odd = this.#odd.get(row)
    if (odd !== undefined) return odd
    const record: Record<string, string> = { id: idAt(this.#ids, row * wordsOfId) }
    for (const [key, column] of this.#columns) record[key] = column.at(row)
    return record as unknown as AnyRecord // safe: the values that were taken in
  }

  #put(row: number, record: AnyRecord): boolean {
    const values = record as unknown as Values // safe: only read, and every value is looked at
    if (Object.keys(values).length !== this.#columns.size + 1) return false
    for (const [key, column] of this.#columns) if (!column.put(row, scratch, 0, intoScratch(values[key]))) return false
    return true
  }

  #newRow(id: Id): number {
    if (this.#rows === this.#states.length) this.#makeRoom(this.#rows * 2)
    const row = this.#rows++
    this.#size++
    if (putId(this.#ids, row * wordsOfId, scratch, 0, intoScratch(id))) this.#enterPlace(row)
    else this.#oddIds.set(id, row)
    return row
  }

  #rowOf(id: Id): number {
    return putId(this.#sought, 0, scratch, 0, intoScratch(id)) ? this.#soughtRow() : (this.#oddIds.get(id) ?? -1)
  }

  #soughtRow(): number {
    if (this.#places.length === 0) return -1
    const mask = this.#places.length - 1
    for (let place = this.#hash(this.#sought, 0) & mask; ; place = (place + 1) & mask) {
      const row = (this.#places[place] ?? 0) - 1
      if (row < 0) return -1
      if (this.#states[row] !== gone && isSameId(this.#ids, row * wordsOfId, this.#sought, 0)) return row
    }
  }

  #enterPlace(row: number): void {
    const mask = this.#places.length - 1
    let place = this.#hash(this.#ids, row * wordsOfId) & mask
    while (this.#places[place] !== 0) place = (place + 1) & mask
    this.#places[place] = row + 1
  }

  #hash(words: Uint32Array, at: number): number {
    const mixed = Math.imul((words[at + 3] ?? 0) ^ Math.imul(words[at + 2] ?? 0, 0x9e37_79b1), 0x85eb_ca6b)
    return (mixed ^ (mixed >>> 15) ^ (words[at] ?? 0) ^ (words[at + 1] ?? 0)) >>> 0
  }

  /** For so many rows, which are a power of two. */
  #makeRoom(wanted: number): void {
    const rows = Math.max(fewestRows, wanted)
    this.#ids = withRoom(this.#ids, rows * wordsOfId)
    this.#states = withRoom(this.#states, rows)
    for (const column of this.#columns.values()) column.makeRoom(rows)
    this.#places = new Int32Array(rows * 2)
    const odd = new Set(this.#oddIds.values())
    for (let row = 0; row < this.#rows; row++) if (this.#states[row] !== gone && !odd.has(row)) this.#enterPlace(row)
  }

  #index(field: string): Map<Id, number[]> {
    const known = this.#indexes.get(field)
    if (known !== undefined) return known
    const index = new Map<Id, number[]>()
    for (let row = 0; row < this.#rows; row++) if (this.#states[row] !== gone) this.#enterInto(index, field, row)
    this.#indexes.set(field, index)
    return index
  }

  #enter(row: number): void {
    for (const [field, index] of this.#indexes) this.#enterInto(index, field, row)
  }

  #enterInto(index: Map<Id, number[]>, field: string, row: number): void {
    const target = this.#targetAt(field, row)
    if (target === undefined) return
    const rows = index.get(target)
    if (rows === undefined) index.set(target, [row])
    else rows.push(row)
  }

  #strike(row: number): void {
    for (const [field, index] of this.#indexes) {
      const target = this.#targetAt(field, row)
      const left = target === undefined ? undefined : index.get(target)?.filter((each) => each !== row)
      if (target === undefined || left === undefined) continue
      if (left.length === 0) index.delete(target)
      else index.set(target, left)
    }
  }

  #targetAt(field: string, row: number): Id | undefined {
    const odd = this.#odd.get(row) as unknown as Values | undefined // safe: only read
    const value = odd === undefined ? this.#columns.get(field)?.at(row) : odd[field]
    return typeof value === 'string' ? value : undefined
  }
}

/** Columns for a collection of these fields; null where one of them has values of any length. */
export const columnRecordsFor = (fields: Fields): ColumnRecords | null => {
  const columns = new Map<string, Column>()
  for (const [key, field] of Object.entries(fields)) {
    const column = columnOf(field)
    if (column === null) return null
    columns.set(key, column)
  }
  return new ColumnRecords(columns)
}
