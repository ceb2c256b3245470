import { describe, expect, it } from 'vitest'
import { DEFAULT_TABLE_LIMITS } from '../../../../src-main/importing/table/table-limits'
import { cellsOf, refusalOf, sheetOf, tableOf } from './reading'

const bytesOf = (...values: (string | number[])[]): Buffer =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from(value))))

describe('the encoding of a CSV file', () => {
  const text = 'Jméno;Obec\nŠárka;Říčany\nŤapka;Židlochovice\n'
  const cells = [
    ['Jméno', 'Obec'],
    ['Šárka', 'Říčany'],
    ['Ťapka', 'Židlochovice'],
  ]
  const utf16be = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', utf16be],
    [
      'windows-1250',
      bytesOf(
        'Jm',
        [0xe9],
        'no;Obec\n',
        [0x8a, 0xe1],
        'rka;',
        [0xd8, 0xed, 0xe8],
        'any\n',
        [0x8d],
        'apka;',
        [0x8e],
        'idlochovice\n',
      ),
    ],
    [
      'iso-8859-2',
      bytesOf(
        'Jm',
        [0xe9],
        'no;Obec\n',
        [0xa9, 0xe1],
        'rka;',
        [0xd8, 0xed, 0xe8],
        'any\n',
        [0xab],
        'apka;',
        [0xae],
        'idlochovice\n',
      ),
    ],
  ])('is found for %s', async (encoding, bytes) => {
    const table = await tableOf('a.csv', bytes)
    expect(table).toMatchObject({ encoding, delimiter: ';' })
    expect(table.sheets.flatMap(cellsOf)).toEqual(cells)
  })

  it('is windows-1250 where no letter tells it from ISO 8859-2', async () => {
    expect(await tableOf('a.csv', bytesOf('Ji', [0xf8, 0xed], ';x\n'))).toMatchObject({ encoding: 'windows-1250' })
  })

  it('with one stray byte among good UTF-8 is refused with its row instead of garbling every name', async () => {
    const bytes = Buffer.concat([
      Buffer.from('žluťoučký;kůň\npříliš žluťoučký;'),
      Buffer.from([0x9e]),
      Buffer.from('\n'),
    ])
    expect(await refusalOf('a.csv', bytes)).toEqual({ code: 'file-mixed-encoding', row: 2 })
  })
})

describe('the delimiter of a CSV file', () => {
  it.each([
    [';', 'a;b,c;d\ne;f;g\n'],
    [',', 'a,b,c\n"d,e;f",g,h\n'],
    ['\t', 'a\tb, c\nd\te\n'],
    [';', 'Seznam osob\n\nJméno;Funkce\n"Čáp, MBA";a, b\nHora;c\n'],
    [',', 'sep=,\na;b,c\n'],
  ])('is found to be %j', async (delimiter, text) => {
    expect(await tableOf('a.csv', text)).toMatchObject({ delimiter })
  })

  it('is none in a file of one column', async () => {
    const table = await tableOf('a.csv', 'Jméno\nČáp\nHora\nLuděk Čáp, MBA\n')
    expect(table).not.toHaveProperty('delimiter')
    expect(table.sheets.flatMap(cellsOf)).toEqual([['Jméno'], ['Čáp'], ['Hora'], ['Luděk Čáp, MBA']])
  })

  it('named by the file itself takes a line, which counts', async () => {
    expect((await sheetOf('a.csv', 'sep=;\na;b\n')).rows).toEqual([{ number: 2, cells: ['a', 'b'] }])
  })
})

describe('the rows of a CSV file', () => {
  it('keep line breaks inside quotes and their numbers past blank lines, whatever ends a line', async () => {
    const sheet = await sheetOf('a.csv', 'a;b\r\n;\r\n\r"Odbor\r\nkriminality";"řekl ""ano"""\nc;\n\n')
    expect(sheet.rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 4, cells: ['Odbor\nkriminality', 'řekl "ano"'] },
      { number: 5, cells: ['c'] },
    ])
    expect(sheet.blank).toBe(2)
  })

  it('28 keep leading zeros, also where the file protects them from Excel', async () => {
    expect(cellsOf(await sheetOf('a.csv', 'PSČ;IČO\n01001;="00007064"\n'))[1]).toEqual(['01001', '00007064'])
  })

  it('28 tell a number that Excel has shortened and an error it has written', async () => {
    const sheet = await sheetOf('a.csv', 'tel;x;y\n4,20602E+11;#ODKAZ!;#####\n')
    expect(sheet.rows[1]).toEqual({
      number: 2,
      cells: ['4,20602E+11', '', ''],
      troubles: [
        { column: 1, code: 'number-lost-digits', text: '4,20602E+11' },
        { column: 2, code: 'error-value', text: '#ODKAZ!' },
        { column: 3, code: 'error-value', text: '#####' },
      ],
    })
  })

  it('32 keep what would be a formula elsewhere as text', async () => {
    const row = ["=cmd|' /C calc'!A0", '+420 602 123 456', '-1', '@x']
    expect(cellsOf(await sheetOf('a.csv', `a;b;c;d\n${row.join(';')}\n`))[1]).toEqual(row)
  })

  it('with a quote that is never closed are refused at the row where it begins', async () => {
    expect(await refusalOf('a.csv', 'a;b\nc;d\n"e;f\ng;h\n')).toEqual({ code: 'quote-not-closed', row: 3 })
  })

  it('beyond the limits are refused, cells to the right are told', async () => {
    const limits = { ...DEFAULT_TABLE_LIMITS, rows: 3, columns: 2, cells: 9, cellCharacters: 5 }
    expect(await refusalOf('a.csv', 'a\nb\nc\nd\n', limits)).toEqual({ code: 'too-many-rows', limit: 3 })
    expect(await refusalOf('a.csv', 'a;b;c;d;e\nf;g;h;i;j\n', limits)).toEqual({ code: 'too-many-cells', limit: 9 })
    const place = { row: 2, column: 2, limit: 5 }
    expect(await refusalOf('a.csv', 'a;b\nc;123456\n', limits)).toEqual({ code: 'cell-too-long', ...place })
  })

  it('with many doubtful cells are refused: nobody would look at them', async () => {
    const limits = { ...DEFAULT_TABLE_LIMITS, troubles: 2 }
    const failure = await refusalOf('a.csv', 'a;b\n#REF!;#REF!\n#REF!;x\n', limits)
    expect(failure).toEqual({ code: 'too-many-troubles', limit: 2 })
  })

  it('a binary file with the name of a CSV is refused', async () => {
    const failure = { code: 'file-is-something-else', kind: 'binary' }
    expect(await refusalOf('a.csv', bytesOf('a;b', [0], 'c\n'))).toEqual(failure)
    expect(await refusalOf('a.csv', bytesOf(Array.from({ length: 500 }, (_, i) => (i % 31) + 1)))).toEqual(failure)
  })

  it('a reading that passes its time is refused', async () => {
    const text = 'a;b\n'.repeat(20_000)
    const failure = await refusalOf('a.csv', text, { ...DEFAULT_TABLE_LIMITS, seconds: 0 })
    expect(failure).toEqual({ code: 'took-too-long', seconds: 0 })
  })
})
