import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { workbookFile, type WorkbookXml } from './hostile/workbook-file'
import { sheetOf } from './reading'

/** What becomes of one cell, given as XML; style 1 is a date, 2 a date of its own format, 3 a time, 4 a format with misleading letters. */
const STYLES =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-405]d\\.\\ mmmm\\ yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="#,##0\\ &quot;dny&quot;;[Red]-0"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>' +
  '<xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>'

const readCell = async (cell: string, workbook: Partial<WorkbookXml> = {}) => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c>${cell}</row>`
  const sheet = await sheetOf('a.xlsx', workbookFile({ sheets: [{ rows }], styles: STYLES, ...workbook }))
  const [row] = sheet.rows
  return { text: row?.cells[1] ?? '', trouble: row?.troubles?.[0] }
}

const number = (value: string, style = 0) => `<c r="B1" s="${style}"><v>${value}</v></c>`

describe('numbers', () => {
  it.each([
    ['746412843', '746412843'],
    ['0', '0'],
    ['-0', '0'],
    ['-12.50', '-12.5'],
    ['4.2000000000000002', '4.2'],
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['1.5E+3', '1500'],
    ['420602123456', '420602123456'],
    ['4.20602123456E+11', '420602123456'],
    ['1001', '1001'],
  ])('23 gives %s as %s without a doubt', async (raw, text) => {
    expect(await readCell(number(raw))).toEqual({ text, trouble: undefined })
  })

  it.each([
    ['4.20602E+11', '420602000000'],
    ['1234567890123456', '1234567890123456'],
    ['1E+21', '1000000000000000000000'],
  ])('28 gives %s as digits and says that some may be lost', async (raw, text) => {
    const trouble = { column: 2, code: 'number-lost-digits', text: raw }
    expect(await readCell(number(raw))).toEqual({ text, trouble })
  })

  it.each(['1e999', '-1e999', 'NaN', 'Infinity', 'abc', '0x10', '1 000'])('23 gives %s as no number', async (raw) => {
    expect(await readCell(number(raw))).toMatchObject({ text: '', trouble: { code: 'number-unreadable', text: raw } })
  })

  it('keeps a number plain whose format only looks like a date', async () => {
    expect(await readCell(number('15', 4))).toMatchObject({ text: '15' })
  })
})

describe('22 dates', () => {
  it.each([
    ['44099', 1, '2020-09-25'],
    ['44099', 2, '2020-09-25'],
    ['44099.604166666664', 1, '2020-09-25 14:30'],
    ['44098.999999999', 1, '2020-09-25'],
    ['1', 1, '1900-01-01'],
    ['59', 1, '1900-02-28'],
    ['61', 1, '1900-03-01'],
    ['2958465', 1, '9999-12-31'],
    ['0.5', 3, '12:00'],
    ['1.5', 3, '36:00'],
  ])('gives day %s in style %i as %s', async (raw, style, text) => {
    expect(await readCell(number(raw, style))).toEqual({ text, trouble: undefined })
  })

  it('counts from 1904 where the workbook says so', async () => {
    const read = (raw: string) => readCell(number(raw, 1), { is1904: true })
    expect(await read('42637')).toEqual({ text: '2020-09-25', trouble: undefined })
    expect(await read('0')).toEqual({ text: '1904-01-01', trouble: undefined })
    expect(await read('2957004')).toMatchObject({ text: '', trouble: { code: 'date-unreadable' } })
  })

  it.each(['60', '0', '-1', '2958466', '1e300'])('doubts day %s, which never was or will be', async (raw) => {
    expect(await readCell(number(raw, 1))).toMatchObject({ text: '', trouble: { code: 'date-unreadable', text: raw } })
  })

  it('reads a date written as text, and doubts one that is in no calendar', async () => {
    const iso = (value: string) => readCell(`<c r="B1" t="d"><v>${value}</v></c>`)
    expect(await iso('2021-06-24T09:30:00')).toMatchObject({ text: '2021-06-24 09:30' })
    expect(await iso('2021-06-24T22:30:00.000Z')).toMatchObject({ text: '2021-06-25 00:30' })
    expect(await iso('2021-06-24T00:30:00+04:00')).toMatchObject({ text: '2021-06-23 22:30' })
    expect(await iso('2021-06-24')).toMatchObject({ text: '2021-06-24' })
    expect(await iso('2021-02-29')).toMatchObject({ text: '', trouble: { code: 'date-unreadable' } })
  })

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('moves no date in the time zone %s', async (zone) => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      expect(await readCell(number('44099', 1))).toMatchObject({ text: '2020-09-25' })
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})

describe('formulas, errors and texts', () => {
  it('18 takes the result of a formula and tells where there is none', async () => {
    expect(await readCell('<c r="B1"><f>1+1</f><v>2</v></c>')).toEqual({ text: '2', trouble: undefined })
    expect(await readCell('<c r="B1" t="str"><f>A1&amp;"b"</f><v>xb</v></c>')).toMatchObject({ text: 'xb' })
    expect(await readCell('<c r="B1" t="str"><f>""</f><v></v></c>')).toEqual({ text: '', trouble: undefined })
    const trouble = { column: 2, code: 'no-result', text: '=SUM(C1:C9)' }
    expect(await readCell('<c r="B1"><f>SUM(C1:C9)</f></c>')).toEqual({ text: '', trouble })
    expect(await readCell('<c r="B1"><f>SUM(C1:C9)</f><v/></c>')).toEqual({ text: '', trouble })
  })

  it.each(['#REF!', '#N/A', '#DIV/0!'])('19 tells the error %s instead of taking it for a text', async (error) => {
    const expected = { text: '', trouble: { column: 2, code: 'error-value', text: error } }
    expect(await readCell(`<c r="B1" t="e"><v>${error}</v></c>`)).toEqual(expected)
    expect(await readCell(`<c r="B1" t="str"><v>${error}</v></c>`)).toEqual(expected)
  })

  it('20 joins rich text and leaves reading aids out', async () => {
    const runs = '<r><rPr><b/></rPr><t>Jana </t></r><r><t xml:space="preserve">Nová</t></r><r><t>ková</t></r>'
    const sharedStrings = `<si>${runs}<rPh sb="0" eb="1"><t>ヤナ</t></rPh></si>`
    expect(await readCell('<c r="B1" t="s"><v>0</v></c>', { sharedStrings })).toMatchObject({ text: 'Jana Nováková' })
    expect(await readCell(`<c r="B1" t="inlineStr"><is>${runs}</is></c>`)).toMatchObject({ text: 'Jana Nováková' })
  })

  it('23 gives booleans as words', async () => {
    expect(await readCell('<c r="B1" t="b"><v>1</v></c>')).toMatchObject({ text: 'true' })
    expect(await readCell('<c r="B1" t="b"><v>0</v></c>')).toMatchObject({ text: 'false' })
  })

  it('reads escaped characters back and drops those nobody sees', async () => {
    const inline = (text: string) => readCell(`<c r="B1" t="inlineStr"><is><t>${text}</t></is></c>`)
    expect(await inline('a_x000D__x000A_b')).toMatchObject({ text: 'a\nb' })
    expect(await inline('_x005F_x0041_')).toMatchObject({ text: '_x0041_' })
    expect(await inline('a_xFFFE_\u202Eb\u200B_xD800_')).toMatchObject({ text: 'ab' })
    expect(await inline('<![CDATA[a & b]]>')).toMatchObject({ text: 'a & b' })
  })

  it('24 keeps the line break of a heading and makes its no-break space plain', async () => {
    const cell = '<c r="B1" t="inlineStr"><is><t> Starosta\u00A0/\nprimátor\t</t></is></c>'
    expect(await readCell(cell)).toMatchObject({ text: 'Starosta /\nprimátor' })
  })
})

describe('a workbook written by exceljs', () => {
  it('is read as the values put in, links as their text', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Účastníci')
    sheet.addRow(['Příjmení', { text: 'jana@example.cz', hyperlink: 'mailto:jana@example.cz' }, 420602123456, true])
    sheet.addRow([
      { richText: [{ text: 'No' }, { text: 'vák' }] },
      new Date(Date.UTC(2021, 5, 24)),
      { formula: '1+1', result: 2 },
    ])
    sheet.getCell('B2').numFmt = 'd. m. yyyy'
    sheet.mergeCells('A4:D4')
    sheet.getCell('A4').value = 'Celkem'
    const read = await sheetOf('ucast.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(read).toEqual({
      name: 'Účastníci',
      hidden: false,
      merged: [{ firstRow: 4, lastRow: 4, firstColumn: 1, lastColumn: 4 }],
      columns: 4,
      blank: 1,
      rows: [
        { number: 1, cells: ['Příjmení', 'jana@example.cz', '420602123456', 'true'] },
        { number: 2, cells: ['Novák', '2021-06-24', '2'] },
        { number: 4, cells: ['Celkem'] },
      ],
    })
  })
})
