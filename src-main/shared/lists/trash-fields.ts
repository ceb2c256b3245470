import { collectionNames } from '../domain/database/database'
import type { TrashRow } from '../domain/trash/trash-rows'
import type { Messages } from '../messages/messages'
import type { DeclaredList } from './declared-list'
import { codeField, countField, momentField, numberField } from './field-kinds'
import { textField, type DatedListContext, type ListField } from './list-field'
import { textChoices } from './text-choices'

/** What lies in a line of the trash, with how many others it was removed together. */
export const trashTitle = ({ entry: { title }, others }: TrashRow, { trash }: Pick<Messages, 'trash'>): string => {
  const name = title === '' ? trash.unnamed : title
  return others === 0 ? name : trash.andOthers(name, others)
}

const trashListFields = ({ view, m, lang }: DatedListContext): readonly ListField<TrashRow>[] => {
  const { columns, ...words } = m.trash
  return [
    textField({ key: 'title', name: columns.title, width: 200, grow: 3 }, (row) => trashTitle(row, m)),
    codeField(
      { key: 'kind', name: columns.kind, width: 120 },
      collectionNames,
      m.words.missing,
      ({ collection }) => collection,
    ),
    {
      ...countField({ key: 'along', name: columns.along, width: 104 }, lang, ({ along }: TrashRow) => along),
      text: ({ along }) => words.along(along),
    },
    momentField({ key: 'removedAt', name: columns.removedAt, width: 150 }, lang, ({ entry }) => entry.removedAt),
    {
      ...textField({ key: 'by', name: columns.by, width: 130, grow: 1 }, ({ entry }: TrashRow) => entry.by),
      type: 'choice',
      choices: () => textChoices(Array.from(view.all('trash'), ({ by }) => by)),
    },
    {
      ...numberField({ key: 'daysLeft', name: columns.daysLeft, width: 112 }, lang, (row: TrashRow) => row.daysLeft),
      text: (row) => words.daysLeft(row.daysLeft),
    },
  ]
}

/** What was removed and can be restored. */
export const trashList: DeclaredList<TrashRow> = {
  name: 'trash',
  fields: trashListFields,
  usual: ['title', 'kind', 'along', 'removedAt', 'by', 'daysLeft'],
  sort: { key: 'removedAt', descending: true },
  searched: ['title', 'kind', 'by'],
  idOf: ({ entry }) => entry.id,
}
