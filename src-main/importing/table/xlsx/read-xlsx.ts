import { cleanText } from '@shared/domain/values/clean-text'
import type { ForeignFileKind } from '@shared/failures/import-failure'
import type { ReadingBudget } from '../reading-budget'
import { damaged, RefusedFile } from '../refused-file'
import { sheetOfRows } from '../sheet-of-rows'
import type { Table, TableSheet } from '../table'
import { SharedStringsReader } from './shared-strings'
import { SheetReader } from './sheet-reader'
import type { WorkbookParts } from './stored-cell'
import { StylesReader } from './styles'
import { WorkbookPackage, type PartRelation } from './workbook-package'
import { WorkbookReader, type ListedSheet } from './workbook-reader'

type Source = { readonly workbook: WorkbookPackage; readonly budget: ReadingBudget }
type SheetPart = Omit<ListedSheet, 'relation'> & { readonly part: string }

/** Other files that are zip archives too, known by a part that only they have. */
const OTHER_PACKAGES: readonly (readonly [part: string, kind: ForeignFileKind])[] = [
  ['xl/workbook.bin', 'binary-workbook'],
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'presentation'],
  ['mimetype', 'opendocument'],
]

const otherKind = (workbook: WorkbookPackage): ForeignFileKind =>
  OTHER_PACKAGES.find(([part]) => workbook.has(part))?.[1] ?? 'archive'

const workbookPart = async (workbook: WorkbookPackage): Promise<string> => {
  const relations = await workbook.relationsOf('')
  const main = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const isWorkbook = workbook.has(main) && main.toLowerCase().endsWith('.xml') && otherPackagePart(main) === undefined
  if (!isWorkbook) throw new RefusedFile({ code: 'file-is-something-else', kind: otherKind(workbook) })
  return main
}

const otherPackagePart = (part: string): string | undefined =>
  OTHER_PACKAGES.find(([other]) => other === part.toLowerCase())?.[0]

const partOfType = (relations: readonly PartRelation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type)?.target

/** Both parts may be missing: a workbook without texts, and one without formats. */
const readParts = async (
  { workbook, budget }: Source,
  relations: readonly PartRelation[],
  is1904: boolean,
): Promise<WorkbookParts> => {
  const strings = partOfType(relations, 'sharedStrings')
  const styles = partOfType(relations, 'styles')
  const hasStrings = strings !== undefined && workbook.has(strings)
  const hasStyles = styles !== undefined && workbook.has(styles)
  return {
    sharedCells: hasStrings ? (await workbook.read(strings, new SharedStringsReader(budget))).cells : [],
    styles: hasStyles ? (await workbook.read(styles, new StylesReader())).styles() : [],
    is1904,
  }
}

/** Only sheets of cells: charts, dialogs and old macro sheets have no rows. */
const sheetParts = (sheets: readonly ListedSheet[], relations: readonly PartRelation[]): SheetPart[] =>
  sheets.flatMap(({ name, hidden, relation }) => {
    const found = relations.find(({ id }) => id === relation)
    return found?.type === 'worksheet' ? [{ name: cleanText(name), hidden, part: found.target }] : []
  })

const refuseWithoutVisible = (sheets: readonly SheetPart[]): void => {
  if (sheets.length === 0) throw new RefusedFile({ code: 'no-sheets' })
  if (sheets.every(({ hidden }) => hidden))
    throw new RefusedFile({ code: 'only-hidden-sheets', sheets: sheets.map(({ name }) => name) })
}

/** The parser knows that something is wrong, the reader knows where. */
const withPlace = (error: unknown, reader: SheetReader): unknown => {
  const isUnplaced = error instanceof RefusedFile && error.failure.code === 'file-damaged' && !error.failure.sheet
  return isUnplaced ? damaged(reader.place) : error
}

const readSheet = async (
  { workbook, budget }: Source,
  { name, hidden, part }: SheetPart,
  parts: WorkbookParts,
): Promise<TableSheet> => {
  const reader = new SheetReader(name, parts, budget)
  try {
    await workbook.read(part, reader)
  } catch (error) {
    throw withPlace(error, reader)
  }
  return sheetOfRows({ name, hidden, rows: reader.rows, merged: reader.merged, ...reader.hidden })
}

/**
 * Reads the cells of a workbook, part by part as its XML is unpacked. Not by exceljs: its object model builds every cell
 * that a file merely claims to have (a merged area of 6 kB ends the process) and can be stopped neither at a row limit
 * nor in the middle of a part. Throws `RefusedFile`.
 */
export const readXlsx = async (fileName: string, archive: Buffer, budget: ReadingBudget): Promise<Table> => {
  const workbook = new WorkbookPackage(archive, budget)
  const source = { workbook, budget }
  const main = await workbookPart(workbook)
  const listed = await workbook.read(main, new WorkbookReader())
  const relations = await workbook.relationsOf(main)
  const visibleAndHidden = sheetParts(listed.sheets, relations)
  refuseWithoutVisible(visibleAndHidden)
  const parts = await readParts(source, relations, listed.is1904)
  const sheets: TableSheet[] = []
  for (const sheet of visibleAndHidden) sheets.push(await readSheet(source, sheet, parts))
  const blank = sheets.reduce((sum, sheet) => sum + sheet.blank, 0)
  return { fileName, kind: 'xlsx', sheets, skipped: { blank } }
}
