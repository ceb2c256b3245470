import { doubtfulCell, type Cell } from '../cell'
import type { DateStyle } from './number-format'

type DateNumber = {
  readonly raw: string
  readonly value: number
  readonly style: DateStyle
  readonly is1904: boolean
}

const DAY_SECONDS = 86_400

/** 31 December 9999, the last day Excel knows, in each of its calendars. */
const LAST_DAY = 2_958_465
const LAST_DAY_1904 = 2_957_003

const pad = (value: number): string => String(value).padStart(2, '0')

/**
 * Day 0 of a serial number in milliseconds of UTC; undefined for a day that never was. Excel's first calendar has a
 * 29 February 1900 (day 60), copied from Lotus 1-2-3: days before it count from one day later. The second counts from 1904.
 */
const dayZero = (serial: number, is1904: boolean): number | undefined => {
  if (is1904) return serial >= 0 ? Date.UTC(1904, 0, 1) : undefined
  if (serial >= 61) return Date.UTC(1899, 11, 30)
  return serial >= 1 && serial < 60 ? Date.UTC(1899, 11, 31) : undefined
}

/** Always by UTC: the computer's time zone must not move a date by a day. */
const dateText = (serial: number, is1904: boolean): string | undefined => {
  const seconds = Math.round(serial * DAY_SECONDS)
  const zero = dayZero(seconds / DAY_SECONDS, is1904)
  if (zero === undefined || seconds / DAY_SECONDS >= (is1904 ? LAST_DAY_1904 : LAST_DAY) + 1) return undefined
  const iso = new Date(zero + seconds * 1000).toISOString()
  const hasTime = seconds % DAY_SECONDS !== 0
  return hasTime ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10)
}

/** A time of day or a duration: hours are not cut at 24. */
const timeText = (serial: number): string | undefined => {
  if (serial < 0 || serial > LAST_DAY) return undefined
  const minutes = Math.floor(Math.round(serial * DAY_SECONDS) / 60)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** A number shown as a date: `2020-09-25`, `2020-09-25 14:30` or `14:30`; an impossible one is a doubtful empty cell. */
export const dateCell = ({ raw, value, style, is1904 }: DateNumber): Cell => {
  const text = style === 'time' ? timeText(value) : dateText(value, is1904)
  return text === undefined ? doubtfulCell('date-unreadable', raw) : { text }
}

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** A time with a zone as it was in Prague, whose days are meant. */
const PRAGUE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', dateStyle: 'short', timeStyle: 'short' })

const isRealDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A date written as ISO 8601, as some programs do instead of a number. */
export const isoDateCell = (raw: string): Cell => {
  const [, day, time = '00:00', zone] = ISO_DATE.exec(raw) ?? []
  if (day === undefined || !isRealDay(day)) return doubtfulCell('date-unreadable', raw)
  if (zone !== undefined) return { text: PRAGUE.format(new Date(`${day}T${time}:00${zone}`)) }
  return { text: time === '00:00' ? day : `${day} ${time}` }
}
