import type { DatabaseView } from '../../database/state'
import { isAhead, type Event } from '../../events/event'
import { dayOf, type Day } from '../../values/day'
import { timeOfId, type Id } from '../../values/ids'
import { inSteps } from './in-steps'

/** The last day on which somebody had to do with an initiative; null stands for none. */
export type LastDealing = { readonly initiativeId: Id | null; readonly on: Day }

/** By person, the initiatives that they had to do with, each with the last day; without any, when they were last known of. */
export type LastDealings = (personId: Id) => readonly LastDealing[]

const later = (a: Day | undefined, b: Day): Day => (a === undefined || a < b ? b : a)

/** The last day of an event; of one that has no days yet today, because it is still to come. */
const endOf = (event: Event | undefined, today: Day): Day | undefined =>
  event?.days.at(-1) ?? (event && isAhead(event) ? today : undefined)

class Dealings {
  readonly #of = new Map<Id, { readonly initiativeId: Id; on: Day }[]>()
  readonly #anywhere = new Map<Id, Day>()

  note(personId: Id, initiativeId: Id | null, on: Day): void {
    if (initiativeId === null) return void this.#anywhere.set(personId, later(this.#anywhere.get(personId), on))
    const all = this.#of.get(personId)
    const known = all?.find((each) => each.initiativeId === initiativeId)
    if (known !== undefined) known.on = later(known.on, on)
    else if (all !== undefined) all.push({ initiativeId, on })
    else this.#of.set(personId, [{ initiativeId, on }])
  }

  of(personId: Id, today: Day): readonly LastDealing[] {
    const anywhere = this.#anywhere.get(personId)
    const all = this.#of.get(personId)
    if (all === undefined) return [{ initiativeId: null, on: anywhere ?? today }]
    if (anywhere === undefined || all.every(({ on }) => on >= anywhere)) return all
    return all.map(({ initiativeId, on }) => ({ initiativeId, on: later(anywhere, on) }))
  }
}

/** Before every day: it says that somebody belongs to an initiative, and nothing of when. */
const noDay: Day = ''

/**
 * When each person last had to do with anything: an event, a nomination, an answer, a contact; else when they were written down.
 * What belongs to no initiative counts for each of theirs. Found out in steps.
 */
export function* lastDealings(view: DatabaseView, today: Day): Generator<void, LastDealings> {
  const dealings = new Dealings()
  yield* inSteps(view.all('persons'), ({ id }) => dealings.note(id, null, dayOf(timeOfId(id))))
  yield* inSteps(view.all('registrations'), ({ personId, eventId, registeredAt }) => {
    const event = view.get('events', eventId)
    dealings.note(personId, event?.initiativeId ?? null, later(endOf(event, today), dayOf(registeredAt)))
  })
  yield* inSteps(view.all('nominations'), ({ personId, eventId, on, invitationId }) => {
    const answered = view.get('invitations', invitationId)?.answer?.on
    dealings.note(personId, view.get('events', eventId)?.initiativeId ?? null, later(answered, on))
  })
  yield* inSteps(view.all('invitations'), ({ personId, initiativeId, answer }) => {
    if (personId !== null) dealings.note(personId, initiativeId, answer?.on ?? noDay)
  })
  yield* inSteps(view.all('communications'), ({ personId, initiativeId, on, about }) => {
    // What went out to somebody is no sign that they still want to be known.
    if (personId !== null && about === null) dealings.note(personId, initiativeId, on)
  })
  return (personId) => dealings.of(personId, today)
}
