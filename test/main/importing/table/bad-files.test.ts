import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTable } from '../../../../src-main/importing/table/read-table'
import { DEFAULT_TABLE_LIMITS } from '../../../../src-main/importing/table/table-limits'
import { compoundFile } from './hostile/compound-file'
import { sheetXml, textRow, workbookFile } from './hostile/workbook-file'
import { zipFile } from './hostile/zip-file'
import { cellsOf, refusalOf, sheetOf, tableOf } from './reading'

const goodRows = textRow(1, 'Jméno') + textRow(2, 'Nováková')
const good = workbookFile({ sheets: [{ name: 'Lidé', rows: goodRows }] })
const withSheetXml = (xml: string) => workbookFile({ sheets: [{ name: 'Lidé', xml }] })

describe('files that are no workbook', () => {
  it.each(['a.xlsx', 'a.csv'])('01 an empty file %s is refused as empty', async (name) => {
    expect(await refusalOf(name, '')).toEqual({ code: 'file-empty' })
    expect(await refusalOf('a.csv', '\uFEFF\r\n \r\n')).toEqual({ code: 'file-empty' })
  })

  it.each([4, 30, 300, -10, -30])('02 a workbook cut at byte %i is refused as cut off', async (at) => {
    expect(await refusalOf('a.xlsx', good.subarray(0, at))).toEqual({ code: 'file-truncated' })
  })

  it.each([
    ['html', '<html><body><table><tr><td>Jméno</td></tr></table></body></html>'],
    ['html', '\uFEFF <!DOCTYPE html><table></table>'],
    ['xml', '<?xml version="1.0"?><Workbook></Workbook>'],
    ['text', 'Jméno;Příjmení\nJana;Nováková'],
    ['pdf', '%PDF-1.7 …'],
    ['rtf', '{\\rtf1 Jana}'],
  ] as const)('03 %s renamed to xlsx is refused by its real kind', async (kind, bytes) => {
    expect(await refusalOf('a.xlsx', bytes)).toEqual({ code: 'file-is-something-else', kind })
  })

  it.each([
    ['word', 'word/document.xml'],
    ['presentation', 'ppt/presentation.xml'],
    ['binary-workbook', 'xl/workbook.bin'],
    ['opendocument', 'mimetype'],
    ['archive', 'fotky/1.jpg'],
  ] as const)('03 another zip (%s) renamed to xlsx is refused by its real kind', async (kind, part) => {
    const bytes = zipFile([{ name: part, data: 'x' }])
    expect(await refusalOf('a.xlsx', bytes)).toEqual({ code: 'file-is-something-else', kind })
  })

  it('04 an old xls is told from a workbook with a password', async () => {
    expect(await refusalOf('a.xls', compoundFile(['Workbook']))).toEqual({ code: 'file-old-xls' })
    expect(await refusalOf('a.xlsx', compoundFile(['Book']))).toEqual({ code: 'file-old-xls' })
    const locked = compoundFile(['EncryptionInfo', 'EncryptedPackage'])
    expect(await refusalOf('a.xlsx', locked)).toEqual({ code: 'file-password' })
    const word = compoundFile(['WordDocument'])
    expect(await refusalOf('a.xlsx', word)).toEqual({ code: 'file-is-something-else', kind: 'word' })
  })

  it('04 a zip whose files are encrypted needs a password too', async () => {
    const parts = [{ name: 'xl/workbook.xml', data: '<workbook/>', encrypted: true }]
    expect(await refusalOf('a.xlsx', zipFile(parts))).toEqual({ code: 'file-password' })
  })

  it('a file of nothing but NUL is damage where a workbook should be, and no CSV', async () => {
    expect(await refusalOf('a.xlsx', Buffer.alloc(5000))).toEqual({ code: 'file-damaged' })
    expect(await refusalOf('a.csv', Buffer.alloc(5000))).toEqual({ code: 'file-is-something-else', kind: 'binary' })
  })

  it('any single flipped byte is refused or leaves every name as it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'flipped-'))
    const path = join(folder, 'a.xlsx')
    for (let at = 0; at < good.length; at += 1) {
      const bytes = Buffer.from(good)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
      await writeFile(path, bytes)
      const result = await readTable(path)
      if (result.ok) expect(result.value.sheets.flatMap(cellsOf)).toEqual([['Jméno'], ['Nováková']])
    }
    await rm(folder, { recursive: true })
  })
})

describe('workbooks that claim too much', () => {
  it('08 more than the limit, honestly announced, is refused before unpacking', async () => {
    const limits = { ...DEFAULT_TABLE_LIMITS, unpackedBytes: 5000 }
    const bytes = workbookFile({ sheets: [{ rows: textRow(1, 'a'.repeat(20_000)) }] })
    expect(await refusalOf('a.xlsx', bytes, limits)).toEqual({ code: 'file-unpacks-too-large', limit: 5000 })
  })

  it('08 more than announced is refused while unpacking', async () => {
    const bytes = workbookFile({ sheets: [{ name: 'Lidé', rows: textRow(1, 'a'.repeat(20_000)), claimedBytes: 100 }] })
    expect(await refusalOf('a.xlsx', bytes)).toEqual({ code: 'file-damaged', sheet: 'Lidé' })
  })

  it('08 a cell longer than Excel allows is refused with its place', async () => {
    const rows = textRow(1, 'a'.repeat(32_767)) + textRow(2, 'a'.repeat(32_768))
    const place = { sheet: 'Lidé', row: 2, column: 1, limit: 32_767 }
    expect(await refusalOf('a.xlsx', workbookFile({ sheets: [{ name: 'Lidé', rows }] }))).toEqual({
      code: 'cell-too-long',
      ...place,
    })
  })

  it('too many files in the archive are refused', async () => {
    const extraParts = Array.from({ length: 20 }, (_, index) => ({ name: `xl/media/${index}.png`, data: 'x' }))
    const bytes = workbookFile({ sheets: [{ rows: goodRows }], extraParts })
    const failure = await refusalOf('a.xlsx', bytes, { ...DEFAULT_TABLE_LIMITS, zipEntries: 10 })
    expect(failure).toMatchObject({ code: 'file-unpacks-too-large' })
  })

  it('09 one cell at XFD1048576 is told and costs nothing', async () => {
    const rows = `${goodRows}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>zde</t></is></c></row>`
    const sheet = await sheetOf('a.xlsx', workbookFile({ sheets: [{ rows }] }))
    expect(sheet.columns).toBe(1)
    expect(sheet.rows.map(({ number }) => number)).toEqual([1, 2, 1048576])
    expect(sheet.rows[2]).toEqual({
      number: 1048576,
      cells: [],
      troubles: [{ column: 16384, code: 'beyond-columns', text: 'zde' }],
    })
  })

  it.each([
    ['<row r="4294967296"/>', undefined],
    ['<row r="1"><c r="A1"><v>1</v></c></row><row r="0"/>', 1],
    ['<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>', 3],
    ['<row r="3"><c r="XFE3"><v>1</v></c></row>', 3],
    ['<row r="3"/><row r="3"/>', 3],
    ['<c r="A1"><v>1</v></c>', undefined],
  ])('10 a place that no sheet has (%s) is refused', async (rows, row) => {
    const place = row === undefined ? { sheet: 'Lidé' } : { sheet: 'Lidé', row }
    const bytes = workbookFile({ sheets: [{ name: 'Lidé', rows }] })
    expect(await refusalOf('a.xlsx', bytes)).toEqual({ code: 'file-damaged', ...place })
  })

  it('11 entities that multiply are refused', async () => {
    const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
    const xml = `<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]>${sheetXml(textRow(1, '&e10;'))}`
    expect(await refusalOf('a.xlsx', withSheetXml(xml.replace(/<\?xml.*?\?>/, '')))).toEqual({
      code: 'file-damaged',
      sheet: 'Lidé',
    })
  })

  it('12 an entity from another file is refused', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData>${textRow(1, '&e;')}</sheetData></worksheet>`
    expect(await refusalOf('a.xlsx', withSheetXml(xml))).toEqual({ code: 'file-damaged', sheet: 'Lidé' })
  })

  it.each(['999999', '-1', '1.5', '1e0', '__proto__', 'length'])(
    '13 a shared text number %s is refused with its row',
    async (index) => {
      const rows = `${goodRows}<row r="7"><c r="A7" t="s"><v>${index}</v></c></row>`
      const bytes = workbookFile({
        sheets: [{ name: 'Lidé', rows }],
        sharedStrings: '<si><t>a</t></si><si><t>b</t></si>',
      })
      expect(await refusalOf('a.xlsx', bytes)).toEqual({ code: 'file-damaged', sheet: 'Lidé', row: 7 })
    },
  )

  it('XML that ends in the middle or has no end is refused with its row', async () => {
    const xml = sheetXml(goodRows)
    const cut = withSheetXml(xml.slice(0, xml.indexOf('Nováková')))
    expect(await refusalOf('a.xlsx', cut)).toEqual({ code: 'file-damaged', sheet: 'Lidé', row: 2 })
    const deep = withSheetXml(`<worksheet>${'<a>'.repeat(1000)}`)
    expect(await refusalOf('a.xlsx', deep)).toEqual({ code: 'file-damaged', sheet: 'Lidé' })
  })
})

describe('odd but readable workbooks', () => {
  it('14 a sheet named __proto__ and entries with dangerous names are read, and nothing is written', async () => {
    const extraParts = ['__proto__', '../../evil.txt', '/etc/evil.txt', 'C:\\evil.txt'].map((name) => ({
      name,
      data: 'x',
    }))
    const folder = await mkdtemp(join(tmpdir(), 'evil-'))
    const path = join(folder, 'deep', 'a.xlsx')
    await mkdir(join(folder, 'deep'))
    await writeFile(path, workbookFile({ sheets: [{ name: '__proto__', rows: goodRows }], extraParts }))
    const result = await readTable(path)
    const files = await readdir(folder, { recursive: true })
    await rm(folder, { recursive: true })
    expect(result).toMatchObject({ ok: true, value: { sheets: [{ name: '__proto__' }] } })
    expect(files.sort()).toEqual(['deep', 'deep/a.xlsx'].map((file) => join(file)))
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('15 a workbook without sheets is refused', async () => {
    expect(await refusalOf('a.xlsx', workbookFile({ sheets: [] }))).toEqual({ code: 'no-sheets' })
  })

  it('16, 17 only hidden and very hidden sheets are refused by name', async () => {
    const sheets = [
      { name: 'Data', state: 'hidden', rows: goodRows },
      { name: 'Tajné', state: 'veryHidden', rows: goodRows },
    ] as const
    expect(await refusalOf('a.xlsx', workbookFile({ sheets }))).toEqual({
      code: 'only-hidden-sheets',
      sheets: ['Data', 'Tajné'],
    })
  })

  it('16 a hidden sheet beside a visible one is read and flagged', async () => {
    const sheets = [
      { name: 'Číselník', state: 'hidden', rows: goodRows },
      { name: 'Lidé', rows: goodRows },
    ] as const
    const table = await tableOf('a.xlsx', workbookFile({ sheets }))
    expect(table.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: 'Číselník', hidden: true },
      { name: 'Lidé', hidden: false },
    ])
  })

  it('a workbook without a single filled cell is refused', async () => {
    const rows = '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" t="inlineStr"><is><t> </t></is></c></row>'
    expect(await refusalOf('a.xlsx', workbookFile({ sheets: [{ rows }] }))).toEqual({ code: 'no-rows' })
  })

  it('25 blank rows are counted whether the file stores them or not, those at the end are not', async () => {
    const rows = `${textRow(2, 'a')}<row r="3"><c r="A3" s="1"/></row>${textRow(6, 'b')}<row r="7"/><row r="9"/>`
    const table = await tableOf('a.xlsx', workbookFile({ sheets: [{ rows }] }))
    expect(table.skipped).toEqual({ blank: 4 })
  })

  it('29, 30 macros and links to other files are ignored', async () => {
    const extraParts = [
      { name: 'xl/vbaProject.bin', data: Buffer.alloc(100, 1) },
      { name: 'xl/externalLinks/externalLink1.xml', data: 'not even XML' },
      { name: 'xl/connections.xml', data: '<connections/>' },
    ]
    const sheet = await sheetOf('a.xlsm', workbookFile({ sheets: [{ rows: goodRows }], extraParts }))
    expect(cellsOf(sheet)).toEqual([['Jméno'], ['Nováková']])
  })

  it('reads an archive whose writer always uses the form for large ones', async () => {
    const bytes = workbookFile({ sheets: [{ rows: goodRows }], form: 'zip64' })
    expect(cellsOf(await sheetOf('a.xlsx', bytes))).toEqual([['Jméno'], ['Nováková']])
    expect(await refusalOf('a.xlsx', bytes.subarray(0, -30))).toEqual({ code: 'file-truncated' })
  })

  it('reads XML with prefixes, in UTF-16, and cells and rows without places', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(cellsOf(await sheetOf('a.xlsx', withSheetXml(prefixed)))).toEqual([['a', 'b']])
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(prefixed, 'utf16le')])
    const sheet = await sheetOf('a.xlsx', workbookFile({ sheets: [{ xml: utf16 }] }))
    expect(cellsOf(sheet)).toEqual([['a', 'b']])
  })
})

describe('31 files that go away', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gone-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('a file that is no longer there is told as gone', async () => {
    expect(await readTable(join(folder, 'a.xlsx'))).toEqual({ ok: false, failure: { code: 'file-gone' } })
    await writeFile(join(folder, 'file'), 'x')
    expect(await readTable(join(folder, 'file', 'a.xlsx'))).toEqual({ ok: false, failure: { code: 'file-gone' } })
  })

  it('a folder is no file', async () => {
    await mkdir(join(folder, 'a.xlsx'))
    const failure = { code: 'file-is-something-else', kind: 'folder' }
    expect(await readTable(join(folder, 'a.xlsx'))).toEqual({ ok: false, failure })
  })

  it('a file above the limit is refused without being read', async () => {
    const failure = await refusalOf('a.csv', Buffer.alloc(1001, 0x61), { ...DEFAULT_TABLE_LIMITS, fileBytes: 1000 })
    expect(failure).toEqual({ code: 'file-too-large', bytes: 1001, limit: 1000 })
  })
})
