import { addDays, type Day } from './day'

/** Public holidays of the Czech Republic (act no. 245/2000 Sb., §§ 1 and 2). */
export const holidays = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-day',
  'cyril-and-methodius',
  'jan-hus',
  'statehood-day',
  'independence-day',
  'freedom-and-democracy',
  'christmas-eve',
  'christmas-day',
  'st-stephen',
] as const
export type Holiday = (typeof holidays)[number]

const fixed: { readonly [monthAndDay: string]: Holiday } = {
  '01-01': 'new-year',
  '05-01': 'labour-day',
  '05-08': 'victory-day',
  '07-05': 'cyril-and-methodius',
  '07-06': 'jan-hus',
  '09-28': 'statehood-day',
  '10-28': 'independence-day',
  '11-17': 'freedom-and-democracy',
  '12-24': 'christmas-eve',
  '12-25': 'christmas-day',
  '12-26': 'st-stephen',
}

/** The year from which Good Friday is one (act no. 359/2015 Sb.). */
const goodFridaySince = 2016

/** Easter Sunday of a year in the Gregorian calendar, by the anonymous algorithm (J. Meeus, Astronomical Algorithms, ch. 8). */
export const easterSunday = (year: number): Day => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const century = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const epact = (19 * a + century + 15) % 30
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - epact - (c % 4)) % 7
  const correction = Math.floor((a + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * correction + 114
  const [month, day] = [Math.floor(count / 31), (count % 31) + 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The public holiday that falls on the day as the act stands now; null for a day that is none. */
export const holidayOn = (day: Day): Holiday | null => {
  const known = fixed[day.slice(5)]
  if (known !== undefined) return known
  const year = Number(day.slice(0, 4))
  const easter = easterSunday(year)
  if (day === addDays(easter, 1)) return 'easter-monday'
  return year >= goodFridaySince && day === addDays(easter, -2) ? 'good-friday' : null
}

/** Whether the day is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
