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

const eventLines = (entry: CalendarEntry, days: readonly Day[], part: number, madeAt: string): readonly string[] => {
  const first = days[0] ?? ''
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}-${part}@dobra-praxe`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${plainDay(first)}`,
    // The end is the first day that is free again.
    `DTEND;VALUE=DATE:${plainDay(addDays(days.at(-1) ?? first, 1))}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.venue === '' ? [] : [`LOCATION:${escaped(entry.venue)}`]),
    ...(entry.text === '' ? [] : [`DESCRIPTION:${escaped(entry.text)}`]),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/**
 * Events as a calendar file (RFC 5545): whole days, because an event has days and no hours, so they stand on the same days in every
 * zone; the zone of the calendar is Prague.
 */
export const calendarText = (entries: readonly CalendarEntry[], madeAt: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dobrá praxe//CS',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-TIMEZONE:Europe/Prague',
    ...entries.flatMap((entry) =>
      runsOf(entry.days).flatMap((days, index) => eventLines(entry, days, index + 1, madeAt)),
    ),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
