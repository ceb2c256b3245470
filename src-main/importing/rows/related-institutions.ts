import type { DirectoryRow } from '@shared/domain/directory/directory-actions'
import type { Institution } from '@shared/domain/directory/institution'
import { isTown } from '@shared/domain/directory/institution'
import { relatedTo } from '@shared/domain/directory/relation'
import type { FieldChange, RowReason } from '@shared/domain/importing/report'
import { relationColumn, relationKinds, type RelationColumn } from '@shared/fields/relation'
import { districtKey } from '@shared/domain/values/places'
import type { InstitutionMatch } from '../matching/institution-match'
import type { MappedRow } from './mapped-rows'
import type { Matching } from './row-proposal'

type Relations = NonNullable<NonNullable<DirectoryRow['institution']>['relations']>

/** What a row says of the relations of an institution: those of each kind that it is to have. */
type RelatedRow = {
  readonly relations: Relations
  readonly changes: readonly FieldChange[]
  readonly reasons: readonly RowReason[]
}

type Kind = Relations[number]['kind']

/** What a cell names, and what nobody can say which institution it is. */
type NamedRelated = { readonly found: readonly Institution[]; readonly unknown: readonly string[] }

/** The longest beginning of the parts that is the name of an institution; else the first of them alone. */
const nextName = (parts: readonly string[], institutions: InstitutionMatch): number => {
  for (let length = parts.length; length > 1; length--)
    if (institutions.named(parts.slice(0, length).join(',').trim()).length > 0) return length
  return 1
}

/** The names in a line; a comma parts them where it does not stand inside one. */
const namesInLine = (parts: readonly string[], institutions: InstitutionMatch): readonly string[] => {
  if (parts.length === 0) return []
  const length = nextName(parts, institutions)
  return [parts.slice(0, length).join(',').trim(), ...namesInLine(parts.slice(length), institutions)]
}

const namesIn = (cell: string, institutions: InstitutionMatch): readonly string[] =>
  cell
    .split(/[;\n]/)
    .flatMap((line) => namesInLine(line.split(','), institutions))
    .filter((name) => name !== '')

const candidatesFor = (name: string, { institutions }: Matching): readonly Institution[] => {
  const digits = name.replace(/\s/g, '')
  // Eight digits, of which Excel drops leading zeros, or nine in Norway.
  if (!/^\d{5,9}$/.test(digits)) return institutions.named(name)
  const found = institutions.withIco(digits.padStart(8, '0'))
  // A police shares the IČO of its town, which is the one that is meant.
  const towns = found.filter(({ kind }) => isTown(kind))
  return towns.length > 0 ? towns : found
}

type Around = { readonly id: string | null; readonly district: string; readonly known: readonly Institution[] }

/** The institution that a name means: of several the one that is related already, else the one of the district. */
const meant = (name: string, matching: Matching, { id, district, known }: Around): Institution | undefined => {
  const all = candidatesFor(name, matching).filter((each) => each.id !== id)
  const related = all.filter((each) => known.some((other) => other.id === each.id))
  const near = all.filter((each) => districtKey(each.district) === districtKey(district))
  const narrowed = [related, near, all].find((each) => each.length === 1)
  return narrowed?.[0]
}

/** The institutions that a cell of relations names. */
export const relatedInCell = (cell: string, matching: Matching, around: Around): NamedRelated => {
  const found = new Map<string, Institution>()
  const unknown: string[] = []
  // Those of one name that are related already are told one after another.
  for (const name of namesIn(cell, matching.institutions)) {
    const known = around.known.filter((each) => !found.has(each.id))
    const other = meant(name, matching, { ...around, known })
    if (other === undefined) unknown.push(name)
    else found.set(other.id, other)
  }
  return { found: Array.from(found.values()), unknown }
}

const listed = (institutions: readonly Institution[]): string => institutions.map(({ name }) => name).join('; ')

/** The relations of a kind that lead to these, and the change that it makes; `known` are those that there are. */
export const relationsTo = (
  kind: Kind,
  others: readonly Institution[],
  known: readonly Institution[],
): { readonly relation: Relations[number]; readonly change: FieldChange } => ({
  relation: { kind, otherIds: others.map(({ id }) => id) },
  change: { field: relationColumn(kind), before: listed(known), after: listed(others) },
})

export const unknownRelated = (field: RelationColumn, names: readonly string[]): readonly RowReason[] =>
  names.map((name) => ({ code: 'unknown-related', name, field }))

/** What a row adds to the relations of an institution, or of a new one; it never drives another one out. */
export const relatedOfRow = (row: MappedRow, matching: Matching, institution: Institution | null): RelatedRow => {
  const { view, today } = matching
  const said = relationKinds.flatMap((kind) => {
    const column = relationColumn(kind)
    const cell = row.value(column)
    if (cell === '') return []
    const known = institution === null ? [] : relatedTo(view, institution, { kind, today })
    const around = {
      id: institution?.id ?? null,
      district: row.value('district') || (institution?.district ?? ''),
      known,
    }
    const { found, unknown } = relatedInCell(cell, matching, around)
    const more = found.filter(({ id }) => !known.some((each) => each.id === id))
    const made = more.length === 0 ? [] : [relationsTo(kind, [...known, ...more], known)]
    return [{ made, reasons: unknownRelated(column, unknown) }]
  })
  const made = said.flatMap((each) => each.made)
  return {
    relations: made.map(({ relation }) => relation),
    changes: made.map(({ change }) => change),
    reasons: said.flatMap(({ reasons }) => reasons),
  }
}
