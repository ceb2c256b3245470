import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import type { ImportKind, ImportTarget } from '@shared/domain/importing/kinds'
import type { Reading } from '@shared/domain/importing/reading'
import type { Decision, ImportDone, ImportReport, ReportRow } from '@shared/domain/importing/report'
import type { ImportSource, SheetGuess } from '@shared/domain/importing/source'
import type { Mapping } from '@shared/domain/importing/mapping'
import { fail, ok, type Result } from '@shared/result'
import type { StartWorker } from '../jobs/run-job'
import type { Store } from '../store/store'
import { keptReadings, mappingToKeep } from './columns/remembered-mapping'
import { offerCandidate, proposeChanges, proposing } from './proposal'
import { proposeInSlices } from './propose-in-slices'
import { readTableApart } from './read-apart'
import { conflictIn, importAction, reportOf, reportRow, rowsToTake } from './rows/report'
import type { Proposal, Take } from './rows/row-proposal'
import { guessSheet, kindOfFile, prepareSource, type SheetQuestion } from './source'
import type { Table } from './table/table'

type ImportStore = Pick<Store, 'view' | 'seq' | 'act' | 'settled'>
type Around = NonNullable<Parameters<typeof readTableApart>[2]>

type ReadAgain = (reading: Reading, around?: Around) => Promise<Result<Table>>
/** A file that was read, and how to read it otherwise. */
type ReadFile = { readonly table: Table; readonly readAgain: ReadAgain }

const isEqual = <T>(a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b)

const readingOf = ({ encoding, delimiter }: Reading): Reading => ({
  ...(encoding === undefined ? {} : { encoding }),
  ...(delimiter === undefined ? {} : { delimiter }),
})

const isSameReading = (a: Reading, b: Reading): boolean => isEqual(readingOf(a), readingOf(b))

/** What the rows of the file would do, by which mapping, and against which state of the database. */
type Preview = { readonly mapping: Mapping; readonly proposal: Proposal; readonly seq: number }

/**
 * A file on its way in, from its table to the records: how it is understood, what its rows would do, what was decided, and
 * taking them in. Nothing is written before that. The database is handed in each time, as it changes meanwhile.
 */
export class ImportSession {
  #kind: ImportKind
  readonly target: ImportTarget
  #table: Table
  #reading: Reading = {}
  readonly #readAgain: ReadAgain
  #preview: Preview | null = null

  constructor(kind: ImportKind, target: ImportTarget, { table, readAgain }: ReadFile) {
    this.#kind = kind
    this.target = target
    this.#table = table
    this.#readAgain = readAgain
  }

  get kind(): ImportKind {
    return this.#kind
  }

  get table(): Table {
    return this.#table
  }

  /** Reads the file in a process of its own. */
  static async read(
    startWorker: StartWorker,
    { kind, target, path }: { readonly kind: ImportKind; readonly target: ImportTarget; readonly path: string },
    around: Around = {},
  ): Promise<Result<ImportSession>> {
    const table = await readTableApart(startWorker, { path }, around)
    if (!table.ok) return table
    const readAgain: ReadAgain = (reading, again = {}) => readTableApart(startWorker, { path, reading }, again)
    return ok(new ImportSession(kind, target, { table: table.value, readAgain }))
  }

  /** The file as it is first shown: read as files of its form were before, where somebody had to choose that. */
  async opened(store: ImportStore, around: Around = {}): Promise<Result<Omit<ImportSource, 'token'>>> {
    const first = this.source(store)
    if (!first.ok || this.#table.letters === undefined) return first
    for (const reading of first.value.isRemembered
      ? [readingOf(first.value.guess)]
      : keptReadings(store.view, this.kind)) {
      if (isSameReading(reading, this.#reading)) continue
      const again = await this.#use(reading, around)
      const source = again.ok ? this.source(store) : again
      if (source.ok && source.value.isRemembered && isSameReading(readingOf(source.value.guess), reading)) return source
      await this.#use({}, around)
    }
    return this.source(store)
  }

  /** The file read anew, as somebody chose. */
  async readAs(
    store: ImportStore,
    reading: Reading,
    around: Around = {},
  ): Promise<Result<Omit<ImportSource, 'token'>>> {
    const again = await this.#use(reading, around)
    return again.ok ? this.source(store) : again
  }

  /** The sheets of the file, and how the first one with rows is understood. */
  source({ view }: ImportStore): Result<Omit<ImportSource, 'token'>> {
    this.#kind = kindOfFile(this.#kind, this.#table, view)
    return this.#withReading(prepareSource({ ...this.#order, view }, this.#table))
  }

  /** Another sheet, or headings in another row, and the guess for them. */
  guess({ view }: ImportStore, question: SheetQuestion): Result<SheetGuess> {
    const guess = guessSheet({ ...this.#order, view }, this.#table, question)
    return guess === null ? fail({ code: 'file-gone' }) : this.#withReading(ok(guess))
  }

  /** What the rows would do, by this mapping. */
  async preview(
    store: ImportStore,
    { mapping, today }: { readonly mapping: Mapping; readonly today: Day },
    around: Around = {},
  ): Promise<Result<ImportReport>> {
    const read = await this.#use(readingOf(mapping), around)
    if (!read.ok) return read
    await store.settled()
    const { seq, view } = store
    const proposed = await proposeInSlices(proposing({ ...this.#order, view, today }, this.#table, mapping), around)
    if (!proposed.ok) return proposed
    this.#preview = { mapping, proposal: proposed.value, seq }
    return ok(reportOf(proposed.value))
  }

  /** The row with one more record that it may mean, chosen by hand. */
  offer(row: number, id: Id): Result<ReportRow> {
    if (this.#preview === null) return fail({ code: 'file-gone' })
    const offered = offerCandidate(this.#preview.proposal, row, id)
    const collection = this.kind === 'persons' || this.kind === 'sign-ups' ? 'persons' : 'institutions'
    if (offered === null) return fail({ code: 'not-found', collection, id })
    this.#preview = { ...this.#preview, proposal: offered.proposal }
    return ok(reportRow(offered.row))
  }

  /** The rows that would be taken in as decided; refused where two of them would change one record in different ways. */
  check(decisions: readonly Decision[]): Result<readonly Take[]> {
    if (this.#preview === null) return fail({ code: 'file-gone' })
    const conflict = conflictIn(this.#preview.proposal, decisions)
    return conflict === null ? ok(rowsToTake(this.#preview.proposal, decisions)) : fail(conflict)
  }

  /** Takes the rows in as decided, after keeping how the file was understood, so that undoing once takes the rows alone back. */
  async commit(store: ImportStore, decisions: readonly Decision[]): Promise<Result<ImportDone>> {
    await store.settled()
    if (this.#isOutdated(store, decisions)) return fail({ code: 'import-outdated' })
    if (this.#preview === null) return fail({ code: 'file-gone' })
    const { mapping, proposal } = this.#preview
    const rows = this.check(decisions)
    if (!rows.ok) return rows
    await this.#keepMapping(store, mapping)
    if (rows.value.length === 0) return ok({})
    const done = await store.act(importAction(proposal, rows.value, this.#table.fileName))
    if (!done.ok) return done
    // What was taken in is not to be taken in again by a second click; its wrong rows can still be saved.
    this.#preview = { ...this.#preview, seq: -1 }
    return ok(done.value.output as never) // safe: the output of an import
  }

  /** What was previewed last, for its wrong rows; null before a preview. */
  get previewed(): Pick<Preview, 'mapping' | 'proposal'> | null {
    return this.#preview
  }

  /** Reads the file anew unless it was read so already. */
  async #use(reading: Reading, around: Around): Promise<Result<null>> {
    if (isSameReading(reading, this.#reading)) return ok(null)
    const table = await this.#readAgain(reading, around)
    if (!table.ok) return table
    this.#table = table.value
    this.#reading = reading
    return ok(null)
  }

  /** The guess with what somebody chose about the reading, for it is part of how the file is understood. */
  #withReading<Guessed extends { readonly guess: Mapping }>(guessed: Result<Guessed>): Result<Guessed> {
    if (!guessed.ok) return guessed
    return ok({ ...guessed.value, guess: { ...guessed.value.guess, ...this.#reading } })
  }

  get #order() {
    return { kind: this.kind, target: this.target }
  }

  /** Whether confirming would no longer do what the preview showed; the preview is then the new one. */
  #isOutdated(store: ImportStore, decisions: readonly Decision[]): boolean {
    if (this.#preview === null || this.#preview.seq === store.seq) return false
    const { proposal: shown } = this.#preview
    const proposal = this.#renewed(store, this.#preview, decisions)
    this.#preview = { ...this.#preview, proposal, seq: store.seq }
    return JSON.stringify(proposal.rows) !== JSON.stringify(shown.rows)
  }

  /** The proposal against the database as it is now, with the institutions that were chosen by hand. */
  #renewed({ view }: ImportStore, { mapping, proposal }: Preview, decisions: readonly Decision[]): Proposal {
    const { today } = proposal.matching
    const fresh = proposeChanges({ ...this.#order, view, today }, this.#table, mapping)
    return decisions.reduce(
      (made, { row, id }) => (id === undefined ? made : (offerCandidate(made, row, id)?.proposal ?? made)),
      fresh,
    )
  }

  /** A file that was understood just so before needs no new step in the history. */
  async #keepMapping(store: ImportStore, mapping: Mapping): Promise<void> {
    const sheet = this.#table.sheets.find(({ name }) => name === mapping.sheet)
    if (sheet === undefined) return
    const kept = mappingToKeep(this.kind, sheet, mapping)
    // A file without headings is not known again.
    if (kept.headings.length === 0) return
    const isKnown = Array.from(store.view.all('importMappings')).some(
      ({ kind, headings, columns, constants, reading }) =>
        isEqual({ kind, headings, columns, constants, reading }, kept),
    )
    if (!isKnown) await store.act({ action: 'import-mapping:keep', input: kept })
  }
}
