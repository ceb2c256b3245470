import type ExcelJS from 'exceljs'

const cmInInches = 1 / 2.54
/** Excel's limit for one header or footer with its codes; longer makes it repair the file. */
const maxFooterLength = 255
const ourCodesLength = 60

/** Free text in a footer: an ampersand begins a code there. */
const footerText = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .slice(0, (maxFooterLength - ourCodesLength) / 2)
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll('&', '&&')

/** A4 on its side, as wide as the page, with the rows up to `headRow` repeated on every page. */
export const landscapePage = (headRows: { first: number; last: number }): Partial<ExcelJS.PageSetup> => ({
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  printTitlesRow: `${headRows.first}:${headRows.last}`,
  margins: {
    left: 1.2 * cmInInches,
    right: 1.2 * cmInInches,
    top: 1.3 * cmInInches,
    bottom: 1.6 * cmInInches,
    header: 0.6 * cmInInches,
    footer: 0.7 * cmInInches,
  },
})

/** The footer of a printed page: what it is on the left, page of pages on the right (`&P` and `&N` are Excel's codes). */
export const pageFooter = (label: string, page: (number: string, count: string) => string): { oddFooter: string } => ({
  // A space keeps a label that begins with a figure apart from the font size before it.
  oddFooter: `&L&8 ${footerText(label)}&R&8 ${page('&P', '&N')}`,
})

/** Lines in the head of every printed page, for instance what an initiative is paid from. */
export const pageHeader = (lines: readonly string[]): { oddHeader?: string } =>
  lines.length === 0 ? {} : { oddHeader: `&L&8 ${footerText(lines.join(' · '))}` }
