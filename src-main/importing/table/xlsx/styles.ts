import { dateStyleOf, type DateStyle } from './number-format'
import type { XmlAttributes, XmlReader } from './read-xml'

/** The part `styles.xml`, of which only one thing matters: which cell styles show a number as a date. */
export class StylesReader implements XmlReader {
  isDone = false
  private readonly codes = new Map<string, string>()
  private readonly cellFormats: string[] = []
  private isInCellFormats = false

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'numFmt') this.codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
    else if (name === 'cellXfs') this.isInCellFormats = true
    else if (name === 'xf' && this.isInCellFormats) this.cellFormats.push(attributes['numFmtId'] ?? '0')
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isDone = true
  }

  text(): void {}

  /** By the number of the cell style, as cells name it. */
  dateStyles(): readonly (DateStyle | undefined)[] {
    return this.cellFormats.map((id) => dateStyleOf(Number(id), this.codes.get(id)))
  }
}
