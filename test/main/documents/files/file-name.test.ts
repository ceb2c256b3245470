import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName, freeName } from '../../../../src-main/documents/files/file-name'

describe('the name of a file made from a title', () => {
  it.each([
    ['Prezenční listina – workshop 1', 'Prezenční listina – workshop 1.xlsx'],
    ['CON', '_CON.xlsx'],
    ['nul', '_nul.xlsx'],
    ['com1.zpráva', '_com1.zpráva.xlsx'],
    ['LPT¹', '_LPT¹.xlsx'],
    ['Konference', 'Konference.xlsx'],
    ['zpráva.', 'zpráva.xlsx'],
    ['zpráva ', 'zpráva.xlsx'],
    ['a:b.xlsx', 'a b.xlsx.xlsx'],
    ['..\\..\\Windows\\x', 'Windows x.xlsx'],
    ['../../etc/passwd', 'etc passwd.xlsx'],
    ['C:\\Windows\\System32\\x', 'C Windows System32 x.xlsx'],
    ['\\\\server\\c$\\', 'server c$.xlsx'],
    ['\\\\.\\PhysicalDrive0', 'PhysicalDrive0.xlsx'],
    ['\\\\?\\C:\\', 'C.xlsx'],
    ['Soubor <1> "a" | b?*', 'Soubor 1 a b.xlsx'],
    ['řádek\njedna\u0000', 'řádek jedna.xlsx'],
    ['👩‍👩‍👧 Rodina 🇨🇿', 'Rodina.xlsx'],
    ['obra\u202ecod.exe', 'obracod.exe.xlsx'],
    ['Ří\u0063\u030cany', 'Říčany.xlsx'],
    ['', 'dokument.xlsx'],
    [' ... ', 'dokument.xlsx'],
    ['😀', 'dokument.xlsx'],
    ['\ud800', 'dokument.xlsx'],
  ])('turns %j into %j', (title, name) => {
    expect(fileName(title, 'xlsx')).toBe(name)
  })

  it('cuts 300 characters to a length that leaves room for the folder, without halving a letter', () => {
    expect(fileName('ž'.repeat(300), 'pdf')).toBe(`${'ž'.repeat(116)}.pdf`)
    expect(fileName(`${'a'.repeat(115)}𝒳𝒳`, 'pdf')).toBe(`${'a'.repeat(115)}.pdf`)
  })

  it('is acceptable on Windows whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = fileName(title, 'xlsx')
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[ .]|[ .]\.xlsx$|^(con|prn|aux|nul)\./i)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(name).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})

describe('a free name', () => {
  it('is the name itself when nothing is in its way', () => {
    expect(freeName('a.xlsx', () => false)).toBe('a.xlsx')
  })

  it('counts up until a name is free', () => {
    const taken = new Set(['Listina.xlsx', 'Listina (2).xlsx'])
    expect(freeName('Listina.xlsx', (name) => taken.has(name))).toBe('Listina (3).xlsx')
  })
})
