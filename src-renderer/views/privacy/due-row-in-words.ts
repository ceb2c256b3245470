import type { DatabaseView } from '@shared/domain/database/state'
import { fullName } from '@shared/domain/directory/person'
import type { DueGroup } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { DueRow } from '@shared/domain/privacy/erasing/due-steps'
import { fieldsThatGo } from '@shared/domain/privacy/erasing/fields-that-go'
import { termLength, termNames } from '@shared/domain/privacy/keeping'
import { dayInFigures } from '@shared/domain/values/day'
import type { Messages } from '@shared/messages'
import { fieldsInWords } from './fields-in-words'

/** One thing that would be cleared: whose it is, what goes, counted from when, after which term, and since when it is due. */
export type DueRowInWords = {
  readonly name: string
  readonly what: string
  readonly lastOn: string
  readonly term: string
  readonly since: string
}

/** A row of the preview. */
export const dueRowInWords = (view: DatabaseView, row: DueRow, m: Messages): DueRowInWords => {
  const { due } = m.privacy
  return {
    name: fullName(row.person) || m.words.erasedPerson,
    what: fieldsInWords(fieldsThatGo(view, row), m),
    lastOn: dayInFigures(row.lastOn),
    term: due.length[termNames[row.kind]](termLength(view, row.kind, row.initiativeId)),
    since: dayInFigures(row.since),
  }
}

/** What a group is called: the kind, the initiative, and how many there are. */
export const groupInWords = (view: DatabaseView, { kind, initiativeId, rows }: DueGroup, m: Messages): string => {
  const { due } = m.privacy
  const whose = view.get('initiatives', initiativeId)?.code ?? due.noInitiative
  return `${due.kinds[kind]} · ${whose}: ${due.counts[kind](rows.length)}`
}
