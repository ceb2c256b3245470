import type { Collections } from '@shared/domain/database/database'
import { isImportField, type ImportKind } from '@shared/domain/importing/kinds'
import { readingSchema, type Reading } from '@shared/domain/importing/reading'
import type { Mapping } from '@shared/domain/importing/mapping'
import type { DatabaseView } from '@shared/domain/database/state'
import { messages } from '@shared/messages'
import { headingsAt, type HeadingPlace } from './heading-row'
import { plainHeading } from './headings'
import type { TableSheet } from '../table/table'

const reasons = new Set([messages.cs, messages.en].map((m) => plainHeading(m.importing.reasonColumn)))

/** The headings in their order by which a file is known again; the reason that we added ourselves is none of them. */
const lookOf = (sheet: TableSheet, place: HeadingPlace): readonly string[] => {
  const plain = headingsAt(sheet, place).map((heading) => plainHeading(heading).slice(0, 300))
  while (plain.length > 0 && (plain.at(-1) === '' || reasons.has(plain.at(-1) ?? ''))) plain.pop()
  return plain
}

/** A heading that occurs twice carries the number of its earlier occurrences. */
const namesOf = (look: readonly string[]): readonly string[] =>
  look.map((heading, index) => `${heading}#${look.slice(0, index).filter((each) => each === heading).length}`)

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index])

type Kept = Collections['importMappings']['reading']

const chosenReading = ({ encoding, delimiter }: Kept): Reading => {
  const read = readingSchema.safeParse({ encoding: encoding || undefined, delimiter: delimiter || undefined })
  return read.success ? read.data : {}
}

const readingOf = (kept: Kept): Partial<Mapping> => ({
  ...chosenReading(kept),
  ...(kept.hiddenRows ? { hiddenRows: true } : {}),
  ...(kept.allSheets ? { allSheets: true } : {}),
})

const mostTried = 3

/** How files of a kind were read where somebody had to choose it, the last ones first. */
export const keptReadings = (view: DatabaseView, kind: ImportKind): readonly Reading[] => {
  const kept = Array.from(view.all('importMappings'))
    .filter((each) => each.kind === kind && (each.reading.encoding !== '' || each.reading.delimiter !== ''))
    .toSorted((a, b) => b.usedAt.localeCompare(a.usedAt))
    .map(({ reading }) => chosenReading(reading))
  return kept
    .filter((each, at) => kept.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === at)
    .slice(0, mostTried)
}

/** The mapping used for an earlier file with the same headings, or null; fields that no longer exist are left out. */
export const rememberedMapping = (
  view: DatabaseView,
  kind: ImportKind,
  sheet: TableSheet,
  place: HeadingPlace,
): Mapping | null => {
  const look = lookOf(sheet, place)
  const kept = Array.from(view.all('importMappings')).find((each) => each.kind === kind && isSame(each.headings, look))
  if (kept === undefined || look.length === 0) return null
  const names = namesOf(look)
  const columns = kept.columns.flatMap(({ heading, field }) => {
    const column = names.indexOf(heading)
    return column >= 0 && isImportField(field) ? [{ column, field }] : []
  })
  const constants = kept.constants.flatMap(({ field, value }) => (isImportField(field) ? [{ field, value }] : []))
  return { sheet: sheet.name, ...place, columns, constants, ...readingOf(kept.reading) }
}

/** The mapping as it is kept, by its headings. */
export const mappingToKeep = (
  kind: ImportKind,
  sheet: TableSheet,
  mapping: Mapping,
): Omit<Collections['importMappings'], 'id' | 'usedAt'> => {
  const headings = [...lookOf(sheet, mapping)]
  const names = namesOf(headings)
  const columns = mapping.columns.flatMap(({ column, field }) => {
    const heading = names[column]
    return heading === undefined ? [] : [{ heading, field }]
  })
  // The next file of the same form is about another event.
  const constants = mapping.constants.filter(({ field }) => field !== 'event').map((each) => ({ ...each }))
  const reading = {
    ...{ encoding: mapping.encoding ?? '', delimiter: mapping.delimiter ?? '' },
    ...{ hiddenRows: mapping.hiddenRows ?? false, allSheets: mapping.allSheets ?? false },
  } as const
  return { kind, headings, columns, constants, reading }
}
