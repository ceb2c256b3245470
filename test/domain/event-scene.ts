import type { Day } from '@shared/domain/values/day'
import type { Event } from '@shared/domain/events/event'
import type { Id } from '@shared/domain/values/ids'
import type { Registration } from '@shared/domain/events/registration'
import { ActedDatabase } from './acted-database'

/** An initiative with events that people sign up for: what the tests of events and attendance start from. */
export class EventScene extends ActedDatabase {
  readonly initiativeId = this.act('initiative:create', { code: 'BI', name: 'BI' }).id

  event(title: string, days: readonly Day[], bands: readonly { name: string; places: number }[] = []): Event {
    return this.act('event:create', { initiativeId: this.initiativeId, title, days: [...days], bands: [...bands] })
  }

  /** The event as it stands now. */
  now(event: Event): Event {
    return this.state.get('events', event.id) ?? event
  }

  signUp(event: Event, lastName: string, firstName = ''): Registration {
    return this.act('registration:create', { eventId: event.id, person: { lastName, firstName } })
  }

  signUpAgain(event: Event, personId: Id): Registration {
    return this.act('registration:create', { eventId: event.id, person: { personId } })
  }

  record(registration: Registration, day: Day, state: 'present' | 'absent' | 'excused'): void {
    this.act('attendance:set', { entries: [{ registrationId: registration.id, day, state }] })
  }
}
