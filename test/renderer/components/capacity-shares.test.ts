import { expect, it } from 'vitest'
import { capacityShares } from '../../../src-renderer/components/feedback/capacity-shares'

it('fills the bar up to the capacity', () => {
  expect(capacityShares({ used: 20, waiting: 0, capacity: 40 })).toEqual({ used: 50, over: 0, waiting: 0, limit: 100 })
})

it('widens the bar to all who want to come, and shows where the capacity ends', () => {
  expect(capacityShares({ used: 50, waiting: 30, capacity: 40 })).toEqual({
    used: 50,
    over: 12.5,
    waiting: 37.5,
    limit: 50,
  })
})

it('draws nothing for an event without places', () => {
  expect(capacityShares({ used: 0, waiting: 0, capacity: 0 })).toEqual({ used: 0, over: 0, waiting: 0, limit: 0 })
})
