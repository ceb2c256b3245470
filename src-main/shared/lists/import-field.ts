import { importsInOrder, importsOf, type Import, type ImportedAs } from '../domain/importing/import'
import type { Id } from '../domain/values/ids'
import { moment } from '../messages/moment'
import type { ListContext, ListField } from './list-field'

/** The key of the field that says from which file a record comes. */
export const importKey = 'import'

/** The files that a record was read in from: their names with the time, to be asked for and shown. */
export const importField = <Row>(
  { view, m, lang }: ListContext,
  of: ImportedAs,
  idOf: (row: Row) => Id,
): ListField<Row> => {
  const filesOf = importsOf(view, of)
  const label = ({ source, at }: Import): string => `${source}, ${moment(at, lang)}`
  return {
    ...{ key: importKey, name: m.lists.importedFrom, type: 'choice', width: 180, grow: 1 },
    value: (row) => filesOf(idOf(row)).map(({ id }) => id),
    text: (row) => filesOf(idOf(row)).map(label).join('; '),
    sortBy: (row) => filesOf(idOf(row))[0]?.at ?? '',
    choices: () =>
      importsInOrder(view)
        .filter((each) => each[of].length > 0)
        .map((each) => ({ id: each.id, label: label(each) })),
  }
}
