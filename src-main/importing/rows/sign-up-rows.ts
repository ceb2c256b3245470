import type { Id } from '@shared/domain/values/ids'
import { nameKey } from '@shared/domain/directory/duplicates/likeness'
import type { SignUpRow } from '@shared/domain/importing/import-actions'
import type { FieldChange, RowReason } from '@shared/domain/importing/report'
import { fullName, type Person } from '@shared/domain/directory/person'
import { isActive } from '@shared/domain/events/registration'
import { eventOfRow } from '../matching/event-match'
import { fieldChanges, filledFields, onlyFields } from './field-changes'
import type { Alike } from '../matching/institution-match'
import { kindByName } from '../cells/kind-by-name'
import type { MappedRow } from './mapped-rows'
import { personFieldsOf } from '../cells/person-fields'
import { placeOfRow, type Place } from './person-place'
import { institutionNameOf } from './person-rows'
import { proposal, type Matching, type ProposedCandidate, type RowProposal } from './row-proposal'

type Said = {
  readonly person: ReturnType<typeof personFieldsOf>
  readonly details: { readonly meals: string; readonly diet: string; readonly note: string }
  /** Null where the row says nothing of nights. */
  readonly nights: number | null
  readonly wrong: readonly RowReason[]
}

const nightWords: { readonly [word: string]: number } = { ano: 1, yes: 1, ne: 0, no: 0, '-': 0 }

const saidBy = (row: MappedRow): Said => {
  const text = row.value('nights').trim()
  const nights = /^\d{1,2}$/.test(text) ? Number(text) : (nightWords[text.toLowerCase()] ?? null)
  const isUnclear = text !== '' && (nights === null || nights > 60)
  return {
    person: personFieldsOf(row),
    details: {
      meals: row.value('meals').slice(0, 200),
      diet: row.value('diet').slice(0, 200),
      note: row.value('note'),
    },
    nights,
    wrong: isUnclear ? [{ code: 'nights-unclear', text }] : [],
  }
}

type Outcome = {
  readonly verdict: 'new' | 'changed' | 'same'
  readonly changes: readonly FieldChange[]
  readonly take: SignUpRow | null
}

/** From where and to which event the person comes. */
type Going = { readonly place: Place; readonly eventId: Id }

const institutionPart = (row: MappedRow, { institution }: Place): SignUpRow['institution'] => {
  if (institution !== null) return { id: institution.id }
  const name = row.value('institution')
  return name === '' ? null : { fields: { name, kind: kindByName(name), district: row.value('district') } }
}

/** What signing that person up would do; null stands for somebody new. */
const outcomeFor = (row: MappedRow, person: Person | null, { place, eventId }: Going, matching: Matching): Outcome => {
  const said = saidBy(row)
  const personChanges = person === null ? [] : fieldChanges(person, said.person)
  const registration =
    person === null
      ? undefined
      : matching.view
          .by('registrations', 'personId', person.id)
          .find((each) => each.eventId === eventId && isActive(each))
  const details = { ...said.details, nights: said.nights === null ? '' : String(said.nights) }
  const detailChanges = registration === undefined ? filledFields(details) : fieldChanges(registration, details)
  const changes = [...personChanges, ...detailChanges]
  if (registration !== undefined && changes.length === 0) return { verdict: 'same', changes, take: null }
  const { nights: _nights, ...texts } = onlyFields(details, detailChanges)
  const isNightsNew = said.nights !== null && detailChanges.some(({ field }) => field === 'nights')
  return {
    verdict: registration === undefined ? 'new' : 'changed',
    changes,
    take: {
      eventId,
      institution: institutionPart(row, place),
      person:
        person === null ? { fields: said.person } : { id: person.id, fields: onlyFields(said.person, personChanges) },
      details: { ...texts, ...(isNightsNew && said.nights !== null ? { nights: said.nights } : {}) },
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

/** What a row with a sign-up would do: the person of the directory, or a new one, gets a registration by the usual rules. */
export const proposeSignUp = (row: MappedRow, matching: Matching): RowProposal => {
  const said = saidBy(row)
  const detail = row.value('institution')
  const name = fullName(said.person)
  if (said.person.lastName === '') return proposal({ verdict: 'wrong', detail, reasons: [{ code: 'no-name' }] })
  const found = eventOfRow(row, matching)
  const wrong = [...('reason' in found ? [found.reason] : []), ...said.wrong]
  if ('reason' in found || wrong.length > 0) return proposal({ verdict: 'wrong', name, detail, reasons: wrong })
  const { eventId } = found
  const place = placeOfRow(row, matching)
  const going = { place, eventId }
  const institutionId = place.institution?.id ?? null
  const match = matching.persons.find({ ...said.person, institutionId })
  const who = match.kind === 'sure' ? match.record.id : `${nameKey(said.person)}|${institutionId ?? detail}`
  const earlierRow = matching.duplicates.noteKey(`${who} ${eventId}`, row.row)
  const elsewhere = matching.duplicates.noteKey(who, row.row)
  const sure = match.kind === 'sure' ? match : undefined
  const change = sure && outcomeFor(row, sure.record, going, matching)
  if (sure !== undefined && change !== undefined && (change.verdict === 'same' || earlierRow === null)) {
    const { score, evidence } = sure
    return proposal({
      ...{ ...change, name: fullName(sure.record), detail, eventId },
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
    ...{ name, detail, candidates, changes: fresh.changes, eventId },
    reasons: [...doubts, ...remarks],
    verdict: doubts.length > 0 ? 'doubtful' : 'new',
    canBeNew: doubts.length > 0,
    take: fresh.take && {
      ...fresh.take,
      ...(distinctPersonIds.length > 0 ? { distinctPersonIds } : {}),
      ...(earlierRow === null ? {} : { isNamesake: true }),
    },
  })
}
