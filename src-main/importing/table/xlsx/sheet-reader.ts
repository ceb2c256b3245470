import type { ReadingBudget } from '../reading-budget'
import { damaged, RefusedFile } from '../refused-file'
import { RowBuilder } from '../row-builder'
import type { Cell } from '../cell'
import type { MergedArea, TableRow } from '../table'
import type { XmlAttributes, XmlReader } from './read-xml'
import { readStoredCell, type WorkbookParts } from './stored-cell'
import { runsCell } from './runs-cell'
import { TextRuns } from './text-runs'

/** The beginning of a formula is enough to tell the person which one it is. */
const FORMULA_CHARACTERS = 200

/** The longest number or reference is far shorter; texts are counted by the limit of a cell. */
const FILE_CHARACTERS_PER_CHARACTER = 7

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const LETTERS = 26
const BEFORE_A = 64

/** `r` of a row element as a number; undefined where it is no row that Excel can have. */
const rowNumberOf = (r: string): number | undefined => {
  const number = /^\d{1,7}$/.test(r) ? Number(r) : 0
  return number >= 1 && number <= LAST_ROW ? number : undefined
}

/** The column of a cell reference, from 1 (`A7` is 1, `XFD1` 16,384); undefined where it names none that Excel can have. */
const columnNumberOf = (reference: string): number | undefined => {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - BEFORE_A
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
    if (column > LAST_COLUMN) return undefined
  }
  return column === 0 ? undefined : column
}

/** Elements that stand behind the merged areas: none of them is read. */
const BEHIND_MERGED = new Set([
  ...[
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
  ],
  ...['headerFooter', 'rowBreaks', 'colBreaks', 'ignoredErrors', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
])

/** More merged areas than any list has. */
const MOST_MERGED = 50_000

const mergedArea = (ref: string): MergedArea | undefined => {
  const [first = '', last = first] = ref.split(':')
  const [firstRow, lastRow] = [first, last].map((corner) => rowNumberOf(corner.replace(/^\D+/, '')))
  const [firstColumn, lastColumn] = [first, last].map(columnNumberOf)
  if (!firstRow || !lastRow || !firstColumn || !lastColumn) return undefined
  return { firstRow, lastRow, firstColumn, lastColumn }
}

type OpenCell = { column: number; type: string; style: number; value: string | undefined; formula: string | undefined }

/**
 * The rows of one sheet part, element by element, and which areas are merged. Nothing is done with those here, because a few
 * bytes of them can claim seventeen thousand million cells; validations and the like behind them are not read.
 */
export class SheetReader implements XmlReader {
  isDone = false
  readonly rows: TableRow[] = []
  readonly merged: MergedArea[] = []
  private readonly hiddenColumns: number[] = []
  private row: RowBuilder | undefined
  private rowNumber = 0
  private cell: OpenCell | undefined
  private column = 0
  private hidesZeros = false
  private isBehindRows = false
  private sharedFormula: string | undefined
  private readonly sharedFormulas = new Map<string, string>()
  private inside: 'value' | 'formula' | undefined
  private readonly inlineText: TextRuns

  constructor(
    private readonly sheet: string,
    private readonly parts: WorkbookParts,
    private readonly budget: ReadingBudget,
  ) {
    this.inlineText = new TextRuns(budget.limits.cellCharacters)
  }

  /** The row being read, for telling where a file is damaged; undefined before the first. */
  get place(): { sheet: string; row?: number } {
    return this.rowNumber === 0 ? { sheet: this.sheet } : { sheet: this.sheet, row: this.rowNumber }
  }

  /** The columns that nobody sees, where there are any. */
  get hidden(): { readonly hiddenColumns?: readonly number[] } {
    return this.hiddenColumns.length === 0 ? {} : { hiddenColumns: this.hiddenColumns }
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.isBehindRows) this.openBehindRows(name, attributes)
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'sheetView') this.hidesZeros = attributes['showZeros'] === '0'
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'col') this.openColumns(attributes)
    else if (name === 'v') this.openValue()
    else if (name === 'f') this.openFormula(attributes)
    else this.inlineText.open(name, attributes)
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.inside = undefined
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
    else if (name === 'sheetData') this.isBehindRows = true
    else if (name === 'mergeCells') this.isDone = true
    else this.inlineText.close(name)
  }

  text(text: string): void {
    const { cell } = this
    if (cell === undefined) return
    if (this.inside === 'value') this.addValue(cell, text)
    else if (this.inside === 'formula') cell.formula = `${cell.formula ?? ''}${text}`.slice(0, FORMULA_CHARACTERS)
    else this.inlineText.text(text)
  }

  private openBehindRows(name: string, { ref }: XmlAttributes): void {
    const area = name === 'mergeCell' ? mergedArea(ref ?? '') : undefined
    if (area !== undefined && this.merged.length < MOST_MERGED) this.merged.push(area)
    if (BEHIND_MERGED.has(name)) this.isDone = true
  }

  /** Of the columns to the far right, which Excel hides all alike, none is noted. */
  private openColumns({ min, max, hidden }: XmlAttributes): void {
    if (hidden !== '1' && hidden !== 'true') return
    const last = Math.min(Number(max), this.budget.limits.columns)
    for (let column = Number(min); column <= last; column++) this.hiddenColumns.push(column)
  }

  private openRow({ r, hidden }: XmlAttributes): void {
    const number = r === undefined ? this.rowNumber + 1 : rowNumberOf(r)
    if (number === undefined || number <= this.rowNumber) throw damaged(this.place)
    this.rowNumber = number
    this.column = 0
    this.row = new RowBuilder(number, this.budget, { sheet: this.sheet })
    if (hidden === '1' || hidden === 'true') this.row.isHidden = true
  }

  private openCell({ r, t, s }: XmlAttributes): void {
    const column = r === undefined ? this.column + 1 : columnNumberOf(r)
    if (this.row === undefined || column === undefined) throw damaged(this.place)
    this.column = column
    this.inlineText.clear()
    this.cell = { column, type: t ?? 'n', style: s === undefined ? 0 : Number(s), value: undefined, formula: undefined }
  }

  private openValue(): void {
    this.inside = 'value'
  }

  private openFormula({ t, si }: XmlAttributes): void {
    this.inside = 'formula'
    this.sharedFormula = t === 'shared' ? si : undefined
    if (this.cell !== undefined) this.cell.formula ??= ''
  }

  private addValue(cell: OpenCell, text: string): void {
    cell.value = (cell.value ?? '') + text
    const limit = this.budget.limits.cellCharacters
    if (cell.value.length > limit * FILE_CHARACTERS_PER_CHARACTER)
      throw new RefusedFile({ code: 'cell-too-long', ...this.place, column: cell.column, limit })
  }

  private closeCell(): void {
    const { row, cell } = this
    this.cell = undefined
    if (row === undefined || cell === undefined) throw damaged(this.place)
    const read =
      cell.type === 'inlineStr'
        ? this.inlineCell(cell)
        : readStoredCell(this.withFormula(cell), this.parts, this.hidesZeros)
    if (read === undefined) throw damaged(this.place)
    row.add(cell.column, read)
  }

  /** Texts that stand in the cell itself may be rich as shared ones are. */
  private inlineCell(cell: OpenCell): Cell | undefined {
    const { joined, struck } = this.inlineText
    const read = struck === '' ? undefined : runsCell(this.inlineText)
    return read ?? readStoredCell({ ...cell, value: joined }, this.parts, this.hidesZeros)
  }

  /** A shared formula stands in one cell alone. */
  private withFormula(cell: OpenCell): OpenCell {
    const { formula } = cell
    if (formula === undefined || this.sharedFormula === undefined) return cell
    if (formula === '') return { ...cell, formula: this.sharedFormulas.get(this.sharedFormula) ?? formula }
    this.sharedFormulas.set(this.sharedFormula, formula)
    return cell
  }

  private closeRow(): void {
    const row = this.row?.build()
    this.row = undefined
    if (row !== undefined) this.rows.push(row)
  }
}
