import { cleanText } from '@shared/domain/values/clean-text'
import type { ImportField } from '@shared/domain/importing/kinds'
import type { Institution } from '@shared/domain/directory/institution'
import type { Person } from '@shared/domain/directory/person'
import type { DatabaseView } from '@shared/domain/database/state'
import { institutionListFields } from '@shared/lists/institution-fields'
import { personListFields } from '@shared/lists/person-fields'
import { messages } from '@shared/messages'
import { columnOfListed } from './listed-columns'

type Shown<T> = ReadonlyMap<ImportField, readonly ((record: T) => string)[]>

/** Spaces and line ends do not count: programs that open the file change them. */
const plain = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

const byColumn = <T>(
  list: 'institutions' | 'persons',
  texts: readonly { readonly key: string; readonly text: (record: T) => string }[],
): Shown<T> => {
  const map = new Map<ImportField, ((record: T) => string)[]>()
  for (const { key, text } of texts) {
    const column = columnOfListed(list, key)
    if (column) map.set(column, [...(map.get(column) ?? []), text])
  }
  return map
}

const languages = ['cs', 'en'] as const

/**
 * What the lists of this program show of a record, in both languages: a cell of a list that comes back says nothing where it still
 * holds just that, however the value is formatted.
 */
export class ShownValues {
  readonly #view: DatabaseView
  #institutions: Shown<Institution> | null = null
  #persons: Shown<Person> | null = null

  constructor(view: DatabaseView) {
    this.#view = view
  }

  isOfInstitution(column: ImportField, cell: string, institution: Institution): boolean {
    this.#institutions ??= byColumn(
      'institutions',
      this.#contexts().flatMap((context) =>
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
      this.#contexts().flatMap((context) =>
        personListFields(context).map(({ key, text }) => ({
          key,
          text: (record: Person) =>
            text({ person: record, institution: this.#view.get('institutions', record.institutionId) }),
        })),
      ),
    )
    return this.#isShown(this.#persons.get(column), cell, person)
  }

  #contexts() {
    return languages.map((lang) => ({ view: this.#view, m: messages[lang], lang, initiativeId: null }))
  }

  #isShown<T>(texts: readonly ((record: T) => string)[] | undefined, cell: string, record: T): boolean {
    const found = plain(cell)
    return (texts ?? []).some((text) => {
      const shown = text(record)
      return shown === cell || plain(shown) === found
    })
  }
}
