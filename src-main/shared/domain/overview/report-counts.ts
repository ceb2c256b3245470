import { regionName } from '../values/places'
import { attendanceTotals, type AttendanceTotals } from '../events/attendance-summary'
import { coverageAxes, type CoverageAxes } from '../invitations/coverage-axes'
import { institutionRows, type AnswerState } from '../directory/directory-rows'
import type { Event } from '../events/event'
import { eventsInOrder } from '../events/event-order'
import type { Id } from '../values/ids'
import type { InstitutionKind } from '../directory/institution'
import type { Registration } from '../events/registration'
import { registrationStatuses, type RegistrationStatus } from '../../fields/registration'
import type { DatabaseView } from '../database/state'

export type StatusCounts = Readonly<Record<RegistrationStatus, number>>

/** One event in figures. Registrations count one by one; persons of one event are its attendances. */
export type EventCounts = {
  readonly event: Event
  readonly registrations: StatusCounts
  readonly attendance: AttendanceTotals
}

export type InitiativeCounts = {
  readonly events: readonly EventCounts[]
  readonly registrations: StatusCounts
  /** Over all events: who came to two is one person and two attendances (`docs/domain.md §3.10`). */
  readonly attendance: AttendanceTotals
}

const countStatuses = (registrations: readonly Registration[]): StatusCounts => {
  const counts = { applied: 0, confirmed: 0, waiting: 0, declined: 0, cancelled: 0 }
  for (const { status } of registrations) counts[status]++
  return counts
}

const addedUp = (all: readonly StatusCounts[]): StatusCounts => {
  const sum = { ...countStatuses([]) }
  for (const counts of all) for (const status of registrationStatuses) sum[status] += counts[status]
  return sum
}

/** Registrations by status, persons and attendances of one initiative, by event in time order and in total. */
export const initiativeCounts = (view: DatabaseView, initiativeId: Id): InitiativeCounts => {
  const inOrder = eventsInOrder(view, initiativeId)
  const events = inOrder.map((event) => ({
    event,
    registrations: countStatuses(view.by('registrations', 'eventId', event.id)),
    attendance: attendanceTotals(view, [event]),
  }))
  return {
    events,
    registrations: addedUp(events.map(({ registrations }) => registrations)),
    attendance: attendanceTotals(view, inOrder),
  }
}

/** Institutions by region and kind: `cells` holds the count under `region` and `kind`, nothing where there is none. */
export type Coverage = CoverageAxes & {
  readonly count: (region: string, kind: InstitutionKind) => number
  readonly ofRegion: (region: string) => number
  readonly ofKind: (kind: InstitutionKind) => number
  readonly total: number
  /** The highest count of one cell, by which the shades are graded. */
  readonly highest: number
}

const cellKey = (region: string, kind: InstitutionKind): string => `${kind} ${region}`

/** How the institutions are spread: all of the directory, or those with the given answer in the initiative. */
export const institutionCoverage = (
  view: DatabaseView,
  initiativeId: Id | null,
  answer: AnswerState | null,
): Coverage => {
  const rows = institutionRows(view, initiativeId).filter((row) => answer === null || row.answer === answer)
  const counts = new Map<string, number>()
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { institution } of rows) {
    add(cellKey(regionName(institution.region), institution.kind))
  }
  const count = (region: string, kind: InstitutionKind): number => counts.get(cellKey(region, kind)) ?? 0
  const { regions, kinds } = coverageAxes(rows.map(({ institution }) => institution))
  const ofKind = (kind: InstitutionKind): number => regions.reduce((sum, region) => sum + count(region, kind), 0)
  return {
    regions,
    kinds,
    count,
    ofRegion: (region) => kinds.reduce((sum, kind) => sum + count(region, kind), 0),
    ofKind,
    total: rows.length,
    highest: Math.max(0, ...counts.values()),
  }
}

/** How deep a cell of the coverage is shaded: 0 for nothing, else 1 to 4 by its share of the highest count. */
export const shadeOf = (count: number, highest: number): 0 | 1 | 2 | 3 | 4 => {
  if (count === 0) return 0
  const share = count / highest
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1
}
