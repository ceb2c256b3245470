import type { Field } from '../../../fields/field'
import { idAt, putId, wordsOfId } from './id-words'

/** The values of one field of all records, in numbers; a row is a record. */
export type Column = {
  /** Keeps the value that stands in a text as ASCII; false where it is none that `at` would give back as it is. */
  readonly put: (row: number, text: Uint8Array, from: number, end: number) => boolean
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
  put: (row, text, from, end) => putId(words, row * wordsOfId, text, from, end),
  at: (row) => idAt(words, row * wordsOfId),
  makeRoom: (rows) => (words = withRoom(words, rows * wordsOfId)),
  copy: () => idColumn(words.slice()),
})

/** The bytes of a text that is ASCII alone. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** Whether a word stands there, and nothing else. */
const isWord = (word: Uint8Array, text: Uint8Array, from: number, end: number): boolean => {
  if (word.length !== end - from) return false
  for (let index = 0; index < word.length; index++) if (word[index] !== text[from + index]) return false
  return true
}

const codeColumn = (codes: readonly string[], numbers = new Uint8Array(0)): Column => {
  const words = codes.map(asciiBytes)
  return {
    put: (row, text, from, end) => {
      const number = words.findIndex((word) => isWord(word, text, from, end))
      numbers[row] = number
      return number >= 0
    },
    at: (row) => codes[numbers[row] ?? 0] ?? '',
    makeRoom: (rows) => (numbers = withRoom(numbers, rows)),
    copy: () => codeColumn(codes, numbers.slice()),
  }
}

/** So many digits of a text as a number; negative where they are none. */
const digitsAt = (text: Uint8Array, at: number, count: number): number => {
  let number = 0
  for (let index = at; index < at + count; index++) {
    const digit = (text[index] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

const dayLength = 10
const timeLength = 24

/** `2021-06-24` as 20210624; negative where it is no day. */
const dayNumber = (text: Uint8Array, at: number): number => {
  if (text[at + 4] !== 0x2d || text[at + 7] !== 0x2d) return -1
  const [year, month, day] = [digitsAt(text, at, 4), digitsAt(text, at + 5, 2), digitsAt(text, at + 8, 2)]
  return year < 0 || month < 0 || day < 0 ? -1 : year * 10_000 + month * 100 + day
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0')

const dayText = (number: number): string => {
  const text = padded(number, 8)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

const dayColumn = (days = new Int32Array(0)): Column => ({
  put: (row, text, from, end) => {
    const number = end - from === dayLength ? dayNumber(text, from) : -1
    days[row] = number
    return number >= 0
  },
  at: (row) => dayText(days[row] ?? 0),
  makeRoom: (rows) => (days = withRoom(days, rows)),
  copy: () => dayColumn(days.slice()),
})

/** `T08:30:00.000Z` at the end of a moment as 83000000; negative where it is none. */
const clockNumber = (text: Uint8Array, at: number): number => {
  const isFramed =
    text[at + 10] === 0x54 &&
    text[at + 13] === 0x3a &&
    text[at + 16] === 0x3a &&
    text[at + 19] === 0x2e &&
    text[at + 23] === 0x5a
  if (!isFramed) return -1
  const [hours, minutes] = [digitsAt(text, at + 11, 2), digitsAt(text, at + 14, 2)]
  const [seconds, thousandths] = [digitsAt(text, at + 17, 2), digitsAt(text, at + 20, 3)]
  if (hours < 0 || minutes < 0 || seconds < 0 || thousandths < 0) return -1
  return ((hours * 100 + minutes) * 100 + seconds) * 1000 + thousandths
}

const clockText = (number: number): string => {
  const text = padded(number, 9)
  return `T${text.slice(0, 2)}:${text.slice(2, 4)}:${text.slice(4, 6)}.${text.slice(6)}Z`
}

const timeColumn = (days = new Int32Array(0), clocks = new Int32Array(0)): Column => ({
  put: (row, text, from, end) => {
    const isLong = end - from === timeLength
    const day = isLong ? dayNumber(text, from) : -1
    const clock = isLong ? clockNumber(text, from) : -1
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
