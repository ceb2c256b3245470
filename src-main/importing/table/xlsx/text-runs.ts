import { RefusedFile } from '../refused-file'

/** A character of a cell takes at most seven in the file (`_x000D_`); beyond that the text is too long however it reads. */
const FILE_CHARACTERS_PER_CHARACTER = 7

/** Joins the `t` elements of a rich text and leaves out the phonetic ones. */
export class TextRuns {
  joined = ''
  private isInText = false
  private isInPhonetic = false

  constructor(private readonly longest: number) {}

  clear(): void {
    this.joined = ''
    this.isInText = false
    this.isInPhonetic = false
  }

  open(name: string): void {
    if (name === 'rPh') this.isInPhonetic = true
    else if (name === 't') this.isInText = true
  }

  close(name: string): void {
    if (name === 'rPh') this.isInPhonetic = false
    else if (name === 't') this.isInText = false
  }

  text(text: string): void {
    if (!this.isInText || this.isInPhonetic) return
    this.joined += text
    if (this.joined.length > this.longest * FILE_CHARACTERS_PER_CHARACTER)
      throw new RefusedFile({ code: 'cell-too-long', limit: this.longest })
  }
}
