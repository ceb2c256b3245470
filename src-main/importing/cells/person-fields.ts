import { nameKey } from '@shared/domain/directory/duplicates/likeness'
import { holdsPlaces, isUnnamed } from '@shared/domain/directory/names/held-places'
import { separateName, typedName, writtenName, type WrittenName } from '@shared/domain/directory/names/written-name'
import { fold } from '@shared/domain/values/fold'
import { messages } from '@shared/messages'
import type { ColumnOrder } from '@shared/domain/directory/names/name-order'
import { fullName, type Person } from '@shared/domain/directory/person'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import type { RowReason } from '@shared/domain/importing/report'
import type { MappedRow } from '../rows/mapped-rows'
import { namesIn } from './several-persons'

const wholeOf = ({ value }: MappedRow): string => value('sorted-name') || value('person-name')

/** The words of a row that hold the place of somebody who is named later; empty where somebody is named. */
export const heldBy = (row: MappedRow): string => {
  const text = wholeOf(row) || row.value('last-name')
  const isHeld = row.value('first-name') === '' ? isUnnamed(text) : holdsPlaces(text)
  return isHeld ? text : ''
}

/** The one whom a cell names; where it names several, the first, and the others are left over. */
const firstNamed = (text: string, order: ColumnOrder): WrittenName => {
  const [first = '', ...others] = namesIn(text)
  const isNamed = (each: string): boolean => {
    const { firstName, lastName } = writtenName(each, order)
    return firstName !== '' && lastName !== ''
  }
  const areOthers = others.length > 0 && others.every((each) => holdsPlaces(each) || isNamed(each))
  if (others.length > 0 && !(areOthers && isNamed(first))) return writtenName(text, order)
  const name = writtenName(first, order)
  return { ...name, leftOver: [name.leftOver, ...others].filter(Boolean).join(', ') }
}

const readName = (row: MappedRow): WrittenName => {
  const { value } = row
  const whole = firstNamed(heldBy(row) === '' ? wholeOf(row) : '', row.nameOrder)
  const parts = separateName({
    titleBefore: value('title-before'),
    firstName: value('first-name'),
    lastName: heldBy(row) === '' ? value('last-name') : '',
    titleAfter: value('title-after'),
  })
  const isWhole = parts.lastName === ''
  return {
    titleBefore: parts.titleBefore || whole.titleBefore,
    firstName: parts.firstName || whole.firstName,
    lastName: parts.lastName || whole.lastName,
    titleAfter: parts.titleAfter || whole.titleAfter,
    gender: parts.gender ?? whole.gender,
    position: parts.position || whole.position,
    bornAs: parts.bornAs || whole.bornAs,
    substitute: parts.substitute || whole.substitute,
    leftOver: [parts.leftOver, whole.leftOver].filter(Boolean).join(', '),
    isOrderSure: isWhole ? whole.isOrderSure : parts.isOrderSure,
    tells: whole.tells,
  }
}

const readNames = new WeakMap<MappedRow, WrittenName>()

/** The name that a row says; a whole name is taken apart, separate columns win over it. */
export const nameOf = (row: MappedRow): WrittenName => {
  const known = readNames.get(row)
  if (known !== undefined) return known
  const name = readName(row)
  readNames.set(row, name)
  return name
}

const bothLanguages = [messages.cs, messages.en]
const roles = new Set(bothLanguages.flatMap(({ words }) => Object.values(words.roles)).map(fold))
/** Those that are nobody's position. */
const merelyRoles = new Set(
  bothLanguages.flatMap(({ words: { roles: each } }) => [each.participant, each.speaker, each.guest]).map(fold),
)

/** A position without the role at an event that our sheets write behind it: *starosta (přednášející)*. */
const withoutRole = (position: string): string =>
  position
    .replace(/\s*[(,]\s*([^(),]+)\)?$/, (whole, last: string) => (roles.has(fold(last.trim())) ? '' : whole))
    .replace(/^[^(),]+$/, (whole) => (merelyRoles.has(fold(whole.trim())) ? '' : whole))

/** The fields of the person that a row names. */
export const personFieldsOf = (row: MappedRow) => {
  const { value } = row
  const { titleBefore, firstName, lastName, titleAfter, position, gender } = nameOf(row)
  return {
    ...{ titleBefore, firstName, lastName, titleAfter },
    position: withoutRole(value('position') || position),
    email: value('person-email'),
    phone: value('person-phone'),
    otherEmails: [...row.further('person-email')],
    otherPhones: [...row.further('person-phone')],
    ...(gender === null || row.fields.has('gender') ? {} : { gender }),
  }
}

const asSecond: { readonly [field: string]: ImportField } = {
  'person-name': 'second-person',
  'person-email': 'second-email',
  'person-phone': 'second-phone',
}

/** The row as it speaks of its second person. */
export const secondPersonOf = (row: MappedRow): MappedRow => ({
  ...row,
  value: (field) => (asSecond[field] === undefined ? '' : row.value(asSecond[field])),
  further: (field) => (asSecond[field] === undefined ? [] : row.further(asSecond[field])),
})

/** What a name says that has no field of its own, as it is written. */
export const notesOn = ({ bornAs, substitute }: WrittenName): readonly string[] =>
  [bornAs, substitute].filter((text) => text !== '')

/** What somebody has to look at in a name as it was taken apart; `leftOver` is what has no place where it goes. */
export const nameDoubts = (name: WrittenName, leftOver: readonly string[] = []): readonly RowReason[] => {
  const text = [name.leftOver, ...leftOver].filter((each) => each !== '').join(', ')
  return [
    ...(name.lastName === '' || name.isOrderSure ? [] : [{ code: 'name-order', name: fullName(name) } as const]),
    ...(text === '' ? [] : [{ code: 'name-left-over', text } as const]),
  ]
}

/** Whether a row about an institution may name people: most lists have no column of theirs. */
export const mayNamePersons = ({ fields }: MappedRow): boolean =>
  fields.has('person-name') || fields.has('second-person')

/** The same of a row; what a name says besides is a note only where people are the rows. */
export const nameDoubtsOf = (kind: ImportKind, row: MappedRow): readonly RowReason[] => {
  if (kind === 'answers' || (kind === 'institutions' && !mayNamePersons(row))) return []
  const held = heldBy(row)
  if (held !== '') return [{ code: 'no-person', text: held }]
  const name = nameOf(row)
  const second = kind === 'institutions' ? nameOf(secondPersonOf(row)) : null
  return [
    ...nameDoubts(name, kind === 'persons' ? [] : notesOn(name)),
    ...(second === null ? [] : nameDoubts(second, notesOn(second))),
  ]
}

type Names = Pick<Person, 'firstName' | 'lastName'>

/**
 * The names of a row about a person who is known by an id: a whole name says nothing new where its words are those of the record,
 * and where it begins or ends with one part of it, the other part alone has changed.
 */
export const namesBeside = (row: MappedRow, { firstName: first, lastName: last }: Names): Names => {
  const text = wholeOf(row).trim()
  if (row.value('last-name') !== '' || text === '')
    return { firstName: row.value('first-name'), lastName: row.value('last-name') }
  const { firstName, lastName } = typedName(text, row.nameOrder)
  const record = { firstName: first, lastName: last }
  if (nameKey({ firstName, lastName }) === nameKey(record)) return record
  const plain = fold(text)
  if (first !== '' && plain.endsWith(` ${fold(first)}`))
    return { firstName: first, lastName: text.slice(0, -first.length).trim() }
  if (plain.startsWith(`${fold(last)} `)) return { firstName: text.slice(last.length).trim(), lastName: last }
  return { firstName: row.value('first-name') || firstName, lastName }
}
