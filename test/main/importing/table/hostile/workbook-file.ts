import { zipFile, type ZipPart } from './zip-file'

/** One sheet of a hand-made workbook: its whole XML, or only what stands inside `sheetData`. */
export type SheetXml = {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows?: string
  readonly xml?: string | Buffer
  readonly claimedBytes?: number
}

export type WorkbookXml = {
  readonly sheets?: readonly SheetXml[]
  readonly sharedStrings?: string
  readonly styles?: string
  readonly is1904?: boolean
  readonly form?: 'zip64'
  readonly extraParts?: readonly ZipPart[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The XML of a sheet with these rows and, behind them, what Excel writes behind rows. */
export const sheetXml = (rows: string, behind = ''): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`

const sheetPart = (sheet: SheetXml, index: number): ZipPart => ({
  name: `xl/worksheets/sheet${index + 1}.xml`,
  data: sheet.xml ?? sheetXml(sheet.rows ?? ''),
  ...(sheet.claimedBytes === undefined ? {} : { claimedBytes: sheet.claimedBytes }),
})

const sheetElement = ({ name, state }: SheetXml, index: number): string =>
  `<sheet name="${name ?? `List${index + 1}`}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`

const workbookPart = ({ sheets = [], is1904 }: WorkbookXml): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${is1904 ? 1 : 0}"/>` +
  `<sheets>${sheets.map(sheetElement).join('')}</sheets></workbook>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`

const relations = (inside: string): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`

const workbookRelations = (sheets: readonly SheetXml[]): string =>
  relations(
    sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
      relation('strings', 'sharedStrings', 'sharedStrings.xml') +
      relation('styles', 'styles', 'styles.xml'),
  )

const optionalPart = (name: string, xml: string | undefined): ZipPart[] =>
  xml === undefined ? [] : [{ name, data: xml }]

/** A workbook written by hand, so that it can say what no program would write. */
export const workbookFile = (workbook: WorkbookXml): Buffer => {
  const { sheets = [], sharedStrings, styles, form, extraParts = [] } = workbook
  const parts = [
    { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', data: workbookPart(workbook) },
    { name: 'xl/_rels/workbook.xml.rels', data: workbookRelations(sheets) },
    ...optionalPart(
      'xl/sharedStrings.xml',
      sharedStrings && `${DECLARATION}<sst xmlns="${MAIN}">${sharedStrings}</sst>`,
    ),
    ...optionalPart('xl/styles.xml', styles && `${DECLARATION}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
    ...sheets.map(sheetPart),
    ...extraParts,
  ]
  return zipFile(parts, form)
}

/** A row with one text cell in column A. */
export const textRow = (number: number, text: string): string =>
  `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`
