import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { faceFiles, faces } from './faces'
import { sheet } from './look'
import type { TextLine } from './paragraph'
import type { Run } from './run'
import type { Ruler } from './ruler'

/** Languages as PDF names them. */
export const languageTags = { cs: 'cs-CZ', en: 'en-GB' } as const

export type BookProperties = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly lang: 'cs' | 'en'
  readonly madeAt: string
  readonly fonts: string
}

type GlyphPosition = {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
  readonly yOffset: number
}

type Encoded = [codes: readonly string[], positions: readonly GlyphPosition[]]

/** An item of the bookmarks as pdfkit has it; its types leave out the most. */
export type Bookmark = {
  readonly outlineData: { Count?: number }
  readonly children: readonly Bookmark[]
  addItem(title: string, target: { top: number; left: number }): Bookmark
}

type EmbeddedFont = { readonly font: unknown }
type EmbeddedFontClass = new (book: unknown, font: unknown, id: string) => EmbeddedFont

/** The parts of pdfkit that its types leave out; the version is pinned. */
type Inside = {
  readonly _fontFamilies: Record<string, EmbeddedFont>
  _fontCount: number
  readonly _font: {
    readonly id: string
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
    encode(text: string): Encoded
    ref(): unknown
  }
  readonly page: { readonly fonts: Record<string, unknown> }
  addContent(content: string): unknown
  info: Record<string, unknown>
}

const xmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[&<>]/g, (mark) => xmlEntities[mark] ?? '') : value

const round = (value: number): number => Math.round(value * 1000) / 1000

type Glyph = { readonly code: string; readonly advance: number; readonly extra: number; readonly isRaised: boolean }

/** Each with the space behind it: glyphs cannot be told from letters otherwise, since `fi` may be one. */
const wordsWithTheirSpace = (text: string): string[] => text.split(/(?<=[ \u00a0])/)
const endsWithSpace = (text: string): boolean => /[ \u00a0]$/.test(text)

const glyphsOf = (word: string, [codes, positions]: Encoded, wordSpace: number): Glyph[] =>
  codes.map((code, index) => {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const isGap = index === codes.length - 1 && endsWithSpace(word)
    return {
      code,
      advance: advanceWidth,
      extra: xAdvance - advanceWidth + (isGap ? wordSpace : 0),
      isRaised: xOffset !== 0 || yOffset !== 0,
    }
  })

/** Glyphs as the operator TJ takes them: codes, and between them by how much the next one is moved back. */
const shownGlyphs = (glyphs: readonly Glyph[]): string =>
  `<${glyphs.map(({ code, extra }) => (Math.abs(extra) < 0.01 ? code : `${code}> ${round(-extra)} <`)).join('')}>`

/**
 * pdfkit with what a book needs and it lacks: lines whose spaces stay spaces when they are stretched (its own justification
 * writes none), metadata in which a title may hold `&` and `<`, and bookmarks that open closed. Makes PDF/A-1b with tags.
 */
export class BookDocument extends PDFDocument {
  constructor({ title, subject, author, lang, madeAt, fonts }: BookProperties) {
    super({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.4',
      subset: 'PDF/A-1b',
      tagged: true,
      lang: languageTags[lang],
      displayTitle: true,
      info: {
        Title: title,
        Subject: subject,
        Author: author,
        Creator: 'Dobrá praxe',
        Producer: 'PDFKit',
        CreationDate: new Date(madeAt),
      },
      // No font at the start: pdfkit would look for its standard fonts, which a bundle does not hold. The types know only names.
      font: null as unknown as string,
    })
    faces.forEach((face) => this.registerFont(face, join(fonts, faceFiles[face])))
  }

  private get inside(): Inside {
    return this as unknown as Inside
  }

  /** Uses the font files that another document has opened: reading them again for each of 300 letters costs more than the letters. */
  shareFonts(other: BookDocument): void {
    for (const [face, opened] of Object.entries(other.inside._fontFamilies)) {
      const FontClass = opened.constructor as EmbeddedFontClass // safe: made by pdfkit from a font file
      this.inside._fontFamilies[face] = new FontClass(this, opened.font, `F${++this.inside._fontCount}`)
    }
  }

  /** pdfkit pastes the title into XML as it is. By now the plain one has been written where no XML is. */
  override endMetadata(): void {
    this.inside.info = Object.fromEntries(
      Object.entries(this.inside.info).map(([key, value]) => [key, escapeXml(value)]),
    )
    super.endMetadata()
  }

  /** Measures with the very fonts that will be drawn with. Registered names only: anything else reads the file again. */
  get ruler(): Ruler {
    return {
      widthOf: (text, face, size) => this.font(face, size).widthOfString(text),
      hasGlyph: (face, codePoint) => {
        this.font(face)
        return this.inside._font.font.hasGlyphForCodePoint(codePoint)
      },
    }
  }

  /** Draws a line with its baseline at `baseline`, from the top of the page. */
  showLine(line: TextLine, x: number, baseline: number): void {
    let at = x
    for (const run of line.runs) at += this.showRun(run, at, baseline, line.wordSpace)
  }

  private showRun({ text, style }: Run, x: number, baseline: number, wordSpace: number): number {
    this.font(style.face, style.size).fillColor(style.colour)
    const { _font: font, page } = this.inside
    page.fonts[font.id] ??= font.ref()
    const unit = style.size / 1000
    const glyphs = wordsWithTheirSpace(text).flatMap((word) => glyphsOf(word, font.encode(word), wordSpace / unit))
    const width = glyphs.reduce((sum, { advance, extra }) => sum + (advance + extra) * unit, 0)
    if (glyphs.some(({ isRaised }) => isRaised)) {
      // An accent without a letter of its own: pdfkit knows how to put it above.
      this.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
      return width
    }
    const matrix = `1 0 0 1 ${round(x)} ${round(sheet.height - baseline)} Tm`
    this.inside.addContent(
      `q 1 0 0 -1 0 ${sheet.height} cm BT ${matrix} /${font.id} ${style.size} Tf [${shownGlyphs(glyphs)}] TJ ET Q`,
    )
    return width
  }

  /** The root of the bookmarks. */
  get bookmarks(): Bookmark {
    return this.outline as unknown as Bookmark
  }

  /** Adds a bookmark that leads to the current page; its left edge is the paper's. */
  addBookmark(parent: Bookmark, title: string, top: number): Bookmark {
    // pdfkit counts `left` from the right edge.
    return parent.addItem(title, { top, left: sheet.width })
  }

  /** Says how many bookmarks there are and that they are closed; without it some viewers show none. */
  countBookmarks(): void {
    const { outlineData, children } = this.bookmarks
    if (children.length > 0) outlineData.Count = children.length
    children
      .filter((item) => item.children.length > 0)
      .forEach((item) => (item.outlineData.Count = -item.children.length))
  }
}
