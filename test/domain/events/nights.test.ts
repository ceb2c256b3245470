import { describe, expect, it } from 'vitest'
import { nightsOf } from '@shared/domain/events/registration'

describe('nightsOf', () => {
  it('counts the nights given by date, whatever number was said', () => {
    expect(nightsOf({ nights: 5, nightsOn: ['2021-10-04', '2021-10-05'] })).toBe(2)
  })

  it('counts a night that stands twice once', () => {
    expect(nightsOf({ nights: 0, nightsOn: ['2021-10-04', '2021-10-04'] })).toBe(1)
  })

  it('keeps to the number that was said where no night has a date', () => {
    expect(nightsOf({ nights: 3, nightsOn: [] })).toBe(3)
  })
})
