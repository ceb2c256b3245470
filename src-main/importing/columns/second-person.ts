import type { ImportField } from '@shared/domain/importing/kinds'
import type { MappedColumn } from '@shared/domain/importing/mapping'
import type { SourceColumn } from '@shared/domain/importing/source'
import type { KnownField } from './heading-row'
import { plainHeading } from './headings'

const contactOf: { readonly [field: string]: 'email' | 'phone' } = {
  email: 'email',
  phone: 'phone',
  'person-email': 'email',
  'person-phone': 'phone',
}
const ofFirst = { email: 'person-email', phone: 'person-phone' } as const
const ofSecond = { email: 'second-email', phone: 'second-phone' } as const

/** *Příjmení starosty* beside *Jméno starosty*: both are one name. */
const isSurnameAlone = (plain: string): boolean => /\bprijmeni/.test(plain) && !/\bjmen/.test(plain)

/**
 * The columns with those of a second person: *Starosta, E-mail, Místostarosta, E-mail*. Where contacts stand behind both people, they
 * are theirs and not those of the office.
 */
export const withSecondPerson = (
  chosen: readonly MappedColumn[],
  columns: readonly SourceColumn[],
  known: KnownField,
): readonly MappedColumn[] => {
  const first = chosen.find(({ field }) => field === 'person-name')?.column
  const free = columns.filter(({ column }) => !chosen.some((each) => each.column === column))
  const second = free.find(({ heading, column }) => known(heading) === 'person-name' && column > (first ?? Infinity))
  if (first === undefined || second === undefined) return chosen
  const headingOf = (at: number): string => plainHeading(columns.find(({ column }) => column === at)?.heading ?? '')
  if (isSurnameAlone(headingOf(first)) !== isSurnameAlone(second.heading === '' ? '' : plainHeading(second.heading)))
    return [...chosen, { column: second.column, field: 'person-name' } as const].toSorted((a, b) => a.column - b.column)
  const contacts = free.flatMap(({ column, heading }) => {
    const contact = contactOf[known(heading) ?? '']
    return column > second.column && contact !== undefined ? [{ column, contact }] : []
  })
  const both = contacts.filter(({ contact }, at) => contacts.findIndex((each) => each.contact === contact) === at)
  const fieldOf = ({ column, field }: MappedColumn): ImportField => {
    const contact = contactOf[field]
    const isBetween = column > first && column < second.column
    return contact !== undefined && isBetween && both.some((each) => each.contact === contact)
      ? ofFirst[contact]
      : field
  }
  return [
    ...chosen.map((each) => ({ ...each, field: fieldOf(each) })),
    { column: second.column, field: 'second-person' } as const,
    ...both.map(({ column, contact }) => ({ column, field: ofSecond[contact] })),
  ].toSorted((a, b) => a.column - b.column)
}
