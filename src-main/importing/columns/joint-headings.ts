import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import type { MappedColumn } from '@shared/domain/importing/mapping'
import type { SourceColumn } from '@shared/domain/importing/source'
import { fieldOfHeading, type KnownField } from './heading-row'

/** Fields that a cell can be parted into. */
const parted: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['person-name', 'sorted-name', 'position', 'person-email', 'person-phone'] as const),
  ...(['name', 'institution', 'address', 'district', 'email', 'phone'] as const),
])

const joints = /\s*[,/+&]\s*|\s+(?:a|and|og)\s+/u
const mostParts = 4

/** The fields that the words of one heading name together: *Jméno a funkce*, *Jméno, telefon, e-mail*; none where it names one. */
const fieldsIn = (kind: ImportKind, heading: string, known: KnownField): readonly ImportField[] => {
  if (fieldOfHeading(kind, heading) !== null) return []
  const parts = heading.split(joints).filter((part) => part !== '')
  const fields = parts.flatMap((part) => known(part) ?? [])
  const isEach = fields.length === parts.length && new Set(fields).size === parts.length
  return parts.length > 1 && parts.length <= mostParts && isEach && fields.every((field) => parted.has(field))
    ? fields
    : []
}

/** A column whose heading names several fields feeds all of them that have no column of their own. */
export const withJointHeadings = (
  kind: ImportKind,
  chosen: readonly MappedColumn[],
  { columns, known }: { readonly columns: readonly SourceColumn[]; readonly known: KnownField },
): readonly MappedColumn[] =>
  columns.reduce((made, { column, heading }) => {
    const named = fieldsIn(kind, heading, known)
    const others = made.filter((each) => each.column !== column)
    const free = named.filter((field) => !others.some((each) => each.field === field))
    if (free.length === 0) return made
    return [...others, ...free.map((field) => ({ column, field }))].toSorted((a, b) => a.column - b.column)
  }, chosen)
