import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarTexts } from '../../../../src-main/documents/letters/calendar'

const madeAt = '2020-09-24T10:00:00.000Z'
const entry = {
  uid: '1',
  title: 'BI: 1. workshop; pořádek, čistota',
  venue: 'Praha\\Nad Štolou 3',
  text: 'První řádek\nDruhý',
  days: ['2020-11-05', '2020-11-06'],
  earlierDays: [],
  isCancelled: false,
}
const calendarText = (...given: Parameters<typeof calendarTexts>): string => calendarTexts(...given).published ?? ''
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) }
}

test('two days on end are one whole-day entry that ends before the third', () => {
  const { calendar, events } = read(calendarText([entry], madeAt))
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ summary: entry.title, location: entry.venue, description: entry.text })
  expect([events[0]?.startDate.toString(), events[0]?.endDate.toString(), events[0]?.startDate.isDate]).toEqual([
    '2020-11-05',
    '2020-11-07',
    true,
  ])
  expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Europe/Prague')
})

test('days apart are entries of their own with names of their own', () => {
  const { events } = read(calendarText([{ ...entry, days: ['2021-02-28', '2021-03-01', '2021-03-05'] }], madeAt))
  expect(events.map(({ startDate, endDate }) => `${startDate.toString()} ${endDate.toString()}`)).toEqual([
    '2021-02-28 2021-03-02',
    '2021-03-05 2021-03-06',
  ])
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2)
})

test('no line is longer than 75 bytes, every line ends with CR LF, and long names come back whole', () => {
  const title = `${'Žluťoučký kůň úpěl ďábelské ódy '.repeat(12)}Ødegård 👍🏽`
  const text = calendarText([{ ...entry, title }], madeAt)
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(read(text).events[0]?.summary).toBe(title)
})

test('a name cannot add lines of its own to the calendar', () => {
  const text = calendarText([{ ...entry, title: 'x\r\nATTACH:file:///etc/passwd' }], madeAt)
  expect(text).not.toMatch(/^ATTACH/m)
})

const told = (text: string | null) =>
  (text === null ? [] : read(text).events).map(({ uid, startDate, sequence, component }) => [
    uid,
    startDate.toString(),
    sequence,
    component.getFirstPropertyValue('status'),
  ])

test('a moved event keeps its name in the calendar and its version grows', () => {
  const before = calendarTexts([entry], madeAt)
  expect(told(before.published)).toEqual([['1-1@dobra-praxe', '2020-11-05', 0, 'CONFIRMED']])
  const moved = { ...entry, days: ['2021-04-29', '2021-04-30'], earlierDays: [entry.days] }
  const after = calendarTexts([moved], madeAt)
  expect(told(after.published)).toEqual([['1-1@dobra-praxe', '2021-04-29', 1, 'CONFIRMED']])
  expect(after.cancelled).toBeNull()
})

test('days that a move has left behind are cancelled, however long ago it was', () => {
  const [apart, together] = [
    ['2020-11-05', '2020-11-09'],
    ['2021-02-01', '2021-02-02'],
  ]
  const moved = { ...entry, days: ['2021-04-29'], earlierDays: [apart ?? [], together ?? []] }
  const { published, cancelled } = calendarTexts([moved], madeAt)
  expect(told(published)).toEqual([['1-1@dobra-praxe', '2021-04-29', 2, 'CONFIRMED']])
  expect(told(cancelled)).toEqual([['1-2@dobra-praxe', '2020-11-09', 2, 'CANCELLED']])
  expect(cancelled).toContain('METHOD:CANCEL')
})

test('all days of a cancelled event are cancelled, those of others hold', () => {
  const { published, cancelled } = calendarTexts(
    [
      { ...entry, isCancelled: true },
      { ...entry, uid: '2' },
    ],
    madeAt,
  )
  expect(told(published)).toEqual([['2-1@dobra-praxe', '2020-11-05', 0, 'CONFIRMED']])
  expect(told(cancelled)).toEqual([['1-1@dobra-praxe', '2020-11-05', 1, 'CANCELLED']])
})
