import type { ReadingBudget } from '../reading-budget'
import { damaged, RefusedFile } from '../refused-file'
import { RowBuilder } from '../row-builder'
import type { TableRow } from '../table'
import type { XmlAttributes, XmlReader } from './read-xml'
import { readStoredCell, type WorkbookParts } from './stored-cell'
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

type OpenCell = { column: number; type: string; style: number; value: string | undefined; formula: string | undefined }

/**
 * The rows of one sheet part, element by element. Done at the end of `sheetData`: merged areas, validations and the like
 * stand behind it, and a few bytes of them can claim seventeen thousand million cells.
 */
export class SheetReader implements XmlReader {
  isDone = false
  readonly rows: TableRow[] = []
  private row: RowBuilder | undefined
  private rowNumber = 0
  private cell: OpenCell | undefined
  private column = 0
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

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.openRow(attributes)
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'v') this.openValue()
    else if (name === 'f') this.openFormula()
    else this.inlineText.open(name)
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.inside = undefined
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
    else if (name === 'sheetData') this.isDone = true
    else this.inlineText.close(name)
  }

  text(text: string): void {
    const { cell } = this
    if (cell === undefined) return
    if (this.inside === 'value') this.addValue(cell, text)
    else if (this.inside === 'formula') cell.formula = `${cell.formula ?? ''}${text}`.slice(0, FORMULA_CHARACTERS)
    else this.inlineText.text(text)
  }

  private openRow({ r }: XmlAttributes): void {
    const number = r === undefined ? this.rowNumber + 1 : rowNumberOf(r)
    if (number === undefined || number <= this.rowNumber) throw damaged(this.place)
    this.rowNumber = number
    this.column = 0
    this.row = new RowBuilder(number, this.budget, { sheet: this.sheet })
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

  private openFormula(): void {
    this.inside = 'formula'
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
    const stored = cell.type === 'inlineStr' ? { ...cell, value: this.inlineText.joined } : cell
    const read = readStoredCell(stored, this.parts)
    if (read === undefined) throw damaged(this.place)
    row.add(cell.column, read)
  }

  private closeRow(): void {
    const row = this.row?.build()
    this.row = undefined
    if (row !== undefined) this.rows.push(row)
  }
}
