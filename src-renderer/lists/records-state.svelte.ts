import { untrack } from 'svelte'
import type { Id } from '@shared/domain/values/ids'
import type { AppState } from '../state/app-state.svelte'
import type { SessionState } from '../state/session-state.svelte'
import type { FieldList } from './field-list.svelte'
import { focusActiveRow, focusFirstField } from '../components/fields/focus-inside'
import { removeRecords, type Removable } from './remove-records'
import type { ShownRecord } from './shown-record.svelte'

type Removing = { readonly collection: Removable; readonly notice: (count: number) => string }

type Options<Row> = {
  readonly app: AppState
  readonly session: SessionState
  readonly list: FieldList<Row>
  readonly shown: ShownRecord
  /** Where the marks are kept, if they are to outlive the list or are more than its own. */
  readonly marks?: { readonly get: () => ReadonlySet<string>; readonly set: (marks: ReadonlySet<string>) => void }
  /** The row on which the list begins, where that is not its first one. */
  readonly begins?: () => string | null
  /** Given: rows can be moved into the trash. */
  readonly removing?: () => Removing
}

const nothing: ReadonlySet<string> = new Set()

/** A list with its record beside it: what is marked, which row the keys act on, who gets the focus, and what was done to rows. */
export class RecordsState<Row> {
  readonly list: FieldList<Row>
  readonly #options: Options<Row>
  #marks = $state.raw(nothing)
  /** The grid of the rows, while it is there. */
  grid = $state.raw<{ focusRows: () => void }>()
  /** Where the list stands while no record is shown beside it. */
  #cursor = $state.raw<string | null>(null)
  /** The record whose pane takes the focus as soon as it is there. */
  #awaited: string | null = null
  #pane: HTMLElement | null = null
  #rows: HTMLElement | null = null

  constructor(options: Options<Row>) {
    this.#options = options
    this.list = options.list
    this.#cursor = options.begins?.() ?? null
  }

  get marks(): ReadonlySet<string> {
    return this.#options.marks?.get() ?? this.#marks
  }

  set marks(marks: ReadonlySet<string>) {
    if (this.#options.marks) this.#options.marks.set(marks)
    else this.#marks = marks
  }

  /** The marked rows that are still there, also those that the search and the conditions hide. */
  readonly chosen: readonly Row[] = $derived.by(() =>
    Array.from(this.marks).flatMap((id) => this.list.list.row(id) ?? []),
  )

  /** How many of the marked rows are hidden. */
  readonly hiddenCount: number = $derived.by(() => {
    if (this.chosen.length === 0) return 0
    const { rows } = this.list.list
    return this.chosen.length - rows.filter((row) => this.marks.has(this.list.rowId(row))).length
  })

  /** The row whose record is shown. */
  readonly row: Row | undefined = $derived.by(() => {
    const { id } = this.#options.shown
    return id === null ? undefined : this.list.list.row(id)
  })

  get selected(): string | null {
    return this.row === undefined ? this.#cursor : this.list.rowId(this.row)
  }

  get chosenIds(): readonly Id[] {
    return this.chosen.map(this.list.rowId)
  }

  /** Marks every row that is shown. */
  markShown(): void {
    this.marks = new Set(this.list.list.rows.map(this.list.rowId))
  }

  readonly clear = (): void => {
    this.marks = nothing
  }

  readonly show = (row: Row): void => this.showId(this.list.rowId(row))

  /** Shows a record whose row may only be on its way. */
  showId(id: string): void {
    this.#cursor = id
    this.#options.shown.show(id)
  }

  openId(id: string): void {
    if (this.#options.shown.id === id && this.#pane) return focusFirstField(this.#pane)
    this.#awaited = id
    this.showId(id)
  }

  /** Shows the record and goes into its pane. */
  readonly open = (row: Row): void => this.openId(this.list.rowId(row))

  readonly close = (): void => {
    this.#options.shown.close()
    this.focusRow()
  }

  /** Shows what was just made, with the way back. */
  created(id: Id, text: string): void {
    this.openId(id)
    this.#options.session.done(text)
  }

  /** Moves the records of these rows into the trash. */
  async remove(ids: readonly Id[]): Promise<boolean> {
    const { app, session, removing, shown } = this.#options
    if (removing === undefined || ids.length === 0) return false
    const { collection, notice } = removing()
    if (!(await removeRecords(app, session, collection, ids))) return false
    this.clear()
    if (shown.id !== null && ids.includes(shown.id)) this.close()
    session.done(notice(ids.length))
    return true
  }

  /** Whether its records can be moved into the trash. */
  get canRemove(): boolean {
    return this.#options.removing !== undefined
  }

  readonly removeRows = (rows: readonly Row[]): void =>
    void this.remove(this.chosen.length > 0 ? this.chosenIds : rows.map(this.list.rowId))

  /** Puts the focus back on the row where it was. */
  readonly focusRow = (): void => {
    if (this.#rows) focusActiveRow(this.#rows)
  }

  /** Goes from elsewhere into the rows, and chooses the one on which the keys act. */
  readonly enter = (): void => this.grid?.focusRows()

  /** The row on which the focus stands, chosen or not. */
  focused(): Row | undefined {
    const line = document.activeElement?.closest('[aria-rowindex]')
    return this.list.list.rows[Number(line?.getAttribute('aria-rowindex')) - 2]
  }

  /** To be attached to what holds the rows. */
  readonly rows = (rows: HTMLElement): (() => void) => {
    this.#rows = rows
    return () => (this.#rows = null)
  }

  /** To be attached to the pane of a record. */
  readonly arrive = (pane: HTMLElement): (() => void) => {
    this.#pane = pane
    if (this.#awaited !== null && this.#awaited === untrack(() => this.#options.shown.id)) {
      this.#awaited = null
      focusFirstField(pane)
    }
    return () => (this.#pane = null)
  }
}
