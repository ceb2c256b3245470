import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { DatabaseView } from '@shared/domain/database/state'
import { messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import { listedFields } from '../../../../src-main/importing/round-trip/listed-fields'
import { listContent } from '../../../../src-main/documents/list/content'
import { writeList as writeSheet } from '../../../../src-main/documents/list/write'

export type ExportedList = 'institutions' | 'persons' | 'invitations'

/** The fields that a list can show, in their order. */
export const shownFields = (
  view: DatabaseView,
  list: ExportedList,
  lang: Lang,
): readonly { readonly key: string; readonly name: string }[] => {
  return listedFields[list]({ view, m: messages[lang], lang, initiativeId: null, today: '2020-10-05' })
}

/** Writes a whole list with all its columns, or with the named ones, as its export does; the path of the workbook. */
export const writeList = async (
  view: DatabaseView,
  { list, lang, folder, columns }: { readonly list: ExportedList; readonly lang: Lang; readonly folder: string; readonly columns?: readonly string[] }, // prettier-ignore
): Promise<string> => {
  const ids = Array.from(view.all(list), ({ id }) => id)
  const keys = columns ?? shownFields(view, list, lang).map(({ key }) => key)
  const out = join(folder, `${list}.xlsx`)
  const file = { out, lang, madeAt: '2020-10-05T10:00:00Z', fonts: '', progress: () => undefined }
  const shown = { list, ids, columns: [...keys], initiativeId: null, lang }
  await writeSheet((await listContent(view, shown, '2020-10-05')).content, file)
  return out
}

/** Changes the first sheet of a workbook, as a colleague does in Excel. */
export const editWorkbook = async (path: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<void> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (sheet) change(sheet)
  await workbook.xlsx.writeFile(path)
}

/** The column under a heading in the first row, from 1. */
export const columnOf = (sheet: ExcelJS.Worksheet, heading: string): number => {
  const texts = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getRow(1).getCell(at + 1).text)
  return texts.indexOf(heading) + 1
}
