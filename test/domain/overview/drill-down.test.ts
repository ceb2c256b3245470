import { describe, expect, it } from 'vitest'
import { drillDownRows, measures } from '@shared/domain/overview/drill-down'
import { eventsInOrder } from '@shared/domain/events/event-order'
import { initiativeCounts } from '@shared/domain/overview/report-counts'
import { sampleRecords } from '../../../src-main/sample/sample-records'
import { EventScene } from '../event-scene'

const days = ['2021-10-05', '2021-10-06'] as const
const two = [{ name: 'ČR', places: 2 }]

/** Two events; Bílá came to both, Černá is cancelled, Šedá waits. */
const twoEvents = () => {
  const scene = new EventScene()
  const [first, second] = [scene.event('První', days, two), scene.event('Druhý', ['2021-11-02'], two)]
  const white = scene.signUp(first, 'Bílá')
  const black = scene.signUp(first, 'Černá')
  scene.signUp(first, 'Šedá')
  scene.act('registration:cancel', { ids: [black.id] })
  for (const day of days) scene.record(white, day, 'present')
  scene.record(scene.signUpAgain(second, white.personId), '2021-11-02', 'present')
  return { scene, first, second, rows: drillDownRows.bind(null, scene.state) }
}

describe('drillDownRows', () => {
  it('has as many rows as the number says, for every number of the sample', async () => {
    let made = 0
    const state = await sampleRecords({
      random: (count) => new Uint8Array(count).fill(++made % 256).fill(made >> 8, 0, 2),
    })
    for (const { id } of state.all('initiatives')) {
      const counts = initiativeCounts(state, id)
      const all = { ...counts.registrations, ...counts.attendance }
      for (const measure of measures) {
        expect(drillDownRows(state, eventsInOrder(state, id), measure)).toHaveLength(all[measure])
        for (const { event, registrations, attendance } of counts.events)
          expect(drillDownRows(state, [event], measure)).toHaveLength({ ...registrations, ...attendance }[measure])
      }
    }
    expect(initiativeCounts(state, Array.from(state.all('initiatives'))[0]?.id ?? '').attendance.persons).not.toBe(0)
  })

  it('gives every row an id of its own, also where one person fills several', () => {
    const { rows, first, second } = twoEvents()
    for (const measure of measures) {
      const ids = rows([first, second], measure).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('puts a person into one row with all events and days', () => {
    const { rows, first, second } = twoEvents()
    const [person, ...more] = rows([first, second], 'persons')
    expect(more).toEqual([])
    expect(person).toMatchObject({ name: 'Bílá', days: [...days, '2021-11-02'] })
    expect(person?.events.map(({ title }) => title)).toEqual(['První', 'Druhý'])
  })

  it('gives an attendance a row an event, and a person-day a row a day', () => {
    const { rows, first, second } = twoEvents()
    expect(rows([first, second], 'attendances').map((row) => row.days)).toEqual([[...days], ['2021-11-02']])
    expect(rows([first, second], 'personDays').map((row) => row.days)).toEqual([[days[0]], [days[1]], ['2021-11-02']])
    expect(rows([second], 'personDays')).toHaveLength(1)
  })

  it('lists the registrations of the status and no others', () => {
    const { rows, first } = twoEvents()
    expect(rows([first], 'cancelled').map(({ name }) => name)).toEqual(['Černá'])
    expect(rows([first], 'confirmed').map(({ name }) => name)).toEqual(['Bílá'])
    expect(rows([first], 'waiting').map(({ name }) => name)).toEqual(['Šedá'])
  })

  it('stands in Czech order by surname', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 9 }])
    for (const name of ['Ivančice', 'Chrudim', 'Čáp', 'Hora', 'Cibulka']) scene.signUp(event, name)
    const names = drillDownRows(scene.state, [event], 'confirmed').map(({ name }) => name)
    expect(names).toEqual(['Cibulka', 'Čáp', 'Hora', 'Chrudim', 'Ivančice'])
  })

  it('keeps the institution as it was at the registration, whatever it is called now', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, two)
    const { id: institutionId } = scene.act('institution:create', { name: 'Město Tábor' })
    const { id: personId } = scene.act('person:create', { lastName: 'Bílá', institutionId })
    scene.signUpAgain(event, personId)
    scene.act('institution:edit', { id: institutionId, changes: { name: 'Tábor' } })
    expect(drillDownRows(scene.state, [event], 'confirmed')[0]?.institutions).toEqual(['Město Tábor'])
  })
})
