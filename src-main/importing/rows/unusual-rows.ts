import type { AnswerRow, SignUpRow } from '@shared/domain/importing/import-actions'
import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import type { Id } from '@shared/domain/values/ids'
import { isActive } from '@shared/domain/events/registration'
import type { RecordWarning } from '@shared/domain/warnings/record-warning'
import { warningsOf } from '@shared/domain/warnings/warnings'
import type { Matching, ProposedRow, Take } from './row-proposal'

const isRegistered = ({ view }: Matching, eventId: Id, personId: Id | undefined): boolean =>
  personId !== undefined &&
  view.by('registrations', 'personId', personId).some((each) => each.eventId === eventId && isActive(each))

/** Registrations that would be made today. */
const ofRegistrations = (
  matching: Matching,
  eventIds: readonly Id[],
  personIds: readonly (Id | undefined)[],
): readonly RecordWarning[] => {
  const { view, today } = matching
  const registeredAt = `${today}T12:00:00.000Z`
  return eventIds
    .filter((eventId) => personIds.some((personId) => !isRegistered(matching, eventId, personId)))
    .flatMap((eventId) => warningsOf('registrations', { eventId, registeredAt }, { view, today }))
}

const ofAnswer = (row: AnswerRow, matching: Matching): readonly RecordWarning[] => {
  const { view, target, today } = matching
  const { institution, value, on, channel, persons, eventIds } = row
  const invitation =
    'id' in institution
      ? view
          .by('invitations', 'institutionId', institution.id)
          .find((each) => each.initiativeId === target.initiativeId && each.eventId === null)
      : undefined
  const answer = { value, on, channel, recordedBy: '', refusalReason: '', heldEventIds: [], note: '' }
  const sentOn = invitation?.sentOn ?? null
  return [
    ...warningsOf('invitations', { sentOn, answer }, { view, today }).filter(({ field }) => field === 'answer'),
    ...ofRegistrations(
      matching,
      eventIds,
      persons.map(({ id }) => id),
    ),
  ]
}

const ofSignUp = ({ eventId, moreEventIds = [], person }: SignUpRow, matching: Matching): readonly RecordWarning[] =>
  ofRegistrations(matching, [eventId, ...moreEventIds], [person.id])

/** What a record becomes with the fields of the row. */
const written = <Kept extends object>(record: Kept | undefined, fields: object): Partial<Kept> =>
  ({ ...record, ...fields }) as Partial<Kept> // safe: fields of such a record

/** Of the fields that the row writes. */
const ofDirectory = (row: DirectoryRow, { view, today }: Matching): readonly RecordWarning[] => {
  const { institution, person, morePersons = [] } = row
  const around = { view, today }
  const ofInstitution =
    institution === undefined
      ? []
      : warningsOf(
          'institutions',
          written(view.get('institutions', institution.id ?? null), institution.fields),
          around,
        ).filter(({ field }) => field in institution.fields)
  const ofPersons = [...(person ? [person] : []), ...morePersons].flatMap(({ id, fields }) =>
    warningsOf('persons', written(view.get('persons', id ?? null), fields), around).filter(
      ({ field }) => field in fields || 'positionFrom' in fields,
    ),
  )
  return [...ofInstitution, ...ofPersons]
}

const warningsIn = (take: Take, matching: Matching): readonly RecordWarning[] => {
  if (matching.kind === 'answers') return ofAnswer(take as AnswerRow, matching) // safe: rows of this kind
  if (matching.kind === 'sign-ups') return ofSignUp(take as SignUpRow, matching) // safe: rows of this kind
  return matching.kind === 'invitations' ? [] : ofDirectory(take as DirectoryRow, matching) // safe: rows of this kind
}

/** Says at each row what of it is seldom meant, by the rules of the records (`docs/domain.md §3.19`); it is taken in all the same. */
export const withUnusual = (rows: readonly ProposedRow[], matching: Matching): readonly ProposedRow[] =>
  rows.map((row) => {
    const take = row.take ?? row.candidates[0]?.take ?? null
    const found = take === null ? [] : warningsIn(take, matching)
    if (found.length === 0) return row
    const once = new Map(found.map((warning) => [JSON.stringify(warning), warning]))
    return {
      ...row,
      reasons: [...row.reasons, ...Array.from(once.values(), (warning) => ({ code: 'unusual', warning }) as const)],
    }
  })
