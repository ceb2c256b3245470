import { describe, expect, it } from 'vitest'
import {
  eventAtHand,
  eventsInOrder,
  nextNumber,
  nextOf,
  swapPartners,
  withNextDay,
} from '@shared/domain/events/event-order'
import { EventScene } from '../event-scene'

const filled = () => {
  const scene = new EventScene()
  const later = scene.event('Pozdější', ['2021-10-05', '2021-10-06'])
  const dateless = scene.event('Bez termínu', [])
  const sooner = scene.event('Dřívější', ['2020-11-05', '2020-11-06'])
  const titles = () => eventsInOrder(scene.state, scene.initiativeId).map(({ title }) => title)
  const atHand = (today: string) => eventAtHand(eventsInOrder(scene.state, scene.initiativeId), today)?.title
  return { scene, later, dateless, sooner, titles, atHand }
}

describe('eventsInOrder', () => {
  it('follows the days and puts an event without days last', () => {
    expect(filled().titles()).toEqual(['Dřívější', 'Pozdější', 'Bez termínu'])
  })

  it('never shows an event of the sibling initiative', () => {
    const { scene, titles } = filled()
    const sibling = scene.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
    scene.act('event:create', { initiativeId: sibling.id, title: 'Cizí', days: ['2020-12-01'] })
    expect(titles()).not.toContain('Cizí')
  })
})

describe('nextOf', () => {
  it('is what runs or comes next, and nothing once all are over', () => {
    const { scene } = filled()
    const next = (today: string) => nextOf(eventsInOrder(scene.state, scene.initiativeId), today)?.title
    expect([next('2020-11-06'), next('2020-11-07'), next('2021-10-07')]).toEqual(['Dřívější', 'Pozdější', undefined])
  })
})

describe('eventAtHand', () => {
  it('is the one that runs today, else the last that began, else the next', () => {
    const { atHand } = filled()
    expect(atHand('2021-10-06')).toBe('Pozdější')
    expect(atHand('2021-10-04')).toBe('Dřívější')
    expect(atHand('2020-01-01')).toBe('Dřívější')
  })

  it('passes a cancelled event by', () => {
    const { scene, later, atHand } = filled()
    scene.act('event:edit', { id: later.id, changes: { status: 'cancelled' } })
    expect(atHand('2021-10-06')).toBe('Dřívější')
  })

  it('is an event without days where there is no other, and nothing in an empty initiative', () => {
    const { dateless } = filled()
    expect(eventAtHand([dateless], '2021-01-01')).toBe(dateless)
    expect(eventAtHand([], '2021-01-01')).toBeUndefined()
  })
})

describe('swapPartners', () => {
  it('offers events with other days, neither itself nor one without days', () => {
    const { scene, later, sooner } = filled()
    const twin = scene.event('Ve stejné dny', later.days)
    const events = eventsInOrder(scene.state, scene.initiativeId)
    expect(swapPartners(events, later).map(({ id }) => id)).toEqual([sooner.id])
    expect(swapPartners(events, sooner).map(({ id }) => id)).toEqual([later.id, twin.id])
  })
})

describe('nextNumber', () => {
  it('goes on from the highest number of the kind', () => {
    const { scene, later } = filled()
    scene.act('event:edit', { id: later.id, changes: { number: 4 } })
    const events = eventsInOrder(scene.state, scene.initiativeId)
    expect([nextNumber(events, 'workshop'), nextNumber(events, 'opening')]).toEqual([5, 1])
  })
})

describe('withNextDay', () => {
  it('adds the day after the last, over the end of a month too', () => {
    expect(withNextDay(['2021-09-29', '2021-09-30'], '2021-01-01')).toEqual(['2021-09-29', '2021-09-30', '2021-10-01'])
  })

  it('begins today, and looks past a text that is no day', () => {
    expect(withNextDay([''], '2021-01-01')).toEqual(['', '2021-01-01'])
    expect(withNextDay(['2021-09-29', '31. 2.'], '2021-01-01').at(-1)).toBe('2021-09-30')
  })
})
