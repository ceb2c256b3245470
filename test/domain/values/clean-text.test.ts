import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src-main/shared/domain/values/clean-text'

describe('cleanText', () => {
  it.each([
    ['Jana Nováková', 'Jana Nováková'],
    ['  Ng \n', 'Ng'],
    ['první\r\ndruhý\rtřetí\u2028čtvrtý', 'první\ndruhý\ntřetí\nčtvrtý'],
    ['Karlovy\u00A0Vary\ta\u202Fokolí', 'Karlovy Vary a okolí'],
    ['a\u0000b\u0007c\u001Fd\u007Fe\u0085f\u009Fg', 'abcde\nfg'],
    ['x\uFFFEy\uFFFFz\uFDD0', 'xyz'],
    ['lone \uD800 and \uDC00', 'lone  and'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe'],
    ['\u2066a\u2069\u200B\u200D\u2060\uFEFFb\u00AD', 'ab'],
    ["O'Brien – „van der Berg“ 👍🏽 Ødegård", "O'Brien – „van der Berg“ 👍🏽 Ødegård"],
    ['\u0000', ''],
  ])('makes %j into %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('40 joins letters and their marks typed apart', () => {
    expect(cleanText('Říčany'.normalize('NFD'))).toBe('Říčany')
    expect(cleanText('R\u200B\u030Cíčany')).toBe('Říčany')
  })

  it('leaves every letter of Czech and Norwegian alone', () => {
    const letters = 'áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽæøåÆØÅäöüľĺŕß'
    expect(cleanText(letters)).toBe(letters)
  })

  it('changes nothing when done twice, and leaves nothing invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).toBe(clean.normalize('NFC').trim())
        expect(clean).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200B\u202E\uFEFF]/u)
      }),
    )
  })
})
