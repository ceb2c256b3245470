import { nameKey } from '@shared/domain/directory/duplicates/likeness'
import { fold } from '@shared/domain/values/fold'
import type { Person } from '@shared/domain/directory/person'
import { personName, sortedName } from '@shared/domain/directory/person-name'
import type { MappedRow } from '../rows/mapped-rows'

/** The fields of the person that a row names; a whole name is taken apart, separate columns win over it. */
export const personFieldsOf = ({ value }: MappedRow) => {
  const whole = value('sorted-name') === '' ? personName(value('person-name')) : sortedName(value('sorted-name'))
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

type Names = Pick<Person, 'firstName' | 'lastName'>

/**
 * The names of a row about a person who is known by an id: a whole name says nothing new where its words are those of the record,
 * and where it begins or ends with one part of it, the other part alone has changed.
 */
export const namesBeside = (row: MappedRow, { firstName: first, lastName: last }: Names): Names => {
  const { firstName, lastName } = personFieldsOf(row)
  const text = (row.value('sorted-name') || row.value('person-name')).trim()
  if (row.value('last-name') !== '' || text === '') return { firstName, lastName }
  const record = { firstName: first, lastName: last }
  if (nameKey({ firstName, lastName }) === nameKey(record)) return record
  const plain = fold(text)
  if (first !== '' && plain.endsWith(` ${fold(first)}`))
    return { firstName: first, lastName: text.slice(0, -first.length).trim() }
  if (plain.startsWith(`${fold(last)} `)) return { firstName: text.slice(last.length).trim(), lastName: last }
  return { firstName, lastName }
}
