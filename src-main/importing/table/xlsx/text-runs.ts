import { RefusedFile } from '../refused-file'
import type { XmlAttributes } from './read-xml'
import { isOn } from './styles'

/** A character of a cell takes at most seven in the file (`_x000D_`); beyond that the text is too long however it reads. */
const FILE_CHARACTERS_PER_CHARACTER = 7

/** Joins the `t` elements of a rich text, keeps those that are struck through apart and leaves out the phonetic ones. */
export class TextRuns {
  joined = ''
  struck = ''
  private isInText = false
  private isInPhonetic = false
  private isStruck = false

  constructor(private readonly longest: number) {}

  clear(): void {
    this.joined = ''
    this.struck = ''
    this.isInText = false
    this.isInPhonetic = false
    this.isStruck = false
  }

  open(name: string, { val }: XmlAttributes): void {
    if (name === 'rPh') this.isInPhonetic = true
    else if (name === 'r') this.isStruck = false
    else if (name === 'strike') this.isStruck = isOn(val)
    else if (name === 't') this.isInText = true
  }

  close(name: string): void {
    if (name === 'rPh') this.isInPhonetic = false
    else if (name === 'r') this.isStruck = false
    else if (name === 't') this.isInText = false
  }

  text(text: string): void {
    if (!this.isInText || this.isInPhonetic) return
    if (this.isStruck) this.struck += text
    else this.joined += text
    if (this.joined.length + this.struck.length > this.longest * FILE_CHARACTERS_PER_CHARACTER)
      throw new RefusedFile({ code: 'cell-too-long', limit: this.longest })
  }
}
