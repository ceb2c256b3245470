import { beforeEach, expect, it } from 'vitest'
import type { Initiative } from '@shared/domain/events/initiative'
import { eventOfNextOutcome, inRecordedOrder, outcomeRows } from '@shared/domain/outcomes/outcome-rows'
import { Scene } from '../../builders'

let scene: Scene
let initiative: Initiative
beforeEach(() => {
  scene = new Scene()
  initiative = scene.initiative()
})

const record = (title: string, eventId: string | null = null) =>
  scene.do('outcome:create', { initiativeId: initiative.id, title, eventId })

it('counts the recommendations built on an outcome', () => {
  const { id } = record('Společné hlídky')
  record('Nevyužitý')
  for (const title of ['první', 'druhé'])
    scene.do('recommendation:create', { initiativeId: initiative.id, title, outcomeIds: [id] })
  const uses = outcomeRows(scene.state, initiative.id).map(({ outcome, uses: count }) => [outcome.title, count])
  expect(uses).toEqual([
    ['Společné hlídky', 2],
    ['Nevyužitý', 0],
  ])
})

it('puts outcomes in the order in which they were recorded, however they were chosen', () => {
  const [first, second, third] = ['c', 'a', 'b'].map((title) => record(title))
  const chosen = [second, third, first].filter((each) => each !== undefined)
  expect(inRecordedOrder(chosen).map(({ title }) => title)).toEqual(['c', 'a', 'b'])
})

it('takes the event that runs today before that of the last outcome, and that before the one at hand', () => {
  const held = scene.workshop(initiative.id, { days: ['2020-11-05', '2020-11-06'] })
  const next = scene.workshop(initiative.id, { days: ['2021-02-18', '2021-02-19'] })
  const events = [held, next]
  const last = record('Společné hlídky', held.id)
  expect(eventOfNextOutcome(events, [last], '2021-02-19')?.id).toBe(next.id)
  expect(eventOfNextOutcome(events, [last], '2021-03-01')?.id).toBe(held.id)
  expect(eventOfNextOutcome(events, [], '2021-03-01')?.id).toBe(next.id)
  expect(eventOfNextOutcome([], [], '2021-03-01')).toBeUndefined()
})
