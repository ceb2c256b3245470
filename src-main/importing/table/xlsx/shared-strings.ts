import { textCell, type Cell } from '../cell'
import type { ReadingBudget } from '../reading-budget'
import { cellCharacters } from './cell-characters'
import type { XmlReader } from './read-xml'
import { TextRuns } from './text-runs'

/** The part `sharedStrings.xml`: every text once, formatting runs joined, reading aids left out. */
export class SharedStringsReader implements XmlReader {
  readonly isDone = false
  /** By the number that cells refer to; made once, however many cells share it. */
  readonly cells: Cell[] = []
  private readonly runs: TextRuns

  constructor(private readonly budget: ReadingBudget) {
    this.runs = new TextRuns(budget.limits.cellCharacters)
  }

  open(name: string): void {
    if (name === 'si') this.runs.clear()
    else this.runs.open(name)
  }

  close(name: string): void {
    if (name === 'si') this.keep()
    else this.runs.close(name)
  }

  text(text: string): void {
    this.runs.text(text)
  }

  private keep(): void {
    this.budget.takeCells(1, {})
    this.cells.push(textCell(cellCharacters(this.runs.joined)))
  }
}
