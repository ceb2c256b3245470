import type { JobProgress } from '@shared/contract/documents'
import type { RequestInput, RequestName, RequestOutput } from '@shared/contract'
import type { Id } from '@shared/domain/values/ids'
import { sheetOf, type ImportSource } from '@shared/domain/importing/source'
import {
  withAnswer,
  withConstant,
  withEvent,
  withFields,
  withInstitution,
  type Mapping,
} from '@shared/domain/importing/mapping'
import { nowhere, type ImportField, type ImportKind, type ImportTarget } from '@shared/domain/importing/kinds'
import type { Reading } from '@shared/domain/importing/reading'
import type { Choice, Decision, ImportDone, ImportReport, ReportRow } from '@shared/domain/importing/report'
import {
  decisionOf,
  decisionsOf,
  isTaken,
  leftBehind,
  toldOfTaken,
  undecided,
  withChoice,
  withDecision,
  withEmptying,
  type Decisions,
} from '@shared/domain/importing/report-rows'
import { meetingsOf } from '@shared/domain/importing/same-record'
import type { Failure } from '@shared/failures'
import { request } from '../../bridge.svelte'

type Step = Extract<
  RequestName,
  | 'import:choose'
  | 'import:read'
  | 'import:guess'
  | 'import:preview'
  | 'import:offer'
  | 'import:commit'
  | 'import:save-wrong'
>

/** One file on its way in: chosen, mapped, previewed, decided row by row, taken in. Main keeps the table, this a token of it. */
export class ImportState {
  readonly #asked: ImportKind
  #source = $state.raw<ImportSource | null>(null)
  #mapping = $state.raw<Mapping | null>(null)
  #report = $state.raw<ImportReport | null>(null)
  #decisions = $state.raw(undecided)
  #done = $state.raw<ImportDone | null>(null)
  #busy = $state.raw<Step | null>(null)
  #progress = $state.raw<JobProgress | null>(null)
  #failure = $state.raw<Failure | null>(null)
  #job = ''
  #isLeft = false
  #target = $state.raw(nowhere)

  constructor(kind: ImportKind) {
    this.#asked = kind
  }

  /** What the file brings; before one is chosen, what it is asked for. */
  readonly kind = $derived.by(() => this.#source?.kind ?? this.#asked)

  readonly sheet = $derived.by(() => (this.#source && this.#mapping ? sheetOf(this.#source, this.#mapping) : undefined))

  readonly takenCount = $derived.by(() => this.#report?.rows.filter((row) => this.isTaken(row)).length ?? 0)

  readonly left = $derived.by(() => leftBehind(this.#report?.rows ?? [], this.#decisions))

  /** What is to be known of all rows that are read in. */
  readonly told = $derived.by(() => toldOfTaken(this.#report?.rows ?? [], this.#decisions))

  /** Records into which several rows would be read. */
  readonly meetings = $derived.by(() =>
    this.#report === null ? [] : meetingsOf({ kind: this.kind, rows: this.#report.rows, decisions: this.#decisions }),
  )

  /** The first record that rows would change in different ways; nothing is read in as long as there is one. */
  readonly conflict = $derived(this.meetings.find(({ conflicts }) => conflicts.length > 0))

  /** Where the file goes, as it was said when it was chosen. */
  get target(): ImportTarget {
    return this.#target
  }

  get source(): ImportSource | null {
    return this.#source
  }

  get mapping(): Mapping | null {
    return this.#mapping
  }

  get report(): ImportReport | null {
    return this.#report
  }

  get decisions(): Decisions {
    return this.#decisions
  }

  get done(): ImportDone | null {
    return this.#done
  }

  /** What is being waited for, or null. */
  get busy(): Step | null {
    return this.#busy
  }

  /** How far the step is that is being waited for, where that is known. */
  get progress(): JobProgress | null {
    return this.#progress
  }

  /** Why the last step went no further; what was there before stays. */
  get failure(): Failure | null {
    return this.#failure
  }

  /** Takes over a signal of progress where it is about this job. */
  readonly note = (progress: JobProgress): void => {
    if (this.#busy !== null && progress.job === this.#job) this.#progress = progress
  }

  async choose(target: ImportTarget): Promise<void> {
    const source = await this.#ask('import:choose', { kind: this.#asked, target, job: this.#newJob() })
    if (source === null) return
    this.#forget()
    this.#target = target
    if (this.#isLeft) void request('import:drop', { token: source.token })
    else this.#take(source)
  }

  /** Gives the reading or comparing up. */
  cancel(): void {
    if (this.#busy !== null) void request('job:cancel', { job: this.#job })
  }

  /** Another sheet, with its headings found anew. */
  async useSheet(name: string): Promise<void> {
    await this.#guess(name, null, 1)
  }

  /** Headings in another row, or in two: columns, samples and the guess follow. */
  async useHeadings(headingRow: number, headingRows: number): Promise<void> {
    if (this.#mapping) await this.#guess(this.#mapping.sheet, headingRow, headingRows)
  }

  /** The file read in another encoding, or cut otherwise: sheets, headings and the guess follow. */
  async useReading(changed: Reading): Promise<void> {
    if (this.#source === null || this.#mapping === null) return
    const { encoding, delimiter } = { ...this.#mapping, ...changed }
    const input = { token: this.#source.token, reading: { encoding, delimiter }, job: this.#newJob() }
    const source = await this.#ask('import:read', input)
    if (source !== null) this.#take(source)
  }

  /** Which rows are read beside those that somebody sees on the sheet. */
  useRows(changed: Pick<Mapping, 'hiddenRows' | 'allSheets'>): undefined {
    if (this.#mapping) this.#mapping = { ...this.#mapping, ...changed }
  }

  useColumn(column: number, fields: readonly ImportField[]): void {
    if (this.#mapping) this.#mapping = withFields(this.#mapping, column, fields)
  }

  useConstant(field: ImportField, value: string): void {
    if (this.#mapping) this.#mapping = withConstant(this.#mapping, field, value)
  }

  async preview(): Promise<void> {
    const report = await this.#askPreview()
    if (report === null) return
    this.#decisions = undecided
    this.#report = report
  }

  /** Back to the columns; the decisions on rows belong to the preview and go with it. */
  backToColumns(): void {
    this.#report = null
  }

  isTaken(row: ReportRow): boolean {
    return isTaken(row, this.#decisions)
  }

  decisionOn(row: ReportRow): Decision {
    return decisionOf(row, this.#decisions)
  }

  decide(decision: Decision): void {
    this.#decisions = withDecision(this.#decisions, decision)
  }

  decideAll(rows: readonly ReportRow[], choice: Choice): void {
    this.#decisions = withChoice(this.#decisions, rows, choice)
  }

  /** A text in the column of events means that event; what was decided stays decided. */
  async chooseEvent(text: string, eventId: Id): Promise<undefined> {
    if (this.#mapping !== null) await this.#understandAs(withEvent(this.#mapping, text, eventId))
  }

  /** A name of an institution means that one in all rows, or one that is to be made. */
  async chooseInstitution(text: string, institutionId: Id | null): Promise<undefined> {
    if (this.#mapping !== null) await this.#understandAs(withInstitution(this.#mapping, text, institutionId))
  }

  /** Institutions that the rows name and that are not known are made too, or not. */
  async makeInstitutions(makes: boolean): Promise<undefined> {
    if (this.#mapping !== null) await this.#understandAs({ ...this.#mapping, makesInstitutions: makes })
  }

  /** A text in the columns of answers means yes or no. */
  async chooseAnswer(text: string, word: 'yes' | 'no'): Promise<undefined> {
    if (this.#mapping !== null) await this.#understandAs(withAnswer(this.#mapping, text, word))
  }

  /** Rows empty what the file leaves empty, or keep it. */
  empty(rows: readonly ReportRow[], empties: boolean): undefined {
    this.#decisions = withEmptying(this.#decisions, rows, empties)
  }

  /** A row is that institution, as somebody chose by hand. */
  async chooseRecord({ row }: ReportRow, id: Id): Promise<void> {
    if (this.#source === null) return
    const offered = await this.#ask('import:offer', { token: this.#source.token, row, id })
    if (offered === null || this.#report === null) return
    const rows = this.#report.rows.map((each) => (each.row === row ? offered : each))
    this.#report = { ...this.#report, rows }
    this.decide({ row, choice: 'same', id })
  }

  async commit(): Promise<void> {
    if (this.#source === null || this.#report === null) return
    const input = { token: this.#source.token, decisions: decisionsOf(this.#report, this.#decisions) }
    const done = await this.#ask('import:commit', input)
    if (done !== null) this.#done = done
    else if (this.#failure?.code === 'import-outdated') await this.#renew(this.#failure)
  }

  /** Saves the wrong rows into a workbook; null where it was not saved. */
  saveWrong(lang: RequestInput<'import:save-wrong'>['lang']): Promise<RequestOutput<'import:save-wrong'>> {
    return this.#source === null
      ? Promise.resolve(null)
      : this.#ask('import:save-wrong', { token: this.#source.token, lang })
  }

  /** Ready for another file, as at the beginning. */
  restart(): void {
    this.#forget()
    this.#done = null
  }

  /** The place was left: main may forget the table. */
  leave(): void {
    this.#isLeft = true
    this.cancel()
    this.#forget()
  }

  /** The database changed since: the preview is made anew, and what was decided stays decided. */
  async #renew(failure: Failure): Promise<void> {
    const report = await this.#askPreview()
    if (report !== null) this.#report = report
    this.#failure = failure
  }

  /** The rows by another mapping; what was decided stays decided. */
  async #understandAs(mapping: Mapping): Promise<void> {
    this.#mapping = mapping
    const report = await this.#askPreview()
    if (report !== null) this.#report = report
  }

  #askPreview(): Promise<ImportReport | null> {
    if (this.#source === null || this.#mapping === null) return Promise.resolve(null)
    return this.#ask('import:preview', { token: this.#source.token, mapping: this.#mapping, job: this.#newJob() })
  }

  async #guess(sheet: string, headingRow: number | null, headingRows: number): Promise<void> {
    if (this.#source === null) return
    const question = { token: this.#source.token, sheet, headingRow, headingRows }
    const guessed = await this.#ask('import:guess', question)
    if (guessed === null || this.#source === null) return
    const sheets = this.#source.sheets.map((each) => (each.name === sheet ? guessed.sheet : each))
    this.#source = { ...this.#source, sheets, isRemembered: guessed.isRemembered }
    this.#mapping = guessed.guess
  }

  #newJob(): string {
    return (this.#job = crypto.randomUUID())
  }

  #take(source: ImportSource): void {
    this.#source = source
    this.#mapping = source.guess
    this.#done = null
  }

  #forget(): void {
    if (this.#source) void request('import:drop', { token: this.#source.token })
    this.#source = null
    this.#mapping = null
    this.#report = null
    this.#decisions = undecided
    this.#failure = null
  }

  /** Asks main for a step unless another one is still being answered; null where there is nothing to go on with. */
  async #ask<Name extends Step>(step: Name, input: RequestInput<Name>): Promise<RequestOutput<Name> | null> {
    if (this.#busy !== null) return null
    this.#busy = step
    this.#progress = null
    this.#failure = null
    const answer = await request(step, input)
    this.#busy = null
    if (answer.ok) return answer.value
    if (answer.failure.code !== 'import-cancelled') this.#failure = answer.failure
    return null
  }
}
