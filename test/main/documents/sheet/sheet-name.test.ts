import { describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { sheetName } from '../../../../src-main/documents/sheet/sheet-name'

describe('the name of a worksheet', () => {
  it.each([
    ['5. 10. 2021', '5. 10. 2021'],
    ['Policie: a/b? *[1]\\', 'Policie a b 1'],
    ["'x'", 'x'],
    ["O'Brien", "O'Brien"],
    ['', 'List'],
    ["'''", 'List'],
    ['History', 'HistoryList'],
    ['řádek\n\u0000', 'řádek'],
    ['Systémové sdílení informací a spolupráce', 'Systémové sdílení informací a s'],
    [`${'a'.repeat(30)}😀`, 'a'.repeat(30)],
  ])('turns %j into %j', (wish, name) => {
    expect(sheetName(wish)).toBe(name)
  })

  it('differs from those taken, also when only the case of letters would', () => {
    expect(sheetName('Workshop', ['WORKSHOP'])).toBe('Workshop (2)')
    expect(sheetName('Workshop', ['Workshop', 'workshop (2)'])).toBe('Workshop (3)')
  })

  it('keeps two long names apart that agree in their first 31 characters', () => {
    const first = sheetName('Místní záležitosti veřejného pořádku 1')
    const second = sheetName('Místní záležitosti veřejného pořádku 2', [first])
    expect(second).not.toBe(first)
    expect(second).toHaveLength(31)
    expect(second).toMatch(/ \(2\)$/)
  })

  it('is taken by the library for every hostile wish', () => {
    const workbook = new ExcelJS.Workbook()
    for (const wish of [':', '*?', "'x", 'HISTORY', '[a]', 'a'.repeat(99), 'A'.repeat(99), '\ufffe', '\ud800'])
      workbook.addWorksheet(
        sheetName(
          wish,
          workbook.worksheets.map(({ name }) => name),
        ),
      )
    expect(workbook.worksheets).toHaveLength(9)
  })
})
