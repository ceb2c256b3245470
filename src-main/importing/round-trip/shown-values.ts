import { cleanText } from '@shared/domain/values/clean-text'
import type { ImportField } from '@shared/domain/importing/kinds'
import { personRow } from '@shared/domain/directory/directory-rows'
import type { Institution } from '@shared/domain/directory/institution'
import type { Invitation } from '@shared/domain/invitations/invitation'
import { invitationRow } from '@shared/domain/invitations/invitation-rows'
import type { Person } from '@shared/domain/directory/person'
import type { Day } from '@shared/domain/values/day'
import type { DatabaseView } from '@shared/domain/database/state'
import { institutionListFields } from '@shared/lists/institution-fields'
import { invitationListFields } from '@shared/lists/invitation-fields'
import { personListFields } from '@shared/lists/person-fields'
import { columnOfListed, type RoundTripList } from './listed-columns'
import { listContexts } from './listed-fields'

type Shown<T> = ReadonlyMap<ImportField, readonly ((record: T) => string)[]>

/** Spaces and line ends do not count: programs that open the file change them. */
const plain = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

const byColumn = <T>(
  list: RoundTripList,
  texts: readonly { readonly key: string; readonly text: (record: T) => string }[],
): Shown<T> => {
  const map = new Map<ImportField, ((record: T) => string)[]>()
  for (const { key, text } of texts) {
    const column = columnOfListed(list, key)
    if (column) map.set(column, [...(map.get(column) ?? []), text])
  }
  return map
}

/**
 * What the lists of this program show of a record, in both languages: a cell of a list that comes back says nothing where it still
 * holds just that, however the value is formatted.
 */
export class ShownValues {
  readonly #view: DatabaseView
  readonly #today: Day
  #institutions: Shown<Institution> | null = null
  #persons: Shown<Person> | null = null
  #invitations: Shown<Invitation> | null = null

  constructor(view: DatabaseView, today: Day) {
    this.#view = view
    this.#today = today
  }

  isOfInstitution(column: ImportField, cell: string, institution: Institution): boolean {
    this.#institutions ??= byColumn(
      'institutions',
      listContexts(this.#view, this.#today).flatMap((context) =>
        institutionListFields(context).map(({ key, text }) => ({
          key,
          text: (record: Institution) => text({ institution: record, answer: 'not-invited', persons: 0 }),
        })),
      ),
    )
    return this.#isShown(this.#institutions.get(column), cell, institution)
  }

  isOfPerson(column: ImportField, cell: string, person: Person): boolean {
    this.#persons ??= byColumn(
      'persons',
      listContexts(this.#view, this.#today).flatMap((context) =>
        personListFields(context).map(({ key, text }) => ({
          key,
          text: (record: Person) => text(personRow(this.#view, record)),
        })),
      ),
    )
    return this.#isShown(this.#persons.get(column), cell, person)
  }

  isOfInvitation(column: ImportField, cell: string, invitation: Invitation): boolean {
    this.#invitations ??= byColumn(
      'invitations',
      listContexts(this.#view, this.#today).flatMap((context) =>
        invitationListFields(context).map(({ key, text }) => ({
          key,
          text: (record: Invitation) => text(invitationRow(this.#view, record)),
        })),
      ),
    )
    return this.#isShown(this.#invitations.get(column), cell, invitation)
  }

  #isShown<T>(texts: readonly ((record: T) => string)[] | undefined, cell: string, record: T): boolean {
    const found = plain(cell)
    return (texts ?? []).some((text) => {
      const shown = text(record)
      return shown === cell || plain(shown) === found
    })
  }
}
