import type { Id } from '@shared/domain/values/ids'
import { isImportField, type ImportField } from '@shared/domain/importing/kinds'
import {
  columnLetter,
  mappingSchema,
  withFields,
  withInstitution,
  type Mapping,
} from '@shared/domain/importing/mapping'
import type { SourceSheet } from '@shared/domain/importing/source'
import { fold } from '@shared/domain/values/fold'
import { flag, text, type Given } from './command'
import { UsageError } from './expected'
import { jsonInput } from './json-input'

/** How the columns and names of a file are understood, where somebody says it. */
export const mappingOptions = { mapping: text, map: text, institutions: text, 'make-institutions': flag }
type Options = Given<typeof mappingOptions>

/** The mapping given as a whole, or null to use the guess. */
export const givenMapping = async (given: string | undefined): Promise<Mapping | null> => {
  if (given === undefined) return null
  const parsed = mappingSchema.safeParse(await jsonInput(given, 'mapping'))
  if (!parsed.success)
    throw new UsageError('--mapping is {"sheet": …, "headingRow": …, "columns": [{"column": …, "field": …}]}')
  return parsed.data
}

/** `A=b;C=d` in its pairs; a value is what stands behind the last sign. */
const pairsIn = (given: string | undefined, usage: string): readonly (readonly [string, string])[] =>
  (given ?? '')
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const at = part.lastIndexOf('=')
      if (at < 1) throw new UsageError(usage)
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    })

/** The column of a heading, or of a letter as a spreadsheet shows it. */
const columnOf = ({ columns }: SourceSheet, name: string): number => {
  const found =
    columns.find(({ heading }) => fold(heading) === fold(name)) ??
    columns.find(({ column }) => columnLetter(column) === name)
  if (found === undefined)
    throw new UsageError(`--map names a column: ${columns.map(({ column, heading }) => heading || columnLetter(column)).join(', ')}`) // prettier-ignore
  return found.column
}

const fieldsIn = (given: string): readonly ImportField[] => {
  const names = given.split(',').flatMap((name) => name.trim() || [])
  const fields = names.filter(isImportField)
  if (fields.length < names.length) throw new UsageError(`--map names a field: ${names.find((name) => !isImportField(name))}`) // prettier-ignore
  return fields
}

/** The mapping with the columns and institutions that were said on the command line. */
export const withGiven = (mapping: Mapping, sheet: SourceSheet | undefined, options: Options): Mapping => {
  const columns = pairsIn(options.map, '--map is COLUMN=FIELD,FIELD;COLUMN=FIELD')
  const chosen = pairsIn(options.institutions, '--institutions is NAME=ID;NAME=new')
  const mapped = columns.reduce(
    (made, [name, fields]) => (sheet === undefined ? made : withFields(made, columnOf(sheet, name), fieldsIn(fields))),
    mapping,
  )
  const meant = chosen.reduce(
    (made, [name, id]: readonly [string, Id]) => withInstitution(made, name, id === 'new' ? null : id),
    mapped,
  )
  return options['make-institutions'] ? { ...meant, makesInstitutions: true } : meant
}
