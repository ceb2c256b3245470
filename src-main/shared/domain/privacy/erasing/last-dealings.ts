import type { DatabaseView } from '../../database/state'
import type { Event } from '../../events/event'
import { dayOf, type Day } from '../../values/day'
import { timeOfId, type Id } from '../../values/ids'

/** The last day on which somebody had to do with an initiative; null stands for none. */
export type LastDealing = { readonly initiativeId: Id | null; readonly on: Day }

/** By person, the initiatives that they had to do with, each with the last day; without any, when they were last known of. */
export type LastDealings = (personId: Id) => readonly LastDealing[]

const later = (a: Day | undefined, b: Day): Day => (a === undefined || a < b ? b : a)

/** The last day of an event; of one that has no days yet today, because it is still to come. */
const endOf = (event: Event | undefined, today: Day): Day | undefined =>
  event?.days.at(-1) ?? (event?.status === 'planned' ? today : undefined)

class Dealings {
  readonly #of = new Map<Id, LastDealing[]>()
  readonly #anywhere = new Map<Id, Day>()

  note(personId: Id, initiativeId: Id | null, on: Day): void {
    if (initiativeId === null) return void this.#anywhere.set(personId, later(this.#anywhere.get(personId), on))
    const all = this.#of.get(personId) ?? []
    const at = all.findIndex((each) => each.initiativeId === initiativeId)
    if (at < 0) all.push({ initiativeId, on })
    else all[at] = { initiativeId, on: later(all[at]?.on, on) }
    this.#of.set(personId, all)
  }

  of(personId: Id, today: Day): readonly LastDealing[] {
    const anywhere = this.#anywhere.get(personId)
    const all = this.#of.get(personId) ?? []
    if (all.length === 0) return [{ initiativeId: null, on: anywhere ?? today }]
    return all.map(({ initiativeId, on }) => ({ initiativeId, on: later(anywhere, on) }))
  }
}

/** Before every day: it says that somebody belongs to an initiative, and nothing of when. */
const noDay: Day = ''

/**
 * When each person last had to do with anything: an event, a nomination, an answer, a contact; else when they were written down.
 * What belongs to no initiative counts for each of theirs.
 */
export const lastDealings = (view: DatabaseView, today: Day): LastDealings => {
  const dealings = new Dealings()
  for (const { id } of view.all('persons')) dealings.note(id, null, dayOf(timeOfId(id)))
  for (const { personId, eventId, registeredAt } of view.all('registrations')) {
    const event = view.get('events', eventId)
    dealings.note(personId, event?.initiativeId ?? null, later(endOf(event, today), dayOf(registeredAt)))
  }
  for (const { personId, eventId, on, invitationId } of view.all('nominations')) {
    const answered = view.get('invitations', invitationId)?.answer?.on
    dealings.note(personId, view.get('events', eventId)?.initiativeId ?? null, later(answered, on))
  }
  for (const { personId, initiativeId, answer } of view.all('invitations'))
    if (personId !== null) dealings.note(personId, initiativeId, answer?.on ?? noDay)
  // What went out to somebody is no sign that they still want to be known.
  for (const { personId, initiativeId, on, about } of view.all('communications'))
    if (personId !== null && about === null) dealings.note(personId, initiativeId, on)
  return (personId) => dealings.of(personId, today)
}
