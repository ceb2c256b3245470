import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildReadingProcess, type ReadingProcess, type ReadingReport } from './hostile/reading-process'
import { sheetXml, textRow, workbookFile } from './hostile/workbook-file'

const MOST_CPU_MS = 5000
const MOST_MEGABYTES = 512

let reading: ReadingProcess
let folder = ''

beforeAll(async () => {
  reading = await buildReadingProcess()
  folder = await mkdtemp(join(tmpdir(), 'bombs-'))
})

afterAll(async () => {
  await reading.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Reads the file in a process with a heap of 512 MB; it must end by itself, in time and within its memory. */
const survive = async (name: string, bytes: Buffer): Promise<ReadingReport> => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const report = await reading.read(path)
  expect(report.cpuMs).toBeLessThan(MOST_CPU_MS)
  expect(report.peakMegabytes).toBeLessThan(MOST_MEGABYTES)
  return report
}

const people = textRow(1, 'Jméno') + textRow(2, 'Nováková')
const repeated = (count: number, row: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join('')
const behindRows = (xml: string): Buffer => workbookFile({ sheets: [{ name: 'Lidé', xml: sheetXml(people, xml) }] })
const rowsFile = (rows: string): Buffer => workbookFile({ sheets: [{ name: 'Lidé', rows }] })
const readPeople = { sheets: [{ name: 'Lidé', rows: 2, columns: 1 }] }

describe('files made to stop the reader', () => {
  it('05 a whole-sheet merge is read, not merged', async () => {
    const xml = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    expect(await survive('merge.xlsx', behindRows(xml))).toMatchObject(readPeople)
  })

  it('06 validations of whole sheets and columns are ignored', async () => {
    const areas = ['A1:XFD1048576', 'A1:C1048576'].map(
      (area) => `<dataValidation type="list" sqref="${area}"><formula1>"ano,ne"</formula1></dataValidation>`,
    )
    const rules = '<conditionalFormatting sqref="A1:XFD1048576"/><autoFilter ref="A1:XFD1048576"/>'
    const xml = `${rules}<dataValidations count="2">${areas.join('')}</dataValidations>`
    expect(await survive('validation.xlsx', behindRows(xml))).toMatchObject(readPeople)
  })

  it('07 a million rows stop at the row limit', async () => {
    const rows = repeated(1_000_000, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`)
    const failure = { code: 'too-many-rows', sheet: 'Lidé', limit: 50_000 }
    expect(await survive('million.xlsx', rowsFile(rows))).toMatchObject({ failure })
  })

  it('07 a million formatted blank rows are no rows', async () => {
    const rows =
      people + repeated(1_000_000, (row) => `<row r="${row + 2}" s="1"/>`).replace(/<row r="104857[7-9]".*/, '')
    expect(await survive('blank.xlsx', rowsFile(rows))).toMatchObject(readPeople)
  })

  it('08 a cell of 200 MB is refused by what the archive announces', async () => {
    const rows = textRow(1, 'a'.repeat(200 * 1024 * 1024))
    const failure = { code: 'file-unpacks-too-large' }
    expect(await survive('cell.xlsx', rowsFile(rows))).toMatchObject({ failure })
  })

  it('08 a cell of 200 MB is refused although the archive announces 1 kB', async () => {
    const rows = textRow(1, 'a'.repeat(200 * 1024 * 1024))
    const bytes = workbookFile({ sheets: [{ name: 'Lidé', rows, claimedBytes: 1024 }] })
    expect(await survive('lie.xlsx', bytes)).toMatchObject({ failure: { code: 'file-damaged', sheet: 'Lidé' } })
  })

  it.each([
    [
      'shared text',
      () => workbookFile({ sheets: [{ rows: people }], sharedStrings: `<si><t>${'a'.repeat(2e8)}</t></si>` }),
    ],
    ['comment', () => rowsFile(`<!--${'a'.repeat(2e8)}-->`)],
    ['attribute', () => rowsFile(`<row r="${'1'.repeat(2e8)}"/>`)],
    ['list of attributes', () => rowsFile(`<row ${repeated(2e6, (n) => `a${n}="" `)}/>`)],
    ['formula', () => rowsFile(`<row><c><f>${'<![CDATA[aaaaaaaaaaaa]]>'.repeat(8e6)}</f></c></row>`)],
  ])('08 an endless %s is refused while it is unpacked', async (_, file) => {
    expect(await survive('long.xlsx', file())).toMatchObject({ failure: { code: 'file-damaged' } })
  })

  it('09 a cell at XFD1048576 costs nothing', async () => {
    const rows = `${people}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`
    expect(await survive('last.xlsx', rowsFile(rows))).toMatchObject({ sheets: [{ rows: 3, columns: 1 }] })
  })

  it('10 nothing but millions of tiny elements is refused', async () => {
    const failure = { code: 'file-unpacks-too-large' }
    expect(await survive('tiny.xlsx', rowsFile(`<row>${'<c/>'.repeat(20_000_000)}</row>`))).toMatchObject({ failure })
  })

  it('19 millions of errors are refused', async () => {
    const cell = '<c t="e"><v>#REF!</v></c>'
    const bytes = rowsFile(repeated(50_000, () => `<row>${cell.repeat(40)}</row>`))
    expect(await survive('errors.xlsx', bytes)).toMatchObject({ failure: { code: 'too-many-troubles' } })
  })

  it.each([
    ['line breaks', '\n', 'too-many-rows'],
    ['delimiters', ';', 'file-is-something-else'],
    ['quotes', '"', 'cell-too-long'],
    ['quoted line breaks', '"\n";', 'no-rows'],
    ['rows of one letter', 'a\n', 'too-many-rows'],
    ['open quotes', 'a;"b\n', 'quote-not-closed'],
  ])('a CSV with 20 MB of %s is refused', async (_, piece, code) => {
    const bytes = Buffer.alloc(20 * 1024 * 1024, piece)
    expect(await survive('long.csv', bytes)).toMatchObject({ failure: { code } })
  })
})

describe('files as large as they may be', () => {
  it('50,000 rows of 20 columns are read', async () => {
    const row = (number: number): string => `<row r="${number}">${cells(number)}</row>`
    const cells = (number: number): string =>
      Array.from(
        { length: 20 },
        (_, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="s"><v>${(number * 7 + at) % 20_000}</v></c>`,
      ).join('')
    const sharedStrings = repeated(20_000, (number) => `<si><t>Příjmení číslo ${number}</t></si>`)
    const path = join(folder, 'large.xlsx')
    await writeFile(path, workbookFile({ sheets: [{ rows: repeated(50_000, row) }], sharedStrings }))
    const report = await reading.read(path)
    expect(report).toMatchObject({ sheets: [{ rows: 50_000, columns: 20 }] })
    expect(report.peakMegabytes).toBeLessThan(MOST_MEGABYTES)
  })
})
