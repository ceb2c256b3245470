import type { Cell } from './cell'
import type { ReadingBudget } from './reading-budget'
import { RefusedFile } from './refused-file'
import type { CellTrouble, TableRow } from './table'

type SheetPlace = { readonly sheet?: string }

/** The row being read: takes cells in any order and gives a `TableRow`, or nothing where every cell was blank. */
export class RowBuilder {
  private readonly cells: string[] = []
  private readonly troubles: CellTrouble[] = []
  private hasCellBeyond = false
  private readonly struck: number[] = []
  isHidden = false

  constructor(
    readonly number: number,
    private readonly budget: ReadingBudget,
    private readonly place: SheetPlace,
  ) {}

  /** `column` counts from 1. A blank cell leaves no trace. */
  add(column: number, cell: Cell): void {
    if (cell.text === '' && cell.trouble === undefined) return
    this.budget.takeCells(1, this.place)
    this.checkLength(column, cell.text)
    if (column > this.budget.limits.columns) return this.noteCellBeyond(column, cell)
    if (cell.trouble !== undefined) this.troubles.push({ column, ...cell.trouble })
    while (this.cells.length < column) this.cells.push('')
    this.cells[column - 1] = cell.text
    if (cell.isStruck === true) this.struck.push(column)
  }

  build(): TableRow | undefined {
    const { number, cells, troubles } = this
    const isStruck = this.isAllStruck()
    if (!isStruck) this.leaveStruckOut()
    if (cells.length === 0 && troubles.length === 0) return undefined
    this.budget.takeRow(this.place)
    this.budget.takeTroubles(troubles.length, this.place)
    return {
      ...{ number, cells },
      ...(troubles.length === 0 ? {} : { troubles }),
      ...(this.isHidden ? { isHidden: true } : {}),
      ...(isStruck ? { isStruck: true } : {}),
    }
  }

  private isAllStruck(): boolean {
    return this.struck.length > 0 && this.cells.filter((cell) => cell !== '').length === this.struck.length
  }

  /** A cell that is struck through in a row that is not says no longer what it did. */
  private leaveStruckOut(): void {
    for (const column of this.struck) {
      this.troubles.push({ column, code: 'struck', text: (this.cells[column - 1] ?? '').slice(0, 100) })
      this.cells[column - 1] = ''
    }
  }

  private checkLength(column: number, text: string): void {
    const limit = this.budget.limits.cellCharacters
    if (text.length <= limit) return
    throw new RefusedFile({ code: 'cell-too-long', ...this.place, row: this.number, column, limit })
  }

  /** A stray note far to the right must not cost the person the file; the first one of a row is reported, the rest is the same mistake. */
  private noteCellBeyond(column: number, cell: Cell): void {
    if (this.hasCellBeyond) return
    this.hasCellBeyond = true
    this.troubles.push({ column, code: 'beyond-columns', text: (cell.trouble?.text ?? cell.text).slice(0, 100) })
  }
}
