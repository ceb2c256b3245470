import { eventsInOrder } from '@shared/domain/events/event-order'
import type { ImportKind, ImportTarget } from '@shared/domain/importing/kinds'
import type { ImportSource, SheetGuess, SheetNote, SourceSheet } from '@shared/domain/importing/source'
import type { Mapping } from '@shared/domain/importing/mapping'
import type { FileRead } from '@shared/domain/importing/reading'
import type { DatabaseView } from '@shared/domain/database/state'
import type { ImportFailure } from '@shared/failures/import-failure'
import { fail, ok, type Result } from '@shared/result'
import { alikeColumns } from './columns/chosen-columns'
import { guessedMapping, knownFields } from './columns/guess-columns'
import {
  columnsUnder,
  headingPlaceOf,
  headingPlaces,
  headRows,
  type HeadingPlace,
  type Headings,
  type KnownField,
} from './columns/heading-row'
import { fieldByWords } from './columns/heading-words'
import { ownHeadings } from './columns/own-headings'
import { partedColumns } from './columns/table-beside'
import { rememberedMapping } from './columns/remembered-mapping'
import { hasNoHeadings, sheetNotes } from './columns/sheet-notes'
import { listedHeadings, namesRecords } from './round-trip/listed-headings'
import type { Table, TableSheet } from './table/table'

/** What is to be read: the kind, where it goes, and the database that knows events and earlier files. */
export type ImportOrder = { readonly kind: ImportKind; readonly target: ImportTarget; readonly view: DatabaseView }

const nothingComputed = (): boolean => false

/** What the headings of a sheet mean: those of a list of ours by the names of its fields, all others as people write them. */
const headingsFor = ({ kind, target, view }: ImportOrder): ((sheet: TableSheet) => Headings) => {
  const written = knownFields(kind, target.initiativeId === null ? [] : eventsInOrder(view, target.initiativeId))
  const listed = listedHeadings(view, kind)
  const own = ownHeadings(view, kind)
  return (sheet) => {
    const heads = headRows(sheet).find(({ cells }) => namesRecords(cells))?.cells
    if (listed === null || heads === undefined)
      return {
        known: (heading) => written(heading) ?? listed?.fieldOf(heading) ?? own(heading) ?? fieldByWords(kind, heading),
        isComputed: nothingComputed,
      }
    const isComputed = (heading: string): boolean => listed.isComputed(heading, heads)
    const known: KnownField = (heading) => {
      if (isComputed(heading)) return null
      const field = listed.fieldOf(heading)
      return field === undefined ? written(heading) : field
    }
    return { known, isComputed }
  }
}

const readOf = ({ encoding, delimiter, letters }: Table): FileRead => ({
  encoding: encoding ?? null,
  delimiter: delimiter ?? null,
  encodings: letters?.choices ?? [],
  isSure: letters?.isSure ?? true,
})

const noHeadings: HeadingPlace = { headingRow: 0, headingRows: 1 }

type Found = { readonly place: HeadingPlace; readonly guess: Mapping; readonly isRemembered: boolean }

/** The headings of a file that was read before are found again wherever they stand; others are guessed. */
const understand = (order: ImportOrder, sheet: TableSheet, { known }: Headings): Found => {
  for (const place of order.view.count('importMappings') === 0 ? [] : headingPlaces(sheet)) {
    const kept = rememberedMapping(order.view, order.kind, sheet, place)
    if (kept !== null) return { place, guess: kept, isRemembered: true }
  }
  const found = headingPlaceOf(sheet, known)
  const place = hasNoHeadings(order.kind, sheet, found, known) ? noHeadings : found
  return { place, guess: guessedMapping(order.kind, sheet, place, known), isRemembered: false }
}

type Described = Found & {
  readonly kind: ImportKind
  readonly sheets: readonly TableSheet[]
  readonly headings: Headings
}

/** What somebody has to look at in the columns, unless it was decided before: two that may be one field, others that are not seen. */
const askedNotes = (
  sheet: TableSheet,
  { kind, place, guess, isRemembered, headings }: Described,
): readonly SheetNote[] => {
  if (isRemembered || guess.columns.some(({ field }) => field === 'id')) return []
  const rows = sheet.rows.filter(({ number }) => number > place.headingRow)
  const { own, beside } = partedColumns(columnsUnder(sheet, place), headings.known)
  const question = { kind, columns: own, rows, known: headings.known }
  const alike = alikeColumns(question, guess.columns)
  const texts = beside.map(({ heading }) => heading).filter((heading) => heading !== '')
  const unseen = columnsUnder(sheet, place).filter(
    ({ column, heading }) => heading !== '' && sheet.hiddenColumns?.includes(column + 1),
  )
  return [
    ...(alike.length === 0 ? [] : [{ code: 'columns-alike', alike } as const]),
    ...(texts.length === 0 ? [] : [{ code: 'table-beside', texts } as const]),
    ...(unseen.length === 0
      ? []
      : [{ code: 'hidden-columns', headings: unseen.map(({ heading }) => heading) } as const]),
  ]
}

const describe = (sheet: TableSheet, described: Described): SourceSheet => {
  const {
    sheets,
    place,
    headings: { known, isComputed },
  } = described
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    headingRow: place.headingRow,
    headingRows: place.headingRows,
    columns: columnsUnder(sheet, place, isComputed),
    rows: sheet.rows.filter(({ number }) => number > place.headingRow).length,
    notes: [...sheetNotes({ sheet, sheets, place, known }), ...askedNotes(sheet, described)],
  }
}

/** The first sheet that somebody sees with rows under headings that are known; a legend before it has none. */
const firstToRead = (sheets: readonly SourceSheet[], found: readonly Found[]): number => {
  const isSeen = ({ hidden, rows }: SourceSheet): boolean => !hidden && rows > 0
  const known = sheets.findIndex((sheet, at) => isSeen(sheet) && (found[at]?.guess.columns.length ?? 0) >= 2)
  return known === -1 ? sheets.findIndex(isSeen) : known
}

const holdsInvitations = (view: DatabaseView, sheet: TableSheet): boolean => {
  const heads = headRows(sheet).find(({ cells }) => namesRecords(cells))?.cells ?? []
  const ofIds = heads.findIndex((cell) => namesRecords([cell]))
  return ofIds !== -1 && sheet.rows.some(({ cells }) => view.get('invitations', cells[ofIds] ?? null) !== undefined)
}

/** The kind of import that the file is of: a list of invitations is known by its ids, also where answers were expected. */
export const kindOfFile = (kind: ImportKind, table: Table, view: DatabaseView): ImportKind =>
  kind === 'answers' && table.sheets.some((sheet) => holdsInvitations(view, sheet)) ? 'invitations' : kind

/**
 * What a read file offers: its sheets with headings and samples, and how the first sheet of a list is understood:
 * as a file with these headings was before, or guessed. Refuses with `no-rows` when nothing stands under any heading.
 */
export const prepareSource = (order: ImportOrder, table: Table): Result<Omit<ImportSource, 'token'>, ImportFailure> => {
  const headingsOf = headingsFor(order)
  const found = table.sheets.map((sheet) => understand(order, sheet, headingsOf(sheet)))
  const sheets = table.sheets.map((sheet, index) => {
    const headings = headingsOf(sheet)
    return describe(sheet, {
      kind: order.kind,
      sheets: table.sheets,
      headings,
      ...(found[index] ?? understand(order, sheet, headings)),
    })
  })
  const first = found[firstToRead(sheets, found)]
  if (first === undefined) return fail({ code: 'no-rows' })
  const { guess, isRemembered } = first
  return ok({
    ...{ fileName: table.fileName, kind: order.kind, sheets, guess, isRemembered },
    isText: table.kind === 'csv',
    read: readOf(table),
  })
}

/** Which sheet, and in which row its headings stand; null: found anew. */
export type SheetQuestion = { readonly sheet: string; readonly headingRow: number | null; readonly headingRows: number }

/** A sheet with its headings in the given rows, found anew without one, and the guess for it; null for an unknown sheet. */
export const guessSheet = (order: ImportOrder, table: Table, question: SheetQuestion): SheetGuess | null => {
  const sheet = table.sheets.find(({ name }) => name === question.sheet)
  if (sheet === undefined) return null
  const headings = headingsFor(order)(sheet)
  if (question.headingRow === null) {
    const found = understand(order, sheet, headings)
    const { guess, isRemembered } = found
    return {
      sheet: describe(sheet, { ...found, kind: order.kind, sheets: table.sheets, headings }),
      guess,
      isRemembered,
    }
  }
  const place = { headingRow: question.headingRow, headingRows: question.headingRow > 1 ? question.headingRows : 1 }
  const kept = rememberedMapping(order.view, order.kind, sheet, place)
  const guess = kept ?? guessedMapping(order.kind, sheet, place, headings.known)
  const found = { place, guess, isRemembered: kept !== null, kind: order.kind, sheets: table.sheets, headings }
  return { sheet: describe(sheet, found), guess, isRemembered: kept !== null }
}
