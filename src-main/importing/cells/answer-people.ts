import { fullName } from '@shared/domain/directory/person'
import type { WrittenName } from '@shared/domain/directory/names/written-name'
import type { RowReason } from '@shared/domain/importing/report'
import type { MappedRow } from '../rows/mapped-rows'
import { checkedCell } from './checked-cell'
import { nameDoubts } from './person-fields'
import { ownerOf, peopleIn } from './several-persons'

export type NamedPerson = {
  readonly titleBefore: string
  readonly firstName: string
  readonly lastName: string
  readonly titleAfter: string
  readonly gender?: 'female' | 'male'
  readonly position: string
  readonly email: string
  readonly phone: string
  readonly otherEmails: string[]
  readonly otherPhones: string[]
  /** Comes only where somebody else does not. */
  readonly isSubstitute: boolean
}

export type AnswerPeople = {
  readonly persons: readonly NamedPerson[]
  readonly held: readonly string[]
  /** What the names say that has no field of its own, as written. */
  readonly notes: readonly string[]
  readonly reasons: readonly RowReason[]
}

const listOf = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** One for each person where there are as many; else all of it is of the one person. */
const positionsOf = (text: string, count: number): readonly string[] | null => {
  const positions = listOf(text, /[,;\n]|\s+a\s+/)
  return count > 1 && positions.length === count ? positions : null
}

const remarksOn = (name: WrittenName): readonly RowReason[] => [
  ...nameDoubts(name, [name.bornAs]),
  ...(name.substitute !== '' ? [{ code: 'substitute', name: fullName(name) } as const] : []),
]

/** The people of a row; addresses go to those whose names they bear, position and phone along with the first address. */
export const answerPeople = ({ value, nameOrder }: MappedRow): AnswerPeople => {
  const { names, held } = peopleIn(value('person-name'), nameOrder)
  const emails = checkedCell('person-email', value('person-email'))
  const phones = checkedCell('person-phone', value('person-phone'))
  const addresses = [emails.value, ...emails.further].filter((each) => each !== '')
  const numbers = [phones.value, ...phones.further].filter((each) => each !== '')
  const first = addresses[0] === undefined ? 0 : ownerOf(addresses[0], names)
  const positions = positionsOf(value('position'), names.length)
  const persons = names.map(({ titleBefore, firstName, lastName, titleAfter, ...name }, index) => {
    const [email = '', ...otherEmails] = addresses.filter((each) => ownerOf(each, names) === index)
    const own = numbers.length === names.length ? numbers.slice(index, index + 1) : index === first ? numbers : []
    const [phone = '', ...otherPhones] = own
    return {
      ...{ titleBefore, firstName, lastName, titleAfter },
      ...(name.gender === null ? {} : { gender: name.gender }),
      position: positions?.[index] ?? ((index === first ? value('position') : '') || name.position),
      ...{ email, phone, otherEmails, otherPhones },
      isSubstitute: name.substitute !== '',
    }
  })
  return {
    ...{ persons, held },
    notes: [...held, ...names.filter(({ substitute }) => substitute !== '').map(({ text }) => text)],
    reasons: [...emails.reasons, ...phones.reasons, ...names.flatMap(remarksOn)],
  }
}
