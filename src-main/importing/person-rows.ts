import type { RowReason } from '@shared/domain/importing/report'
import type { Institution } from '@shared/domain/institution'
import { fullName } from '@shared/domain/person'
import { fieldChanges, onlyFields } from './field-changes'
import type { MappedRow } from './mapped-rows'
import { personName } from './person-name'
import type { Matching, RowProposal } from './row-proposal'

/** The fields of the person that a row names; a whole name is taken apart, separate columns win over it. */
export const personFieldsOf = ({ value }: MappedRow) => {
  const whole = personName(value('person-name'))
  return {
    titleBefore: value('title-before') || whole.titleBefore,
    firstName: value('first-name') || whole.firstName,
    lastName: value('last-name') || whole.lastName,
    titleAfter: value('title-after') || whole.titleAfter,
    position: value('position'),
    email: value('person-email'),
    phone: value('person-phone'),
  }
}

type Place = { readonly institution: Institution | null; readonly doubts: readonly RowReason[] }

const placeOf = ({ value }: MappedRow, { directory }: Matching): Place => {
  const name = value('institution')
  if (name === '') return { institution: null, doubts: [] }
  const named = directory.named(name)
  const [only] = named
  if (named.length === 1 && only) return { institution: only, doubts: [] }
  if (named.length > 1) return { institution: null, doubts: [{ code: 'several-matches', count: named.length }] }
  return { institution: null, doubts: [{ code: 'unknown-institution', name }] }
}

/** What a row about a person would do; a person is met again by name at the same institution. */
export const proposePerson = (row: MappedRow, matching: Matching): RowProposal => {
  const fields = { ...personFieldsOf(row), note: row.value('note') }
  const detail = row.value('institution')
  if (fields.lastName === '') {
    return { verdict: 'wrong', name: '', detail, reasons: [{ code: 'no-name' }], changes: [], take: null }
  }
  const name = fullName(fields)
  const { institution, doubts } = placeOf(row, matching)
  const key = { name, ico: '', code: '', district: detail === '' ? '–' : detail, kind: 'other' } as const
  const earlierRow = matching.doubles.note(key, row.row)
  const known = matching.directory.person(fields, institution?.id ?? null)
  if (known !== undefined && earlierRow === null) {
    const changes = fieldChanges(known, fields)
    const take = changes.length === 0 ? null : { person: { id: known.id, fields: onlyFields(fields, changes) } }
    return { verdict: take === null ? 'same' : 'changed', name, detail, reasons: [], changes, take }
  }
  const reasons: readonly RowReason[] =
    earlierRow === null ? doubts : [{ code: 'double-in-file', row: earlierRow }, ...doubts]
  const take = { person: { fields, ...(institution === null ? {} : { institutionId: institution.id }) } }
  return { verdict: reasons.length > 0 ? 'doubtful' : 'new', name, detail, reasons, changes: [], take }
}
