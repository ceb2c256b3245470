import type { Day } from '@shared/domain/values/day'
import { nomineeOf } from './persons'
import { act, type Steps } from './sample-step'
import { confirmedFor, needed, noteRegistrations, registrationOf, type SampleWorld } from './sample-world'
import type { EventKey } from './tables/events'
import { catering, diets, signedUpByOrganiser, speakers, substitution } from './tables/registrations'

/** Signs up those who organise, interpret or come from Norway; they need no invitation. */
export function* signUpOrganisers(world: SampleWorld, day: Day): Steps {
  for (const { name, role, events } of signedUpByOrganiser) {
    const person = { personId: needed(world.persons, name) }
    for (const event of events) {
      const eventId = needed(world.events, event)
      const made = yield* act(day, 'registration:create', { eventId, person, role })
      noteRegistrations(world, [made])
    }
  }
}

/** Notes nights, meals and diets of those who hold a place, and who of them speaks. */
export function* arrangeStay(world: SampleWorld, event: EventKey, day: Day): Steps {
  const speakerIds = speakers.filter((each) => each.event === event).map(({ name }) => world.persons.get(name))
  for (const { id, personId, role } of confirmedFor(world, event)) {
    const diet = diets.find(({ name }) => world.persons.get(name) === personId)?.diet ?? ''
    const changes = {
      ...{ meals: catering, diet },
      nights: role === 'organiser' ? 0 : 1,
      role: speakerIds.includes(personId) ? 'speaker' : role,
    } as const
    const edited = yield* act(day, 'registration:edit', { id, changes })
    noteRegistrations(world, [edited])
  }
}

/** Somebody new comes to the first workshop instead of a person who was named. */
export function* sendSubstitute(world: SampleWorld, day: Day): Steps {
  const { instead, comes, reason } = substitution
  const { id } = registrationOf(world, 'ws1', instead)
  const person = nomineeOf(world.persons, comes)
  const taken = yield* act(day, 'registration:substitute', { id, person, on: day, reason })
  world.persons.set(comes, taken.personId)
  const old = world.registrations.get(id)
  noteRegistrations(world, [...(old ? [{ ...old, status: 'cancelled' as const }] : []), taken])
}

type Leaving = { readonly event: EventKey; readonly person: string; readonly reason: string; readonly day: Day }

/** A person takes the registration back; the place is free again. */
export function* cancel(world: SampleWorld, { event, person, reason, day }: Leaving): Steps {
  const { id } = registrationOf(world, event, person)
  noteRegistrations(world, yield* act(day, 'registration:cancel', { ids: [id], reason }))
}

type Entering = { readonly event: EventKey; readonly day: Day; readonly overbookReason?: string }

/** The person who waits longest gets a place: a free one, or one over the quota with a reason. */
export function* letNextIn(world: SampleWorld, { event, day, overbookReason }: Entering): Steps {
  const [eventId, foreign] = [needed(world.events, event), needed(world.institutions, 'ks')]
  const next = Array.from(world.registrations.values()).find(
    (each) => each.eventId === eventId && each.status === 'waiting' && each.institutionId !== foreign,
  )
  if (next === undefined) throw new Error(`Nobody waits for ${event}`)
  const reason = overbookReason === undefined ? {} : { overbookReason }
  noteRegistrations(world, yield* act(day, 'registration:confirm', { ids: [next.id], ...reason }))
}
