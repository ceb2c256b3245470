import type { DirectoryRow } from '@shared/domain/actions/directory-actions'
import { fold } from '@shared/domain/fold'
import type { Id } from '@shared/domain/ids'
import type { FieldChange, RowReason } from '@shared/domain/importing/report'
import { isTown, type Institution } from '@shared/domain/institution'
import { kindByName, type Match } from './directory-match'
import { fieldChanges, onlyFields } from './field-changes'
import type { MappedRow } from './mapped-rows'
import { personFieldsOf } from './person-rows'
import type { Matching, RowProposal } from './row-proposal'

type Founder = { readonly id: Id | null; readonly reasons: readonly RowReason[] }

const fieldsOf = ({ value }: MappedRow) => ({
  name: value('name'),
  kind: kindByName(value('name')),
  ico: value('ico'),
  code: value('code'),
  dataBoxes: value('data-box') === '' ? [] : [value('data-box')],
  street: value('street'),
  city: value('city'),
  postcode: value('postcode'),
  district: value('district'),
  region: value('region'),
  email: value('email'),
  phone: value('phone'),
  note: value('note'),
})

/** The town that a municipal police belongs to: of that name, and of the same district where several have it. */
const founderOf = ({ value }: MappedRow, { directory }: Matching): Founder => {
  const name = value('founder')
  if (name === '') return { id: null, reasons: [] }
  const towns = directory.named(name).filter(({ kind }) => isTown(kind))
  const inDistrict = towns.filter(({ district }) => fold(district) === fold(value('district')))
  const found = inDistrict.length === 1 ? inDistrict[0] : towns.length === 1 ? towns[0] : undefined
  return found ? { id: found.id, reasons: [] } : { id: null, reasons: [{ code: 'unknown-founder', name }] }
}

const detailOf = (row: MappedRow): string => [row.value('district'), row.value('region')].filter(Boolean).join(', ')

type PersonPart = {
  readonly changes: readonly FieldChange[]
  readonly take: NonNullable<DirectoryRow['person']> | null
}

const noPerson: PersonPart = { changes: [], take: null }

/** The person named in the row: new at the institution, changed, or as known. */
const personPart = (row: MappedRow, { directory }: Matching, institution: Institution | null): PersonPart => {
  const fields = personFieldsOf(row)
  if (fields.lastName === '') return noPerson
  const known = institution === null ? undefined : directory.person(fields, institution.id)
  if (known === undefined) {
    const name = [fields.titleBefore, fields.firstName, fields.lastName].filter(Boolean).join(' ')
    const take = { fields, ...(institution === null ? {} : { institutionId: institution.id }) }
    return { changes: [{ field: 'person', before: '', after: name }], take }
  }
  const changes = fieldChanges(known, fields)
  return changes.length === 0 ? noPerson : { changes, take: { id: known.id, fields: onlyFields(fields, changes) } }
}

const proposeChange = (row: MappedRow, matching: Matching, institution: Institution): RowProposal => {
  const { kind: _kind, ...fields } = fieldsOf(row)
  const founder = founderOf(row, matching)
  const changes = fieldChanges(institution, keepsDataBoxes(fields, institution))
  const person = personPart(row, matching, institution)
  const isNewParent = founder.id !== null && institution.parentId === null
  const hasChanges = changes.length > 0 || isNewParent
  return {
    verdict: hasChanges || person.take !== null ? 'changed' : 'same',
    name: fields.name,
    detail: detailOf(row),
    reasons: founder.reasons,
    changes: [...changes, ...person.changes],
    take:
      hasChanges || person.take !== null
        ? {
            ...(hasChanges
              ? {
                  institution: {
                    id: institution.id,
                    fields: onlyFields(keepsDataBoxes(fields, institution), changes),
                    ...(isNewParent && founder.id !== null ? { parentId: founder.id } : {}),
                  },
                }
              : {}),
            ...(person.take === null ? {} : { person: person.take }),
          }
        : null,
  }
}

/** A data box of the file is added to those that the institution has; it never drives another one out. */
const keepsDataBoxes = <Fields extends { readonly dataBoxes: readonly string[] }>(
  fields: Fields,
  { dataBoxes }: Institution,
) => ({
  ...fields,
  dataBoxes: Array.from(new Set([...dataBoxes, ...fields.dataBoxes])),
})

const proposeNew = (row: MappedRow, matching: Matching): RowProposal => {
  const fields = fieldsOf(row)
  const founder = founderOf(row, matching)
  const person = personPart(row, matching, null)
  return {
    verdict: 'new',
    name: fields.name,
    detail: detailOf(row),
    reasons: founder.reasons,
    changes: [],
    take: {
      institution: { fields, ...(founder.id === null ? {} : { parentId: founder.id }) },
      ...(person.take === null ? {} : { person: person.take }),
    },
  }
}

const doubtsOf = (match: Match<Institution>, earlierRow: number | null): readonly RowReason[] => [
  ...(earlierRow === null ? [] : [{ code: 'double-in-file', row: earlierRow } as const]),
  ...(match.kind === 'possible'
    ? [{ code: 'possible-double', id: match.record.id, name: match.record.name } as const]
    : []),
]

/** What a row about an institution, with the person it may name, would do. */
export const proposeInstitution = (row: MappedRow, matching: Matching): RowProposal => {
  const name = row.value('name')
  if (name === '') {
    return { verdict: 'wrong', name, detail: detailOf(row), reasons: [{ code: 'no-name' }], changes: [], take: null }
  }
  const identity = fieldsOf(row)
  const match = matching.directory.institution(identity)
  const earlierRow = matching.doubles.note(identity, row.row)
  const doubts = doubtsOf(match, earlierRow)
  if (doubts.length > 0) {
    const proposal = proposeNew(row, matching)
    return { ...proposal, verdict: 'doubtful', reasons: [...doubts, ...proposal.reasons] }
  }
  return match.kind === 'sure' ? proposeChange(row, matching, match.record) : proposeNew(row, matching)
}
