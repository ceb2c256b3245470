import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../../src-main/importing/table/read-table'
import type { Table } from '../../../../src-main/importing/table/table'

const fixture = (name: string): string => join(import.meta.dirname, '../../../fixtures', name)

const readFixture = async (name: string): Promise<Table> => {
  const result = await readTable(fixture(name))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

type Filled = { readonly row: number; readonly column: number; readonly text: string | undefined }

/** Every filled cell as another reader sees it; no text for dates, which it gives as something else. */
const filledByExcelJs = async (name: string): Promise<Filled[]> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(fixture(name))
  const filled: Filled[] = []
  workbook.worksheets[0]?.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      // It repeats the value of a merged area in each of its cells; the file has it once.
      if (cell.master !== cell) return
      const text = cell.value instanceof Date ? undefined : cell.text.replaceAll('\u00A0', ' ').trim()
      if (text !== '') filled.push({ row: number, column, text })
    })
  })
  return filled
}

describe.each(['adresar-obce.xlsx', 'odpovedi-smo.xlsx'])('the workbook %s', (name) => {
  it('gives every filled cell that another reader finds, in the same place and nothing more', async () => {
    const [expected, table] = await Promise.all([filledByExcelJs(name), readFixture(name)])
    const texts = new Map<string, string>()
    for (const { number, cells } of table.sheets[0]?.rows ?? [])
      cells.forEach((text, index) => text !== '' && texts.set(`${number}:${index + 1}`, text))
    expect(texts.size).toBe(expected.length)
    for (const { row, column, text } of expected) {
      const read = texts.get(`${row}:${column}`)
      if (text === undefined) expect(read).toMatch(/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/)
      else expect(read?.replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '))
    }
  })
})

describe('the address list', () => {
  it('25 keeps title, headings and rows at their numbers and counts the blank ones', async () => {
    const [sheet] = (await readFixture('adresar-obce.xlsx')).sheets
    expect(sheet?.rows[0]).toMatchObject({ number: 1, cells: [expect.stringContaining('Adresář obcí a měst')] })
    expect(sheet?.rows[1]).toMatchObject({ number: 3, cells: expect.arrayContaining(['IČO', 'E-mail', 'Telefon']) })
    expect(sheet?.blank).toBe((sheet?.rows.at(-1)?.number ?? 0) - (sheet?.rows.length ?? 0))
  })

  it('gives numbers as plain digits and linked addresses as their text', async () => {
    const [sheet] = (await readFixture('adresar-obce.xlsx')).sheets
    const row = (number: number) => sheet?.rows.find((candidate) => candidate.number === number)?.cells
    expect(row(7)?.[9]).toBe('746412843')
    expect(row(8)?.[2]).toBe('99138565')
    expect(row(4)?.[8]).toBe('zdenka.nagyova@benesov.example')
  })
})

describe('the CSV files', () => {
  it('reads the police list in windows-1250 with semicolons', async () => {
    const table = await readFixture('mestske-policie-win1250.csv')
    const text = new TextDecoder('windows-1250').decode(await readFile(fixture('mestske-policie-win1250.csv')))
    const lines = text.split('\r\n').filter((line) => line !== '')
    expect(table).toMatchObject({ kind: 'csv', encoding: 'windows-1250', delimiter: ';', skipped: { blank: 0 } })
    expect(table.sheets[0]?.rows).toHaveLength(lines.length)
    expect(table.sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual(lines.map((line) => line.split(';')[0]))
  })

  it('reads all 6,258 municipalities and the headings above them', async () => {
    const table = await readFixture('obce.csv')
    const lines = (await readFile(fixture('obce.csv'), 'utf8')).split('\n').filter((line) => line !== '')
    expect(lines).toHaveLength(6259)
    expect(table).toMatchObject({ encoding: 'utf-8', delimiter: ',' })
    expect(table.sheets[0]?.rows.map(({ cells }) => cells.join(','))).toEqual(lines)
  })
})
