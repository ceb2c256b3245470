import { declaredFor, ownFieldOf } from '../domain/importing/kinds'

type Named = {
  readonly names: {
    readonly [Noun in 'institutions' | 'persons' | 'registrations' | 'invitations']: { readonly [key: string]: string }
  }
  /** Columns that are no fields, or whose fields another noun has as well. */
  readonly columns: { readonly [column: string]: string }
  /** What a change of an import tells beside the fields of records. */
  readonly changed: { readonly [field: string]: string }
  readonly ownColumn: string
}

/** A name as it stands inside a sentence; *IČO* stays as it is. */
const inSentence = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLocaleLowerCase() + name.slice(1)

/** How columns of a file and the fields that they change are called in a language. */
export const importNames = ({ names, columns, changed, ownColumn }: Named) => {
  const nouns = [names.persons, names.institutions, names.registrations, names.invitations]
  const nameOf = (key: string): string | undefined => nouns.find((noun) => noun[key] !== undefined)?.[key]
  return {
    /** The name of what a column of the file holds. */
    fieldName: (column: string): string => {
      if (ownFieldOf(column) !== null) return ownColumn
      const declared = declaredFor(column)
      return columns[column] ?? inSentence((declared && nameOf(declared.key)) ?? changed[column] ?? column)
    },
    /** The name of a field of a record; `person` is a person that the row of an institution names. */
    recordFieldName: (field: string): string => changed[field] ?? nameOf(field) ?? field,
  }
}
