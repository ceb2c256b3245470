import type { ImportDone, RequestInput, RequestName, Requests } from '@shared/contract'
import { sheetOf, withField } from '@shared/domain/importing/mapping'
import type {
  ImportField,
  ImportKind,
  ImportReport,
  ImportSource,
  Mapping,
  ReportRow,
} from '@shared/domain/importing/report'
import { decisionsOf, isTaken, withTaken } from '@shared/domain/importing/report-rows'
import type { Failure } from '@shared/failures'
import { request } from '../../bridge.svelte'

type Step = Extract<RequestName, 'import:choose' | 'import:guess' | 'import:preview' | 'import:commit'>

const nothingTurned: ReadonlySet<number> = new Set()

/** One file on its way in: chosen, mapped, previewed, decided row by row, taken in. Main keeps the table, this a token of it. */
export class ImportState {
  readonly kind: ImportKind
  #source = $state.raw<ImportSource | null>(null)
  #mapping = $state.raw<Mapping | null>(null)
  #report = $state.raw<ImportReport | null>(null)
  #turned = $state.raw(nothingTurned)
  #done = $state.raw<ImportDone | null>(null)
  #busy = $state.raw<Step | null>(null)
  #failure = $state.raw<Failure | null>(null)
  #isLeft = false

  constructor(kind: ImportKind) {
    this.kind = kind
  }

  readonly sheet = $derived.by(() => (this.#source && this.#mapping ? sheetOf(this.#source, this.#mapping) : undefined))

  readonly takenCount = $derived.by(() => this.#report?.rows.filter((row) => this.isTaken(row)).length ?? 0)

  get source(): ImportSource | null {
    return this.#source
  }

  get mapping(): Mapping | null {
    return this.#mapping
  }

  get report(): ImportReport | null {
    return this.#report
  }

  get done(): ImportDone | null {
    return this.#done
  }

  /** What is being waited for, or null. */
  get busy(): Step | null {
    return this.#busy
  }

  /** Why the last step went no further; what was there before stays. */
  get failure(): Failure | null {
    return this.#failure
  }

  async choose(): Promise<void> {
    const { kind } = this
    const source = await this.#ask('import:choose', { kind })
    if (source === null) return
    this.#forget()
    if (this.#isLeft) void request('import:drop', { token: source.token })
    else this.#take(source)
  }

  /** Another sheet, with its headings found anew. */
  async useSheet(name: string): Promise<void> {
    await this.#guess(name, null)
  }

  /** Headings in another row of the same sheet: columns, samples and the guess follow it. */
  async useHeadingRow(headingRow: number): Promise<void> {
    if (this.#mapping) await this.#guess(this.#mapping.sheet, headingRow)
  }

  useColumn(column: number, field: ImportField | null): void {
    if (this.#mapping) this.#mapping = withField(this.#mapping, column, field)
  }

  async preview(): Promise<void> {
    if (this.#source === null || this.#mapping === null) return
    const input = { token: this.#source.token, mapping: this.#mapping }
    const report = await this.#ask('import:preview', input)
    if (report === null) return
    this.#turned = nothingTurned
    this.#report = report
  }

  /** Back to the columns; the decisions on rows belong to the preview and go with it. */
  backToColumns(): void {
    this.#report = null
  }

  isTaken(row: ReportRow): boolean {
    return isTaken(row, this.#turned)
  }

  decide(rows: readonly ReportRow[], taken: boolean): void {
    this.#turned = withTaken(this.#turned, rows, taken)
  }

  async commit(): Promise<void> {
    if (this.#source === null || this.#report === null) return
    const input = { token: this.#source.token, ...decisionsOf(this.#report, this.#turned) }
    const done = await this.#ask('import:commit', input)
    if (done === null) return
    this.#source = null
    this.#done = done
  }

  /** Ready for another file, as at the beginning. */
  restart(): void {
    this.#forget()
    this.#done = null
  }

  /** The place was left: main may forget the table. */
  leave(): void {
    this.#isLeft = true
    this.#forget()
  }

  async #guess(sheet: string, headingRow: number | null): Promise<void> {
    if (this.#source === null) return
    const guessed = await this.#ask('import:guess', { token: this.#source.token, sheet, headingRow })
    if (guessed === null || this.#source === null) return
    const sheets = this.#source.sheets.map((each) => (each.name === sheet ? guessed.sheet : each))
    this.#source = { ...this.#source, sheets }
    this.#mapping = guessed.guess
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
    this.#turned = nothingTurned
    this.#failure = null
  }

  /** Asks main for a step unless another one is still being answered; null where there is nothing to go on with. */
  async #ask<Name extends Step>(step: Name, input: RequestInput<Name>): Promise<Requests[Name]['output'] | null> {
    if (this.#busy !== null) return null
    this.#busy = step
    this.#failure = null
    const answer = await request(step, input)
    this.#busy = null
    if (answer.ok) return answer.value
    this.#failure = answer.failure
    return null
  }
}
