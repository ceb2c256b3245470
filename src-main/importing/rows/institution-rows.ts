import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { FieldChange, Likeness, RowReason } from '@shared/domain/importing/report'
import { isTown, type Institution } from '@shared/domain/directory/institution'
import { districtKey, districtName } from '@shared/domain/values/places'
import { addressOfCells, streetLine } from '../cells/address-text'
import { fieldChanges, filledFields, onlyFields, withKnownContacts } from './field-changes'
import { likeness, type Alike, type Match } from '../matching/institution-match'
import { placeAndDistrict } from '../matching/place-match'
import { isNameOfPerson } from '@shared/domain/directory/names/name-of-person'
import { kindByName, kindInWords } from '@shared/domain/directory/kind-by-name'
import { ownFieldsOn } from '@shared/domain/settings/own-values'
import type { MappedRow } from './mapped-rows'
import { unsureOf } from './person-place'
import { mayNamePersons, personFieldsOf, secondPersonOf } from '../cells/person-fields'
import { institutionById } from '../matching/record-by-id'
import { furtherEdits } from './record-edits'
import { editedInstitution, institutionEdits, institutionTake } from '../round-trip/institution-by-id'
import { relatedOfRow } from './related-institutions'
import { proposeEdited } from '../round-trip/propose-edited'
import { proposal, type Matching, type ProposedCandidate, type RowProposal } from './row-proposal'

type Founder = { readonly id: Id | null; readonly reasons: readonly RowReason[] }

/** The country that the address says, else that of a phone number, or of a name: a *kommune* is Norwegian. */
const countryIn = (said: string, name: string, phones: readonly string[]): { readonly country?: string } => {
  if (said !== '') return { country: said }
  if (/kommune\b/i.test(name) || phones.some((phone) => phone.startsWith('+47'))) return { country: 'NO' }
  return phones.some((phone) => phone.startsWith('+421')) ? { country: 'SK' } : {}
}

/** *Lhota (okr. Beroun)* says its district in its name; other brackets belong to it. */
const nameAndDistrict = (text: string): { readonly name: string; readonly district: string } =>
  /\(okr(es|\.)|,\s*okr(es|\.)/i.test(text) ? placeAndDistrict(text) : { name: text, district: '' }

const fieldsOf = ({ value, further }: MappedRow, { kinds }: Matching) => {
  const address = addressOfCells({
    ...{ address: value('address'), city: value('city'), postcode: value('postcode') },
    ...{ district: value('district'), region: value('region') },
    street: streetLine(value('street'), value('house-number'), value('street-number')),
  })
  const { name, district: ofName } = nameAndDistrict(value('name'))
  return {
    name,
    kind: kinds.get(fold(value('kind'))) ?? kindInWords(value('kind')) ?? kindByName(name),
    ico: value('ico'),
    code: value('code'),
    dataBoxes: value('data-box') === '' ? [] : value('data-box').split(' '),
    ...{ street: address.street, city: address.city, postcode: address.postcode },
    ...{ district: address.district || districtName(ofName), region: address.region },
    ...countryIn(address.country, name, [value('phone'), ...further('phone')]),
    email: value('email'),
    phone: value('phone'),
    otherEmails: [...further('email')],
    otherPhones: [...further('phone')],
    note: value('note'),
  }
}
type InstitutionFields = ReturnType<typeof fieldsOf>

/** A doubt about a kind that the database does not know; the name then decides the kind. */
const kindDoubt = ({ value }: MappedRow, { kinds }: Matching): readonly RowReason[] => {
  const text = value('kind')
  return text === '' || kinds.has(fold(text)) || kindInWords(text) !== undefined ? [] : [{ code: 'unknown-kind', text }]
}

/** A person among institutions, as where one cell of a text file was broken into two lines; where the row knows a place or a number, it is a town. */
const nameDoubt = ({ name, ico, code, district, city }: InstitutionFields): readonly RowReason[] =>
  `${ico}${code}${district}${city}` === '' && isNameOfPerson(name) ? [{ code: 'name-of-person', text: name }] : []

/** The town that a municipal police belongs to: of that name, and of the district where the row says one. */
const founderOf = ({ value }: MappedRow, { institutions }: Matching, current = ''): Founder => {
  const name = value('founder')
  if (name === '' || fold(name) === fold(current)) return { id: null, reasons: [] }
  const district = districtKey(value('district'))
  const towns = institutions.named(name).filter(({ kind }) => isTown(kind))
  const inDistrict = towns.filter((town) => districtKey(town.district) === district)
  const [only] = inDistrict.length === 1 ? inDistrict : towns
  const mayBe =
    only !== undefined && (district === '' || only.district === '' || districtKey(only.district) === district)
  if (mayBe && (inDistrict.length === 1 || towns.length === 1)) return { id: only.id, reasons: [] }
  return { id: null, reasons: [{ code: 'unknown-founder', name }] }
}

const detailOf = (row: MappedRow): string => [row.value('district'), row.value('region')].filter(Boolean).join(', ')

type PersonPart = {
  readonly changes: readonly FieldChange[]
  readonly take: NonNullable<DirectoryRow['person']> | null
}

type PersonsPart = {
  readonly changes: readonly FieldChange[]
  readonly take: Pick<DirectoryRow, 'person' | 'morePersons'>
}

const noPerson: PersonPart = { changes: [], take: null }

/** Both people whom the row may name. */
const personsPart = (row: MappedRow, matching: Matching, institution: Institution | null): PersonsPart => {
  if (!mayNamePersons(row)) return { changes: [], take: {} }
  const parts = [personFieldsOf(row), personFieldsOf(secondPersonOf(row))].map((fields) =>
    personPart(fields, matching, institution),
  )
  const [person, ...morePersons] = parts.flatMap(({ take }) => take ?? [])
  return {
    changes: parts.flatMap(({ changes }) => changes),
    take: { ...(person && { person }), ...(morePersons.length > 0 ? { morePersons } : {}) },
  }
}

/** A person named in the row: new at the institution, changed, or as known. */
const personPart = (
  fields: ReturnType<typeof personFieldsOf>,
  { persons }: Matching,
  institution: Institution | null,
): PersonPart => {
  if (fields.lastName === '') return noPerson
  const known = institution === null ? undefined : persons.at(fields, institution.id)
  if (known === undefined) {
    const name = [fields.titleBefore, fields.firstName, fields.lastName].filter(Boolean).join(' ')
    const take = { fields, ...(institution === null ? {} : { institutionId: institution.id }) }
    return { changes: [{ field: 'person', before: '', after: name }], take }
  }
  const said = withKnownContacts(fields, known)
  const changes = fieldChanges(known, said)
  return changes.length === 0 ? noPerson : { changes, take: { id: known.id, fields: onlyFields(said, changes) } }
}

/** What a file says of data boxes and further contacts is added to those that the institution has; it never drives another one out. */
const besideKnown = ({ kind, ...fields }: InstitutionFields, known: Institution, isKindSaid: boolean) => ({
  ...withKnownContacts(fields, known),
  ...(isKindSaid ? { kind } : {}),
  dataBoxes: Array.from(new Set([...known.dataBoxes, ...fields.dataBoxes])),
})

type Change = Pick<RowProposal, 'changes' | 'reasons'> & { readonly take: DirectoryRow | null }

/** What the row would change in an institution and its person. */
const changeOf = (row: MappedRow, matching: Matching, institution: Institution): Change => {
  const isKindSaid = matching.kinds.has(fold(row.value('kind')))
  const fields = besideKnown(fieldsOf(row, matching), institution, isKindSaid)
  const founder = founderOf(row, matching, matching.view.get('institutions', institution.parentId)?.name)
  const isNamedSo = fold(fields.name) === fold(institution.name)
  // A town that is known without the words of its office keeps the name that it has here.
  const { name: _name, ...unnamed } = fields
  const plain = fieldChanges(institution, isNamedSo ? fields : unnamed)
  const further = furtherEdits('institutions', row, institution, ownFieldsOn(matching.view, 'institutions'))
  const changes = [...plain, ...further.said.changes]
  const related = relatedOfRow(row, matching, institution)
  const people = personsPart(row, matching, institution)
  const parentId = institution.parentId === null ? founder.id : null
  const parent = matching.view.get('institutions', parentId)
  const links: readonly FieldChange[] = parent ? [{ field: 'parentId', before: '', after: parent.name }] : []
  const changed =
    changes.length === 0 && parentId === null && related.relations.length === 0
      ? null
      : { ...onlyFields(fields, plain), ...further.said.fields }
  const take: DirectoryRow = {
    ...(changed && {
      institution: {
        ...{ id: institution.id, fields: changed, ...(parentId === null ? {} : { parentId }) },
        ...(related.relations.length === 0 ? {} : { relations: related.relations }),
      },
    }),
    ...people.take,
  }
  return {
    changes: [...changes, ...links, ...related.changes, ...people.changes],
    reasons: [...kindDoubt(row, matching), ...founder.reasons, ...further.reasons, ...related.reasons],
    take: Object.keys(take).length === 0 ? null : take,
  }
}

const proposeChange = (
  row: MappedRow,
  matching: Matching,
  { institution, alike }: { institution: Institution; alike: Likeness },
): RowProposal => {
  const change = changeOf(row, matching, institution)
  return proposal({
    verdict: change.take === null ? 'same' : 'changed',
    name: row.value('name'),
    detail: detailOf(row),
    reasons: change.reasons,
    changes: change.changes,
    recordId: institution.id,
    likeness: alike,
    take: change.take,
  })
}

const proposeNew = (row: MappedRow, matching: Matching): RowProposal => {
  const fields = fieldsOf(row, matching)
  const founder = founderOf(row, matching)
  const further = furtherEdits('institutions', row, null, ownFieldsOn(matching.view, 'institutions'))
  const related = relatedOfRow(row, matching, null)
  const people = personsPart(row, matching, null)
  const { name: _name, ...others } = fields
  const parent = matching.view.get('institutions', founder.id)
  const links: readonly FieldChange[] = parent ? [{ field: 'parentId', before: '', after: parent.name }] : []
  return proposal({
    verdict: 'new',
    name: fields.name,
    detail: detailOf(row),
    changes: [...filledFields(others), ...further.said.changes, ...links, ...related.changes, ...people.changes],
    reasons: [
      ...[...kindDoubt(row, matching), ...nameDoubt(fields)],
      ...[...founder.reasons, ...further.reasons, ...related.reasons],
    ],
    take: {
      institution: {
        fields: { ...fields, ...further.said.fields },
        ...(founder.id === null ? {} : { parentId: founder.id }),
        ...(related.relations.length === 0 ? {} : { relations: related.relations }),
      },
      ...people.take,
    },
  })
}

const placeOf = ({ district, region }: Institution): string => [district, region].filter(Boolean).join(', ')

/** What a row would do to an institution that it may mean. */
export const institutionCandidate = (
  row: MappedRow,
  matching: Matching,
  alike: Alike<Institution>,
): ProposedCandidate => {
  const { id, name } = alike.record
  const { changes, take } = changeOf(row, matching, alike.record)
  const { score, evidence } = alike
  return { id, name, detail: placeOf(alike.record), score, evidence, changes, take, otherRow: null }
}

/**
 * Of several that come into question, the one from which the row does not differ: there alone nothing would change, and all others
 * are known to be somebody else, or nothing more is known of either side.
 */
const settled = (
  row: MappedRow,
  candidates: readonly Alike<Institution>[],
  matching: Matching,
): Alike<Institution> | undefined => {
  const fields = fieldsOf(row, matching)
  return candidates.find(({ record }) => {
    const isEqual = districtKey(record.district) === districtKey(fields.district) && record.ico === fields.ico
    const others = candidates.filter((each) => each.record.id !== record.id)
    const isApart = others.every((each) => matching.institutions.areDistinct(record.id, each.record.id))
    return isEqual && isApart && changeOf(row, matching, record).take === null
  })
}

const doubtful = (
  row: MappedRow,
  matching: Matching,
  { alike, earlierRow }: { alike: readonly Alike<Institution>[]; earlierRow: number | null },
): RowProposal => {
  const fresh = proposeNew(row, matching)
  const candidates = alike.map((each) => institutionCandidate(row, matching, each))
  const [best] = candidates
  const reasons: readonly RowReason[] = [
    ...(earlierRow === null ? [] : [{ code: 'duplicate-in-file', row: earlierRow } as const]),
    ...(best === undefined ? [] : [{ code: 'possible-duplicate', id: best.id, name: best.name } as const]),
    ...fresh.reasons,
  ]
  return {
    ...fresh,
    verdict: 'doubtful',
    changes: [],
    reasons,
    candidates,
    canBeNew: true,
    place: unsureOf(
      fresh.name,
      alike.map(({ record }) => record),
    ),
    take: apart(fresh, candidates),
  }
}

/** A row that becomes an institution of its own is remembered as another one than those it looked like. */
const apart = ({ take }: RowProposal, candidates: readonly ProposedCandidate[]): RowProposal['take'] => {
  if (take === null || candidates.length === 0) return take
  const row = take as DirectoryRow // safe: made above for this kind
  if (row.institution === undefined) return take
  return { ...row, institution: { ...row.institution, distinctFrom: candidates.map(({ id }) => id) } }
}

/** A row of a list that was written here: what was edited in it, for the institution of its id. */
const proposeById = (row: MappedRow, matching: Matching): RowProposal => {
  const found = institutionById(matching.view, row.value('id'))
  if ('reason' in found)
    return proposal({ verdict: 'wrong', name: row.value('name'), detail: detailOf(row), reasons: [found.reason] })
  const { record } = found
  const edited = editedInstitution(row, record, matching)
  const edits = institutionEdits(edited, record, matching)
  const people = personsPart(edited, matching, record)
  const said = { ...edits.said, changes: [...edits.said.changes, ...people.changes] }
  return proposeEdited({
    ...{ id: record.id, name: record.name, detail: placeOf(record), edits: { ...edits, said } },
    doubts: edited.doubts.map(({ reason }) => reason),
    earlierRow: matching.duplicates.noteKey(record.id, row.row),
    takeOf: ({ fields }) => {
      const take = { ...institutionTake(fields, record), ...people.take }
      return Object.keys(take).length === 0 ? null : take
    },
  })
}

/** What is meant by the name, as somebody chose for all of its rows; else as it was found. */
const chosenMatch = (name: string, matching: Matching, found: Match<Institution>): Match<Institution> => {
  const chosen = matching.chosenInstitutions.get(fold(name.trim()))
  if (chosen === null) return { kind: 'none' }
  const record = matching.view.get('institutions', chosen ?? null)
  return record === undefined ? found : { kind: 'sure', record, ...likeness(['by-hand']) }
}

/** What a row about an institution, with the person it may name, would do. */
export const proposeInstitution = (row: MappedRow, matching: Matching): RowProposal => {
  if (row.value('id') !== '') return proposeById(row, matching)
  const name = row.value('name')
  if (name === '') return proposal({ verdict: 'wrong', detail: detailOf(row), reasons: [{ code: 'no-name' }] })
  const identity = fieldsOf(row, matching)
  const found = matching.institutions.find(identity)
  const match = chosenMatch(name, matching, found)
  const earlierRow = matching.duplicates.note(identity, row.row)
  const same = match.kind === 'possible' ? settled(row, match.candidates, matching) : undefined
  const sure = match.kind === 'sure' ? match : same
  const change = sure && proposeChange(row, matching, { institution: sure.record, alike: sure })
  if (change !== undefined && (change.verdict === 'same' || earlierRow === null)) return change
  if (match.kind === 'none' && earlierRow === null) {
    const fresh = proposeNew(row, matching)
    // What somebody said to be another one is kept apart from what it looks like.
    const looked = found.kind === 'possible' ? found.candidates : []
    return {
      ...fresh,
      take: apart(
        fresh,
        looked.map((each) => institutionCandidate(row, matching, each)),
      ),
    }
  }
  const alike = sure ? [sure] : match.kind === 'possible' ? match.candidates : []
  return doubtful(row, matching, { alike, earlierRow })
}
