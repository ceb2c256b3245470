import type { AnswerRow, SignUpRow } from '@shared/domain/importing/import-actions'
import type { Id } from '@shared/domain/values/ids'
import type { Event } from '@shared/domain/events/event'
import { bandFor, placesOf, takesPlace, withConfirmed, type EventPlaces } from '@shared/domain/events/places'
import { placeBeside } from '@shared/domain/events/waiting-list'
import { isActive } from '@shared/domain/events/registration'
import type { Matching, ProposedRow, Take } from './row-proposal'

type Seat = { readonly eventId: Id; readonly institutionId: Id | null; readonly personId: Id | undefined }

const seatsOf = ({ kind }: Matching, take: Take): readonly Seat[] => {
  if (kind === 'answers') {
    const { institution, eventIds, persons } = take as AnswerRow // safe: rows of this kind
    const institutionId = 'id' in institution ? institution.id : null
    return eventIds.flatMap((eventId) => persons.map(({ id }) => ({ eventId, institutionId, personId: id })))
  }
  if (kind !== 'sign-ups') return []
  const { eventId, moreEventIds = [], institution, person } = take as SignUpRow // safe: rows of this kind
  const institutionId = institution !== null && 'id' in institution ? institution.id : null
  return [eventId, ...moreEventIds].map((each) => ({ eventId: each, institutionId, personId: person.id }))
}

type Standing = { places: EventPlaces; readonly waiting: (Id | null)[] }

/** Counts the places down, and the queue up, as the rows would take them. */
class Places {
  readonly #standing = new Map<Id, Standing>()

  constructor(private readonly matching: Matching) {}

  /** Whether the seat is beyond the places of its band, or others wait for it; one who is signed up already takes none. */
  isWaiting({ eventId, institutionId, personId }: Seat): boolean {
    const { view, today } = this.matching
    const event = view.get('events', eventId)
    if (event === undefined || this.#isRegistered(eventId, personId)) return false
    const bandId = bandFor(event, view.get('institutions', institutionId)?.country ?? 'CZ')?.id ?? null
    const standing = this.#standingOf(event)
    const { places, waiting } = standing
    const isFree = placeBeside(places, bandId, { waiting, today }) === 'free'
    if (isFree) standing.places = withConfirmed(places, bandId)
    else waiting.push(bandId)
    return !isFree
  }

  #standingOf(event: Event): Standing {
    const known = this.#standing.get(event.id)
    if (known !== undefined) return known
    const { view } = this.matching
    const registrations = view
      .by('registrations', 'eventId', event.id)
      .filter((each) => each.status === 'waiting' && takesPlace(event, each))
    const standing = { places: placesOf(view, event), waiting: registrations.map(({ bandId }) => bandId) }
    this.#standing.set(event.id, standing)
    return standing
  }

  #isRegistered(eventId: Id, personId: Id | undefined): boolean {
    if (personId === undefined) return false
    return this.matching.view
      .by('registrations', 'personId', personId)
      .some((each) => each.eventId === eventId && isActive(each))
  }
}

/** Says at which rows people would come onto a waiting list, if all sure rows were read in in their order. */
export const withWaiting = (rows: readonly ProposedRow[], matching: Matching): readonly ProposedRow[] => {
  if (matching.kind !== 'answers' && matching.kind !== 'sign-ups') return rows
  const places = new Places(matching)
  return rows.map((row) => {
    if (row.take === null || row.verdict === 'doubtful') return row
    const count = seatsOf(matching, row.take).filter((seat) => places.isWaiting(seat)).length
    return count === 0 ? row : { ...row, reasons: [...row.reasons, { code: 'will-wait', count }] }
  })
}
