import type { Day } from '../values/day'
import { compareCzech } from '../values/collation'
import { firstDay, type Event } from '../events/event'
import type { Id } from '../values/ids'
import { sortName } from '../directory/person'
import type { Registration } from '../events/registration'
import { registrationStatuses } from '../../fields/registration'
import type { DatabaseView } from '../database/state'

/** What a number of the report counts: registrations of a status, unique persons who came, person × event, person × day. */
export const measures = [...registrationStatuses, 'persons', 'attendances', 'personDays'] as const
export type Measure = (typeof measures)[number]

/** One of the rows that a number counts; there are exactly as many of them as the number says (`docs/domain.md §3.10`). */
export type DrillDownRow = {
  readonly id: string
  readonly personId: Id
  /** As it is sorted and listed, `Nováková Jana`. */
  readonly name: string
  /** As they were kept with the registrations, each once. */
  readonly institutions: readonly string[]
  readonly events: readonly Event[]
  /** The days of presence that the row stands for. */
  readonly days: readonly Day[]
}

type Entry = { readonly registration: Registration; readonly event: Event; readonly days: readonly Day[] }

const entriesOf = (view: DatabaseView, events: readonly Event[]): readonly Entry[] =>
  events.flatMap((event) =>
    view.by('registrations', 'eventId', event.id).map((registration) => ({
      registration,
      event,
      days: view
        .by('attendances', 'registrationId', registration.id)
        .filter(({ state }) => state === 'present')
        .map(({ day }) => day)
        .sort(),
    })),
  )

const groupedBy = (entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly (readonly Entry[])[] => {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return Array.from(groups.values())
}

/** The entries behind each row: one for a registration, several where a person is counted once for all of them. */
const groupsOf = (entries: readonly Entry[], measure: Measure): readonly (readonly Entry[])[] => {
  const present = entries.filter(({ days }) => days.length > 0)
  switch (measure) {
    case 'persons':
      return groupedBy(present, ({ registration }) => registration.personId)
    case 'attendances':
      return groupedBy(present, ({ registration, event }) => `${event.id} ${registration.personId}`)
    case 'personDays':
      return present.flatMap((entry) => entry.days.map((day) => [{ ...entry, days: [day] }]))
    default:
      return entries.filter(({ registration }) => registration.status === measure).map((entry) => [entry])
  }
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => Array.from(new Set(values))

const rowOf = (view: DatabaseView, group: readonly Entry[]): readonly DrillDownRow[] => {
  const first = group[0]?.registration
  if (first === undefined) return []
  const person = view.get('persons', first.personId)
  const days = group.flatMap((entry) => entry.days).sort()
  return [
    {
      id: [first.id, ...days].join(' '),
      personId: first.personId,
      name: person === undefined ? '' : sortName(person),
      institutions: unique(group.map(({ registration }) => registration.institutionName).filter(Boolean)),
      events: unique(group.map(({ event }) => event)),
      days,
    },
  ]
}

const startOf = ({ days, events }: DrillDownRow): Day => days[0] ?? events.map(firstDay)[0] ?? ''

const compareRows = (a: DrillDownRow, b: DrillDownRow): number =>
  compareCzech(a.name, b.name) || compareCzech(a.personId, b.personId) || compareCzech(startOf(a), startOf(b))

/** The rows that a number over the given events counts, in Czech order by surname. */
export const drillDownRows = (
  view: DatabaseView,
  events: readonly Event[],
  measure: Measure,
): readonly DrillDownRow[] =>
  groupsOf(entriesOf(view, events), measure)
    .flatMap((group) => rowOf(view, group))
    .sort(compareRows)
