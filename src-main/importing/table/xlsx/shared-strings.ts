import type { Cell } from '../cell'
import type { ReadingBudget } from '../reading-budget'
import type { XmlAttributes, XmlReader } from './read-xml'
import { runsCell } from './runs-cell'
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

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'si') this.runs.clear()
    else this.runs.open(name, attributes)
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
    this.cells.push(runsCell(this.runs))
  }
}
