/** How a number is shown when its format makes a date or a time of day of it; undefined for a plain number. */
export type DateStyle = 'date' | 'time'

const BUILT_IN: readonly (readonly [first: number, last: number, style: DateStyle])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
]

/** Quoted text, escaped characters, padding, and brackets other than `[h]`, `[m]`, `[s]`: letters in them mean nothing. */
const NO_CODES = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi

const customStyle = (format: string): DateStyle | undefined => {
  const codes = format.replace(NO_CODES, '').split(';')[0] ?? ''
  if (/general|standard/i.test(codes)) return undefined
  const hasTime = /[hs]/i.test(codes)
  if (/[dy]/i.test(codes) || (/m/i.test(codes) && !hasTime)) return 'date'
  return hasTime ? 'time' : undefined
}

/** What a number format (ECMA-376 part 1, §18.8.30) makes of a number; `code` is its text where the file defines one. */
export const dateStyleOf = (formatId: number, code: string | undefined): DateStyle | undefined =>
  code === undefined ? BUILT_IN.find(([first, last]) => formatId >= first && formatId <= last)?.[2] : customStyle(code)

/** How the cells of a style are shown. */
export type CellStyle = NumberShape & {
  readonly date: DateStyle | undefined
  /** The text is struck through. */
  readonly isStruck: boolean
}

type NumberShape = {
  /** How many digits a whole number is filled up to with zeros: 8 for `00000000`. */
  readonly digits: number
  readonly hidesZero: boolean
  /** No value is shown at all: `;;;`. */
  readonly hidesAll: boolean
  /** A half is shown as 50 %. */
  readonly isPercent: boolean
}

const FILLED_UP = /^0[0 ]*0$/

/** The formats of percents that every workbook knows: `0%` and `0.00%`. */
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10])

/** What a number format leaves out or fills up; its parts are for positive numbers, negative ones, zero and text. */
export const numberShape = (code: string, formatId: number): NumberShape => {
  const plain = code.replaceAll('\\ ', ' ').replaceAll('" "', ' ')
  const parts = plain.split(';')
  return {
    digits: FILLED_UP.test(plain) ? plain.replaceAll(' ', '').length : 0,
    hidesZero: parts.length >= 3 && parts[2]?.trim() === '',
    hidesAll: parts.length >= 3 && parts.every((part) => part.trim() === ''),
    isPercent: code === '' ? PERCENT_IDS.has(formatId) : (parts[0] ?? '').replace(NO_CODES, '').includes('%'),
  }
}
