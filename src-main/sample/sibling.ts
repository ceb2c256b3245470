import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import type { Initiative } from '@shared/domain/events/initiative'
import { act, type Steps } from './sample-step'
import { needed } from './sample-world'
import type { EventKey } from './tables/events'
import { siblingAnswers, siblingOrganisers } from './tables/sibling'

/** PDP4 with its own events; nothing in it refers to BI. Institutions and people are those of one directory. */
export type SiblingWorld = {
  readonly pdp4: Initiative
  readonly institutions: ReadonlyMap<string, Id>
  readonly persons: ReadonlyMap<string, Id>
  readonly events: ReadonlyMap<EventKey, Id>
}

/** Invites some institutions to the first workshop of PDP4 and writes their answers down. */
export function* runSibling({ pdp4, institutions, persons, events }: SiblingWorld, day: Day): Steps {
  const eventId = needed(events, 'pdp-traffic')
  const institutionIds = siblingAnswers.map(({ from }) => needed(institutions, from))
  const made = yield* act(day, 'invitation:create', { initiativeId: pdp4.id, eventId, institutionIds })
  const sent = {
    ids: made.map(({ id }) => id),
    on: day,
    channel: 'email',
    referenceNumber: 'PPR-99002-1/ČJ-2020',
  } as const
  yield* act(day, 'invitation:mark-sent', sent)
  for (const [index, { names, on }] of siblingAnswers.entries()) {
    const invitation = made[index]
    if (invitation === undefined || on === null) continue
    const nominees = names.map((name) => ({ personId: needed(persons, name) }))
    const answer = { id: invitation.id, value: 'accepted', on, channel: 'email', nominees } as const
    yield* act(on, 'invitation:record-answer', { ...answer, recordedBy: 'pplk. Ing. Helena Ryvolová, PP ČR' })
  }
}

/** The coordinators sign themselves up for the other workshops of PDP4. */
export function* signUpCoordinators({ persons, events }: SiblingWorld, day: Day): Steps {
  for (const { name, event } of siblingOrganisers) {
    const person = { personId: needed(persons, name) }
    yield* act(day, 'registration:create', { eventId: needed(events, event), person, role: 'organiser' })
  }
}
