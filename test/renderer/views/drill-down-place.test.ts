import { expect, it } from 'vitest'
import { drillDownAt } from '../../../src-renderer/views/reports/drill-down-place'
import { EventScene } from '../../domain/event-scene'

const scene = new EventScene()
const events = [scene.event('První', []), scene.event('Druhý', [])]
const [first] = events

it('opens a number of one event, and one of all together', () => {
  expect(drillDownAt({ id: first?.id ?? '', tab: 'waiting' }, events)).toEqual({
    events: [first],
    measure: 'waiting',
    event: first,
  })
  expect(drillDownAt({ id: 'all', tab: 'persons' }, events)).toEqual({ events, measure: 'persons', event: undefined })
})

it('opens nothing for a measure that there is not and for an event of another initiative', () => {
  expect(drillDownAt({ id: 'all', tab: 'guesses' }, events)).toBeUndefined()
  expect(drillDownAt({ id: null, tab: null }, events)).toBeUndefined()
  expect(drillDownAt({ id: 'elsewhere', tab: 'waiting' }, events)).toBeUndefined()
})
