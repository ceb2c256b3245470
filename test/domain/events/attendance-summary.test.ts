import { describe, expect, it } from 'vitest'
import {
  attendanceLines,
  attendanceTotals,
  daysPresent,
  tookPart,
  totalsOfDay,
  unrecordedOn,
} from '@shared/domain/events/attendance-summary'
import { EventScene } from '../event-scene'

const days = ['2021-10-05', '2021-10-06'] as const
const thirty = [{ name: 'ČR', places: 30 }]

describe('attendanceLines', () => {
  it('stands in Czech order by surname: ch after h, č after c', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, thirty)
    for (const name of ['Ivančice', 'Chrudim', 'Čáp', 'Hora', 'Cibulka']) scene.signUp(event, name)
    const names = attendanceLines(scene.state, event.id).map(({ name }) => name)
    expect(names).toEqual(['Cibulka', 'Čáp', 'Hora', 'Chrudim', 'Ivančice'])
  })

  it('leaves out a cancelled registration, unless something was recorded of it', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, thirty)
    const [gone, left] = [scene.signUp(event, 'Bílá'), scene.signUp(event, 'Černá')]
    scene.record(left, days[0], 'present')
    scene.act('registration:cancel', { ids: [gone.id, left.id] })
    expect(attendanceLines(scene.state, event.id).map(({ name }) => name)).toEqual(['Černá'])
  })
})

describe('tookPart', () => {
  it('holds from one day of presence on, and not for somebody who was only excused', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, thirty)
    const [came, excused] = [scene.signUp(event, 'Bílá'), scene.signUp(event, 'Černá')]
    scene.record(came, days[0], 'absent')
    scene.record(came, days[1], 'present')
    scene.record(excused, days[0], 'excused')
    const lines = attendanceLines(scene.state, event.id)
    expect(lines.map(tookPart)).toEqual([true, false])
    expect(lines.map((line) => daysPresent(line, days))).toEqual([1, 0])
  })
})

describe('totalsOfDay', () => {
  it('expects those who are confirmed, not those on the waiting list', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 2 }])
    const [present] = [scene.signUp(event, 'Bílá'), scene.signUp(event, 'Černá'), scene.signUp(event, 'Šedá')]
    scene.record(present, days[0], 'present')
    const lines = attendanceLines(scene.state, event.id)
    expect(totalsOfDay(lines, days[0])).toEqual({ day: days[0], present: 1, absent: 0, excused: 0, unrecorded: 1 })
    expect(unrecordedOn(lines, days[1])).toHaveLength(2)
  })

  it('counts somebody from the waiting list who came all the same', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 0 }])
    scene.record(scene.signUp(event, 'Bílá'), days[0], 'present')
    expect(totalsOfDay(attendanceLines(scene.state, event.id), days[0])).toMatchObject({ present: 1, unrecorded: 0 })
  })
})

describe('attendanceTotals', () => {
  it('counts a person who came to two events once, and as two attendances', () => {
    const scene = new EventScene()
    const [first, second] = [scene.event('První', days, thirty), scene.event('Druhý', ['2021-11-02'], thirty)]
    const registration = scene.signUp(first, 'Bílá')
    const again = scene.signUpAgain(second, registration.personId)
    for (const day of days) scene.record(registration, day, 'present')
    scene.record(again, '2021-11-02', 'present')
    scene.record(scene.signUp(second, 'Černá'), '2021-11-02', 'absent')
    expect(attendanceTotals(scene.state, [first, second])).toEqual({ persons: 1, attendances: 2, personDays: 3 })
    expect(attendanceTotals(scene.state, [first])).toEqual({ persons: 1, attendances: 1, personDays: 2 })
  })

  it('counts one attendance where a person was signed up twice for the same event', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, thirty)
    const registration = scene.signUp(event, 'Bílá')
    scene.record(registration, days[0], 'present')
    scene.act('registration:cancel', { ids: [registration.id] })
    scene.record(scene.signUpAgain(event, registration.personId), days[1], 'present')
    expect(attendanceTotals(scene.state, [event])).toEqual({ persons: 1, attendances: 1, personDays: 2 })
  })
})
