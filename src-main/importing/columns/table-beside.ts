import type { ImportField } from '@shared/domain/importing/kinds'
import type { SourceColumn } from '@shared/domain/importing/source'
import type { KnownField } from './heading-row'

type Parted = { readonly own: readonly SourceColumn[]; readonly beside: readonly SourceColumn[] }

const fieldsIn = (columns: readonly SourceColumn[], known: KnownField): ReadonlySet<ImportField> =>
  new Set(columns.flatMap(({ heading }) => known(heading) ?? []))

const FEWEST = 2

/** Whether columns behind an empty one are a table of their own: at least two headings, and one of them for a second time. */
const isOther = (left: readonly SourceColumn[], right: readonly SourceColumn[], known: KnownField): boolean => {
  const fields = fieldsIn(left, known)
  const again = fieldsIn(right, known)
  const headings = right.filter(({ heading }) => heading !== '')
  return fields.size >= FEWEST && headings.length >= FEWEST && Array.from(again).some((field) => fields.has(field))
}

/** The columns of the list, and those of another table that stands beside it, parted by an empty column. */
export const partedColumns = (columns: readonly SourceColumn[], known: KnownField): Parted => {
  const at = columns.findIndex(
    ({ column }, index) =>
      column > (columns[index - 1]?.column ?? column) + 1 &&
      isOther(columns.slice(0, index), columns.slice(index), known),
  )
  return at === -1 ? { own: columns, beside: [] } : { own: columns.slice(0, at), beside: columns.slice(at) }
}
