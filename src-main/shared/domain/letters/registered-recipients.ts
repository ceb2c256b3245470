import type { Id } from '../values/ids'
import { isToTell } from '../events/event-registrations'
import { isAccepted, isSpokenBy } from '../events/presentation'
import { isActive, type Registration } from '../events/registration'
import type { DatabaseView } from '../database/state'

/** Ways to choose people by their registrations. */
export const registrationChoices = ['participants', 'waiting-list', 'speakers', 'to-be-told', 'came'] as const
export type RegistrationChoice = (typeof registrationChoices)[number]

/** Speakers by their role, or by the name that a presentation of the event has. */
const isSpeaker = (view: DatabaseView, registration: Registration): boolean => {
  if (!isActive(registration)) return false
  if (registration.role === 'speaker') return true
  const person = view.get('persons', registration.personId)
  if (person === undefined) return false
  return view
    .by('presentations', 'eventId', registration.eventId)
    .filter(isAccepted)
    .some((presentation) => isSpokenBy(presentation, person))
}

const came = (view: DatabaseView, { id }: Registration): boolean =>
  view.by('attendances', 'registrationId', id).some(({ state }) => state === 'present')

const isChosen = (view: DatabaseView, registration: Registration, choice: RegistrationChoice): boolean => {
  switch (choice) {
    case 'participants':
      return registration.status === 'confirmed'
    case 'waiting-list':
      return registration.status === 'waiting'
    case 'speakers':
      return isSpeaker(view, registration)
    case 'to-be-told':
      return isToTell(registration)
    case 'came':
      return came(view, registration)
  }
}

/** Registrations that a choice means, to one event or to all of the initiative. */
export const chosenRegistrations = (
  view: DatabaseView,
  choice: RegistrationChoice,
  { initiativeId, eventId }: { readonly initiativeId: Id; readonly eventId: Id | null },
): readonly Registration[] =>
  view
    .by('events', 'initiativeId', initiativeId)
    .filter(({ id }) => eventId === null || id === eventId)
    .flatMap(({ id }) => view.by('registrations', 'eventId', id))
    .filter((registration) => isChosen(view, registration, choice))
