import { fold } from '@shared/domain/values/fold'
import { addDays, daysBetween, isDay, type Day } from '@shared/domain/values/day'

const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/u
const czechForm = /^(\d{1,2})\s*\.\s*(\d{1,2})(?:\s*\.)?(?:\s*(\d{4}|\d{2}))?$/u
const rangeForm = /^(\d{1,2}\s*\.?(?:\s*\d{1,2}\s*\.?)?)\s*[-–—]\s*(\d{1,2}\s*\.\s*\d{1,2}.*)$/u

/** More days in a row than an event has. */
const longestRange = 31

const nearWords: { readonly [word: string]: number } = {
  dnes: 0,
  today: 0,
  zitra: 1,
  tomorrow: 1,
  pozitri: 2,
  vcera: -1,
  yesterday: -1,
  predevcirem: -2,
}

/** What the names of the weekdays begin with, from Monday. */
const weekdayForms = [
  /^(po|pondeli|mon|monday)$/,
  /^(ut|utery|tue|tuesday)$/,
  /^(st|streda|stredu|wed|wednesday)$/,
  /^(ct|ctvrtek|thu|thursday)$/,
  /^(pa|patek|fri|friday)$/,
  /^(so|sobota|sobotu|sat|saturday)$/,
  /^(ne|nedele|nedeli|sun|sunday)$/,
] as const

/** From 0 for Monday. */
const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

const realDay = (year: number, month: string, date: string): Day | undefined => {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** The day without a year that lies nearest to today. */
const nearest = (month: string, date: string, today: Day): Day | undefined => {
  const year = Number(today.slice(0, 4))
  return [year, year - 1, year + 1]
    .flatMap((each) => realDay(each, month, date) ?? [])
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]
}

const inFigures = (text: string, today: Day): Day | undefined => {
  const [, date, month = '', year] = czechForm.exec(text) ?? []
  if (date === undefined) return undefined
  if (year === undefined) return nearest(month, date, today)
  return realDay(year.length === 4 ? Number(year) : 2000 + Number(year), month, date)
}

const inWords = (text: string, today: Day): Day | undefined => {
  const word = fold(text).replace(/\.$/, '')
  const near = Object.hasOwn(nearWords, word) ? nearWords[word] : undefined
  if (near !== undefined) return addDays(today, near)
  const weekday = weekdayForms.findIndex((form) => form.test(word))
  return weekday < 0 ? undefined : addDays(today, (weekday - weekdayOf(today) + 7) % 7)
}

/**
 * Reads a day as people type it: `5. 10. 2021`, `5.10.21` (of this century), `5. 10.` (the one nearest to today), `dnes`, `zítra`, `po`
 * (the next Monday, today included), `2021-10-05`. Undefined for anything else, also for a day that the calendar lacks.
 */
export const dayFromText = (text: string, today: Day): Day | undefined => {
  const typed = text.trim()
  if (isoForm.test(typed)) return isDay(typed) ? typed : undefined
  return inFigures(typed, today) ?? inWords(typed, today)
}

/** Every day of a range such as `5.–6. 10.` or `30. 9. – 1. 10. 2021`; undefined for a text that is none. */
export const daysFromText = (text: string, today: Day): readonly Day[] | undefined => {
  const [, from = '', to = ''] = rangeForm.exec(text.trim()) ?? []
  const last = to === '' ? undefined : dayFromText(to, today)
  if (last === undefined) return undefined
  const [date = '', month = last.slice(5, 7)] = from.split('.').flatMap((part) => part.trim() || [])
  const year = Number(last.slice(0, 4))
  const first = [year, year - 1]
    .flatMap((each) => realDay(each, month, date) ?? [])
    .find((day) => daysBetween(day, last) > 0)
  if (first === undefined || daysBetween(first, last) >= longestRange) return undefined
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at))
}

/** The day `2021-10-05` in the Czech form `5. 10. 2021`; a text that is no day comes back as it was. */
export const textOfDay = (day: string): string => {
  const parts = isoForm.exec(day)
  return parts ? `${Number(parts[3])}. ${Number(parts[2])}. ${parts[1]}` : day
}

/** Whether the text leaves anything of its day to be guessed. */
export const saysWholeDay = (text: string): boolean => isoForm.test(text.trim()) || /\d{4}$/u.test(text.trim())
