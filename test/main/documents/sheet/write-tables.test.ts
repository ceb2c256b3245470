import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { SheetCell, SheetColumn, SheetTable } from '../../../../src-main/documents/sheet/sheet-table'
import { ContentProblem } from '../../../../src-main/documents/sheet/content-problem'
import { writeTable } from '../../../../src-main/documents/sheet/write-tables'
import { unzip } from '../unzip'
import { contextFor, readWorkbook, rowTexts } from '../writing'

const column = (key: string, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
  key,
  heading: key,
  width: 14,
  kind,
})

const roster = (more: Partial<SheetTable> = {}): SheetTable => ({
  title: 'Účastníci',
  subtitle: 'Workshop 1',
  publicity: ['Fondy Norska 2014–2021'],
  columns: [column('Jméno'), column('IČO'), column('Noci', 'number'), column('Přihlášeno', 'date')],
  rows: [['Ødegård, Kari', '00007064', 2, '2021-10-05']],
  ...more,
})

/** Publicity, title, subtitle and an empty row stand above the heading. */
const headRow = 5

const writtenSheet = async (content: SheetTable) => {
  const context = contextFor('sestava.xlsx')
  await writeTable(content, context)
  const sheet = (await readWorkbook(context.out)).worksheets[0]
  if (sheet === undefined) throw new Error('The workbook has no sheet')
  return { sheet, parts: unzip(context.out), path: context.out }
}

/** One text cell written and read back, with the XML of its sheet. */
const writtenText = async (text: string) => {
  const { sheet, parts } = await writtenSheet(roster({ columns: [column('Text')], rows: [[text]] }))
  return { cell: sheet.getRow(headRow + 1).getCell(1), xml: parts.get('xl/worksheets/sheet1.xml') ?? '' }
}

/** ECMA-376, ST_Xstring: a character code between underscores stands for that character. */
const asExcelReads = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

describe('a roster', () => {
  it('holds lines, heading and rows in their order', async () => {
    const { sheet } = await writtenSheet(roster())
    expect(sheet.name).toBe('Účastníci')
    expect([1, 2, 3].map((row) => sheet.getRow(row).getCell(1).text)).toEqual([
      'Fondy Norska 2014–2021',
      'Účastníci',
      'Workshop 1',
    ])
    expect(rowTexts(sheet, headRow)).toEqual(['Jméno', 'IČO', 'Noci', 'Přihlášeno'])
    expect(sheet.rowCount).toBe(headRow + 1)
  })

  it('keeps leading zeros as text, numbers as numbers and days as real dates', async () => {
    const { sheet } = await writtenSheet(roster())
    const row = sheet.getRow(headRow + 1)
    expect(row.getCell(2).value).toBe('00007064')
    expect(row.getCell(2).numFmt).toBe('@')
    expect(row.getCell(3).value).toBe(2)
    expect(row.getCell(4).value).toEqual(new Date('2021-10-05T00:00:00Z'))
  })

  it('keeps what is no number or no day as the text that it is', async () => {
    const rows: SheetCell[][] = [
      ['a', null, 'nevíme', '2021-02-29'],
      ['b', '', 0, '1899-01-01'],
    ]
    const { sheet } = await writtenSheet(roster({ rows }))
    expect(rowTexts(sheet, headRow + 1)).toEqual(['a', '', 'nevíme', '2021-02-29'])
    expect(rowTexts(sheet, headRow + 2)).toEqual(['b', '', '0', '1899-01-01'])
    expect(sheet.getRow(headRow + 1).getCell(4).numFmt).toBe('@')
  })

  it('has a frozen heading that filters and comes again on every printed page', async () => {
    const { sheet, parts } = await writtenSheet(roster())
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: headRow })
    expect(sheet.autoFilter).toBe('A5:D6')
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    expect(parts.get('xl/workbook.xml')).toContain('_xlnm.Print_Titles')
  })

  it('is written complete without rows and without columns', async () => {
    const { sheet } = await writtenSheet(roster({ rows: [] }))
    expect(sheet.rowCount).toBe(headRow)
    await expect(writtenSheet(roster({ rows: [[]], columns: [] }))).resolves.toBeDefined()
  })

  it('tells how far it is and how many rows it wrote', async () => {
    const seen: number[] = []
    const rows = Array.from({ length: 1200 }, (_, index): SheetCell[] => [`Osoba ${index}`])
    const context = contextFor('a.xlsx', { progress: (done, total) => seen.push(done / total) })
    expect(await writeTable(roster({ rows }), context)).toEqual({ count: 1200 })
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })

  it('fails, instead of waiting for ever, when the folder is gone', async () => {
    const context = contextFor('a.xlsx')
    const out = join(dirname(context.out), 'není', 'a.xlsx')
    await expect(writeTable(roster(), { ...context, out })).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('hostile text in a roster', () => {
  it.each(["=cmd|' /C calc'!A0", '+420 601 123 456', '-1+1', '@SUM(A1)', '=HYPERLINK("http://x")'])(
    'stays text and is no formula: %s',
    async (text) => {
      const { cell, xml } = await writtenText(text)
      expect(cell.value).toBe(text)
      expect(cell.type).toBe(ExcelJS.ValueType.String)
      expect(cell.numFmt).toBe('@')
      expect(xml).not.toMatch(/<f[ >]/)
      expect(xml).toContain('t="inlineStr"')
    },
  )

  it('keeps a leading tab and a line end, and makes no formula of what follows', async () => {
    const { cell, xml } = await writtenText('\t=1+1\r\n=2')
    expect(cell.value).toBe('\t=1+1\n=2')
    expect(xml).not.toMatch(/<f[ >]/)
  })

  it.each([
    { formula: 'HYPERLINK("x")' },
    { text: 'a', hyperlink: 'file:///etc' },
    { richText: [] },
    true,
    new Date(),
    ['a'],
  ])('refuses what is not plain: %j', async (value) => {
    // What a caller without types, reading JSON, could pass.
    const rows = [['a', 'b', value as unknown as SheetCell]]
    const failure = writeTable(roster({ rows }), contextFor('a.xlsx'))
    await expect(failure).rejects.toBeInstanceOf(ContentProblem)
    await expect(failure).rejects.toMatchObject({ fault: { code: 'cell-not-plain', column: 'Noci', row: 0 } })
  })

  it.each([NaN, Infinity, -Infinity])('refuses the number %d', async (value) => {
    await expect(writeTable(roster({ rows: [['a', 'b', value]] }), contextFor('a.xlsx'))).rejects.toMatchObject({
      fault: { code: 'number-not-finite', column: 'Noci', row: 0 },
    })
  })

  it('strips control characters, non-characters, lone halves of letters and marks of direction', async () => {
    const { cell, xml } = await writtenText('a\u0000\u0001\u000b\ufffe\uffffb\ud800c\udc00d\u202ee 😀')
    expect(cell.value).toBe('abcde 😀')
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\ufffe\uffff\ufffd]/)
  })

  it.each(['_x0041_', '_x0041_x0042_', 'a_x000D_b', '_X0041_', '__x0041__'])(
    'writes %s so that Excel shows just that',
    async (text) => {
      const { xml } = await writtenText(text)
      const written = [...xml.matchAll(/<t>([^<]*)<\/t>/g)].at(-1)?.[1] ?? ''
      expect(written).toContain('_x005F_')
      expect(asExcelReads(written)).toBe(text)
    },
  )

  it('cuts a text at the length of a cell, with a mark that is seen', async () => {
    const { cell } = await writtenText('č'.repeat(40_000))
    expect(String(cell.value)).toHaveLength(32_767)
    expect(String(cell.value)).toMatch(/č \[…\]$/)
    expect((await writtenText('č'.repeat(32_767))).cell.value).toBe('č'.repeat(32_767))
  })

  it('writes markup as text', async () => {
    const text = '<b>&amp;</b> "x" \'y\' ]]>'
    expect((await writtenText(text)).cell.value).toBe(text)
  })

  it('cleans the headings, the title and the lines above the table too', async () => {
    const bad = '=1\u0000_x0041_'
    const { sheet, parts } = await writtenSheet(
      roster({ title: bad, subtitle: bad, publicity: [bad], columns: [{ ...column('a'), heading: bad }], rows: [] }),
    )
    expect(sheet.getRow(headRow).getCell(1).value).toBe('=1_x0041_')
    expect(sheet.getRow(1).getCell(1).value).toBe('=1_x0041_')
    expect([...parts.values()].join('')).not.toMatch(/<f[ >]|\u0000/)
  })
})

describe('a large roster', () => {
  it('carries thousands of rows beyond the column Z, every cell in its place', async () => {
    const columns = Array.from({ length: 30 }, (_, index) => column(`S${index}`))
    const rows = Array.from({ length: 3000 }, (_, row) => columns.map((_column, at) => `${row}/${at}`))
    const { sheet, path } = await writtenSheet(roster({ columns, rows }))
    expect(statSync(path).size).toBeGreaterThan(100_000)
    expect(sheet.rowCount).toBe(headRow + 3000)
    expect(sheet.getRow(headRow + 1).getCell(30).value).toBe('0/29')
    expect(sheet.getRow(headRow + 3000).getCell(27).value).toBe('2999/26')
  })
})
