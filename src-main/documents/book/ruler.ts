import type { Face } from './faces'

/** How wide text is and whether a face has a letter: all that laying out needs to know of fonts. */
export type Ruler = {
  /** In points. */
  readonly widthOf: (text: string, face: Face, size: number) => number
  readonly hasGlyph: (face: Face, codePoint: number) => boolean
}

const perEm = 1000

/** The same ruler with a memory for short texts: words and syllables come again and again. */
export const rememberingRuler = (ruler: Ruler): Ruler => {
  const widths = new Map<string, number>()
  return {
    hasGlyph: ruler.hasGlyph,
    widthOf: (text, face, size) => {
      if (text.length > 40) return ruler.widthOf(text, face, size)
      const key = `${face} ${text}`
      const known = widths.get(key) ?? ruler.widthOf(text, face, perEm)
      widths.set(key, known)
      return (known * size) / perEm
    },
  }
}
