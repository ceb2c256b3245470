import { join } from 'node:path'
import type { ImportKind, ImportReport, Mapping, SourceColumn } from '@shared/domain/importing/report'
import type { DatabaseView } from '@shared/domain/state'
import { proposeChanges, type Proposal } from '../../../src-main/importing/proposal'
import { reportOf, rowsToTake } from '../../../src-main/importing/report'
import { prepareSource } from '../../../src-main/importing/source'
import { readTable } from '../../../src-main/importing/table/read-table'
import type { Table } from '../../../src-main/importing/table/table'
import type { Scene } from '../../builders'

const fixtures = join(__dirname, '../../fixtures')

export type Previewed = {
  readonly table: Table
  readonly mapping: Mapping
  readonly columns: readonly SourceColumn[]
  readonly proposal: Proposal
  readonly report: ImportReport
}

/** A table as it would be read, for rows made up in a test. */
export const tableOf = (rows: readonly (readonly string[])[]): Table => ({
  fileName: 'seznam.xlsx',
  kind: 'xlsx',
  sheets: [
    {
      name: 'List1',
      hidden: false,
      rows: rows.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.length > 0),
      columns: Math.max(...rows.map(({ length }) => length)),
      blank: rows.filter(({ length }) => length === 0).length,
    },
  ],
  skipped: { blank: rows.filter(({ length }) => length === 0).length },
})

export const previewTable = (view: DatabaseView, kind: ImportKind, table: Table): Previewed => {
  const source = prepareSource(kind, table)
  if (!source.ok) throw new Error(source.failure.code)
  const mapping = source.value.guess
  const proposal = proposeChanges(view, kind, table, mapping)
  const columns = source.value.sheets.find(({ name }) => name === mapping.sheet)?.columns ?? []
  return { table, mapping, columns, proposal, report: reportOf(proposal) }
}

/** Reads one of the lists that colleagues sent and previews it with the guessed mapping. */
export const previewFile = async (view: DatabaseView, kind: ImportKind, file: string): Promise<Previewed> => {
  const table = await readTable(join(fixtures, file))
  if (!table.ok) throw new Error(table.failure.code)
  return previewTable(view, kind, table.value)
}

/** Takes a previewed list in, as the confirmation does. */
export const takeIn = (scene: Scene, { table, proposal }: Previewed, takenIn: readonly number[] = []) =>
  scene.do('directory:import', {
    source: table.fileName,
    rows: [...rowsToTake(proposal, { leaveOut: [], takeIn: takenIn })],
  })
