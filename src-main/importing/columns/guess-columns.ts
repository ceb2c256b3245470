import type { Event } from '@shared/domain/events/event'
import { fold } from '@shared/domain/values/fold'
import { eventField, type ImportKind } from '@shared/domain/importing/kinds'
import type { MappedColumn, Mapping } from '@shared/domain/importing/mapping'
import type { SourceColumn } from '@shared/domain/importing/source'
import { eventOfHeading } from './event-heading'
import { columnsUnder, fieldOfHeading, type HeadingPlace, type KnownField } from './heading-row'
import { chosenColumns } from './chosen-columns'
import { columnsByValues, onlyColumn, withContactsInside } from './guess-by-values'
import { plainHeading } from './headings'
import { withJointHeadings } from './joint-headings'
import { withSecondPerson } from './second-person'
import { isOnItsSide } from './sheet-notes'
import { partedColumns } from './table-beside'
import { writtenName } from '@shared/domain/directory/names/written-name'
import type { TableRow, TableSheet } from '../table/table'

/** What a heading means in a kind of import; a column of answers may be about one of the events. */
export const knownFields = (kind: ImportKind, events: readonly Event[]): KnownField => {
  const known = new Map<string, ReturnType<KnownField>>()
  return (heading) => {
    const found = known.get(heading)
    if (found !== undefined) return found
    const event = kind === 'answers' ? eventOfHeading(events, heading) : null
    const field = event === null ? fieldOfHeading(kind, heading) : eventField(event.id)
    known.set(heading, field)
    return field
  }
}

/** Whether the addresses of a column look like the people of another: the part before @ holds the surname. */
const belongsToPersons = (addresses: SourceColumn, persons: SourceColumn, rows: readonly TableRow[]): boolean => {
  const pairs = rows
    .slice(0, 50)
    .map(({ cells }) => ({ address: cells[addresses.column] ?? '', person: cells[persons.column] ?? '' }))
    .filter(({ address, person }) => address !== '' && person !== '')
  const personal = pairs.filter(({ address, person }) => {
    const surname = plainHeading(writtenName(person).lastName).replace(/ /g, '')
    return surname !== '' && fold(address.split(/[@(]/)[0] ?? '').includes(surname)
  })
  return pairs.length > 0 && personal.length * 2 > pairs.length
}

/** The contacts of an office are those of a person where the addresses look like that. */
const personalContacts = (
  mapped: readonly MappedColumn[],
  columns: readonly SourceColumn[],
  rows: readonly TableRow[],
): readonly MappedColumn[] => {
  const columnOf = (field: string) =>
    columns.find((each) => mapped.some((m) => m.field === field && m.column === each.column))
  const person = columnOf('person-name')
  const address = columnOf('email')
  if (person === undefined || address === undefined || !belongsToPersons(address, person, rows)) return mapped
  return mapped.map((each) =>
    each.field === 'email'
      ? { ...each, field: 'person-email' }
      : each.field === 'phone'
        ? { ...each, field: 'person-phone' }
        : each,
  )
}

/** The guess: each column's field by its heading and its values; second columns of contacts and people follow. */
const guessColumns = (
  kind: ImportKind,
  sheet: TableSheet,
  place: HeadingPlace,
  known: KnownField,
): readonly MappedColumn[] => {
  const columns = partedColumns(columnsUnder(sheet, place), known).own
  const rows = sheet.rows.filter(({ number }) => number > place.headingRow)
  const plain = chosenColumns({ kind, columns, rows, known })
  const chosen = withJointHeadings(kind, plain, { columns, known })
  if (kind !== 'institutions') return chosen
  return personalContacts(withSecondPerson(chosen, columns, known), columns, rows)
}

export const guessedMapping = (
  kind: ImportKind,
  sheet: TableSheet,
  place: HeadingPlace,
  known: KnownField,
): Mapping => ({ sheet: sheet.name, ...place, columns: columnsOf(kind, sheet, place, known), constants: [] })

/** What lies on its side has no columns to be read. */
const columnsOf = (
  kind: ImportKind,
  sheet: TableSheet,
  place: HeadingPlace,
  known: KnownField,
): readonly MappedColumn[] => {
  if (isOnItsSide(sheet, known)) return []
  const guessed = place.headingRow === 0 ? columnsByValues(kind, sheet) : guessColumns(kind, sheet, place, known)
  if (kind === 'invitations') return guessed
  const below = { ...sheet, rows: sheet.rows.filter(({ number }) => number > place.headingRow) }
  const found = sheet.columns === 1 && guessed.length < 2 ? onlyColumn(kind, below, guessed[0]) : guessed
  return withContactsInside(below, found)
}
