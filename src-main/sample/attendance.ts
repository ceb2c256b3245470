import type { Day } from '@shared/domain/values/day'
import { act, type Steps } from './sample-step'
import { confirmedFor, needed, noteRegistrations, type SampleWorld } from './sample-world'
import type { AttendanceException } from './tables/attendance'
import { biEvents, type EventKey } from './tables/events'

type Sheet = { readonly event: EventKey; readonly exceptions: readonly AttendanceException[] }

/** Days of an event of BI as first planned. */
export const daysOf = (event: EventKey): readonly Day[] => biEvents.find(({ key }) => key === event)?.days ?? []

/** Takes the attendance of one day over from the paper, for everybody who holds a place. */
export function* takeAttendance(world: SampleWorld, { event, exceptions }: Sheet, day: Day): Steps {
  const index = daysOf(event).indexOf(day)
  const entries = confirmedFor(world, event).map(({ id, personId }) => {
    const exception = exceptions.find(({ name }) => world.persons.get(name) === personId)
    return { registrationId: id, day, state: exception?.states[index] ?? 'present' }
  })
  yield* act(day, 'attendance:set', { entries })
}

/** Two people come to the first workshop unannounced: one from a place not in the directory, one who is in it. */
export function* walkIn(world: SampleWorld, day: Day): Steps {
  const eventId = needed(world.events, 'ws1')
  const stranger = { firstName: 'Miloslav', lastName: 'Ševčík' }
  const first = yield* act(day, 'attendance:walk-in', {
    ...{ eventId, day, person: stranger },
    institution: { name: 'Městys Kácov' },
  })
  const second = yield* act(day, 'attendance:walk-in', {
    ...{ eventId, day, person: { personId: needed(world.persons, 'Vlk Kristián') } },
    institution: { institutionId: needed(world.institutions, 'pms-kolin') },
  })
  noteRegistrations(world, [first, second])
}

/** The event is over. */
export function* close(world: SampleWorld, event: EventKey): Steps {
  const day = daysOf(event).at(-1)
  if (day === undefined) return
  yield* act(day, 'event:edit', { id: needed(world.events, event), changes: { status: 'held' } })
}
