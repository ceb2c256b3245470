import { checkEmail, checkPhone } from '@shared/domain/values/contact-checks'
import { fullName } from '@shared/domain/directory/person'
import type { WrittenName } from '@shared/domain/directory/names/written-name'
import type { RowReason } from '@shared/domain/importing/report'
import type { MappedRow } from '../rows/mapped-rows'
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
  /** Comes only where somebody else does not. */
  readonly isSubstitute: boolean
}

export type AnswerPeople = {
  readonly persons: readonly NamedPerson[]
  readonly held: readonly string[]
  /** What the names say that has no field of its own, as written. */
  readonly notes: readonly string[]
  readonly wrong: readonly RowReason[]
  readonly remarks: readonly RowReason[]
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
  const emails = listOf(value('person-email'), /[\s,;]+/).map((text) => ({ text, checked: checkEmail(text) }))
  const phones = listOf(value('person-phone'), /[,;\n]|\s+a\s+|\s*\/\s*/).map((text) => checkPhone(text))
  const first = emails[0] ? ownerOf(emails[0].text, names) : 0
  const positions = positionsOf(value('position'), names.length)
  const persons = names.map(({ titleBefore, firstName, lastName, titleAfter, ...name }, index) => ({
    ...{ titleBefore, firstName, lastName, titleAfter },
    ...(name.gender === null ? {} : { gender: name.gender }),
    position: positions?.[index] ?? ((index === first ? value('position') : '') || name.position),
    email: emails.find(({ text }) => ownerOf(text, names) === index)?.checked.value.toLowerCase() ?? '',
    phone: (phones.length === names.length ? phones[index] : index === first ? phones[0] : undefined)?.value ?? '',
    isSubstitute: name.substitute !== '',
  }))
  return {
    ...{ persons, held },
    notes: [...held, ...names.filter(({ substitute }) => substitute !== '').map(({ text }) => text)],
    wrong: emails
      .filter(({ checked }) => checked.warnings.some((warning) => warning !== 'email-prefix'))
      .map(({ text }) => ({ code: 'email-wrong', text })),
    remarks: [
      ...phones.flatMap(({ warnings }) =>
        warnings.map((warning) => ({ code: 'value', warning, field: 'person-phone' }) as const),
      ),
      ...names.flatMap(remarksOn),
    ],
  }
}
