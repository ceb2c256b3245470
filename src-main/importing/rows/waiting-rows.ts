import type { AnswerRow, SignUpRow } from '@shared/domain/importing/import-actions'
import type { Id } from '@shared/domain/values/ids'
import { bandFor, freePlaces } from '@shared/domain/events/places'
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

/** Counts the places down as the rows would take them. */
class Places {
  readonly #free = new Map<string, number>()

  constructor(private readonly matching: Matching) {}

  /** Whether the seat is beyond the places of its band; one who is signed up already takes none. */
  isWaiting({ eventId, institutionId, personId }: Seat): boolean {
    const { view, today } = this.matching
    const event = view.get('events', eventId)
    if (event === undefined || this.#isRegistered(eventId, personId)) return false
    const band = bandFor(event, view.get('institutions', institutionId)?.country ?? 'CZ')?.id ?? null
    const key = `${eventId} ${band ?? ''}`
    const free = this.#free.get(key) ?? freePlaces(view, event, band, today)
    this.#free.set(key, free - 1)
    return free < 1
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
