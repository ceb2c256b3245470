import { describe, expect, test } from 'vitest'
import { compareCzech } from '@shared/domain/values/collation'
import {
  checkDataBox,
  checkIco,
  checkPhone,
  checkPostcode,
  postcodeInWords,
} from '@shared/domain/values/contact-checks'
import { dayOf, daysInWords } from '@shared/domain/values/day'
import { containsAll, fold, queryWords } from '@shared/domain/values/fold'
import { countedIn } from '@shared/messages/plural'

describe('IČO', () => {
  test.each(['46505334', '00007064', '00000141', '00000060', '00000051'])('%s is valid', (ico) => {
    expect(checkIco(ico)).toEqual({ value: ico, warnings: [] })
  })
  test.each(['46505335', '00007065', '00000142', '00000061', '00000052'])(
    '%s with a changed last digit warns',
    (ico) => {
      expect(checkIco(ico)).toEqual({ value: ico, warnings: ['ico-check-digit'] })
    },
  )
  test('a shorter number is padded and said so', () => {
    expect(checkIco('7064')).toEqual({ value: '00007064', warnings: ['ico-padded'] })
  })
  test('letters stay as typed with a warning', () => {
    expect(checkIco('CZ123')).toEqual({ value: 'CZ123', warnings: ['ico-form'] })
  })
})

describe('data box, postcode, phone', () => {
  test('a data box is trimmed and lower-cased', () => {
    expect(checkDataBox(' Ekhk6YJ ')).toEqual({ value: 'ekhk6yj', warnings: [] })
    expect(checkDataBox('ekhk6y').warnings).toEqual(['data-box-form'])
  })
  test('a Czech postcode is stored as five digits and shown as NNN NN', () => {
    expect(checkPostcode('256 01')).toEqual({ value: '25601', warnings: [] })
    expect(postcodeInWords('25601')).toBe('256\u00a001')
    expect(checkPostcode('0150', 'NO')).toEqual({ value: '0150', warnings: [] })
    expect(checkPostcode('1001').warnings).toEqual(['postcode-form'])
  })
  test.each([
    ['00420782476756', '+420 782 476 756'],
    ['732553967', '+420 732 553 967'],
    ['+47 22334455', '+47 22 33 44 55'],
    ['+420 723 517 223', '+420 723 517 223'],
  ])('%s is written %s', (typed, shown) => {
    expect(checkPhone(typed)).toEqual({ value: shown, warnings: [] })
  })
  test.each(['4.20602E+11', 'volat sekretářku', '123'])('%s is kept as typed, with a warning', (typed) => {
    expect(checkPhone(typed)).toEqual({ value: typed, warnings: ['phone-form'] })
  })
})

test('sorting is Czech', () => {
  const names = ['Chrudim', 'Ivančice', 'Čáp', 'Hora', 'Cibulka']
  expect(names.sort(compareCzech)).toEqual(['Cibulka', 'Čáp', 'Hora', 'Chrudim', 'Ivančice'])
})

test('searching folds case and diacritics', () => {
  const finds = (query: string, text: string) => containsAll(fold(text), queryWords(query))
  expect(finds('rican', 'Říčany')).toBe(true)
  expect(finds('odegard', 'Ødegård')).toBe(true)
  expect(finds('nov jana', 'Jana Nováková')).toBe(true)
  expect(finds('nov petr', 'Jana Nováková')).toBe(false)
})

test.each([
  [['2021-10-05', '2021-10-06'], '5.–6. října 2021', '5–6 October 2021'],
  [['2021-09-30', '2021-10-01'], '30. září – 1. října 2021', '30 September – 1 October 2021'],
  [['2021-10-05', '2021-10-07'], '5. října 2021 a 7. října 2021', '5 October 2021 and 7 October 2021'],
  [['2021-12-31', '2022-01-01'], '31. prosince 2021 – 1. ledna 2022', '31 December 2021 – 1 January 2022'],
  [['2020-11-06'], '6. listopadu 2020', '6 November 2020'],
  [[], '', ''],
])('the days %s are written %s', (days, cs, en) => {
  const plain = (text: string) => text.replace(/\u00a0/g, ' ')
  expect([plain(daysInWords(days, 'cs')), plain(daysInWords(days, 'en'))]).toEqual([cs, en])
})

test('a range of days does not break at line ends', () => {
  expect(daysInWords(['2021-10-05', '2021-10-06'], 'cs')).toBe('5.–6.\u00a0října\u00a02021')
})

test('the day of a time is the day in Prague', () => {
  expect(dayOf('2021-06-30T22:30:00.000Z')).toBe('2021-07-01')
})

test('every quarter of an hour around the changes of the clock and of the year has the day that a formatter gives', () => {
  const formatter = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Prague',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const quarters = ['2021-03-27', '2021-10-30', '2021-12-31', '2024-02-28'].flatMap((day) =>
    Array.from({ length: 3 * 96 }, (_, quarter) => Date.parse(`${day}T00:00:00Z`) + quarter * 900_000),
  )
  // From the end as well: what an earlier quarter left behind must be right for a later one, and the other way round.
  for (const time of [...quarters, ...quarters.reverse()])
    expect(dayOf(new Date(time).toISOString())).toBe(formatter.format(new Date(time)))
  expect(dayOf('2021-06-30T23:30:00+02:00')).toBe('2021-06-30')
  expect(dayOf('2021-06-30T22:30:00.000Z', 'UTC')).toBe('2021-06-30')
})

test('Czech plurals have their forms', () => {
  const persons = (n: number) => countedIn('cs')('osoba', 'osoby', 'osob', 'osoby')(n).replace(/\u00a0/g, ' ')
  expect([1, 2, 5, 0, 1.5, 6258].map(persons)).toEqual([
    '1 osoba',
    '2 osoby',
    '5 osob',
    '0 osob',
    '1,5 osoby',
    '6 258 osob',
  ])
})
