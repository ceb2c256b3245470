import { z } from 'zod'

/** A calendar day as ISO text, `'2021-06-24'`; no time and no zone. */
export type Day = string

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is an existing day between 1900 and 2199 (29 February only in leap years). */
export const isDay = (text: string): boolean => {
  const [, year, month, day] = dayForm.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export const daySchema = z.string().refine(isDay, { params: { code: 'not-a-day' } })

/** The day of an ISO time in the given zone; Prague by default, because deadlines are Czech days. */
export const dayOf = (isoTime: string, timeZone = prague): Day => {
  if (timeZone !== prague || !isoTime.endsWith('Z')) return dayFormat(timeZone).format(new Date(isoTime))
  const hour = isoTime.slice(0, 'yyyy-mm-ddThh'.length)
  const known = pragueDays.get(hour)
  if (known !== undefined) return known
  const day = dayFormat(prague).format(new Date(isoTime))
  if (pragueDays.size > 100_000) pragueDays.clear()
  pragueDays.set(hour, day)
  return day
}

const prague = 'Europe/Prague'

/** Days by hours of UTC: Prague is whole hours ahead, so an hour lies in one day. Asking the formatter for each of 50,000 times takes a seventh of a second. */
const pragueDays = new Map<string, Day>()

/** One formatter a zone: making one costs as much as formatting fifty days. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()
const dayFormat = (timeZone: string): Intl.DateTimeFormat => {
  const known = dayFormats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, made)
  return made
}

/** The day that lies `count` days after (or before, when negative) the given one. */
export const addDays = (day: Day, count: number): Day => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

const NBSP = '\u00a0'
const monthsGenitive = {
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

type Parts = { readonly year: number; readonly month: number; readonly date: number }

const partsOf = (day: Day): Parts => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}

/** One day in words: `5. října 2021`, `5 October 2021`; no-break spaces. */
export const dayInWords = (day: Day, lang: 'cs' | 'en'): string => {
  const { year, month, date } = partsOf(day)
  const name = monthsGenitive[lang][month - 1] ?? ''
  return [lang === 'cs' ? `${date}.` : `${date}`, name, `${year}`].join(NBSP)
}

/** One day with its weekday: `úterý 5. října 2021`. */
export const weekdayAndDay = (day: Day, lang: 'cs' | 'en'): string => {
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day))
  return `${weekday} ${dayInWords(day, lang)}`
}

/** One day in figures: `5. 10. 2021`; no-break spaces. */
export const dayInFigures = (day: Day): string => {
  const { year, month, date } = partsOf(day)
  return [`${date}.`, `${month}.`, `${year}`].join(NBSP)
}

const isRun = (days: readonly Day[]): boolean =>
  days.every((day, index) => index === 0 || daysBetween(days[index - 1] ?? day, day) === 1)

/**
 * The days of an event in words: `5.–6. října 2021`, `30. září – 1. října 2021`, `5. a 7. října 2021`; en dash and no-break spaces.
 * Days are expected in ascending order; an empty list gives empty text. Source: `docs/domain.md §4, dates`.
 */
export const daysInWords = (days: readonly Day[], lang: 'cs' | 'en'): string => {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  if (days.length === 1) return dayInWords(first, lang)
  if (!isRun(days))
    return new Intl.ListFormat(lang, { type: 'conjunction' }).format(days.map((d) => dayInWords(d, lang)))
  const from = partsOf(first)
  const to = partsOf(last)
  const dot = lang === 'cs' ? '.' : ''
  if (from.year === to.year && from.month === to.month) return `${from.date}${dot}–${dayInWords(last, lang)}`
  const start = dayInWords(first, lang)
  const shortStart = from.year === to.year ? start.split(NBSP).slice(0, 2).join(NBSP) : start
  return `${shortStart}${NBSP}–${NBSP}${dayInWords(last, lang)}`
}
