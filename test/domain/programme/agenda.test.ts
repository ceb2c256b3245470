import { describe, expect, test } from 'vitest'
import { agendaFindings } from '@shared/domain/programme/agenda-findings'
import { agendaOfDay, nextStart } from '@shared/domain/programme/agenda'
import { Scene } from '../../builders'

/** An event of two days with hours on the first, and a way to put items on it. */
const scene = () => {
  const played = new Scene()
  const initiative = played.initiative()
  const { id: eventId } = played.workshop(initiative.id, { days: ['2020-11-05', '2020-11-06'] })
  played.do('event:edit', { id: eventId, changes: { hours: [{ from: '9:00', to: '16:00', isHalved: false }] } })
  const add = (title: string, startsAt: string, minutes: number, more: object = {}) =>
    played.do('agenda-item:create', { eventId, title, startsAt, minutes, ...more })
  const day = (number = 1, id = eventId) =>
    agendaOfDay(played.state, id, number).map(({ title, startsAt, minutes }) => `${startsAt} ${title} ${minutes}`)
  const found = (number = 1, id = eventId) => {
    const event = played.state.get('events', id)
    return event === undefined
      ? []
      : agendaFindings(played.state, event, number)
          .filter(({ findings }) => findings.length > 0)
          .map(({ item, findings }) => [item.title, ...findings.map(({ code }) => code)])
  }
  return { played, initiative, eventId, add, day, found }
}

describe('an agenda', () => {
  test('stands by its hours, what has none at the end, and the next item begins where the last one ends', () => {
    const { played, eventId, add, day } = scene()
    const event = played.state.get('events', eventId)
    const next = () => event && nextStart(agendaOfDay(played.state, eventId, 1), event, 1)
    expect(next()).toBe(9 * 60)
    add('Závěr', '', 10)
    add('Oběd', '12', 60, { kind: 'meal' })
    add('Úvod', '9.00', 30)
    expect(day()).toEqual(['09:00 Úvod 30', '12:00 Oběd 60', ' Závěr 10'])
    expect(next()).toBe(13 * 60)
  })

  test('shows what overlaps in a room, gaps, and what runs past the hours or midnight', () => {
    const { add, found } = scene()
    add('Snídaně', '8:30', 30)
    add('Úvod', '9:00', 60)
    add('Hlídky', '9:45', 75, { room: 'Velký sál' })
    add('Kamery', '10:30', 30, { room: 'Salonek' })
    add('Exkurze', '15:00', 90)
    add('Večer', '20:00', 300)
    expect(found()).toEqual([
      ['Snídaně', 'before-hours'],
      ['Úvod', 'overlap'],
      ['Hlídky', 'overlap'],
      ['Exkurze', 'gap', 'past-hours'],
      ['Večer', 'gap', 'past-midnight'],
    ])
  })

  test('shows a speaker in two places, at another event of that day and by a presentation, too', () => {
    const { played, initiative, eventId, add, found } = scene()
    const speaker = played.person('Mluvčí').id
    const { id: institutionId } = played.do('institution:create', { name: 'Kolín' })
    const about = { initiativeId: initiative.id, institutionId, title: 'Hlídky', speakerId: speaker }
    const presentation = played.do('presentation:create', about)
    add('Hlídky', '10:00', 60, { room: 'A', presentationId: presentation.id })
    add('Kamery', '10:30', 60, { room: 'B', speakerIds: [speaker] })
    add('Den poté', '10:30', 60, { dayNumber: 2, speakerIds: [speaker] })
    expect(found()).toEqual([
      ['Hlídky', 'speaker-elsewhere'],
      ['Kamery', 'speaker-elsewhere'],
    ])
    expect(found(2)).toEqual([])
    const sibling = played.workshop(played.initiative('PDP4').id, { days: ['2020-11-06'] })
    const there = { title: 'Jinde', startsAt: '11:00', minutes: 30, speakerIds: [speaker] }
    played.do('agenda-item:create', { eventId: sibling.id, ...there })
    expect(found(2)).toEqual([['Den poté', 'speaker-elsewhere']])
    played.do('event:cancel', { id: sibling.id, registrations: 'keep', reason: 'x' })
    expect(found(2)).toEqual([])
    played.do('event:reschedule', { id: eventId, days: ['2020-11-05'], reason: 'x' })
    expect(found(2)).toEqual([['Den poté', 'no-such-day']])
  })
})

describe('changing an agenda', () => {
  test('of a new length or beginning shifts what begins at its end or later, and nothing else', () => {
    const { played, add, day } = scene()
    const intro = add('Úvod', '9:00', 30)
    add('Souběžně', '9:15', 10, { room: 'B' })
    add('Hlídky', '9:30', 60)
    add('Oběd', '12:00', 60)
    add('Zítra', '9:30', 60, { dayNumber: 2 })
    played.do('agenda-item:shift', { id: intro.id, minutes: 45 })
    expect(day()).toEqual(['09:00 Úvod 45', '09:15 Souběžně 10', '09:45 Hlídky 60', '12:15 Oběd 60'])
    played.do('agenda-item:shift', { id: intro.id, startsAt: '8:00' })
    expect(day()).toEqual(['08:00 Úvod 45', '08:45 Hlídky 60', '09:15 Souběžně 10', '11:15 Oběd 60'])
    expect(day(2)).toEqual(['09:30 Zítra 60'])
  })

  test('so that an item would begin past midnight is refused, and nothing is changed', () => {
    const { played, add, day } = scene()
    const evening = add('Večeře', '20:00', 60)
    add('Prohlídka', '21:00', 60)
    const before = day()
    expect(played.refuse('agenda-item:shift', { id: evening.id, minutes: 240 })).toEqual({
      code: 'agenda-past-midnight',
      title: 'Prohlídka',
    })
    expect(day()).toEqual(before)
  })

  test('lets neighbours change places within the time that they have, and stops at the edge of the day', () => {
    const { played, add, day } = scene()
    const intro = add('Úvod', '9:00', 30)
    const talk = add('Hlídky', '9:40', 60)
    add('Oběd', '12:00', 60)
    played.do('agenda-item:move', { id: talk.id, by: 'up' })
    expect(day()).toEqual(['09:00 Hlídky 60', '10:10 Úvod 30', '12:00 Oběd 60'])
    expect(played.do('agenda-item:move', { id: talk.id, by: 'up' })).toEqual({ ids: [] })
    played.do('agenda-item:move', { id: talk.id, by: 'down' })
    expect(day()).toEqual(['09:00 Úvod 30', '09:40 Hlídky 60', '12:00 Oběd 60'])
    const open = add('Závěr', '', 10)
    played.do('agenda-item:move', { id: open.id, by: 'up' })
    expect(day()).toEqual(['09:00 Úvod 30', '09:40 Hlídky 60', '12:00 Závěr 10', '12:10 Oběd 60'])
    add('A', '', 5, { dayNumber: 2 })
    const last = add('B', '', 5, { dayNumber: 2 })
    expect(played.refuse('agenda-item:move', { id: last.id, by: 'up' })).toMatchObject({ code: 'agenda-start-unknown' })
    expect(intro.title).toBe('Úvod')
  })

  test('takes over another day, also of another event, without who speaks', () => {
    const { played, eventId, add, day } = scene()
    add('Úvod', '9:00', 30, { speakerIds: [played.person('Mluvčí').id], speakers: 'a host' })
    const other = played.workshop(played.initiative('PDP4').id)
    const from = { eventId, dayNumber: 1 }
    played.do('agenda-item:copy-day', { from, to: { eventId: other.id, dayNumber: 2 } })
    expect(day(2, other.id)).toEqual(['09:00 Úvod 30'])
    expect(played.state.by('agendaItems', 'eventId', other.id)).toMatchObject([{ speakerIds: [], speakers: '' }])
    expect(day()).toEqual(['09:00 Úvod 30'])
  })

  test('refuses hours that are none, and an item longer than a day', () => {
    const { played, eventId } = scene()
    const refused = (more: object) => played.refuse('agenda-item:create', { eventId, title: 'x', ...more })
    expect(refused({ startsAt: '25:00' })).toMatchObject({ issues: [{ path: ['startsAt'], code: 'not-an-hour' }] })
    expect(refused({ minutes: 2000 })).toMatchObject({ issues: [{ path: ['minutes'], code: 'too-large' }] })
  })
})
