import { personFields, type personRecord } from '../../fields/person'
import { emptyOf, type RecordOf } from '../../fields/record'

export type Person = RecordOf<typeof personRecord>

export const emptyPerson: Omit<Person, 'id' | 'erasedAt'> = emptyOf(personFields)

/** A person as one is first written down. */
export const newPerson: Omit<Person, 'id'> = { ...emptyPerson, erasedAt: null }

type Named = Pick<Person, 'titleBefore' | 'firstName' | 'lastName' | 'titleAfter'>

/** The whole name with titles, as on a sheet: `Mgr. Jana Nováková, Ph.D.` */
export const fullName = ({ titleBefore, firstName, lastName, titleAfter }: Named): string => {
  const name = [titleBefore, firstName, lastName].filter(Boolean).join(' ')
  return titleAfter === '' ? name : `${name}, ${titleAfter}`
}

/** The name as it is sorted and listed: `Nováková Jana`. */
export const sortName = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string =>
  [lastName, firstName].filter(Boolean).join(' ')

/**
 * Whether somebody is behind the record: only those are listed, chosen and changed. A record without the field, from a damaged
 * or foreign file, is somebody: nobody is to vanish from all lists because of it.
 */
export const isKnown = ({ erasedAt }: Partial<Pick<Person, 'erasedAt'>>): boolean => !erasedAt
