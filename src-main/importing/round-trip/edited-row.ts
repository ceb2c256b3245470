import type { ImportField } from '@shared/domain/importing/kinds'
import type { MappedRow } from '../rows/mapped-rows'

/**
 * The row with those of its cells alone that somebody has changed since the list was written: the others neither say nor empty
 * anything, and nothing is wrong about them, whatever the checks think of what stood there before.
 */
export const editedRow = (row: MappedRow, isShown: (column: ImportField, cell: string) => boolean): MappedRow => {
  const broken = new Set(row.doubts.flatMap(({ of, reason }) => (reason.code === 'cell-error' ? [of] : [])))
  const edited = new Set(
    Array.from(row.fields).filter((column) => broken.has(column) || !isShown(column, row.cell(column))),
  )
  const isSaid = (column: ImportField): boolean => edited.has(column) || !row.fields.has(column)
  return {
    ...row,
    fields: edited,
    value: (column) => (isSaid(column) ? row.value(column) : ''),
    cell: (column) => (isSaid(column) ? row.cell(column) : ''),
    further: (column) => (isSaid(column) ? row.further(column) : []),
    doubts: row.doubts.filter(({ of }) => edited.has(of)),
  }
}
