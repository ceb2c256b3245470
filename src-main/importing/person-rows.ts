import { nameKey } from '@shared/domain/doubles/likeness'
import type { DirectoryRow } from '@shared/domain/actions/directory-actions'
import type { FieldChange, Likeness, RowReason } from '@shared/domain/importing/report'
import type { Institution } from '@shared/domain/institution'
import { fullName, type Person } from '@shared/domain/person'
import { fieldChanges, filledFields, onlyFields } from './field-changes'
import { likeness, type Alike } from './institution-match'
import type { MappedRow } from './mapped-rows'
import { namesBeside, personFieldsOf } from './person-fields'
import { findPlace, placeAndDistrict } from './place-match'
import { personById } from './record-by-id'
import { proposal, type Matching, type ProposedCandidate, type RowProposal } from './row-proposal'

type PersonFields = ReturnType<typeof personFieldsOf> & { readonly note: string }
export type Place = { readonly institution: Institution | null; readonly doubts: readonly RowReason[] }

/**
 * The institution that a row about a person names. A name that one institution alone has is enough here: the person is
 * put there, and nothing of the institution changes.
 */
export const placeOfRow = ({ value }: MappedRow, matching: Matching): Place => {
  const text = value('institution')
  if (text === '') return { institution: null, doubts: [] }
  const { name, district } =
    matching.institutions.named(text).length > 0 ? { name: text, district: '' } : placeAndDistrict(text)
  const { firstName, lastName } = personFieldsOf({ value } as MappedRow) // safe: only values are read
  const place = {
    name,
    district: value('district') || district,
    ico: value('ico'),
    emails: [value('person-email')],
    persons: lastName === '' ? [] : [{ firstName, lastName }],
  }
  const match = findPlace(place, matching)
  if (match.kind === 'sure') return { institution: match.record, doubts: [] }
  if (match.kind === 'none') return { institution: null, doubts: [{ code: 'unknown-institution', name: text }] }
  const [only, ...others] = match.candidates
  if (only !== undefined && others.length === 0) return { institution: only.record, doubts: [] }
  return { institution: null, doubts: [{ code: 'several-matches', count: match.candidates.length }] }
}

type Change = { readonly changes: readonly FieldChange[]; readonly take: DirectoryRow | null }

/** What a row would change in a person; to another institution a person only goes where the row knows them by their id. */
const changeOf = (
  fields: PersonFields,
  person: Person,
  { institution, isMoving, view }: { institution: Institution | null; isMoving: boolean; view: Matching['view'] },
): Change => {
  const changes = fieldChanges(person, fields)
  const isMoved =
    institution !== null && institution.id !== person.institutionId && (isMoving || person.institutionId === null)
  const before = view.get('institutions', person.institutionId)?.name ?? ''
  const move: readonly FieldChange[] = isMoved ? [{ field: 'institutionId', before, after: institution.name }] : []
  if (changes.length === 0 && !isMoved) return { changes: [], take: null }
  const links = isMoved ? { institutionId: institution.id } : {}
  return {
    changes: [...changes, ...move],
    take: { person: { id: person.id, fields: onlyFields(fields, changes), ...links } },
  }
}

const emptied = (row: MappedRow, record: Person): readonly RowReason[] => {
  const columns = { position: 'position', 'person-email': 'email', 'person-phone': 'phone', note: 'note' } as const
  const fields = Object.entries(columns).flatMap(([column, field]) => {
    const asked = column as keyof typeof columns // safe: the keys of the table above
    return row.fields.has(asked) && row.value(asked) === '' && record[field] !== '' ? [field] : []
  })
  return fields.length === 0 ? [] : [{ code: 'empty-keeps', fields }]
}

type Known = { readonly person: Person; readonly alike: Likeness; readonly reasons: readonly RowReason[] }

/** A person whom the row surely means: changed, or as known. */
const proposeChange = (
  fields: PersonFields,
  { person, alike, reasons }: Known,
  { detail, ...moving }: { detail: string; institution: Institution | null; isMoving: boolean; view: Matching['view'] },
): RowProposal => {
  const { changes, take } = changeOf(fields, person, moving)
  const verdict = take === null ? 'same' : 'changed'
  return proposal({
    verdict,
    name: fullName(person),
    detail,
    reasons,
    changes,
    recordId: person.id,
    likeness: alike,
    take,
  })
}

const proposeById = (row: MappedRow, said: PersonFields, matching: Matching): RowProposal => {
  const detail = row.value('institution')
  const found = personById(matching.view, row.value('id'))
  const name = fullName(said)
  if ('reason' in found) return proposal({ verdict: 'wrong', name, detail, reasons: [found.reason] })
  const fields = { ...said, ...namesBeside(row, found.record) }
  const earlierRow = matching.doubles.noteKey(found.record.id, row.row)
  const here = matching.view.get('institutions', found.record.institutionId)
  const isHere = here !== undefined && here.name === detail
  const place = isHere ? { institution: here, doubts: [] } : placeOfRow(row, matching)
  const reasons: readonly RowReason[] = [
    ...(earlierRow === null ? [] : [{ code: 'double-in-file', row: earlierRow } as const]),
    ...place.doubts,
    ...emptied(row, found.record),
  ]
  const known = { person: found.record, alike: likeness(['same-id']), reasons }
  const moving = { detail, institution: place.institution, isMoving: true, view: matching.view }
  const change = proposeChange(fields, known, moving)
  if (earlierRow === null || change.verdict === 'same') return change
  const candidate = {
    ...{ id: found.record.id, name: fullName(found.record), detail, ...likeness(['same-id']) },
    otherRow: earlierRow,
  }
  return {
    ...{ ...change, verdict: 'doubtful', take: null, recordId: null, likeness: null },
    candidates: [{ ...candidate, changes: change.changes, take: change.take }],
  }
}

export const institutionNameOf = (person: Person, { view }: Matching): string =>
  view.get('institutions', person.institutionId)?.name ?? ''

const candidateOf = (
  fields: PersonFields,
  { record, score, evidence }: Alike<Person>,
  place: Place,
  matching: Matching,
): ProposedCandidate => {
  const { changes, take } = changeOf(fields, record, { ...place, isMoving: false, view: matching.view })
  const detail = institutionNameOf(record, matching)
  return { id: record.id, name: fullName(record), detail, score, evidence, changes, take, otherRow: null }
}

/** Of people who come into question, the one whom the row does not change, where all others are known to be somebody else. */
const settled = (
  fields: PersonFields,
  candidates: readonly Alike<Person>[],
  place: Place,
  matching: Matching,
): Alike<Person> | undefined =>
  candidates.find(({ record }) => {
    const others = candidates.filter((each) => each.record.id !== record.id)
    const isApart = others.every((each) => matching.persons.areDistinct(record.id, each.record.id))
    const isThere = (place.institution?.id ?? null) === record.institutionId
    const isSame = record.firstName === fields.firstName && record.lastName === fields.lastName
    const change = changeOf(fields, record, { ...place, isMoving: false, view: matching.view })
    return isThere && isSame && isApart && change.take === null
  })

/** What a row about a person would do; a person is met again by name at the same institution, or by name and e-mail. */
export const proposePerson = (row: MappedRow, matching: Matching): RowProposal => {
  const fields = { ...personFieldsOf(row), note: row.value('note') }
  const detail = row.value('institution')
  if (row.value('id') !== '') return proposeById(row, fields, matching)
  if (fields.lastName === '') return proposal({ verdict: 'wrong', detail, reasons: [{ code: 'no-name' }] })
  const name = fullName(fields)
  const place = placeOfRow(row, matching)
  const earlierRow = matching.doubles.noteKey(`${nameKey(fields)}|${place.institution?.id ?? detail}`, row.row)
  const match = matching.persons.find({ ...fields, institutionId: place.institution?.id ?? null })
  const same = match.kind === 'possible' ? settled(fields, match.candidates, place, matching) : undefined
  const sure = match.kind === 'sure' ? match : same
  const moving = { detail, institution: place.institution, isMoving: false, view: matching.view }
  const change = sure && proposeChange(fields, { person: sure.record, alike: sure, reasons: [] }, moving)
  if (change !== undefined && (change.verdict === 'same' || earlierRow === null)) return change
  const alike = sure ? [sure] : match.kind === 'possible' ? match.candidates : []
  const candidates = alike.map((each) => candidateOf(fields, each, place, matching))
  const [best] = candidates
  const reasons: readonly RowReason[] = [
    ...(earlierRow === null ? [] : [{ code: 'double-in-file', row: earlierRow } as const]),
    ...(best === undefined ? [] : [{ code: 'possible-double', id: best.id, name: best.name } as const]),
    ...place.doubts,
  ]
  const links = place.institution === null ? {} : { institutionId: place.institution.id }
  const distinctFrom = candidates.map(({ id }) => id)
  return proposal({
    verdict: reasons.length > 0 ? 'doubtful' : 'new',
    name,
    detail,
    reasons,
    changes: reasons.length > 0 ? [] : filledFields(fields).filter(({ field }) => !field.endsWith('Name')),
    candidates,
    canBeNew: reasons.length > 0,
    take: { person: { fields, ...links, ...(distinctFrom.length > 0 ? { distinctFrom } : {}) } },
  })
}
