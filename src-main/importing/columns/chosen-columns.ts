import { takesSeveralColumns, type MappedColumn } from '@shared/domain/importing/mapping'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import type { AlikeColumns, SourceColumn } from '@shared/domain/importing/source'
import { fieldByWords } from './heading-words'
import { fieldOfHeading, type KnownField } from './heading-row'
import { plainHeading } from './headings'
import type { TableRow } from '../table/table'

type ColumnQuestion = {
  readonly kind: ImportKind
  readonly columns: readonly SourceColumn[]
  readonly rows: readonly TableRow[]
  readonly known: KnownField
}

/** What a column may be: how its values look for it, and how plainly its heading says so. */
type Option = MappedColumn & { readonly fits: 0 | 1 | 2; readonly strength: 1 | 2 | 3 | 4 }

const isAddress = (cell: string): boolean => /\S@\S|\(at\)|\[at\]|zavin/i.test(cell)
const isNumber = (cell: string): boolean => cell.replace(/\D/g, '').length >= 6
const isDayOrNumber = (cell: string): boolean => /^[\d\s.:/+-]{5,}$/.test(cell)

const ofAddresses: ReadonlySet<ImportField> = new Set<ImportField>(['email', 'person-email'])
const ofNumbers: ReadonlySet<ImportField> = new Set<ImportField>(['phone', 'person-phone', 'ico', 'code'])
const ofWords: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['person-name', 'sorted-name', 'first-name', 'last-name', 'institution', 'name', 'position', 'city'] as const),
])

const looksLike = (field: ImportField, cell: string): boolean => {
  if (ofAddresses.has(field)) return isAddress(cell)
  if (ofNumbers.has(field)) return isNumber(cell) && !isAddress(cell)
  if (field === 'salutation') return /\S \S/.test(cell)
  return !ofWords.has(field) || !(isAddress(cell) || isDayOrNumber(cell))
}

const rowsLookedAt = 200

/** How the values of a column look for a field: none of them does, there are none, some do. */
const fitOf = (field: ImportField, cells: readonly string[]): Option['fits'] => {
  if (cells.length === 0) return 1
  return cells.some((cell) => looksLike(field, cell)) ? 2 : 0
}

/** Words for a town that name the institution only where nothing else does; beside its name they are where it lies. */
const towns: ReadonlySet<string> = new Set([
  'obec',
  'mesto',
  'mesto obec',
  'obec mesto',
  'town',
  'kommune',
  'obec sidla',
  'nazev obce',
  'nazevobce',
  'nazev mesta',
])

const isPhone = /^(\+|00)?[\d ]{9,17}$/

const numbersOf = (kind: ImportKind): ImportField => (kind === 'institutions' ? 'phone' : 'person-phone')

const addressesOf = (kind: ImportKind): ImportField => (kind === 'institutions' ? 'email' : 'person-email')

/** Fields that the heading of a column may name, the plainest first. */
const namedBy = ({ kind, known }: ColumnQuestion, heading: string): readonly Pick<Option, 'field' | 'strength'>[] => {
  const plain = known(heading)
  if (plain === null) return []
  const isPhrase = fieldOfHeading(kind, heading) !== null || fieldByWords(kind, heading) !== plain
  const isTown = towns.has(plainHeading(heading.replace(/\(.*?\)/g, ' ')))
  const words = fieldByWords(kind, heading)
  return [
    { field: plain, strength: isPhrase ? (isTown ? 2 : 4) : 3 },
    ...(words === null || words === plain ? [] : [{ field: words, strength: 2 } as const]),
    ...(isTown && kind === 'institutions' ? [{ field: 'city', strength: 1 } as const] : []),
  ]
}

const optionsOf = (question: ColumnQuestion): readonly Option[] => {
  const looked = question.rows.slice(0, rowsLookedAt)
  const all = question.columns.map(({ column, heading }) => {
    const cells = looked.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')
    return { column, heading, cells, named: namedBy(question, heading) }
  })
  const hasSurname = all.some(({ named }) => named[0]?.field === 'last-name')
  const hasGiven = all.some(({ named }) => named[0]?.field === 'first-name')
  return all.flatMap(({ column, heading, cells, named }) => {
    const options = named.map(({ field, strength }): Option => {
      const isGiven = field === 'person-name' && hasSurname && !hasGiven
      const meant = isGiven ? 'first-name' : field
      return { column, field: meant, strength, fits: fitOf(meant, cells) }
    })
    const isOther = heading === '' || options.some(({ fits }) => fits === 0)
    if (!isOther || cells.length === 0) return options
    if (cells.every(isAddress)) return [...options, { column, field: addressesOf(question.kind), strength: 1, fits: 2 }]
    const areNumbers = heading !== '' && cells.every((cell) => isPhone.test(cell))
    return areNumbers ? [...options, { column, field: numbersOf(question.kind), strength: 1, fits: 2 }] : options
  })
}

const plainestFirst = (a: Option, b: Option): number =>
  b.fits - a.fits || b.strength - a.strength || a.column - b.column

/** Where a second person stands in a row about one: what stands behind is hers, and feeds nothing of the first. */
const secondNameOf = ({ kind, columns, known }: ColumnQuestion): number => {
  const named = kind === 'persons' ? columns.filter(({ heading }) => known(heading) === 'person-name') : []
  return named[1]?.column ?? Infinity
}

/** Each column with the field that its heading names and its values look like; where two name one field, the plainer one has it. */
export const chosenColumns = (question: ColumnQuestion): readonly MappedColumn[] => {
  const chosen: Option[] = []
  const second = secondNameOf(question)
  for (const option of optionsOf(question).toSorted(plainestFirst)) {
    // *pan* is a form of address, and no salutation to begin a letter with.
    if (option.field === 'salutation' && option.fits === 0) continue
    if (chosen.some(({ column }) => column === option.column)) continue
    const isTaken = chosen.some(({ field }) => field === option.field)
    const isOfSecond = option.column > second && takesSeveralColumns(option.field)
    if (!isTaken || (isFurther(question.kind, chosen, option) && option.fits === 2 && !isOfSecond)) chosen.push(option)
  }
  return chosen.toSorted((a, b) => a.column - b.column).map(({ column, field }) => ({ column, field }))
}

/** Fields that more columns than the chosen one may feed, the chosen one first. */
export const alikeColumns = (question: ColumnQuestion, chosen: readonly MappedColumn[]): readonly AlikeColumns[] => {
  const headingOf = (at: number): string => question.columns.find(({ column }) => column === at)?.heading ?? ''
  const options = optionsOf(question).filter(({ strength }) => strength >= 3)
  return chosen.flatMap(({ column, field }) => {
    const isPlain = options.some((each) => each.column === column && each.field === field)
    const others = options.filter(
      (each) => each.field === field && each.fits === 2 && !chosen.some((taken) => taken.column === each.column),
    )
    if (!isPlain || others.length === 0) return []
    return [{ field, headings: [headingOf(column), ...others.map((each) => headingOf(each.column))] }]
  })
}

/** Second columns of contacts are further ones, unless the rows name people to whom they may belong. */
const isFurther = (kind: ImportKind, chosen: readonly Option[], { field, strength }: Option): boolean => {
  if (!takesSeveralColumns(field) || strength < 3 || kind === 'answers') return false
  return kind !== 'institutions' || !chosen.some((each) => each.field === 'person-name')
}
