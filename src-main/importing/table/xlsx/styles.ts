import { dateStyleOf, numberShape, type CellStyle } from './number-format'
import type { XmlAttributes, XmlReader } from './read-xml'

type Format = { readonly number: string; readonly font: string }

/** An attribute that says yes without a value: `<strike/>`. */
export const isOn = (value: string | undefined): boolean => value === undefined || value === '1' || value === 'true'

/** The part `styles.xml`, of which little matters: how cell styles show a number, and which strike their text through. */
export class StylesReader implements XmlReader {
  isDone = false
  private readonly codes = new Map<string, string>()
  private readonly struckFonts: boolean[] = []
  private readonly cellFormats: Format[] = []
  private inside: 'fonts' | 'cellXfs' | undefined

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'numFmt') this.codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
    else if (name === 'fonts' || name === 'cellXfs') this.inside = name
    else if (this.inside === 'fonts') this.openInFonts(name, attributes)
    else if (name === 'xf' && this.inside === 'cellXfs')
      this.cellFormats.push({ number: attributes['numFmtId'] ?? '0', font: attributes['fontId'] ?? '0' })
  }

  close(name: string): void {
    if (name === this.inside) this.inside = undefined
    if (name === 'cellXfs') this.isDone = true
  }

  text(): void {}

  /** By the number of the cell style, as cells name it. */
  styles(): readonly CellStyle[] {
    return this.cellFormats.map(({ number, font }) => ({
      date: dateStyleOf(Number(number), this.codes.get(number)),
      ...numberShape(this.codes.get(number) ?? '', Number(number)),
      isStruck: this.struckFonts[Number(font)] ?? false,
    }))
  }

  private openInFonts(name: string, { val }: XmlAttributes): void {
    if (name === 'font') this.struckFonts.push(false)
    else if (name === 'strike' && isOn(val)) this.struckFonts[this.struckFonts.length - 1] = true
  }
}
