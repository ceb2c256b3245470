import { addDays, daysBetween, type Day } from '@shared/domain/values/day'
import type { CalendarEntry } from '@shared/letters/letter'

const longestLine = 75
const encoder = new TextEncoder()

/** Marks with a meaning of their own, and line ends (RFC 5545 §3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n')

/** A line of at most 75 bytes, going on after a space on the next one (RFC 5545 §3.1); no letter is cut. */
const folded = (line: string): string => {
  const lines = ['']
  let bytes = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (bytes + size > longestLine) {
      lines.push(' ')
      bytes = 1
    }
    lines[lines.length - 1] += letter
    bytes += size
  }
  return lines.join('\r\n')
}

const plainDay = (day: Day): string => day.replaceAll('-', '')

/** Days that follow each other are one entry, others one each. */
const runsOf = (days: readonly Day[]): Day[][] => {
  const runs: Day[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && daysBetween(before, day) === 1) last.push(day)
    else runs.push([day])
  }
  return runs
}

const stamp = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** One entry of the calendar: days on end, which of the event's it is, and whether they are still valid. */
type Part = { readonly days: readonly Day[]; readonly number: number; readonly isGone: boolean }

/** The parts of an event as they are, then those that only an earlier schedule had, with the days that it last gave them. */
const partsOf = ({ days, earlierDays, isCancelled }: CalendarEntry): readonly Part[] => {
  const [now, ...before] = [days, ...earlierDays.toReversed()].map(runsOf)
  const latest = new Map<number, Part>()
  for (const [index, run] of (now ?? []).entries())
    latest.set(index, { days: run, number: index + 1, isGone: isCancelled })
  for (const runs of before)
    for (const [index, run] of runs.entries())
      if (!latest.has(index)) latest.set(index, { days: run, number: index + 1, isGone: true })
  return [...latest.values()]
}

const eventLines = (entry: CalendarEntry, { days, number, isGone }: Part, madeAt: string): readonly string[] => {
  const first = days[0] ?? ''
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}-${number}@dobra-praxe`,
    `DTSTAMP:${stamp(madeAt)}`,
    // Grows with each move, so that a calendar takes the new days for the old ones (RFC 5545 §3.8.7.4).
    `SEQUENCE:${entry.earlierDays.length + (entry.isCancelled ? 1 : 0)}`,
    `DTSTART;VALUE=DATE:${plainDay(first)}`,
    // The end is the first day that is free again.
    `DTEND;VALUE=DATE:${plainDay(addDays(days.at(-1) ?? first, 1))}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.venue === '' ? [] : [`LOCATION:${escaped(entry.venue)}`]),
    ...(entry.text === '' ? [] : [`DESCRIPTION:${escaped(entry.text)}`]),
    `STATUS:${isGone ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${isGone ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

const calendar = (method: 'PUBLISH' | 'CANCEL', lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dobrá praxe//CS',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'X-WR-TIMEZONE:Europe/Prague',
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

/** Calendar files to be handed over together: the days that hold, and the days that are to go from calendars which had them. */
export type CalendarTexts = { readonly published: string | null; readonly cancelled: string | null }

/**
 * Events as calendar files (RFC 5545): whole days, because an event has days and no hours, so they stand on the same days in every
 * zone; the zone of the calendar is Prague. A part of an event keeps its name through every move.
 */
export const calendarTexts = (entries: readonly CalendarEntry[], madeAt: string): CalendarTexts => {
  const all = entries.flatMap((entry) => partsOf(entry).map((part) => ({ entry, part })))
  const linesOf = (isGone: boolean): readonly string[] =>
    all.filter(({ part }) => part.isGone === isGone).flatMap(({ entry, part }) => eventLines(entry, part, madeAt))
  const [holding, gone] = [linesOf(false), linesOf(true)]
  return {
    published: holding.length === 0 ? null : calendar('PUBLISH', holding),
    cancelled: gone.length === 0 ? null : calendar('CANCEL', gone),
  }
}
