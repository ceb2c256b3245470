import type { Ruler } from '../../../../src-main/documents/book/ruler'
import type { Typesetter } from '../../../../src-main/documents/book/paragraph'
import type { RunStyle } from '../../../../src-main/documents/book/run'

/** Every letter is half as wide as its size: widths that a test can count. Only letters below U+2000 exist, and the box. */
const evenRuler: Ruler = {
  widthOf: (text, _face, size) => (text.length * size) / 2,
  hasGlyph: (face, codePoint) => codePoint < 0x2000 || (codePoint === 0x25a1 && face === 'label'),
}

/** A typesetter with even letters; what is missing is gathered in `missing`. */
export const evenSetter = (missing: string[] = []): Typesetter => ({
  ruler: evenRuler,
  lang: 'cs',
  reportMissing: (grapheme) => missing.push(grapheme),
})

/** Five points a letter. */
export const plainStyle: RunStyle = { face: 'text', size: 10, colour: '#000000' }
