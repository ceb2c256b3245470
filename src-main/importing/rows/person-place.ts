import type { RowReason } from '@shared/domain/importing/report'
import type { Institution } from '@shared/domain/directory/institution'
import type { MappedRow } from './mapped-rows'
import { personFieldsOf } from '../cells/person-fields'
import { findPlace, placeAndDistrict } from '../matching/place-match'
import type { Matching } from './row-proposal'

export type Place = { readonly institution: Institution | null; readonly doubts: readonly RowReason[] }

/**
 * The institution that a row about a person names. A name that one institution alone has is enough here: the person is
 * put there, and nothing of the institution changes.
 */
export const placeOfRow = (row: MappedRow, matching: Matching): Place => {
  const { value } = row
  const text = value('institution')
  if (text === '') return { institution: null, doubts: [] }
  const { name, district } =
    matching.institutions.named(text).length > 0 ? { name: text, district: '' } : placeAndDistrict(text)
  const { firstName, lastName } = personFieldsOf(row)
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
