import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindWords } from '../../../../src-main/documents/book/bind-words'
import { syllables } from '../../../../src-main/documents/book/hyphenation'
import { tidy, tidyLine, tidyParagraphs } from '../../../../src-main/documents/book/tidy'

/** No-break spaces made visible. */
const bound = (text: string, lang: 'cs' | 'en' = 'cs') => bindWords(text, lang).replaceAll('\u00a0', '~')

describe('words that must not be parted', () => {
  it.each([
    ['schůzka s obcí k tématu', 'schůzka s~obcí k~tématu'],
    ['a v obci i u policie', 'a~v~obci i~u~policie'],
    ['V obci. A pak', 'V~obci. A~pak'],
    ['(s policií)', '(s~policií)'],
    ['do 5. října 2021', 'do 5.~října 2021'],
    ['35 osob a 1 000 Kč', '35~osob a~1~000~Kč'],
    ['podle § 5 odst. 2', 'podle §~5~odst.~2'],
    ['100 % obcí', '100~% obcí'],
    ['Mgr. Jana Nováková', 'Mgr.~Jana Nováková'],
    ['pan J. Novák', 'pan J.~Novák'],
    ['Workshop 1, workshop 2', 'Workshop~1, workshop~2'],
    ['obec – policie', 'obec~– policie'],
    ['ve městě na severu', 've městě na severu'],
  ])('%s', (text, expected) => {
    expect(bound(text)).toBe(expected)
  })

  it('leaves one-letter words of English alone', () => {
    expect(bound('a town and 35 people', 'en')).toBe('a town and 35~people')
  })

  it('changes nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(bindWords(text, 'cs').replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
      }),
    )
  })
})

describe('places for a hyphen', () => {
  it.each([
    ['spolupráce', 'spo-lu-práce'],
    ['kriminality,', 'kri-mi-na-lity,'],
    ['„odpovědnost“', '„od-po-věd-nost“'],
    ['obec', 'obec'],
    ['PČR', 'PČR'],
    ['OPKČR2021', 'OPKČR2021'],
    ['jan.novak@mvcr.cz', 'jan.novak@mvcr.cz'],
    ['https://example.cz/spoluprace', 'https://example.cz/spoluprace'],
  ])('%s', (word, expected) => {
    expect(syllables(word, 'cs').join('-')).toBe(expected)
  })

  it('uses the patterns of the language', () => {
    expect(syllables('cooperation', 'en').join('-')).toBe('co-op-er-a-tion')
  })

  it('loses no letter and leaves none alone at an end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aábcčdeéěřžuúůst.,-('), maxLength: 30 }), (word) => {
        const pieces = syllables(word, 'cs')
        expect(pieces.join('')).toBe(word)
        if (pieces.length > 1) expect(Math.min(...pieces.map(({ length }) => length))).toBeGreaterThan(0)
      }),
    )
  })
})

describe('text made ready for setting', () => {
  it('composes letters, drops what is not seen, keeps lines apart', () => {
    expect(tidy('  R\u030ci\u0301c\u030cany\u0000\u200b \t x\r\n\r\ny\ud800  ')).toBe('Říčany x\n\ny')
    expect(tidyLine('a\nb')).toBe('a b')
  })

  it('makes a paragraph of every line', () => {
    expect(tidyParagraphs(['první\n\ndruhý', ' ', 'třetí'])).toEqual(['první', 'druhý', 'třetí'])
  })
})
