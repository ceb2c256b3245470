import { describe, expect, it } from 'vitest'
import type {
  AttendanceSheetContent,
  AttendanceSheetRow,
} from '../../../../src-main/documents/attendance-sheet/content'
import { planAttendanceSheet } from '../../../../src-main/documents/attendance-sheet/plan'
import { writeAttendanceSheet } from '../../../../src-main/documents/attendance-sheet/write'
import { wordsFor } from '../../../../src-main/documents/words'
import { unzip } from '../unzip'
import { contextFor, readWorkbook, rowTexts } from '../writing'

const person = (order: number, more: Partial<AttendanceSheetRow> = {}): AttendanceSheetRow => ({
  order,
  name: 'Mgr. Šárka Řeháková',
  position: 'starostka',
  institution: 'Město Říčany',
  band: 'CZ',
  role: '',
  ...more,
})

const content = (more: Partial<AttendanceSheetContent> = {}): AttendanceSheetContent => ({
  initiative: 'Sdílení dobré praxe',
  publicity: ['Podpořeno z Fondů Norska'],
  event: 'Workshop 4',
  theme: 'Děti, mladiství a zvlášť zranitelné osoby',
  venue: 'Praha 3',
  days: ['2021-10-05', '2021-10-06'],
  rows: [person(1), person(2, { name: 'Øystein Ødegård', position: '', role: 'přednášející' })],
  blankLines: 3,
  ...more,
})

const plan = (more: Partial<AttendanceSheetContent> = {}) =>
  planAttendanceSheet(content(more), { lang: 'cs' }, wordsFor('cs'))

const written = async (more: Partial<AttendanceSheetContent> = {}) => {
  const context = contextFor('listina.xlsx')
  const result = await writeAttendanceSheet(content(more), context)
  return { result, workbook: await readWorkbook(context.out), parts: unzip(context.out) }
}

/** The row of the table's heading in a written sheet. */
const headRowOf = (sheet: Awaited<ReturnType<typeof written>>['workbook']['worksheets'][number]): number => {
  for (let row = 1; row <= sheet.rowCount; row += 1) if (sheet.getRow(row).getCell(1).text === 'Č.') return row
  throw new Error('The sheet has no heading')
}

describe('the plan of an attendance sheet', () => {
  it('has a worksheet for every day, which says which day it is', () => {
    const pages = plan()
    expect(pages.map(({ sheetWish }) => sheetWish.replaceAll('\u00a0', ' '))).toEqual(['5. 10. 2021', '6. 10. 2021'])
    expect(pages[1]?.lines.map(({ text }) => text.replaceAll('\u00a0', ' '))).toContain(
      'Termín: 6. října 2021 (2. den z 2)',
    )
  })

  it('has one worksheet without a date when the event has no days yet', () => {
    const pages = plan({ days: [] })
    expect(pages.map(({ sheetWish }) => sheetWish)).toEqual(['Prezenční listina'])
    expect(pages[0]?.lines.some(({ text }) => text.startsWith('Termín'))).toBe(false)
  })

  it('goes on counting on the lines for people who come unannounced', () => {
    expect(plan()[0]?.rows.map(({ order, name }) => [order, name !== ''])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
    ])
  })

  it('names a role beside the position, and the quota only where there are several', () => {
    const [position] = plan()[0]?.columns.filter(({ heading }) => heading === 'Funkce') ?? []
    expect(position?.text(person(1, { role: 'přednášející' }))).toBe('starostka (přednášející)')
    expect(position?.text(person(1, { role: 'host', position: '' }))).toBe('host')
    expect(plan()[0]?.columns.map(({ heading }) => heading)).not.toContain('Kvóta')
    expect(plan({ rows: [person(1), person(2, { band: 'NO' })] })[0]?.columns.map(({ heading }) => heading)).toContain(
      'Kvóta',
    )
  })

  it('carries the publicity block first', () => {
    expect(plan()[0]?.lines[0]).toEqual({ text: 'Podpořeno z Fondů Norska', weight: 'quiet' })
  })
})

describe('a written attendance sheet', () => {
  it('has the same people in the same order on the sheet of each day', async () => {
    const { workbook, result } = await written()
    expect(result).toEqual({ count: 2 })
    expect(workbook.worksheets.map(({ name }) => name.replaceAll('\u00a0', ' '))).toEqual([
      '5. 10. 2021',
      '6. 10. 2021',
    ])
    for (const sheet of workbook.worksheets) {
      const head = headRowOf(sheet)
      expect(rowTexts(sheet, head)).toEqual(['Č.', 'Jméno a příjmení', 'Funkce', 'Instituce', 'Podpis'])
      expect(rowTexts(sheet, head + 1)).toEqual(['1', 'Mgr. Šárka Řeháková', 'starostka', 'Město Říčany', ''])
      expect(rowTexts(sheet, head + 2)).toEqual(['2', 'Øystein Ødegård', 'přednášející', 'Město Říčany', ''])
      expect(rowTexts(sheet, head + 5)).toEqual(['5', '', '', '', ''])
      expect(sheet.rowCount).toBe(head + 5)
    }
  })

  it('is set for printing: A4 on its side, one page wide, heading repeated, pages numbered', async () => {
    const { workbook, parts } = await written()
    const sheet = workbook.worksheets[0]
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('Strana &amp;P z &amp;N')
    expect(parts.get('xl/workbook.xml')?.match(/_xlnm\.Print_Titles/g)).toHaveLength(2)
  })

  it('leaves room to sign, and more where a name runs over lines', async () => {
    const { workbook } = await written({
      rows: [person(1), person(2, { institution: 'Krajské ředitelství policie '.repeat(6) })],
    })
    const sheet = workbook.worksheets[0]
    if (sheet === undefined) throw new Error('No sheet')
    const head = headRowOf(sheet)
    expect(sheet.getRow(head + 1).height).toBe(26)
    expect(sheet.getRow(head + 2).height).toBeGreaterThan(60)
  })

  it('keeps a name that looks like a formula, and an event with an ampersand in the footer', async () => {
    const { workbook, parts } = await written({ event: 'Obce & policie', rows: [person(1, { name: '=1+1' })] })
    const sheet = workbook.worksheets[0]
    if (sheet === undefined) throw new Error('No sheet')
    expect(sheet.getRow(headRowOf(sheet) + 1).getCell(2).value).toBe('=1+1')
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml).toContain('Obce &amp;&amp; policie')
  })

  it('keeps the footer within what Excel takes, whatever the title', async () => {
    const { parts } = await written({ event: '&'.repeat(500) })
    const footer = /<oddFooter>(.*?)<\/oddFooter>/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[1] ?? ''
    expect(footer.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255)
  })

  it('names worksheets apart when a day comes twice', async () => {
    const { workbook } = await written({ days: ['2021-10-05', '2021-10-05'] })
    expect(new Set(workbook.worksheets.map(({ name }) => name)).size).toBe(2)
  })
})
