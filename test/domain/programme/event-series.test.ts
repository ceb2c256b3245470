import { describe, expect, test } from 'vitest'
import { contactOf, placeOf } from '@shared/domain/events/event-for-guests'
import { dueOnOf } from '@shared/domain/programme/task'
import { Scene } from '../../builders'

/** An initiative with a model event that has everything that is copied, and what is not. */
const scene = () => {
  const played = new Scene()
  const initiative = played.initiative()
  const venue = played.do('venue:create', { name: 'Hotel Tatra', street: 'Náměstí 1', city: 'Nymburk' })
  const { id } = played.workshop(initiative.id, { days: ['2020-11-05', '2020-11-06'] })
  played.do('event:edit', {
    id,
    changes: {
      hours: [
        { from: '9:00', to: '17', isHalved: true },
        { from: '8.30', to: '12:00', isHalved: false },
      ],
      meals: [['lunch', 'dinner'], ['breakfast']],
      venueId: venue.id,
      venue: 'Velký sál',
      countsStaff: false,
      signUpDeadline: '2020-10-22',
      contact: 'Jan Tichý, 974 000 000',
      status: 'confirmed',
    },
  })
  played.do('task:create', { eventId: id, title: 'Poslat program', dueOn: '2020-10-01', assignee: 'Malá' })
  const speaker = played.person('Mluvčí').id
  played.do('agenda-item:create', { eventId: id, title: 'Hlídky', startsAt: '9', speakerIds: [speaker] })
  played.register(id, speaker)
  played.do('event:reschedule', { id, days: ['2020-12-03', '2020-12-04'], reason: 'covid' })
  const model = () => played.state.get('events', id)
  return { played, initiative, id, model }
}

describe('an event like an earlier one', () => {
  test('has all but people, days, moves and states, and what hung on the days lies as far from the new ones', () => {
    const { played, id, model } = scene()
    const copy = played.do('event:copy', { id, days: ['2021-02-04', '2021-02-05'] })
    const { hours, meals, venueId, venue, contact } = model() ?? {}
    expect(copy).toMatchObject({ hours, meals, venueId, venue, contact, countsStaff: false, title: 'Workshop 1' })
    expect(copy).toMatchObject({ number: 2, status: 'planned', reschedules: [], signUpDeadline: '2020-12-24' })
    expect(copy.bands.map(({ name, places }) => [name, places])).toEqual([
      ['CZ', 2],
      ['NO', 1],
    ])
    expect(copy.bands[0]?.id).not.toBe(model()?.bands[0]?.id)
    expect(played.state.by('registrations', 'eventId', copy.id)).toEqual([])
    const [task] = played.state.by('tasks', 'eventId', copy.id)
    expect(task && dueOnOf(copy, task)).toBe('2020-12-03')
    expect(task).toMatchObject({ assignee: 'Malá', doneOn: null })
    expect(played.state.by('agendaItems', 'eventId', copy.id)).toMatchObject([
      { title: 'Hlídky', startsAt: '09:00', speakerIds: [] },
    ])
  })

  test('may have no days yet', () => {
    const { played, id, model } = scene()
    expect(played.do('event:copy', { id })).toMatchObject({ days: [], signUpDeadline: null, hours: model()?.hours })
  })
})

describe('a series of events', () => {
  test('follows its model every so many weeks, with numbers and themes in their order', () => {
    const { played, initiative, id } = scene()
    const themeIds = initiative.themes.map((theme) => theme.id)
    const series = { initiativeId: initiative.id, modelId: id, title: 'Workshop', themeIds }
    const { ids } = played.do('event:create-series', { ...series, count: 3, everyWeeks: 8, firstDay: '2021-02-04' })
    const made = ids.map((each) => played.state.get('events', each))
    expect(made.map((each) => [each?.number, each?.title, each?.days.join()])).toEqual([
      [2, 'Pořádek', '2021-02-04,2021-02-05'],
      [3, 'Sdílení', '2021-04-01,2021-04-02'],
      [4, 'Workshop', '2021-05-27,2021-05-28'],
    ])
    expect(played.state.by('tasks', 'eventId', ids[2] ?? '')).toHaveLength(1)
  })

  test('without a model has the usual bands and tasks of the initiative', () => {
    const { played, initiative } = scene()
    const usualBands = [{ name: 'CZ', places: 33, country: 'CZ' }]
    const usualTasks = [{ id: '01890000-0000-7000-8000-000000000001', title: 'Logo do sálu', offset: -1 }]
    played.do('initiative:edit', { id: initiative.id, changes: { usualBands, usualTasks } })
    const series = { initiativeId: initiative.id, title: 'Jednání', kind: 'other' as const, length: 2 }
    const { ids } = played.do('event:create-series', { ...series, count: 200, everyWeeks: 1, firstDay: '2021-02-04' })
    expect(ids).toHaveLength(200)
    const last = played.state.get('events', ids[199] ?? '')
    expect(last).toMatchObject({ number: 200, days: ['2024-11-28', '2024-11-29'], bands: [{ places: 33 }] })
    expect(played.state.by('tasks', 'eventId', ids[199] ?? '')).toMatchObject([{ title: 'Logo do sálu', offset: -1 }])
    const alone = played.do('event:create', { initiativeId: initiative.id, title: 'Jedna' })
    expect(alone.bands).toMatchObject(usualBands)
    expect(played.do('event:create', { initiativeId: initiative.id, title: 'x', bands: [] }).bands).toEqual([])
  })

  test('that would run past the year 2199 is refused, and may have no days at all', () => {
    const { played, initiative } = scene()
    const series = { initiativeId: initiative.id, title: 'Jednání', count: 2, everyWeeks: 520 }
    expect(played.refuse('event:create-series', { ...series, firstDay: '2199-01-01' })).toMatchObject({
      issues: [{ path: ['firstDay'], code: 'not-a-day' }],
    })
    const { ids } = played.do('event:create-series', { ...series, firstDay: null })
    expect(ids.map((each) => played.state.get('events', each)?.days)).toEqual([[], []])
  })

  test('is not like an event of another initiative', () => {
    const { played, id } = scene()
    const series = { initiativeId: played.initiative('PDP4').id, modelId: id, title: 'x', firstDay: null }
    expect(played.refuse('event:create-series', { ...series, count: 1, everyWeeks: 1 })).toMatchObject({
      code: 'wrong-initiative',
    })
  })
})

describe('an event in words', () => {
  test('names the person of the directory, else its words, else those of its initiative', () => {
    const { played, initiative, id, model } = scene()
    const contact = () => {
      const event = model()
      return event && contactOf(played.state, event)
    }
    expect(contact()).toBe('Jan Tichý, 974 000 000')
    const person = played.do('person:create', { firstName: 'Eva', lastName: 'Malá', phone: '777123456' })
    played.do('event:edit', { id, changes: { contactPersonId: person.id } })
    expect(contact()).toBe('Eva Malá, +420 777 123 456')
    played.do('event:edit', { id, changes: { contactPersonId: null, contact: '' } })
    expect(contact()).toBe('')
    played.do('initiative:edit', { id: initiative.id, changes: { contact: 'OBP, obp@example.cz' } })
    expect(contact()).toBe('OBP, obp@example.cz')
  })

  test('is held in the room of its venue with the address, or where its words say', () => {
    const { played, id, model } = scene()
    const event = model()
    expect(event && placeOf(played.state, event)).toBe('Hotel Tatra, Velký sál, Náměstí 1, Nymburk')
    played.do('event:edit', { id, changes: { venueId: null } })
    const now = model()
    expect(now && placeOf(played.state, now)).toBe('Velký sál')
  })

  test('keeps why it was cancelled until it is held after all', () => {
    const { played, id, model } = scene()
    played.do('event:cancel', { id, registrations: 'cancel', reason: 'málo přihlášených' })
    expect(model()?.cancelledFor).toBe('málo přihlášených')
    played.do('event:edit', { id, changes: { status: 'planned' } })
    expect(model()?.cancelledFor).toBe('')
  })
})
