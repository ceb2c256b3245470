import { collectionNames } from '../domain/database/database'
import { findAlsoInTrash } from '../domain/trash/find-in-trash'
import type { HistoryEntry } from '../domain/history/history-page'
import { aboutInWords } from '../messages/about-in-words'
import { deviceInWords } from '../messages/device-in-words'
import { stepAtStart } from '../messages/step-name'
import type { DeclaredList } from './declared-list'
import { codeField, momentField, numberField } from './field-kinds'
import { textField, type DatedListContext, type ListField } from './list-field'

/** A change, with the copy of the database in which it is looked at. */
export type HistoryRow = { readonly entry: HistoryEntry; readonly here: string }

const historyListFields = ({ view, m, lang }: DatedListContext): readonly ListField<HistoryRow>[] => {
  const { columns, noName } = m.history
  const find = findAlsoInTrash(view)
  return [
    momentField({ key: 'at', name: columns.at, width: 136 }, lang, ({ entry }) => entry.at),
    textField({ key: 'what', name: columns.what, width: 150, grow: 2 }, ({ entry }) => stepAtStart(entry, m)),
    textField({ key: 'about', name: columns.about, width: 130, grow: 3 }, ({ entry }) => aboutInWords(entry, find)),
    textField({ key: 'by', name: columns.by, width: 110, grow: 1 }, ({ entry }) => entry.by || noName),
    textField({ key: 'device', name: columns.device, width: 120 }, ({ entry, here }) =>
      deviceInWords(entry.device, here, m),
    ),
    numberField({ key: 'count', name: columns.count, width: 88 }, lang, ({ entry }) => entry.count),
    codeField(
      { key: 'kind', name: columns.kind, width: 130 },
      collectionNames,
      m.words.missing,
      ({ entry }) => entry.about?.collection,
    ),
    textField(
      { key: 'action', name: columns.action, width: 150, grow: 1 },
      ({ entry }) => m.actions[entry.of ?? entry.action],
    ),
  ]
}

/** All that was changed, the newest first. */
export const historyList: DeclaredList<HistoryRow> = {
  name: 'history',
  fields: historyListFields,
  usual: ['at', 'what', 'about', 'by', 'device', 'count'],
  sort: { key: 'at', descending: true },
  searched: ['what', 'about', 'by', 'action'],
  idOf: ({ entry }) => String(entry.seq),
  gathers: ['trash'],
}
