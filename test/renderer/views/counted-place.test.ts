import { expect, it } from 'vitest'
import { countedAt } from '../../../src-renderer/views/reports/counted-place'
import { EventScene } from '../../domain/event-scene'

const scene = new EventScene()
const events = [scene.event('První', []), scene.event('Druhý', [])]
const [first] = events

it('opens a number of one event, and one of all together', () => {
  expect(countedAt({ id: first?.id ?? '', tab: 'waiting' }, events)).toEqual({
    events: [first],
    measure: 'waiting',
    event: first,
  })
  expect(countedAt({ id: 'all', tab: 'persons' }, events)).toEqual({ events, measure: 'persons', event: undefined })
})

it('opens nothing for a measure that there is not and for an event of another initiative', () => {
  expect(countedAt({ id: 'all', tab: 'guesses' }, events)).toBeUndefined()
  expect(countedAt({ id: null, tab: null }, events)).toBeUndefined()
  expect(countedAt({ id: 'elsewhere', tab: 'waiting' }, events)).toBeUndefined()
})
