import { describe, expect, test } from 'vitest'
import { dueOnOf } from '@shared/domain/programme/task'
import { Scene } from '../../builders'

const id = (last: number) => `01890000-0000-7000-8000-00000000000${last}`
const usual = [
  { id: id(1), title: 'Poslat program', offset: -42 },
  { id: id(2), title: 'Napsat zprávu', offset: 14 },
]

const scene = () => {
  const played = new Scene()
  const initiative = played.initiative()
  played.do('initiative:edit', { id: initiative.id, changes: { usualTasks: usual } })
  const event = played.workshop(initiative.id, { days: ['2021-03-10', '2021-03-11'] })
  const tasks = (eventId = event.id) =>
    [...played.state.by('tasks', 'eventId', eventId)].sort((a, b) => (a.id < b.id ? -1 : 1))
  const due = (eventId = event.id) => {
    const now = played.state.get('events', eventId)
    return now && tasks(eventId).map((task) => dueOnOf(now, task))
  }
  return { played, initiative, event, tasks, due }
}

describe('tasks of an event', () => {
  test('come with it from its initiative, by days counted from its first', () => {
    const { tasks, due } = scene()
    expect(tasks().map(({ title }) => title)).toEqual(['Poslat program', 'Napsat zprávu'])
    expect(due()).toEqual(['2021-01-27', '2021-03-24'])
  })

  test('move along with it, and those on a day of their own stay there', () => {
    const { played, event, due } = scene()
    played.do('task:create', { eventId: event.id, title: 'Objednat sál', dueOn: '2021-02-01' })
    played.do('event:reschedule', { id: event.id, days: ['2021-04-10'], reason: 'covid' })
    expect(due()).toEqual(['2021-02-27', '2021-04-24', '2021-02-01'])
    played.do('event:reschedule', { id: event.id, days: [], reason: 'covid' })
    expect(due()).toEqual([null, null, '2021-02-01'])
  })

  test('are drawn again without doubling those that are there', () => {
    const { played, event, tasks } = scene()
    played.do('task:remove', { ids: [tasks()[0]?.id ?? ''] })
    expect(played.do('task:draw', { eventId: event.id }).ids).toHaveLength(1)
    expect(tasks().map(({ title }) => title)).toEqual(['Napsat zprávu', 'Poslat program'])
    played.do('event:cancel', { id: event.id, registrations: 'keep', reason: 'covid' })
    expect(played.refuse('task:draw', { eventId: event.id })).toMatchObject({ code: 'event-cancelled' })
  })

  test('are done on a day by whoever says so, and not done after all', () => {
    const { played, tasks } = scene()
    const ids = tasks().map((task) => task.id)
    played.do('task:done', { ids, on: '2021-01-20' })
    expect(tasks()[0]).toMatchObject({ doneOn: '2021-01-20', doneBy: 'Test' })
    played.do('task:done', { ids: ids.slice(1), on: '2021-01-21', doneBy: 'Malá' })
    expect(tasks()[1]).toMatchObject({ doneOn: '2021-01-21', doneBy: 'Malá' })
    played.do('task:undone', { ids })
    expect(tasks().map(({ doneOn, doneBy }) => [doneOn, doneBy])).toEqual([
      [null, ''],
      [null, ''],
    ])
  })

  test('have one due day: a day of its own takes the place of the days before, and the other way round', () => {
    const { played, tasks, due } = scene()
    const [task] = tasks()
    played.do('task:edit-many', { ids: [task?.id ?? ''], changes: { dueOn: '2021-02-02' } })
    expect(due()?.[0]).toBe('2021-02-02')
    played.do('task:edit', { id: task?.id ?? '', changes: { offset: -1 } })
    expect([due()?.[0], tasks()[0]?.dueOn]).toEqual(['2021-03-09', null])
  })

  test('forty thousand days before, or on the 31st of June, are refused at their field', () => {
    const { played, event } = scene()
    const given = { eventId: event.id, title: 'x' }
    expect(played.refuse('task:create', { ...given, offset: -40_000 })).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: ['offset'], code: 'too-small', limit: -3660 }],
    })
    expect(played.refuse('task:create', { ...given, dueOn: '2021-06-31' })).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: ['dueOn'], code: 'not-a-day' }],
    })
  })
})
