import { fold } from '@shared/domain/values/fold'
import { addDays, dayOf, isDay, type Day } from '@shared/domain/values/day'
import { monthOf, weekday } from './month-words'

/**
 * Whether the day or the month comes first where both stand as figures between slashes or hyphens. `open`: nothing in the column says
 * it. `mixed`: some cells of the column say the one and some the other.
 */
export type DayOrder = 'day-first' | 'month-first' | 'open' | 'mixed'

/** A day that a cell means; `isSure` false where it may mean another one, or none, so that a person has to say so. */
type DayReading = { readonly day: Day; readonly isSure: boolean }

type Parts = { readonly year: string; readonly month: number; readonly date: number }
type Found = Parts & { readonly isSure?: boolean; readonly rest: string }

const yearOf = (digits: string): string =>
  digits.length === 4 ? digits : `${Number(digits) < 70 ? '20' : '19'}${digits}`

const dayOfParts = ({ year, month, date }: Parts): Day | null => {
  const day = `${yearOf(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(day) ? day : null
}

const time =
  /^(?:[\s,t]|v |at |kl\.? )*(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(am|pm|dop\.?|odp\.?|a\.m\.|p\.m\.|h\.?|hod\.?)?\s*(z|utc|gmt|cet|cest|sec|selc|mez|(?:utc|gmt)?\s*[+-]\d{1,2}:?(?:\d{2})?)?$/

/** Minutes by which a zone is ahead of UTC; null for that of Prague, whose days are meant as they are written. */
const minutesAhead = (zone: string): number | null => {
  if (/^(z|utc|gmt)$/.test(zone)) return 0
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (hours === undefined) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The day in Prague at the time that stands behind the written day; null where what stands there is no time. */
const atTime = (day: Day, rest: string): Day | null => {
  const plain = rest.replace(/[\s,.]+$/, '')
  if (plain === '') return day
  if (weekday.test(plain.replace(/^[\s,]+/, ''))) return day
  const [, hour = '', minute = '', , half = '', zone = ''] = time.exec(plain) ?? []
  if (hour === '' || (minute === '' && half === '') || Number(hour) > 24 || Number(minute) > 59) return null
  const ahead = minutesAhead(zone)
  if (ahead === null) return day
  const twelve = /^(pm|odp|p)/.test(half)
    ? (Number(hour) % 12) + 12
    : half.startsWith('a')
      ? Number(hour) % 12
      : Number(hour)
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + (twelve * 60 + Number(minute) - ahead) * 60_000).toISOString())
}

const yearFirst = (text: string): Found | null => {
  const [, year, month, date, rest = ''] =
    /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?(\D.*)?$/.exec(text) ?? []
  return year === undefined ? null : { year, month: Number(month), date: Number(date), rest }
}

/** Eight figures alone: `20200925`, `25092020`. */
const figuresAlone = (text: string): Found | null => {
  const [, first, second, third, fourth] = /^(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text) ?? []
  if (first === undefined) return null
  const isYearFirst = (first === '19' || first === '20') && Number(third) <= 12
  return isYearFirst
    ? { year: `${first}${second}`, month: Number(third), date: Number(fourth), rest: '' }
    : { year: `${third}${fourth}`, month: Number(second), date: Number(first), rest: '' }
}

const dotted = (text: string): Found | null => {
  const [, date, month, year, rest = ''] =
    /^(\d{1,2})(?:\s*\.\s*|\s+)(\d{1,2})(?:\s*\.\s*|\s+)'?(\d{4}|\d{2})(?!\d)\.?(.*)$/.exec(text) ?? []
  return date === undefined ? null : { year: year ?? '', month: Number(month), date: Number(date), rest }
}

const inWords = (text: string): Found | null => {
  const [, date, word = '', year, rest = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)?\s*[.\-/]?\s*([a-z]+)\s*[.,\-/]*\s*'?(\d{4}|\d{2})(?!\d)\.?(.*)$/.exec(text) ?? []
  const [, other = '', second, third, more = ''] =
    /^([a-z]+)\.?\s*[-/]?\s*(\d{1,2})(?:st|nd|rd|th)?\.?\s*[,\-/]?\s*(\d{4})(?!\d)(.*)$/.exec(text) ?? []
  const month = monthOf(word || other)
  if (month === null) return null
  if (date !== undefined) return { year: year ?? '', month, date: Number(date), rest }
  return { year: third ?? '', month, date: Number(second), rest: more }
}

type Figures = { readonly a: number; readonly b: number; readonly year: string; readonly isHyphen: boolean; readonly rest: string } // prettier-ignore

const betweenSlashes = (text: string): Figures | null => {
  const [, a, sign, b, year, rest = ''] =
    /^(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)(.*)$/.exec(text) ?? []
  return a === undefined ? null : { a: Number(a), b: Number(b), year: year ?? '', isHyphen: sign === '-', rest }
}

const isAmerican = ({ rest }: Figures): boolean => /\d\s*(am|pm|a\.m\.|p\.m\.)/.test(rest)

const inOrder = (figures: Figures, order: DayOrder): Found => {
  const { a, b, year, rest } = figures
  const dayFirst = { year, month: b, date: a, rest }
  const monthFirst = { year, month: a, date: b, rest }
  // 20-09-25 may begin with the year.
  const isSure = !(figures.isHyphen && year.length === 2)
  if (a === b) return { ...dayFirst, isSure }
  if (order === 'month-first') return { ...monthFirst, isSure }
  if (order === 'day-first') return { ...dayFirst, isSure: isSure && !isAmerican(figures) }
  if (a > 12) return { ...dayFirst, isSure: isSure && order === 'open' }
  if (b > 12) return { ...monthFirst, isSure: isSure && order === 'open' }
  return { ...(isAmerican(figures) ? monthFirst : dayFirst), isSure: false }
}

/** Days that Excel counts from 30 December 1899, where its number came without its form; of the years that such lists are about. */
const ofSerial = (text: string): DayReading | null => {
  const [, days] = /^(\d{5})(?:[.,]\d+)?$/.exec(text) ?? []
  const [, hours] = /^(\d{6,7}):\d{2}(?::\d{2})?$/.exec(text) ?? []
  const serial = days !== undefined ? Number(days) : hours !== undefined ? Math.floor(Number(hours) / 24) : 0
  return serial < 30_000 || serial > 62_000 ? null : { day: addDays('1899-12-30', serial), isSure: false }
}

/** Without the words around a day: a weekday, *dne*, what is added in brackets. */
const bare = (text: string): string => {
  const plain = fold(text.replace(/\u00a0/g, ' '))
    .replace(/\s*[([][^)\]]*[)\]]?\s*$/, '')
    .trim()
  const [first = '', second] = plain.split(/[\s,.]+/, 2)
  const isNamed = second !== undefined && weekday.test(first)
  return (isNamed ? plain.slice(first.length).replace(/^[\s,.]+/, '') : plain).replace(
    /^(ze dne|ke dni|dne|den|on)\s+/,
    '',
  )
}

/** Letters that look like figures: `25.9.2O20`. */
const mended = (text: string): string => text.replace(/o/g, '0').replace(/[il]/g, '1')

const plainDay = (text: string, order: DayOrder): DayReading | null => {
  const figures = betweenSlashes(text)
  const found = figures
    ? inOrder(figures, order)
    : (yearFirst(text) ?? figuresAlone(text) ?? dotted(text) ?? inWords(text))
  if (found === null) return ofSerial(text)
  const day = dayOfParts(found)
  const there = day === null ? null : atTime(day, found.rest)
  return there === null ? null : { day: there, isSure: found.isSure ?? true }
}

/** The day that a cell of a column with that order means, in any of the forms that people write; null for others. */
export const readDay = (text: string, order: DayOrder): DayReading | null => {
  const plain = bare(text)
  const read = plainDay(plain, order)
  if (read !== null || !/\d/.test(plain) || !/^[\doil.\s/-]+$/.test(plain)) return read
  const other = plainDay(mended(plain), order)
  return other === null ? null : { ...other, isSure: false }
}

/** Whether day or month comes first, as the cells of a column say it: it is decided for the column, never cell by cell. */
export const dayOrderOf = (cells: readonly string[]): DayOrder => {
  const figures = cells.flatMap((cell) => betweenSlashes(bare(cell)) ?? [])
  const saysDay = figures.some(({ a, b }) => a > 12 && b <= 12)
  const saysMonth = figures.some(({ a, b }) => b > 12 && a <= 12)
  if (saysDay && saysMonth) return 'mixed'
  return saysDay ? 'day-first' : saysMonth ? 'month-first' : 'open'
}

/** A day that can mean no other one, whatever stands around it; null for others. */
export const dayFromText = (text: string): Day | null => {
  const read = readDay(text, 'open')
  return read?.isSure === true ? read.day : null
}

/** The days that a text may mean: one, or two where day and month may be exchanged. */
export const possibleDays = (text: string): readonly Day[] => {
  const days = (['day-first', 'month-first'] as const).flatMap((order) => readDay(text, order)?.day ?? [])
  return Array.from(new Set(days))
}
