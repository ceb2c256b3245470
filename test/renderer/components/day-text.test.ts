import { describe, expect, it } from 'vitest'
import { dayFromText, daysFromText, saysWholeDay, textOfDay } from '../../../src-renderer/components/fields/day-text'

/** A Monday. */
const today = '2026-11-30'

describe('a day typed by hand', () => {
  it.each([
    ['5. 10. 2021', '2021-10-05'],
    ['5.10.2021', '2021-10-05'],
    [' 05.10.2021 ', '2021-10-05'],
    ['5.\u00a010.\u00a02021', '2021-10-05'],
    ['2021-10-05', '2021-10-05'],
    ['29. 2. 2020', '2020-02-29'],
    ['6.11.26', '2026-11-06'],
    ['6. 11. 26', '2026-11-06'],
    ['6. 11.', '2026-11-06'],
    ['6.11', '2026-11-06'],
    ['6.11.', '2026-11-06'],
    ['6. 1.', '2027-01-06'],
    ['1. 7.', '2026-07-01'],
    ['dnes', '2026-11-30'],
    ['Zítra', '2026-12-01'],
    ['včera', '2026-11-29'],
    ['tomorrow', '2026-12-01'],
    ['po', '2026-11-30'],
    ['pá', '2026-12-04'],
    ['pátek', '2026-12-04'],
    ['Sunday', '2026-12-06'],
  ])('reads %s', (text, day) => {
    expect(dayFromText(text, today)).toBe(day)
  })

  it.each([
    '',
    '31. 4. 2021',
    '29. 2. 2021',
    '5. 13. 2021',
    '0. 1. 2021',
    '5/10/2021',
    '2021-1-5',
    '5.',
    '31. 4.',
    '29. 2.',
    'poslední',
    'constructor',
    '5. 10. 2021 a',
  ])('refuses %s', (text) => {
    expect(dayFromText(text, today)).toBeUndefined()
  })

  it.each([
    ['5.–6. 10. 2021', ['2021-10-05', '2021-10-06']],
    ['5. - 7. 10.', ['2026-10-05', '2026-10-06', '2026-10-07']],
    ['30. 9. – 1. 10. 2021', ['2021-09-30', '2021-10-01']],
    ['31. 12. – 1. 1.', ['2026-12-31', '2027-01-01']],
    ['5-6.11.26', ['2026-11-05', '2026-11-06']],
  ])('reads %s as days in a row', (text, days) => {
    expect(daysFromText(text, today)).toEqual(days)
  })

  it.each(['5. 10. 2021', '6.–5. 10.', '1. 1. – 31. 12. 2021', '2021-10-05'])('sees no days in a row in %s', (text) => {
    expect(daysFromText(text, today)).toBeUndefined()
  })

  it('knows where the year or more was left to be guessed', () => {
    expect(['5. 10. 2021', '2021-10-05'].every(saysWholeDay)).toBe(true)
    expect(['5. 10.', '5. 10. 21', 'po'].some(saysWholeDay)).toBe(false)
  })

  it('shows a day in the Czech form, and what is no day as it was typed', () => {
    expect(textOfDay('2021-10-05')).toBe('5. 10. 2021')
    expect(textOfDay('31. 4. 2021')).toBe('31. 4. 2021')
    expect(textOfDay('')).toBe('')
  })

  it('reads back every day of a leap year as it shows it', () => {
    for (let at = Date.UTC(2020, 0, 1); at <= Date.UTC(2020, 11, 31); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      expect(dayFromText(textOfDay(day), today)).toBe(day)
    }
  })
})
