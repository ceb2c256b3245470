import type { Column } from './column'
import { copiedTable, type CopiedTable } from './copied-table'
import { MarkedRange } from './marked-range'
import { marksOf, noMarks, toggledMark } from './marks'
import { movedIndex } from './row-moves'
import { RowSlots, type SlottedRow } from './row-slots'
import { TypedText } from './typed-text'
import { rowHeightPx, scrollTopShowing, visibleRows } from './visible-rows'

/** What the state reads from its component, always fresh, and whom it tells. */
type Source<Row> = {
  readonly rows: () => readonly Row[]
  readonly columns: () => readonly Column<Row>[]
  readonly rowId: (row: Row) => string
  readonly markable: () => boolean
  readonly selected: () => string | null
  readonly select: (row: Row) => void
  readonly marks: () => ReadonlySet<string>
  readonly mark: (marks: ReadonlySet<string>) => void
  readonly open: (row: Row) => void
  readonly remove: (rows: readonly Row[]) => void
  readonly copy: (table: CopiedTable) => void
  readonly type: ((text: string) => void) | undefined
}

/** The row where the focus was put without choosing it, by a click on its box for example; holds until another one is chosen. */
type Cursor = { readonly id: string; readonly beside: string | null }

const headingHeightPx = rowHeightPx

/** Scroll position, cursor and marks of one grid; the keys of a list and what they do. */
export class GridState<Row> {
  readonly #source: Source<Row>
  readonly #typed = new TypedText()
  readonly #slots = new RowSlots()
  readonly #marked = new MarkedRange()
  #cursor = $state.raw<Cursor | null>(null)
  #lastIndex = 0
  #lastSelected: string | null = null
  scroller = $state<HTMLElement>()
  scrollTop = $state(0)
  viewHeight = $state(0)

  constructor(source: Source<Row>) {
    this.#source = source
  }

  readonly #first = $derived.by(() => this.#range().first)
  readonly #end = $derived.by(() => this.#range().end)

  get #focusedId(): string | null {
    return this.#cursor?.beside === this.#source.selected() ? this.#cursor.id : null
  }

  /** The row that the keys act on: the focused or else the selected one, or the one that took its place when it was removed. */
  readonly activeIndex = $derived.by(() => {
    const selected = this.#source.selected()
    const id = this.#focusedId ?? selected
    const index = id === null ? -1 : this.#indexOf(id)
    return index >= 0 ? index : Math.max(0, Math.min(this.#lastIndex, this.#source.rows().length - 1))
  })

  /** The rows in view, and the active one wherever it is: scrolled out of the page, it would lose the focus. */
  readonly drawn = $derived.by((): readonly SlottedRow[] => {
    const indexes = Array.from({ length: this.#end - this.#first }, (_, at) => this.#first + at)
    const active = this.activeIndex
    const isOutside = active < this.#first || active >= this.#end
    return this.#slots.assign(isOutside && active < this.#source.rows().length ? [...indexes, active] : indexes)
  })

  #range(): { readonly first: number; readonly end: number } {
    return visibleRows({ scrollTop: this.scrollTop, height: this.viewHeight, rowCount: this.#source.rows().length })
  }

  readonly id = (index: number): string => {
    const row = this.#source.rows()[index]
    return row === undefined ? '' : this.#source.rowId(row)
  }

  /** Where the row of an id stands, -1 where it does not; looked for only when asked, because rows change with every key of a search. */
  #indexOf(id: string): number {
    if (this.id(this.#lastIndex) === id) return this.#lastIndex
    return this.#source.rows().findIndex((row) => this.#source.rowId(row) === id)
  }

  #ids(): readonly string[] {
    return this.#source.rows().map((row) => this.#source.rowId(row))
  }

  readonly isSelected = (id: string): boolean => this.#source.selected() === id

  readonly isMarked = (id: string): boolean => this.#source.marks().has(id)

  readonly areAllMarked = $derived.by(() => {
    const marks = this.#source.marks()
    const rows = this.#source.rows()
    return rows.length > 0 && marks.size >= rows.length && rows.every((row) => marks.has(this.#source.rowId(row)))
  })

  readonly moveTo = (index: number): void => {
    if (index >= this.#source.rows().length) return
    this.#marked.begin(this.id(index))
    this.#go(index)
  }

  /** A click as in every list of files: with Ctrl it marks one more row, with Shift all up to it. */
  readonly click = (event: MouseEvent, index: number): void => {
    const isMarking = this.#source.markable() && (event.ctrlKey || event.metaKey)
    if (event.shiftKey) this.#extendTo(index, this.#source.selected() ?? this.id(0))
    else if (isMarking) this.#markBesides(index)
    else this.moveTo(index)
  }

  /** A click on the box of a row, which chooses no row. */
  readonly clickMark = (event: MouseEvent, index: number): void => {
    if (event.shiftKey) this.#markUpTo(index, this.#source.selected() ?? this.id(0))
    else this.toggleMark(index)
    this.arrive(index)
    this.#focus(index)
  }

  /** The focus came to a row by something else than moving there. */
  readonly arrive = (index: number): void => {
    if (index !== this.activeIndex) this.#putCursor(index)
  }

  readonly toggleMark = (index: number): void => {
    this.#marked.begin(this.id(index))
    this.#putCursor(index)
    this.#source.mark(toggledMark(this.#source.marks(), this.id(index)))
  }

  readonly toggleAll = (): void => {
    this.#source.mark(this.areAllMarked ? noMarks : marksOf(this.#ids()))
  }

  readonly open = (index: number): void => {
    const row = this.#source.rows()[index]
    if (row !== undefined) this.#source.open(row)
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.isComposing) return
    const done = event.ctrlKey || event.metaKey ? this.#chord(event) : this.#move(event) || this.#press(event)
    if (done) event.preventDefault()
  }

  /**
   * Keeps the focus on the active row when it became another from outside: chosen by the caller, sorted elsewhere, removed.
   * Does nothing while the focus is not on a row.
   */
  readonly follow = (): void => {
    const index = this.activeIndex
    const selected = this.#source.selected()
    const focused = document.activeElement
    if (focused?.getAttribute('role') !== 'row' || !this.scroller?.contains(focused)) return
    if (selected !== this.#lastSelected) this.#reveal(index)
    this.#lastSelected = selected
    this.#lastIndex = index
    this.#focus(index)
  }

  /** Focuses the active row, so that the arrows work from elsewhere, for example from the search field. */
  readonly focus = (): void => this.moveTo(this.activeIndex)

  #chord(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase()
    if (key === 'a' && this.#source.markable()) this.#source.mark(marksOf(this.#ids()))
    else if (key === ' ' && this.#source.markable()) this.toggleMark(this.activeIndex)
    else if (key === 'c') this.#source.copy(copiedTable(this.#source.columns(), this.#rowsToCopy()))
    else return this.#move(event)
    return true
  }

  #move(event: KeyboardEvent): boolean {
    const pageRows = Math.max(1, Math.floor((this.viewHeight - headingHeightPx) / rowHeightPx) - 1)
    const count = this.#source.rows().length
    const isAtRest = (this.#focusedId ?? this.#source.selected()) === null && event.key === 'ArrowDown'
    const index = movedIndex(event.key, { index: isAtRest ? -1 : this.activeIndex, count, pageRows })
    if (index === undefined) return false
    if (event.shiftKey) this.#extendTo(index, this.id(this.activeIndex))
    else this.moveTo(index)
    return true
  }

  #press(event: KeyboardEvent): boolean {
    const index = this.activeIndex
    const isSpace = event.key === ' ' && !this.#typed.isTyping(event.timeStamp)
    if (event.key === 'Enter') this.open(index)
    else if (isSpace && this.#source.markable() && event.shiftKey) this.#markUpTo(index, this.id(index))
    else if (isSpace && this.#source.markable()) this.toggleMark(index)
    else if (event.key === 'Delete') this.#source.remove(this.rowsToActOn())
    else if (event.key === 'Escape' && this.#source.marks().size > 0) this.#source.mark(noMarks)
    else return this.#type(event)
    return true
  }

  #type(event: KeyboardEvent): boolean {
    if (event.key.length !== 1 || !this.#source.type) return false
    this.#source.type(this.#typed.add(event.key, event.timeStamp))
    return true
  }

  /** The marked rows in the order of the list, or the active one where nothing is marked. */
  readonly rowsToActOn = (): readonly Row[] => {
    const rows = this.#source.rows()
    const marks = this.#source.marks()
    if (marks.size > 0) return rows.filter((row) => marks.has(this.#source.rowId(row)))
    return rows.slice(this.activeIndex, this.activeIndex + 1)
  }

  #rowsToCopy(): readonly Row[] {
    const isNothingChosen = this.#source.marks().size === 0 && this.#source.selected() === null
    return isNothingChosen ? this.#source.rows() : this.rowsToActOn()
  }

  #putCursor(index: number): void {
    this.#cursor = { id: this.id(index), beside: this.#source.selected() }
    this.#lastIndex = index
  }

  /** Goes to a row, and marks all from where the range began, else from another one. */
  #extendTo(index: number, otherwise: string): void {
    this.#markUpTo(index, otherwise)
    this.#go(index)
  }

  #markUpTo(index: number, otherwise: string): void {
    if (!this.#source.markable()) return
    const ids = this.#ids()
    this.#source.mark(this.#marked.extend(this.#source.marks(), ids, { to: index, otherwise }))
  }

  /** The row that is only chosen until now is the first of those that are marked. */
  #markBesides(index: number): void {
    const [marks, selected] = [this.#source.marks(), this.#source.selected()]
    if (marks.size === 0 && selected !== null && this.#indexOf(selected) >= 0) this.#source.mark(marksOf([selected]))
    this.#go(index)
    if (marks.size > 0 || this.id(index) !== selected) this.toggleMark(index)
  }

  #go(index: number): void {
    const row = this.#source.rows()[index]
    if (row === undefined) return
    this.#cursor = null
    this.#lastIndex = index
    this.#lastSelected = this.id(index)
    this.#source.select(row)
    this.#reveal(index)
    this.#focus(index)
  }

  #reveal(index: number): void {
    const height = this.viewHeight - headingHeightPx
    const top = scrollTopShowing(index, { scrollTop: this.scrollTop, height })
    if (top === this.scrollTop) return
    this.scroller?.scrollTo({ top })
    // Not left to the scroll event, which comes a frame later: the row has to be drawn before it can have the focus.
    this.scrollTop = top
  }

  #focus(index: number): void {
    queueMicrotask(() => {
      const row = this.scroller?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)
      row?.focus({ preventScroll: true })
    })
  }
}
