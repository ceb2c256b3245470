import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/domain/values/day'
import { easterSunday, holidayOn, isWeekend } from '@shared/domain/values/holidays'

describe('Easter', () => {
  test.each([
    [1900, '1900-04-15'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2021, '2021-04-04'],
    [2024, '2024-03-31'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2199, '2199-04-14'],
  ])('of %i is on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  test('is a Sunday between 22 March and 25 April in every year that the app knows', () => {
    for (let year = 1900; year < 2200; year++) {
      const day = easterSunday(year)
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(0)
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true)
    }
  })
})

describe('Czech public holidays', () => {
  test.each([
    ['2021-01-01', 'new-year'],
    ['2021-04-02', 'good-friday'],
    ['2021-04-05', 'easter-monday'],
    ['2021-05-08', 'victory-day'],
    ['2021-09-28', 'statehood-day'],
    ['2021-12-24', 'christmas-eve'],
  ])('%s is %s', (day, holiday) => {
    expect(holidayOn(day)).toBe(holiday)
  })

  test('thirteen days of each year since 2016, twelve before', () => {
    const count = (year: number) =>
      Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
        (day) => day.startsWith(String(year)) && holidayOn(day) !== null,
      ).length
    expect([2015, 2016, 2020, 2021, 2100].map(count)).toEqual([12, 13, 13, 13, 13])
  })

  test('Easter Sunday and ordinary days are none, but Sunday is a weekend', () => {
    expect(holidayOn('2021-04-04')).toBeNull()
    expect(isWeekend('2021-04-04')).toBe(true)
    expect(isWeekend('2021-04-06')).toBe(false)
  })
})
