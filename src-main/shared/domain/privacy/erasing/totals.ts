import type { DatabaseView } from '../../database/state'
import { attendanceTotals, tookPart } from '../../events/attendance-summary'
import { peopleFigures, institutionFunnel } from '../../overview/overview'
import type { Registration } from '../../events/registration'
import type { Id } from '../../values/ids'
import type { Erasure } from '../erasure'

/** The numbers that are reported of each initiative before and after something is cleared. */
type Total = Erasure['totals'][number]

type Counts = ReadonlyMap<string, number>

const marksOf = (view: DatabaseView, { id }: Registration) => ({
  marks: new Map(view.by('attendances', 'registrationId', id).map(({ day, state }) => [day, state])),
})

/** Persons once each, attendances and registrations by sex, role, band and state, and how the institutions answered. */
const countsOf = (view: DatabaseView, initiativeId: Id): Counts => {
  const counts = new Map<string, number>()
  const add = (what: string, more = 1): void => void counts.set(what, (counts.get(what) ?? 0) + more)
  const events = view.by('events', 'initiativeId', initiativeId)
  const persons = new Set<Id>()
  for (const registration of events.flatMap(({ id }) => view.by('registrations', 'eventId', id))) {
    const { personId, status, role, bandId } = registration
    add(`registrations ${status}`)
    if (!tookPart(marksOf(view, registration))) continue
    add(`role ${role}`)
    if (bandId !== null) add(`band ${bandId}`)
    if (persons.has(personId)) continue
    persons.add(personId)
    add(`sex ${view.get('persons', personId)?.gender ?? 'unknown'}`)
  }
  const { attendances, personDays } = attendanceTotals(view, events)
  const figures = { ...institutionFunnel(view, initiativeId), ...peopleFigures(view, initiativeId) }
  for (const [what, count] of Object.entries({ ...figures, attendances, personDays })) add(what, count)
  return counts
}

/** Every number of every initiative in two states of the database, those that are nothing in both left out. */
export const totalsOf = (before: DatabaseView, after: DatabaseView): readonly Total[] =>
  Array.from(before.all('initiatives')).flatMap(({ id: initiativeId }) => {
    const [old, now] = [countsOf(before, initiativeId), countsOf(after, initiativeId)]
    return Array.from(new Set([...old.keys(), ...now.keys()]), (what) => ({
      initiativeId,
      what,
      before: old.get(what) ?? 0,
      after: now.get(what) ?? 0,
    })).filter((total) => total.before > 0 || total.after > 0)
  })
