import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import { kindByName } from '@shared/domain/directory/kind-by-name'
import type { Institution } from '@shared/domain/directory/institution'
import { fold } from '@shared/domain/values/fold'
import type { RowReason, UnsurePlace } from '@shared/domain/importing/report'
import type { MappedRow } from './mapped-rows'
import { personFieldsOf } from '../cells/person-fields'
import { findPlace, placeAndDistrict, type PlaceIdentity } from '../matching/place-match'
import type { Matching } from './row-proposal'

export type Place = {
  readonly institution: Institution | null
  /** The institution that is made along with the person, as somebody chose. */
  readonly made?: NonNullable<DirectoryRow['institution']>
  readonly doubts: readonly RowReason[]
  /** The name of an institution that may be made along with the person, or is. */
  readonly makes?: string
  /** Where somebody has to say which institution it is. */
  readonly unsure?: UnsurePlace
}

const identityOf = (row: MappedRow, text: string, { institutions }: Matching): PlaceIdentity => {
  const { value } = row
  const { name, district } = institutions.named(text).length > 0 ? { name: text, district: '' } : placeAndDistrict(text)
  const { firstName, lastName } = personFieldsOf(row)
  return {
    name,
    district: value('district') || district,
    ico: value('ico'),
    emails: [value('person-email')],
    persons: lastName === '' ? [] : [{ firstName, lastName }],
  }
}

/** The districts that the rows say of each name of an institution. */
export const districtsByName = (rows: readonly MappedRow[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const districts = new Map<string, Set<string>>()
  for (const { value } of rows) {
    const { name, district } = placeAndDistrict(value('institution').trim())
    const said = value('district') || district
    if (name === '' || said === '') continue
    districts.set(fold(name), (districts.get(fold(name)) ?? new Set()).add(fold(said)))
  }
  return districts
}

/** The institution to make of what the row says of it; the rows of one name make it once. */
const madeOf = ({ name, district, ico }: PlaceIdentity, text: string, { districts }: Matching): Place => ({
  makes: text,
  institution: null,
  made: {
    key: `${fold(name)}|${(districts.get(fold(name))?.size ?? 0) > 1 ? fold(district) : ''}`.slice(0, 400),
    fields: { name, kind: kindByName(name), ...(district && { district }), ...(ico && { ico }) },
  },
  doubts: [],
})

/** What somebody may choose for a name that nobody else can tell. */
export const unsureOf = (text: string, candidates: readonly Institution[]): UnsurePlace => ({
  text,
  candidates: candidates.map(({ id, name, district, region }) => ({
    ...{ id, name },
    detail: [district, region].filter(Boolean).join(', '),
  })),
})

/**
 * The institution that a row about a person names. A name that one institution alone has is enough here: the person is
 * put there, and nothing of the institution changes. One that it has not is offered.
 */
export const placeOfRow = (row: MappedRow, matching: Matching): Place => {
  const text = row.value('institution').trim()
  if (text === '') return { institution: null, doubts: [] }
  const place = identityOf(row, text, matching)
  const chosen = matching.chosenInstitutions.get(fold(text))
  if (chosen === null) return madeOf(place, text, matching)
  const byHand = matching.view.get('institutions', chosen ?? null)
  if (byHand !== undefined) return { institution: byHand, doubts: [] }
  const match = findPlace(place, matching)
  if (match.kind === 'sure') return { institution: match.record, doubts: [] }
  if (match.kind === 'none')
    return matching.makesInstitutions
      ? madeOf(place, text, matching)
      : {
          institution: null,
          doubts: [{ code: 'unknown-institution', name: text }],
          unsure: unsureOf(text, []),
          makes: text,
        }
  const records = match.candidates.map(({ record }) => record)
  const [only, ...others] = records
  const unsure = unsureOf(text, records)
  if (match.candidates.some(({ evidence }) => evidence.includes('usual-name'))) {
    const names = records.map(({ name }) => name)
    return { institution: null, doubts: [{ code: 'usual-institution', text, names }], unsure }
  }
  if (only !== undefined && others.length === 0) return { institution: only, doubts: [] }
  return { institution: null, doubts: [{ code: 'several-matches', count: records.length }], unsure }
}
