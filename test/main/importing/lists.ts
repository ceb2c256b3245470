import { isAbsolute, join } from 'node:path'
import { nowhere, type ImportKind, type ImportTarget } from '@shared/domain/importing/kinds'
import type { Decision, ImportDone, ImportReport } from '@shared/domain/importing/report'
import type { Mapping } from '@shared/domain/importing/mapping'
import type { SourceColumn } from '@shared/domain/importing/source'
import type { DatabaseView } from '@shared/domain/database/state'
import { proposeChanges } from '../../../src-main/importing/proposal'
import type { Proposal } from '../../../src-main/importing/rows/row-proposal'
import { importAction, reportOf, rowsToTake } from '../../../src-main/importing/rows/report'
import { prepareSource } from '../../../src-main/importing/source'
import { readTable } from '../../../src-main/importing/table/read-table'
import type { Table } from '../../../src-main/importing/table/table'
import type { Scene } from '../../builders'

const fixtures = join(__dirname, '../../fixtures')

type Options = {
  readonly target?: ImportTarget
  /** What somebody changes in the guess. */
  readonly change?: (mapping: Mapping) => Mapping
}

export type Previewed = {
  readonly table: Table
  readonly mapping: Mapping
  readonly columns: readonly SourceColumn[]
  readonly proposal: Proposal
  readonly report: ImportReport
}

const today = '2020-10-05'

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

export const previewTable = (
  view: DatabaseView,
  kind: ImportKind,
  table: Table,
  { target = nowhere, change = (mapping) => mapping }: Options = {},
): Previewed => {
  const order = { kind, view, target }
  const source = prepareSource(order, table)
  if (!source.ok) throw new Error(source.failure.code)
  const mapping = change(source.value.guess)
  const proposal = proposeChanges({ ...order, today }, table, mapping)
  const columns = source.value.sheets.find(({ name }) => name === mapping.sheet)?.columns ?? []
  return { table, mapping, columns, proposal, report: reportOf(proposal) }
}

/** Reads one of the lists that colleagues sent and previews it with the guessed mapping. */
export const previewFile = async (
  view: DatabaseView,
  kind: ImportKind,
  file: string,
  options: Options = {},
): Promise<Previewed> => {
  const table = await readTable(isAbsolute(file) ? file : join(fixtures, file))
  if (!table.ok) throw new Error(table.failure.code)
  return previewTable(view, kind, table.value, options)
}

/** Doubtful rows that are to become records of their own. */
export const asNew = (...rows: readonly number[]): readonly Decision[] => rows.map((row) => ({ row, choice: 'new' }))

/** Takes a previewed list in, as the confirmation does; what was done. */
export const takeIn = (
  scene: Scene,
  { table, proposal }: Previewed,
  decisions: readonly Decision[] = [],
): ImportDone => {
  const { action, input } = importAction(proposal, rowsToTake(proposal, decisions), table.fileName)
  return scene.do(action as 'directory:import', input as never, today) // safe: made for its action
}

/** How many records a list would bring or change; none where it is known already. */
export const takenRows = ({ proposal }: Previewed): number => rowsToTake(proposal, []).length
