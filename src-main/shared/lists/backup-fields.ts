import type { BackupLine } from '../domain/database/backup'
import type { DeclaredList } from './declared-list'
import { codeField, momentField, numberField } from './field-kinds'
import type { DatedListContext, ListField } from './list-field'

const codesOf = <Code extends string>(words: Readonly<Record<Code, string>>): readonly Code[] =>
  Object.keys(words) as Code[] // safe: every code has its words

/** Identifies a line; the same name may lie at both places. */
export const backupId = ({ name, place }: Pick<BackupLine, 'name' | 'place'>): string => `${place}/${name}`

const backupListFields = ({ m, lang }: DatedListContext): readonly ListField<BackupLine>[] => {
  const { columns, reasons, places, states, bytes } = m.backups
  return [
    momentField({ key: 'at', name: columns.at }, lang, ({ at }) => at),
    codeField(
      { key: 'reason', name: columns.reason, width: 150, grow: 1 },
      codesOf(reasons),
      reasons,
      ({ reason }) => reason,
    ),
    numberField({ key: 'records', name: columns.records }, lang, ({ records }) => records),
    {
      ...numberField({ key: 'bytes', name: columns.bytes }, lang, (line: BackupLine) => line.bytes),
      text: (line) => bytes(line.bytes),
    },
    codeField({ key: 'place', name: columns.place, width: 112 }, codesOf(places), places, ({ place }) => place),
    codeField({ key: 'state', name: columns.state, width: 108 }, codesOf(states), states, ({ state }) => state),
  ]
}

/** The backups of the database, the newest first. */
export const backupList: DeclaredList<BackupLine> = {
  name: 'backups',
  fields: backupListFields,
  usual: ['at', 'reason', 'records', 'bytes', 'place', 'state'],
  sort: { key: 'at', descending: true },
  idOf: backupId,
}
