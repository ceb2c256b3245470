import type { Id } from '@shared/domain/values/ids'
import { nameKey } from '@shared/domain/directory/duplicates/likeness'
import type { SignUpRow } from '@shared/domain/importing/import-actions'
import type { FieldChange, RowReason } from '@shared/domain/importing/report'
import { fullName, type Person } from '@shared/domain/directory/person'
import { isActive } from '@shared/domain/events/registration'
import { eventsOfRow } from '../matching/event-match'
import { fieldChanges, filledFields, onlyFields, withKnownContacts } from './field-changes'
import { postAt, withoutPost } from './other-post'
import type { Alike } from '../matching/institution-match'
import { kindByName } from '@shared/domain/directory/kind-by-name'
import { stayOf, type Stay } from '../cells/stay-text'
import type { MappedRow } from './mapped-rows'
import { ownEdits } from './record-edits'
import { ownFieldsOn } from '@shared/domain/settings/own-values'
import { personFieldsOf } from '../cells/person-fields'
import { placeOfRow, type Place } from './person-place'
import { institutionNameOf } from './person-rows'
import { proposal, type Matching, type ProposedCandidate, type RowProposal } from './row-proposal'

type Said = {
  readonly person: ReturnType<typeof personFieldsOf>
  readonly details: { readonly meals: string; readonly diet: string; readonly note: string }
  /** Null where the row says nothing of nights. */
  readonly nights: number | null
  readonly reasons: readonly RowReason[]
}

const nightReasons = ({ nights, unsureNights, unclearNights }: Stay): readonly RowReason[] => [
  ...(unclearNights === '' ? [] : [{ code: 'nights-unclear', text: unclearNights } as const]),
  ...(unsureNights === '' || nights === null ? [] : [{ code: 'nights-offered', text: unsureNights, nights } as const]),
]

const saidBy = (row: MappedRow): Said => {
  const cells = { nights: row.value('nights').trim(), meals: row.value('meals'), diet: row.value('diet') }
  const stay = stayOf(cells)
  const isSorted = stay.meals !== cells.meals || stay.diet !== cells.diet
  const text = [cells.nights, cells.meals, cells.diet].filter((each) => each !== '').join('; ')
  return {
    person: personFieldsOf(row),
    details: {
      meals: stay.meals.slice(0, 200),
      diet: stay.diet.slice(0, 200),
      note: [row.value('note'), stay.which].filter((each) => each !== '').join('\n'),
    },
    nights: stay.nights,
    reasons: [...nightReasons(stay), ...(isSorted ? [{ code: 'stay-sorted', text } as const] : [])],
  }
}

type Outcome = {
  readonly verdict: 'new' | 'changed' | 'same'
  readonly changes: readonly FieldChange[]
  readonly reasons: readonly RowReason[]
  readonly take: SignUpRow | null
}

/** From where and to which events the person comes. */
type Going = { readonly place: Place; readonly eventIds: readonly [Id, ...Id[]] }

const institutionPart = (row: MappedRow, { institution }: Place): SignUpRow['institution'] => {
  if (institution !== null) return { id: institution.id }
  const name = row.value('institution')
  return name === '' ? null : { fields: { name, kind: kindByName(name), district: row.value('district') } }
}

/** What signing that person up would do; null stands for somebody new. */
const outcomeFor = (row: MappedRow, person: Person | null, { place, eventIds }: Going, matching: Matching): Outcome => {
  const said = saidBy(row)
  const personFields = person === null ? said.person : withKnownContacts(said.person, person)
  const allChanges = person === null ? [] : fieldChanges(person, personFields)
  const isAtFirst = person === null || postAt(place, person, matching) === 'first'
  const personChanges = isAtFirst ? allChanges : withoutPost(allChanges)
  const known = person === null ? [] : matching.view.by('registrations', 'personId', person.id).filter(isActive)
  const registrations = eventIds.map((eventId) => known.find((each) => each.eventId === eventId))
  const details = { ...said.details, nights: said.nights === null ? '' : String(said.nights) }
  const ofRegistration = ownEdits(row, registrations[0] ?? null, ownFieldsOn(matching.view, 'registrations'))
  const ofPerson = ownEdits(row, person, ownFieldsOn(matching.view, 'persons'))
  const detailChanges = registrations
    .flatMap((each) => (each === undefined ? filledFields(details) : fieldChanges(each, details)))
    .filter(({ field }, at, all) => all.findIndex((other) => other.field === field) === at)
  const isSignedUp = registrations.every((each) => each !== undefined)
  const events: readonly FieldChange[] =
    eventIds.length === 1 || isSignedUp ? [] : [{ field: 'events', before: '', after: eventIds.join(', ') }]
  const ownChanges = [...ofPerson.said.changes, ...ofRegistration.said.changes]
  const changes = [...personChanges, ...events, ...detailChanges, ...ownChanges]
  const reasons = [...ofPerson.reasons, ...ofRegistration.reasons]
  if (isSignedUp && changes.length === 0) return { verdict: 'same', changes, reasons, take: null }
  const ownOfPerson = ofPerson.own === undefined ? {} : { own: ofPerson.own }
  const { nights: _nights, ...texts } = onlyFields(details, detailChanges)
  const isNightsNew = said.nights !== null && detailChanges.some(({ field }) => field === 'nights')
  return {
    verdict: isSignedUp ? 'changed' : 'new',
    ...{ changes, reasons },
    take: {
      eventId: eventIds[0],
      ...(eventIds.length === 1 ? {} : { moreEventIds: eventIds.slice(1) }),
      institution: institutionPart(row, place),
      person:
        person === null
          ? { fields: { ...said.person, ...ownOfPerson } }
          : { id: person.id, fields: { ...onlyFields(personFields, personChanges), ...ownOfPerson } },
      details: {
        ...texts,
        ...(ofRegistration.own && { own: ofRegistration.own }),
        ...(isNightsNew && said.nights !== null ? { nights: said.nights } : {}),
      },
    },
  }
}

const candidateOf = (
  row: MappedRow,
  { record, score, evidence }: Alike<Person>,
  going: Going,
  matching: Matching,
): ProposedCandidate => {
  const { changes, take } = outcomeFor(row, record, going, matching)
  const detail = institutionNameOf(record, matching)
  return { id: record.id, name: fullName(record), detail, score, evidence, changes, take, otherRow: null }
}

/** What a row would do if it signs up the person whom somebody chose for it; null where it names no event. */
export const signUpCandidate = (row: MappedRow, matching: Matching, alike: Alike<Person>): ProposedCandidate | null => {
  const found = eventsOfRow(row, matching)
  const [eventId, ...more] = 'reason' in found ? [] : found.eventIds
  if (eventId === undefined) return null
  return candidateOf(row, alike, { place: placeOfRow(row, matching), eventIds: [eventId, ...more] }, matching)
}

/** What a row with a sign-up would do: the person of the directory, or a new one, gets a registration by the usual rules. */
export const proposeSignUp = (row: MappedRow, matching: Matching): RowProposal => {
  const said = saidBy(row)
  const detail = row.value('institution')
  const name = fullName(said.person)
  if (said.person.lastName === '') return proposal({ verdict: 'wrong', detail, reasons: [{ code: 'no-name' }] })
  const found = eventsOfRow(row, matching)
  const reasons = [...('reason' in found ? [found.reason] : []), ...said.reasons]
  const [eventId, ...more] = 'reason' in found ? [] : found.eventIds
  if (eventId === undefined) return proposal({ verdict: 'wrong', name, detail, reasons })
  const place = placeOfRow(row, matching)
  const going: Going = { place, eventIds: [eventId, ...more] }
  const institutionId = place.institution?.id ?? null
  const match = matching.persons.find({ ...said.person, institutionId })
  const who = match.kind === 'sure' ? match.record.id : `${nameKey(said.person)}|${institutionId ?? detail}`
  const earlierRow = matching.duplicates.noteKey(`${who} ${going.eventIds.join(' ')}`, row.row)
  const elsewhere = matching.duplicates.noteKey(who, row.row)
  const sure = match.kind === 'sure' ? match : undefined
  const change = sure && outcomeFor(row, sure.record, going, matching)
  if (sure !== undefined && change !== undefined && (change.verdict === 'same' || earlierRow === null)) {
    const { score, evidence } = sure
    return proposal({
      ...{ ...change, name: fullName(sure.record), detail, eventId, reasons: [...reasons, ...change.reasons] },
      ...{ recordId: sure.record.id, likeness: { score, evidence } },
    })
  }
  const alike = sure ? [sure] : match.kind === 'possible' ? match.candidates : []
  const candidates = alike.map((each) => candidateOf(row, each, going, matching))
  const [best] = candidates
  const doubts: readonly RowReason[] = [
    ...(earlierRow === null ? [] : [{ code: 'duplicate-in-file', row: earlierRow } as const]),
    ...(best === undefined ? [] : [{ code: 'possible-duplicate', id: best.id, name: best.name } as const]),
    ...place.doubts,
  ]
  const remarks: readonly RowReason[] =
    elsewhere !== null && earlierRow === null ? [{ code: 'same-as-row', row: elsewhere }] : []
  const fresh = outcomeFor(row, null, going, matching)
  const distinctPersonIds = candidates.map(({ id }) => id)
  return proposal({
    ...{ name, detail, candidates, changes: fresh.changes, eventId, place: place.unsure, makes: place.makes },
    reasons: [...doubts, ...remarks, ...reasons, ...fresh.reasons],
    verdict: doubts.length > 0 ? 'doubtful' : 'new',
    canBeNew: doubts.length > 0,
    take: fresh.take && {
      ...fresh.take,
      ...(distinctPersonIds.length > 0 ? { distinctPersonIds } : {}),
      ...(earlierRow === null ? {} : { isNamesake: true }),
    },
  })
}
