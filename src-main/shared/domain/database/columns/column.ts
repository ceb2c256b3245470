import type { Field } from '../../../fields/field'
import { idAt, putId, wordsOfId } from './id-words'

/** The values of one field of all records, in numbers; a row is a record. */
export type Column = {
  /** Keeps a value; false where it is none that `at` would give back as it is. */
  readonly put: (row: number, value: unknown) => boolean
  readonly at: (row: number) => string
  readonly makeRoom: (rows: number) => void
  readonly copy: () => Column
}

type Numbers = Uint32Array | Int32Array | Uint8Array

/** As many numbers and more, beginning with the same ones. */
export const withRoom = <T extends Numbers>(numbers: T, length: number): T => {
  const longer = new (numbers.constructor as new (length: number) => T)(length) // safe: an array of the same kind
  longer.set(numbers)
  return longer
}

const idColumn = (words = new Uint32Array(0)): Column => ({
  put: (row, value) => putId(words, row * wordsOfId, value),
  at: (row) => idAt(words, row * wordsOfId),
  makeRoom: (rows) => (words = withRoom(words, rows * wordsOfId)),
  copy: () => idColumn(words.slice()),
})

const codeColumn = (codes: readonly string[], numbers = new Uint8Array(0)): Column => ({
  put: (row, value) => {
    const number = codes.indexOf(value as string) // safe: what is no text is not found
    numbers[row] = number
    return number >= 0
  },
  at: (row) => codes[numbers[row] ?? 0] ?? '',
  makeRoom: (rows) => (numbers = withRoom(numbers, rows)),
  copy: () => codeColumn(codes, numbers.slice()),
})

/** So many digits of a text as a number; negative where they are none. */
const digitsAt = (text: string, at: number, count: number): number => {
  let number = 0
  for (let index = at; index < at + count; index++) {
    const digit = text.charCodeAt(index) - 0x30
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** `2021-06-24` as 20210624; negative where the text is no day. */
const dayNumber = (text: string): number => {
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return -1
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2)]
  return year < 0 || month < 0 || day < 0 ? -1 : year * 10_000 + month * 100 + day
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0')

const dayText = (number: number): string => {
  const text = padded(number, 8)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

const dayColumn = (days = new Int32Array(0)): Column => ({
  put: (row, value) => {
    const number = typeof value === 'string' && value.length === 10 ? dayNumber(value) : -1
    days[row] = number
    return number >= 0
  },
  at: (row) => dayText(days[row] ?? 0),
  makeRoom: (rows) => (days = withRoom(days, rows)),
  copy: () => dayColumn(days.slice()),
})

/** `T08:30:00.000Z` at the end of a moment as 83000000; negative where it is none. */
const clockNumber = (text: string): number => {
  const isFramed =
    text.charCodeAt(10) === 0x54 &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a &&
    text.charCodeAt(19) === 0x2e &&
    text.charCodeAt(23) === 0x5a
  if (!isFramed) return -1
  const [hours, minutes] = [digitsAt(text, 11, 2), digitsAt(text, 14, 2)]
  const [seconds, thousandths] = [digitsAt(text, 17, 2), digitsAt(text, 20, 3)]
  if (hours < 0 || minutes < 0 || seconds < 0 || thousandths < 0) return -1
  return ((hours * 100 + minutes) * 100 + seconds) * 1000 + thousandths
}

const clockText = (number: number): string => {
  const text = padded(number, 9)
  return `T${text.slice(0, 2)}:${text.slice(2, 4)}:${text.slice(4, 6)}.${text.slice(6)}Z`
}

const timeColumn = (days = new Int32Array(0), clocks = new Int32Array(0)): Column => ({
  put: (row, value) => {
    const isLong = typeof value === 'string' && value.length === 24
    const day = isLong ? dayNumber(value) : -1
    const clock = isLong ? clockNumber(value) : -1
    days[row] = day
    clocks[row] = clock
    return day >= 0 && clock >= 0
  },
  at: (row) => dayText(days[row] ?? 0) + clockText(clocks[row] ?? 0),
  makeRoom: (rows) => {
    days = withRoom(days, rows)
    clocks = withRoom(clocks, rows)
  },
  copy: () => timeColumn(days.slice(), clocks.slice()),
})

/** The column for a declared field; null for one whose values have no fixed length. */
export const columnOf = (field: Field): Column | null => {
  if (field.kind === 'reference') return idColumn()
  if (field.kind === 'day') return dayColumn()
  if (field.kind === 'time') return timeColumn()
  return field.kind === 'choice' ? codeColumn(field.codes) : null
}
