import { describe, expect, test } from 'vitest'
import { dayFromText, dayOrderOf, readDay } from '../../../../src-main/importing/cells/day-from-text'
import { dayRange } from '../../../../src-main/importing/cells/day-range'

describe('45 a day', () => {
  test.each([
    ['2020-09-25', '2020-09-25'],
    ['26. 9. 2020', '2020-09-26'],
    ['3.10.2020', '2020-10-03'],
    ['26/9/2020', '2020-09-26'],
    ['25.09.20', '2020-09-25'],
    ["1. 2. '21", '2021-02-01'],
    ['25.zář.20', '2020-09-25'],
    ['25. září 2020', '2020-09-25'],
    ['1. ledna 2021', '2021-01-01'],
    ['3 dubna 2021', '2021-04-03'],
    ['12. IX. 2020', '2020-09-12'],
    ['12.xii.2020', '2020-12-12'],
    ['2. februára 2021', '2021-02-02'],
    ['5. oktober 2021', '2021-10-05'],
    ['17. mai 2021', '2021-05-17'],
    ['September 25, 2020', '2020-09-25'],
    ['25th Sep 2020', '2020-09-25'],
    ['Fri Sep 25 2020', '2020-09-25'],
    ['Fri Sep 25 2020 23:30:00 GMT+0200 (středoevropský letní čas)', '2020-09-25'],
    ['pá 25.9.2020', '2020-09-25'],
    ['pátek 25. září 2020', '2020-09-25'],
    ['25.9.2020, pátek', '2020-09-25'],
    ['dne 25. 9. 2020', '2020-09-25'],
    ['ze dne 25.9.2020', '2020-09-25'],
    ['25. 9. 2020 (telefonicky)', '2020-09-25'],
    ['25 9 2020', '2020-09-25'],
    ['25 . 9 . 2020', '2020-09-25'],
    ['25.9.2020 0:00', '2020-09-25'],
    ['25.9.2020 v 14.30', '2020-09-25'],
    ['25.9.2020 14 hod.', '2020-09-25'],
    ['2020/09/25', '2020-09-25'],
    ['2020.9.25', '2020-09-25'],
    ['20200925', '2020-09-25'],
    ['25092020', '2020-09-25'],
    ['2020/09/25 2:15:07 odp. SEČ', '2020-09-25'],
    ['2020-09-25T23:30:00+02:00', '2020-09-25'],
    ['2020-09-25T22:30:00Z', '2020-09-26'],
    ['2020-09-25T22:30:00.000Z', '2020-09-26'],
    ['2020-12-25T22:30:00Z', '2020-12-25'],
    ['2020-09-25 23:30 UTC', '2020-09-26'],
    ['2020-09-25 01:30 +0500', '2020-09-24'],
    ['29. 2. 2021', null],
    ['31. 6. 2020', null],
    ['25. 9.', null],
    ['září 2020', null],
    ['1. čer 2021', null],
    ['příští týden', null],
    ['včera', null],
    ['2. 10. 2020 - 5. 10. 2020', null],
    ['25.9.2020 25:10', null],
    ['44099', null],
    ['9/5/2020', null],
    ['20-09-25', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(dayFromText(text)).toBe(day)
  })

  test.each([
    ['44099', '2020-09-25'],
    ['44099.604', '2020-09-25'],
    ['1058376:00', '2020-09-25'],
    ['25.9.2O20', '2020-09-25'],
    ['l. 9. 2020', '2020-09-01'],
    ['5/9/2020', '2020-09-05'],
    ['9/5/2020 2:15 PM', '2020-09-05'],
  ])('of %s is offered as %s, never sure', (text, day) => {
    expect(readDay(text, 'open')).toEqual({ day, isSure: false })
  })
})

describe('day and month', () => {
  test('are in the order that some cell of the column shows, for all of its cells', () => {
    const day = ['5/9/2020', '25/9/2020', '25. 9. 2020']
    expect(dayOrderOf(day)).toBe('day-first')
    expect(day.map((cell) => readDay(cell, 'day-first'))).toEqual([
      { day: '2020-09-05', isSure: true },
      { day: '2020-09-25', isSure: true },
      { day: '2020-09-25', isSure: true },
    ])
    const month = ['9/5/2020', '9/25/20', '9/5/2020 2:15:07 PM']
    expect(dayOrderOf(month)).toBe('month-first')
    expect(month.map((cell) => readDay(cell, 'month-first')?.day)).toEqual(['2020-09-05', '2020-09-25', '2020-09-05'])
  })

  test('are not sure where no cell shows their order, unless both are the same', () => {
    expect(dayOrderOf(['5/9/2020', '6/9/2020', '2020-09-25'])).toBe('open')
    expect(readDay('5/9/2020', 'open')?.isSure).toBe(false)
    expect(readDay('9/9/2020', 'open')).toEqual({ day: '2020-09-09', isSure: true })
  })

  test('are never sure where the cells of a column contradict each other', () => {
    expect(dayOrderOf(['25/9/2020', '9/25/2020'])).toBe('mixed')
    for (const cell of ['25/9/2020', '9/25/2020', '5/9/2020']) expect(readDay(cell, 'mixed')?.isSure).toBe(false)
  })

  test('of an American time among days that come first are not sure', () => {
    expect(readDay('9/5/2020 2:15:07 PM', 'day-first')?.isSure).toBe(false)
  })
})

test.each([
  ['5.–6. 11. 2020', '2020-11-05', '2020-11-06'],
  ['5. - 6. listopadu 2020', '2020-11-05', '2020-11-06'],
  ['5. a 6. 11. 2020', '2020-11-05', '2020-11-06'],
  ['30. 9. – 1. 10. 2020', '2020-09-30', '2020-10-01'],
  ['30. září – 1. října 2020', '2020-09-30', '2020-10-01'],
  ['5. 11. 2020 až 6. 11. 2020', '2020-11-05', '2020-11-06'],
  ['2020-11-05 – 2020-11-06', '2020-11-05', '2020-11-06'],
  ['od 5. do 6. 11. 2020', null, null],
  ['6.–5. 11. 2020', null, null],
  ['5. 11. 2020', null, null],
  ['1. a 2. workshop', null, null],
])('the run of days %s goes from %s to %s', (text, from, to) => {
  expect(dayRange(text)).toEqual(from === null ? null : { from, to })
})
