import { expect, it } from 'vitest'
import { drillDownAt } from '../../../src-renderer/views/reports/drill-down-route'
import { EventScene } from '../../domain/event-scene'

const scene = new EventScene()
const events = [scene.event('První', []), scene.event('Druhý', [])]
const [first] = events

it('opens a number of one event, and one of all together', () => {
  expect(drillDownAt({ page: 'waiting', id: first?.id ?? '' }, events)).toEqual({
    events: [first],
    measure: 'waiting',
    event: first,
  })
  expect(drillDownAt({ page: 'persons', id: null }, events)).toEqual({ events, measure: 'persons', event: undefined })
})

it('opens nothing for a measure that there is not and for an event of another initiative', () => {
  expect(drillDownAt({ page: 'import', id: null }, events)).toBeUndefined()
  expect(drillDownAt({ page: null, id: null }, events)).toBeUndefined()
  expect(drillDownAt({ page: 'waiting', id: 'elsewhere' }, events)).toBeUndefined()
})
