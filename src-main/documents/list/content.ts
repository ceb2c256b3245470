import { breathe, type ReadContent } from '../context'
import type { SheetColumn } from '../sheet/sheet-table'
import type { ListExport, TableExport } from '@shared/contract/lists'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import { recordSheets } from '@shared/lists/record-lists'
import { messages } from '@shared/messages'

/** A list as it is shown, with the id of each row's record in front; headings in the first row, nothing above them. */
export type ListContent = {
  readonly title: string
  /** Printed in the head of every page. */
  readonly publicity: readonly string[]
  readonly columns: readonly SheetColumn[]
  /**
   * One text a row: the id, then the cells in the order of the columns, as JSON. Handing sixty thousand rows of cells to another
   * process holds the first one up for half a second, the same rows as texts for a tenth of it.
   */
  readonly rows: readonly string[]
}

type How = 'lang' | 'job'

/** A list as it is shown, rows and columns in their order: by the ids of its records, or with the cells that only the window has. */
export type ShownRows = Omit<ListExport, How> | Omit<TableExport, How>

const rowsBetweenBreaths = 500

/**
 * What goes onto the sheet of a list: the rows that were shown and are still there, in their order; days are counted to `today`.
 * Other work passes between two stretches of rows.
 */
export const listContent = async (
  view: DatabaseView,
  shown: Omit<ListExport, 'job'>,
  today: Day,
): Promise<ReadContent<ListContent>> => {
  const { list, ids, initiativeId, lang } = shown
  const sheet = recordSheets[list]({ view, m: messages[lang], lang, initiativeId, today }, shown.columns)
  const rows: string[] = []
  const persons = new Set<Id>()
  for (const [at, id] of ids.entries()) {
    const line = sheet.line(id)
    if (line !== undefined) rows.push(JSON.stringify([id, ...line.cells]))
    for (const person of line?.persons ?? []) if (person !== null) persons.add(person)
    if (at % rowsBetweenBreaths === 0) await breathe()
  }
  return { content: { ...headOf(view, shown), columns: sheet.columns, rows }, personIds: [...persons] }
}

/** The same for rows that are no records, with the cells that the window shows. */
export const tableContent = (view: DatabaseView, shown: Omit<TableExport, 'job'>): ReadContent<ListContent> => ({
  content: {
    ...headOf(view, shown),
    columns: shown.columns,
    rows: shown.rows.map((cells) => JSON.stringify(['', ...cells])),
  },
  personIds: shown.personIds,
})

const headOf = (
  view: DatabaseView,
  { list, lang, initiativeId }: Pick<TableExport, 'list' | 'lang' | 'initiativeId'>,
): Pick<ListContent, 'title' | 'publicity'> => ({
  title: messages[lang].words.lists[list],
  publicity: view.get('initiatives', initiativeId)?.publicity.split('\n').filter(Boolean) ?? [],
})
