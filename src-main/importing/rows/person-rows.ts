import { nameKey } from '@shared/domain/directory/duplicates/likeness'
import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import type { FieldChange, RowReason } from '@shared/domain/importing/report'
import { fullName, type Person } from '@shared/domain/directory/person'
import { fieldChanges, filledFields, onlyFields, withKnownContacts } from './field-changes'
import type { Alike } from '../matching/institution-match'
import { ownFieldsOn } from '@shared/domain/settings/own-values'
import type { MappedRow } from './mapped-rows'
import { nameOf, notesOn, personFieldsOf } from '../cells/person-fields'
import { candidateOfRow, movingChanges, postAt, withoutPost } from './other-post'
import { placeOfRow, type Place } from './person-place'
import { personById } from '../matching/record-by-id'
import { furtherEdits } from './record-edits'
import { editedPerson, personEdits, personTake } from '../round-trip/person-by-id'
import { proposeEdited } from '../round-trip/propose-edited'
import { proposal, type Matching, type ProposedCandidate, type RowProposal } from './row-proposal'

type PersonFields = ReturnType<typeof personFieldsOf> & { readonly note: string }
type Change = {
  readonly changes: readonly FieldChange[]
  readonly reasons: readonly RowReason[]
  readonly take: DirectoryRow | null
}

type Said = {
  readonly row: MappedRow
  readonly fields: PersonFields
  readonly place: Place
  readonly matching: Matching
}

/** What a row would change in somebody who is at another institution by the directory: the old post stays as an earlier one. */
const moveOf = ({ row, fields: given, place, matching }: Said, person: Person): Change => {
  const fields = withKnownContacts(given, person)
  const plain = fieldChanges(person, fields).filter(({ field }) => field !== 'position')
  const own = ownFieldsOn(matching.view, 'persons')
  const further = furtherEdits('persons', row, { ...person, positionFrom: null, positionUntil: null }, own)
  const name = place.institution?.name ?? place.made?.fields.name ?? ''
  const { position } = given
  return {
    changes: [...plain, ...further.said.changes, ...movingChanges({ person, name, position, matching })],
    reasons: further.reasons,
    take: {
      ...(place.made && { institution: place.made }),
      person: {
        ...{
          id: person.id,
          post: 'changed',
          fields: { ...onlyFields(fields, plain), position, ...further.said.fields },
        },
        ...(place.institution && { institutionId: place.institution.id }),
      },
    },
  }
}

/** What a row would change in a person, who is never taken away from an institution by it. */
const changeOf = (said: Said, person: Person): Change => {
  const { row, fields: given, place, matching } = said
  const post = postAt(place, person, matching)
  if (post === 'other') return moveOf(said, person)
  const { institution } = place
  const fields = withKnownContacts(given, person)
  const isFirst = post === 'first'
  const plain = isFirst ? fieldChanges(person, fields) : withoutPost(fieldChanges(person, fields))
  const further = furtherEdits('persons', row, person, ownFieldsOn(matching.view, 'persons'))
  const more = isFirst ? further.said.changes : withoutPost(further.said.changes)
  const { reasons } = further
  const isMoved = institution !== null && person.institutionId === null
  const move: readonly FieldChange[] = isMoved ? [{ field: 'institutionId', before: '', after: institution.name }] : []
  if (plain.length === 0 && more.length === 0 && !isMoved) return { changes: [], reasons, take: null }
  const links = isMoved ? { institutionId: institution.id } : {}
  const { position: _position, positionFrom: _from, positionUntil: _until, ...ofPerson } = further.said.fields
  const edits = isFirst ? further.said.fields : ofPerson
  return {
    changes: [...plain, ...more, ...move],
    reasons,
    take: { person: { id: person.id, fields: { ...onlyFields(fields, plain), ...edits }, ...links } },
  }
}

/** A person whom the row surely means: changed, or as known. */
const proposeChange = (said: Said, { record, score, evidence }: Alike<Person>): RowProposal => {
  const { changes, reasons, take } = changeOf(said, record)
  return proposal({
    ...{ name: fullName(record), detail: said.row.value('institution'), reasons, changes, take },
    ...{ verdict: take === null ? 'same' : 'changed', recordId: record.id, likeness: { score, evidence } },
  })
}

/** A row of a list that was written here: what was edited in it, for the person of its id. */
const proposeById = (row: MappedRow, matching: Matching): RowProposal => {
  const detail = row.value('institution')
  const found = personById(matching.view, row.value('id'))
  const name = fullName(personFieldsOf(row))
  if ('reason' in found) return proposal({ verdict: 'wrong', name, detail, reasons: [found.reason] })
  const { record } = found
  const edited = editedPerson(row, record, matching)
  return proposeEdited({
    ...{ id: record.id, name: fullName(record), detail: detail || institutionNameOf(record, matching) },
    edits: personEdits(edited, record, matching),
    doubts: edited.doubts.map(({ reason }) => reason),
    earlierRow: matching.duplicates.noteKey(record.id, row.row),
    takeOf: ({ fields }) => personTake(fields, record),
  })
}

export const institutionNameOf = (person: Person, { view }: Matching): string =>
  view.get('institutions', person.institutionId)?.name ?? ''

const candidateOf = (said: Said, { record, score, evidence }: Alike<Person>): ProposedCandidate => {
  const { changes, take } = changeOf(said, record)
  const detail = institutionNameOf(record, said.matching)
  return { id: record.id, name: fullName(record), detail, score, evidence, changes, take, otherRow: null }
}

/** What a row would do if it means the person whom somebody chose for it. */
export const personCandidate = (row: MappedRow, matching: Matching, alike: Alike<Person>): ProposedCandidate => {
  const fields = { ...personFieldsOf(row), note: row.value('note') }
  return candidateOf({ row, fields, place: placeOfRow(row, matching), matching }, alike)
}

/** Of people who come into question, the one whom the row does not change, where all others are known to be somebody else. */
const settled = (said: Said, candidates: readonly Alike<Person>[]): Alike<Person> | undefined => {
  const { fields, place, matching } = said
  return candidates.find(({ record }) => {
    const others = candidates.filter((each) => each.record.id !== record.id)
    const isApart = others.every((each) => matching.persons.areDistinct(record.id, each.record.id))
    const isThere = (place.institution?.id ?? null) === record.institutionId
    const isSame = record.firstName === fields.firstName && record.lastName === fields.lastName
    return isThere && isSame && isApart && changeOf(said, record).take === null
  })
}

/** An earlier row of the same name and e-mail at another institution. */
const rowElsewhere = ({ row, fields, matching: { duplicates } }: Said): number | null =>
  fields.email === '' || row.value('institution') === ''
    ? null
    : duplicates.noteKey(`post|${nameKey(fields)}|${fields.email.toLowerCase()}`, row.row)

/** What a row about a person would do; a person is met again by name at the same institution, or by name and e-mail. */
export const proposePerson = (row: MappedRow, matching: Matching): RowProposal => {
  if (row.value('id') !== '') return proposeById(row, matching)
  const fields = { ...personFieldsOf(row), note: row.value('note') }
  const detail = row.value('institution')
  if (fields.lastName === '') return proposal({ verdict: 'wrong', detail, reasons: [{ code: 'no-name' }] })
  const place = placeOfRow(row, matching)
  const said = { row, fields, place, matching }
  const earlierRow = matching.duplicates.noteKey(`${nameKey(fields)}|${place.institution?.id ?? detail}`, row.row)
  const match = matching.persons.find({
    ...{ ...fields, institutionId: place.institution?.id ?? null, isElsewhere: place.made !== undefined },
  })
  const same = match.kind === 'possible' ? settled(said, match.candidates) : undefined
  const sure = match.kind === 'sure' ? match : same
  const change = sure && proposeChange(said, sure)
  if (change !== undefined && (change.verdict === 'same' || earlierRow === null)) return change
  const alike = sure ? [sure] : match.kind === 'possible' ? match.candidates : []
  const known = alike.map((each) => candidateOf(said, each))
  const [best] = known
  const elsewhere = rowElsewhere(said)
  const isInFile = elsewhere !== null && earlierRow === null && known.length === 0
  const doubts: readonly RowReason[] = [
    ...(earlierRow === null ? [] : [{ code: 'duplicate-in-file', row: earlierRow } as const]),
    ...(best === undefined ? [] : [{ code: 'possible-duplicate', id: best.id, name: best.name } as const]),
    ...(isInFile ? [{ code: 'same-person-elsewhere', row: elsewhere } as const] : []),
    ...place.doubts,
  ]
  const further = furtherEdits('persons', row, null, ownFieldsOn(matching.view, 'persons'))
  const links = place.institution === null ? {} : { institutionId: place.institution.id }
  const madeName = place.made?.fields.name ?? ''
  const distinctFrom = known.map(({ id }) => id)
  const isDoubtful = doubts.length > 0
  const beside = notesOn(nameOf(row))
  const noted = { ...fields, note: [fields.note, ...beside].filter(Boolean).join('\n') }
  const filled = [
    ...filledFields(noted).filter(({ field }) => !field.endsWith('Name')),
    ...filledFields({ institutionId: madeName }),
    ...further.said.changes,
  ]
  const take: DirectoryRow = {
    ...(place.made && { institution: place.made }),
    person: {
      fields: { ...noted, ...further.said.fields },
      ...links,
      ...(distinctFrom.length > 0 ? { distinctFrom } : {}),
    },
  }
  const inFile = isInFile ? [candidateOfRow(elsewhere, { name: fullName(fields), institution: detail, take })] : []
  return proposal({
    ...{ name: fullName(fields), detail, candidates: [...known, ...inFile], canBeNew: isDoubtful, take },
    verdict: isDoubtful ? 'doubtful' : 'new',
    reasons: [...doubts, ...further.reasons, ...beside.map((text) => ({ code: 'name-in-note', text }) as const)],
    changes: isDoubtful ? [] : filled,
    place: place.unsure,
    makes: place.makes,
  })
}
