import { describe, expect, it } from 'vitest'
import { dayFromText, textOfDay } from '../../../src-renderer/components/fields/day-text'

describe('a day typed by hand', () => {
  it.each([
    ['5. 10. 2021', '2021-10-05'],
    ['5.10.2021', '2021-10-05'],
    [' 05.10.2021 ', '2021-10-05'],
    ['5.\u00a010.\u00a02021', '2021-10-05'],
    ['2021-10-05', '2021-10-05'],
    ['29. 2. 2020', '2020-02-29'],
  ])('reads %s', (text, day) => {
    expect(dayFromText(text)).toBe(day)
  })

  it.each([
    '',
    '31. 4. 2021',
    '29. 2. 2021',
    '5. 13. 2021',
    '0. 1. 2021',
    '5. 10. 21',
    '5/10/2021',
    '2021-1-5',
    '5. 10.',
    '5. 10. 2021 a',
  ])('refuses %s', (text) => {
    expect(dayFromText(text)).toBeUndefined()
  })

  it('shows a day in the Czech form, and what is no day as it was typed', () => {
    expect(textOfDay('2021-10-05')).toBe('5. 10. 2021')
    expect(textOfDay('31. 4. 2021')).toBe('31. 4. 2021')
    expect(textOfDay('')).toBe('')
  })

  it('reads back every day of a leap year as it shows it', () => {
    for (let at = Date.UTC(2020, 0, 1); at <= Date.UTC(2020, 11, 31); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      expect(dayFromText(textOfDay(day))).toBe(day)
    }
  })
})
