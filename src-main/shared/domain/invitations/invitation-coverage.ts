import { regionName } from '../values/places'
import { sortedCzech } from '../values/collation'
import { coverageAxes, type CoverageAxes } from './coverage-axes'
import type { Id } from '../values/ids'
import type { Institution, InstitutionKind } from '../directory/institution'
import { invitationState } from './invitation'
import type { DatabaseView } from '../database/state'

/** What an institution may have reached, in the order in which it goes. */
export const coverageMeasures = ['invited', 'answered', 'accepted', 'nominated', 'came'] as const
export type CoverageMeasure = (typeof coverageMeasures)[number]

/** One initiative, or one event of it where `eventId` is given. */
export type CoverageScope = { readonly initiativeId: Id; readonly eventId: Id | null }

type Reached = { readonly [Measure in CoverageMeasure]: ReadonlySet<Id> }

/**
 * The institutions that have reached each measure. An invitation to the whole initiative counts for each of its events, an
 * invitation to an event only for that one; *came* means that somebody of the institution was present (`docs/domain.md §3.4`).
 */
export const institutionsReached = (view: DatabaseView, { initiativeId, eventId }: CoverageScope): Reached => {
  const invitations = view
    .by('invitations', 'initiativeId', initiativeId)
    .filter((each) => eventId === null || each.eventId === null || each.eventId === eventId)
  const events = view.by('events', 'initiativeId', initiativeId).filter(({ id }) => eventId === null || id === eventId)
  const invitedWith = (is: (state: string) => boolean): ReadonlySet<Id> =>
    new Set(invitations.filter((each) => is(invitationState(each))).map(({ institutionId }) => institutionId))
  const nominated = events.flatMap(({ id }) => view.by('nominations', 'eventId', id))
  const present = events
    .flatMap(({ id }) => view.by('registrations', 'eventId', id))
    .filter(({ id }) => view.by('attendances', 'registrationId', id).some(({ state }) => state === 'present'))
  return {
    invited: invitedWith(() => true),
    answered: invitedWith((state) => state === 'accepted' || state === 'declined'),
    accepted: invitedWith((state) => state === 'accepted'),
    nominated: new Set(nominated.map(({ institutionId }) => institutionId)),
    came: new Set(present.map(({ institutionId }) => institutionId).filter((id) => id !== null)),
  }
}

/** One field of the matrix; null stands for all regions, or all kinds. */
export type CoverageCell = { readonly region: string | null; readonly kind: InstitutionKind | null }
export type CoverageCount = { readonly reached: number; readonly all: number }

export type InvitationCoverage = CoverageAxes & {
  readonly count: (cell: CoverageCell) => CoverageCount
  /** The institutions of a cell that have reached the measure, or its white spots that have not, in Czech order. */
  readonly institutions: (cell: CoverageCell, side: 'reached' | 'white') => readonly Institution[]
}

const keyOf = ({ region, kind }: CoverageCell): string => JSON.stringify([region, kind])

/** How the institutions of the directory, region by kind, have reached a measure. */
export const invitationCoverage = (
  view: DatabaseView,
  scope: CoverageScope,
  measure: CoverageMeasure,
): InvitationCoverage => {
  const reached = institutionsReached(view, scope)[measure]
  const all = Array.from(view.all('institutions'))
  const counts = new Map<string, { reached: number; all: number }>()
  for (const { id, region: written, kind } of all) {
    const region = regionName(written)
    for (const cell of [
      { region, kind },
      { region, kind: null },
      { region: null, kind },
      { region: null, kind: null },
    ]) {
      const count = counts.get(keyOf(cell)) ?? { reached: 0, all: 0 }
      count.all++
      if (reached.has(id)) count.reached++
      counts.set(keyOf(cell), count)
    }
  }
  return {
    ...coverageAxes(all),
    count: (cell) => counts.get(keyOf(cell)) ?? { reached: 0, all: 0 },
    institutions: (cell, side) =>
      sortedCzech(
        all
          .filter(({ id }) => reached.has(id) === (side === 'reached'))
          .filter(({ region }) => cell.region === null || regionName(region) === cell.region)
          .filter(({ kind }) => cell.kind === null || kind === cell.kind),
        ({ name }) => name,
      ),
  }
}
