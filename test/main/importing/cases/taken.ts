import { isAbsolute, join } from 'node:path'
import { runAction } from '@shared/domain/actions/run-action'
import { collectionNames, type Collections } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { uuidv7 } from '@shared/domain/values/ids'
import { nowhere, type ImportKind, type ImportTarget } from '@shared/domain/importing/kinds'
import type { Decision, ImportDone, ImportReport, ReportRow } from '@shared/domain/importing/report'
import type { ImportSource } from '@shared/domain/importing/source'
import type { Mapping } from '@shared/domain/importing/mapping'
import type { Reading } from '@shared/domain/importing/reading'
import type { ImportFailure } from '@shared/failures/import-failure'
import { ok } from '@shared/result'
import { ImportSession } from '../../../../src-main/importing/import-session'
import { DEFAULT_TABLE_LIMITS } from '../../../../src-main/importing/table/table-limits'
import { readTable } from '../../../../src-main/importing/table/read-table'
import { sampleRecords } from '../../../../src-main/sample/sample-records'

type ImportStore = Parameters<ImportSession['commit']>[0]

const fixtures = join(import.meta.dirname, '../../../fixtures/import-cases')
const today = '2020-10-05'
const now = `${today}T10:00:00.000Z`

/** New ids in the order in which they are made, over all files that a test takes in. */
let idsMade = 0
const newId = (): string => uuidv7(Date.parse(now) + ++idsMade, new Uint8Array(10))

/** A database in memory that takes actions as an open one does. */
const storeOver = (view: DatabaseState): ImportStore => {
  return {
    view,
    seq: 0,
    settled: () => Promise.resolve(),
    act: (request) => {
      const run = runAction(view, request, { now, today, by: 'Test', newId })
      if (!run.ok) return Promise.resolve(run)
      view.apply(run.value.changes)
      return Promise.resolve(ok({ output: run.value.output, changeSet: null }))
    },
  }
}

let sample: Promise<DatabaseState> | undefined

/** The sample database, a copy of its own for each test. */
export const sampleDatabase = async (): Promise<DatabaseState> => {
  sample ??= sampleRecords({ random: (count) => crypto.getRandomValues(new Uint8Array(count)) })
  const copy = new DatabaseState()
  const whole = await sample
  for (const name of collectionNames) copy.load(name, whole.all(name))
  return copy
}

/** Where answers to the sample's BI go. */
export const biOf = (view: DatabaseState): ImportTarget => ({
  initiativeId: Array.from(view.all('initiatives')).find(({ code }) => code === 'BI')?.id ?? null,
  eventId: null,
})

type Options = {
  /** An empty one without. */
  readonly database?: DatabaseState
  readonly target?: ImportTarget
  /** What somebody chooses about the reading of the file. */
  readonly reading?: Reading
  /** What somebody changes in the guess. */
  readonly change?: (mapping: Mapping) => Mapping
  /** What somebody decides about the rows; without it what is sure is taken in, and nothing else. */
  readonly decide?: (rows: readonly ReportRow[]) => readonly Decision[]
}

/** A file as it was previewed and taken in: what the rows were told to be, and the records after the commit. */
export type Taken = {
  readonly source: Omit<ImportSource, 'token'>
  readonly mapping: Mapping
  readonly report: ImportReport
  /** The rows of the preview; a row without trouble has no reasons. */
  readonly rows: readonly { readonly row: number; readonly verdict: string; readonly reasons: readonly string[] }[]
  readonly done: ImportDone
  readonly database: DatabaseState
  /** The records that were not there before, in the order in which they came. */
  readonly made: <Name extends 'institutions' | 'persons' | 'invitations' | 'registrations' | 'nominations'>(
    name: Name,
  ) => readonly Collections[Name][]
}

const value = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const pathOf = (file: string): string => (isAbsolute(file) ? file : join(fixtures, file))

/** Takes a file in as the window does: read, guessed, previewed, decided, committed. A file by its name lies in `import-cases`. */
export const taken = async (kind: ImportKind, file: string, options: Options = {}): Promise<Taken> => {
  const {
    database = new DatabaseState(),
    target = nowhere,
    change = (mapping) => mapping,
    decide = () => [],
    reading,
  } = options
  const readAgain = (reading: Reading) => readTable(pathOf(file), DEFAULT_TABLE_LIMITS, () => undefined, reading)
  const session = new ImportSession(kind, target, { table: value(await readAgain({})), readAgain })
  const store = storeOver(database)
  const source = value(await (reading === undefined ? session.opened(store) : session.readAs(store, reading)))
  const mapping = change(source.guess)
  const report = value(await session.preview(store, { mapping, today }))
  const before = new Set(collectionNames.flatMap((name) => Array.from(database.all(name), ({ id }) => id)))
  const done = value(await session.commit(store, decide(report.rows)))
  const rows = report.rows.map(({ row, verdict, reasons }) => ({
    row,
    verdict,
    reasons: reasons.map(({ code }) => code),
  }))
  const made: Taken['made'] = (name) => Array.from(database.all(name)).filter(({ id }) => !before.has(id))
  return { source, mapping, report, rows, done, database, made }
}

/** Every doubtful row as a record of its own. */
export const doubtfulAsNew = (rows: readonly ReportRow[]): readonly Decision[] =>
  rows.filter(({ verdict }) => verdict === 'doubtful').map(({ row }) => ({ row, choice: 'new' }))

/** Why a file cannot be read at all. */
export const refusal = async (file: string): Promise<ImportFailure> => {
  const table = await readTable(pathOf(file))
  if (table.ok) throw new Error('read although it should be refused')
  return table.failure
}
