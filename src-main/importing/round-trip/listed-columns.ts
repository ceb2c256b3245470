import { ownColumn, type ImportField } from '@shared/domain/importing/kinds'
import type { Fields } from '@shared/fields/field'
import { institutionFields } from '@shared/fields/institution'
import { answerFields, invitationRecord } from '@shared/fields/invitation'
import { personFields } from '@shared/fields/person'
import { relationColumn, relationKinds } from '@shared/fields/relation'

/** The lists that are written here and may come back. */
export type RoundTripList = 'institutions' | 'persons' | 'invitations'

type Columns = ReadonlyMap<string, ImportField>

const columnsOf = (fields: Fields): Columns =>
  new Map(
    Object.entries(fields).flatMap(
      ([key, { importedAs, listed }]) =>
        importedAs === undefined || listed === false ? [] : [[listed?.key ?? key, importedAs as ImportField] as const], // safe: the columns are made of the declarations
    ),
  )

const postColumns = [
  ['furtherPosts', 'further-posts'],
  ['earlierPosts', 'earlier-posts'],
] as const

const tables: { readonly [List in RoundTripList]: Columns } = {
  institutions: new Map([
    ...columnsOf(institutionFields),
    ...relationKinds.map(relationColumn).map((column) => [column, column] as const),
  ]),
  persons: new Map([...columnsOf(personFields), ['name', 'sorted-name'], ...postColumns]),
  // The institution says whose a row without an id is. Of the states that an invitation goes through a list can bring the answer alone.
  invitations: new Map([
    ...columnsOf(invitationRecord),
    ...columnsOf(answerFields),
    ['institution', 'institution'],
    ['state', 'answer'],
  ]),
}

/** The import field of a list field when the list comes back; null where the column only shows what is edited elsewhere. */
export const columnOfListed = (list: RoundTripList, key: string): ImportField | null =>
  key.startsWith('own:') ? ownColumn(key.slice(4)) : (tables[list].get(key) ?? null)
