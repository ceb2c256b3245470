import { daysInWords, dayInFigures, dayInWords } from '@shared/domain/values/day'
import type { AttendanceSheetContent, AttendanceSheetRow } from './content'
import type { DocumentContext } from '../context'
import type { DocumentWords } from '../words'

export type AttendanceColumn = {
  readonly heading: string
  readonly width: number
  readonly text: (row: AttendanceSheetRow) => string | number
}

export type AttendanceLine = { readonly text: string; readonly weight: 'quiet' | 'title' | 'strong' | 'plain' }

/** One worksheet, ready to be set: what stands above the table, the table, how it is called. */
export type AttendancePage = {
  readonly sheetWish: string
  readonly footer: string
  readonly lines: readonly AttendanceLine[]
  readonly columns: readonly AttendanceColumn[]
  readonly rows: readonly AttendanceSheetRow[]
}

const positionWithRole = ({ position, role }: AttendanceSheetRow): string => {
  if (role === '') return position
  return position === '' ? role : `${position} (${role})`
}

const differentBands = (rows: readonly AttendanceSheetRow[]): number =>
  new Set(rows.map(({ band }) => band).filter((band) => band !== '')).size

/** Widths together make an A4 page on its side; the quota is shown only where there is more than one. */
const columnsFor = (rows: readonly AttendanceSheetRow[], words: DocumentWords): AttendanceColumn[] => {
  const { columns } = words.attendance
  const withBand = differentBands(rows) > 1
  return [
    { heading: columns.order, width: 6, text: ({ order }) => order },
    { heading: columns.name, width: 30, text: ({ name }) => name },
    { heading: columns.position, width: 26, text: positionWithRole },
    { heading: columns.institution, width: withBand ? 30 : 36, text: ({ institution }) => institution },
    ...(withBand ? [{ heading: columns.band, width: 10, text: ({ band }: AttendanceSheetRow) => band }] : []),
    { heading: columns.signature, width: 34, text: () => '' },
  ]
}

const blankRows = (from: number, count: number): AttendanceSheetRow[] =>
  Array.from({ length: count }, (_, index) => ({
    order: from + index,
    name: '',
    position: '',
    institution: '',
    band: '',
    role: '',
  }))

const withBlankRows = ({ rows, blankLines }: AttendanceSheetContent): AttendanceSheetRow[] => [
  ...rows,
  ...blankRows(Math.max(0, ...rows.map(({ order }) => order)) + 1, Math.max(0, Math.min(blankLines, 500))),
]

const labelled = (label: string, text: string): AttendanceLine[] =>
  text === '' ? [] : [{ text: `${label}: ${text}`, weight: 'plain' }]

const linesFor = (content: AttendanceSheetContent, when: string, words: DocumentWords): AttendanceLine[] => [
  ...content.publicity.filter((text) => text !== '').map((text) => ({ text, weight: 'quiet' }) as const),
  { text: words.attendance.title, weight: 'title' },
  { text: content.event, weight: 'strong' },
  ...labelled(words.attendance.initiative, content.initiative),
  ...labelled(words.attendance.theme, content.theme === content.event ? '' : content.theme),
  ...labelled(words.attendance.when, when),
  ...labelled(words.attendance.venue, content.venue),
]

/** Day and, where there are more, which of them it is: `5. října 2021 (1. den ze 2)`. */
const dayLine = (
  content: AttendanceSheetContent,
  index: number,
  context: Pick<DocumentContext, 'lang'>,
  words: DocumentWords,
): string => {
  const day = content.days[index]
  if (day === undefined) return ''
  const text = dayInWords(day, context.lang)
  return content.days.length === 1 ? text : `${text} (${words.attendance.dayOfDays(index + 1, content.days.length)})`
}

/** The worksheets of an attendance sheet, one a day. Pure: says what stands where, not how it is written. */
export const planAttendanceSheet = (
  content: AttendanceSheetContent,
  context: Pick<DocumentContext, 'lang'>,
  words: DocumentWords,
): AttendancePage[] => {
  const rows = withBlankRows(content)
  const columns = columnsFor(content.rows, words)
  const footer = [content.event, daysInWords(content.days, context.lang)].filter((text) => text !== '').join(', ')
  const indexes = content.days.length === 0 ? [0] : [...content.days.keys()]
  return indexes.map((index) => ({
    sheetWish: content.days[index] === undefined ? words.attendance.title : dayInFigures(content.days[index]),
    footer,
    lines: linesFor(content, dayLine(content, index, context, words), words),
    columns,
    rows,
  }))
}
