import type ExcelJS from 'exceljs'

type Style = Partial<ExcelJS.Style>

const font = (size: number, more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({
  name: 'Calibri',
  family: 2,
  size,
  ...more,
})

const ink = { argb: 'FF1F2A37' }
const quiet = { argb: 'FF5B6775' }
const hairline = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const
const box = { top: hairline, bottom: hairline, left: hairline, right: hairline }

/**
 * Every style is one object used by all its cells: the library finds a style it has seen by identity, and compares the whole of
 * a new one. `@` makes a cell text for good: leading zeros stay and nothing typed over it becomes a formula.
 */
export const styles = {
  quietLine: { font: font(9, { color: quiet }), numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  title: { font: font(16, { bold: true, color: ink }), numFmt: '@', alignment: { vertical: 'middle', wrapText: true } },
  line: { font: font(11, { color: ink }), numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  strongLine: {
    font: font(12, { bold: true, color: ink }),
    numFmt: '@',
    alignment: { vertical: 'top', wrapText: true },
  },
  head: {
    font: font(11, { bold: true, color: ink }),
    numFmt: '@',
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3EAF2' } },
    border: { ...box, bottom: { style: 'medium', color: { argb: 'FF2362A2' } } },
    alignment: { vertical: 'middle', wrapText: true },
  },
  cell: { font: font(11, { color: ink }), numFmt: '@', border: box, alignment: { vertical: 'middle', wrapText: true } },
  strongCell: {
    font: font(11, { bold: true, color: ink }),
    numFmt: '@',
    border: box,
    alignment: { vertical: 'middle', wrapText: true },
  },
  orderCell: {
    font: font(11, { color: ink }),
    numFmt: '0',
    border: box,
    alignment: { vertical: 'middle', horizontal: 'center' },
  },
  listText: { font: font(11), numFmt: '@', alignment: { vertical: 'top' } },
  listNumber: { font: font(11), numFmt: 'General', alignment: { vertical: 'top' } },
  listDate: {
    cs: { font: font(11), numFmt: 'd". "m". "yyyy', alignment: { vertical: 'top', horizontal: 'left', indent: 1 } },
    en: { font: font(11), numFmt: 'd mmm yyyy', alignment: { vertical: 'top', horizontal: 'left', indent: 1 } },
  },
} as const satisfies Record<string, Style | Record<'cs' | 'en', Style>>
