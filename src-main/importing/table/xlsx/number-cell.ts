import { doubtfulCell, type Cell } from '../cell'
import { dateCell } from './date-cell'
import type { CellStyle, DateStyle } from './number-format'

/** Excel itself keeps fifteen digits; what a file says beyond is rounding, in a long number lost digits. */
const DIGITS = 15

/** Written as it would be written here: most numbers of most files, worth not computing again. */
const ALREADY_PLAIN = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,6})\.\d{0,7}[1-9])$/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const WHOLE = /^[+-]?\d+$/

/** From 10¹¹ Excel shows a whole number shortened; written so into the file, the digits behind are zeros nobody typed. */
const SHORTENED = /^[+-]?\d(?:\.(\d+))?[eE]\+?(\d{2,3})$/
const SHORTENED_FROM_EXPONENT = 11

/** `value` in at most 15 digits without exponent: 4.2000000000000002 is 4.2, 1e21 is 1 and 21 zeros. */
const plainDecimal = (value: number): string => {
  const [mantissa = '', exponent = '0'] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  const wholeDigits = Number(exponent) + 1
  const whole = wholeDigits > 0 ? digits.slice(0, wholeDigits).padEnd(wholeDigits, '0') : '0'
  const fraction = wholeDigits > 0 ? digits.slice(wholeDigits) : '0'.repeat(-wholeDigits) + digits
  const sign = value < 0 ? '-' : ''
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}

const isShortened = (raw: string): boolean => {
  const found = SHORTENED.exec(raw)
  if (found === null) return false
  const exponent = Number(found[2])
  return exponent >= SHORTENED_FROM_EXPONENT && (found[1] ?? '').length < exponent
}

const numberText = (raw: string, value: number): Cell => {
  if (Math.abs(value) >= 10 ** DIGITS) {
    const text = WHOLE.test(raw) ? raw.replace(/^\+/, '') : plainDecimal(value)
    return doubtfulCell('number-lost-digits', raw, text)
  }
  const text = value === 0 ? '0' : plainDecimal(value)
  return isShortened(raw) ? doubtfulCell('number-lost-digits', raw, text) : { text }
}

/**
 * A numeric cell as text: a date where its style shows one, else the plain number, filled up with zeros as shown. Never an exponent, `NaN` or
 * `Infinity`: what is no number, or none that can be represented (`1e999`), is a doubtful empty cell.
 */
export const numberCell = (raw: string, style: CellStyle | undefined, is1904: boolean): Cell => {
  const cell = shownNumber(raw, style?.date, is1904)
  if (style?.isPercent === true && cell.trouble === undefined && cell.text !== '') return asPercent(cell.text)
  const digits = style?.digits ?? 0
  return /^\d+$/.test(cell.text) ? { ...cell, text: cell.text.padStart(digits, '0') } : cell
}

/** As it is shown, with a comma: 0.125 is 12,5 %. */
const asPercent = (text: string): Cell => ({
  text: Number(text) === 0 ? '0 %' : `${plainDecimal(Number(text) * 100).replace('.', ',')} %`,
})

const shownNumber = (raw: string, style: DateStyle | undefined, is1904: boolean): Cell => {
  if (style === undefined && ALREADY_PLAIN.test(raw)) return { text: raw }
  const value = NUMBER.test(raw) ? Number(raw) : NaN
  if (!Number.isFinite(value)) return doubtfulCell('number-unreadable', raw)
  return style === undefined ? numberText(raw, value) : dateCell({ raw, value, style, is1904 })
}
