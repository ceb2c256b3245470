import { line } from './text-fields'

/** A time of the day as `HH:MM` of 24 hours; compared as text they stand in their order. Empty: not said. */
export type Hour = string

const form = /^([01]\d|2[0-3]):[0-5]\d$/

/** `9`, `9.30` and `9:30` are what people type. */
const written = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/

const completed = (text: string): string => {
  const [, hours, minutes = '00'] = written.exec(text.trim()) ?? []
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`
}

/** A time of the day, or nothing. */
export const hourField = line(20)
  .overwrite(completed)
  .refine((text) => text === '' || form.test(text), { params: { code: 'not-an-hour' } })

/** Minutes from midnight; of what is no time of the day, NaN. */
export const minutesOf = (hour: Hour): number =>
  form.test(hour) ? Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3)) : Number.NaN

/** The time of the day so many minutes after midnight; past the end of the day it goes on with the next one. */
export const hourAt = (minutes: number): Hour => {
  const within = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
