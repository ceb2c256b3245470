import { fieldChanges } from './field-changes'
import { isSame, recordKey, targetsOf, type PastChange, type RecordKey } from './past-change'

/** Something that a change set wrote and nobody has taken back. */
export type Write = {
  readonly seq: number
  /** The change sets whose doing it is: a `redo` does again what another one did first. */
  readonly roots: readonly number[]
  /** The change sets that it takes back, where it is an `undo` of something older than what is looked at. */
  readonly takesBack: readonly number[]
  readonly before: unknown
  readonly after: unknown
}

/** One field of one record: what stands, and what an undo has ended and may come again. */
type Cell = {
  readonly key: RecordKey
  /** Whether two values are the same; of a whole record only whether it is there. */
  readonly isSame: (a: unknown, b: unknown) => boolean
  readonly live: Write[]
  readonly ended: Ended[]
}
type Ended = { readonly seq: number; readonly targets: readonly number[]; readonly writes: readonly Write[] }

/** The field under which the making and the removing of a record stand: before and after are whole records or null. */
export const existence = ''

/**
 * Who wrote what, field by field, oldest first. A write that was taken back is not there any more, and neither is the undo that took
 * it back: only what stands counts, so that an undone and redone step looks like one that was never touched.
 */
export class LiveWrites {
  readonly #records = new Map<RecordKey, Map<string, Cell>>()
  /** Every field that a change set had to do with, also where nothing was written. */
  readonly #cellsOf = new Map<number, Set<Cell>>()

  constructor(changeSets: Iterable<PastChange>) {
    for (const changeSet of changeSets) this.#note(changeSet)
  }

  get records(): Iterable<RecordKey> {
    return this.#records.keys()
  }

  fieldsOf(key: RecordKey): ReadonlyMap<string, readonly Write[]> {
    return new Map(Array.from(this.#records.get(key) ?? [], ([field, { live }]) => [field, live]))
  }

  #note(changeSet: PastChange): void {
    const written = new Set<Cell>()
    const wholes = new Set<RecordKey>()
    for (const change of changeSet.changes) {
      const key = recordKey(change.collection, change.id)
      const isWhole = change.before === null || change.after === null
      if (isWhole) wholes.add(key)
      const fields = isWhole ? [{ field: existence, before: change.before, after: change.after }] : fieldChanges(change)
      for (const { field, before, after } of fields) {
        const cell = this.#cell(key, field)
        written.add(cell)
        write(changeSet, cell, { before, after })
      }
    }
    // With a record go and come its fields, and what was made and removed again is taken back without writing anything.
    for (const cell of targetsOf(changeSet).flatMap((seq) => Array.from(this.#cellsOf.get(seq) ?? []))) {
      if (!written.has(cell)) stepWithoutWriting(changeSet, cell, wholes.has(cell.key))
      this.#enter(changeSet.seq, cell)
    }
    for (const cell of written) this.#enter(changeSet.seq, cell)
  }

  #enter(seq: number, cell: Cell): void {
    const cells = this.#cellsOf.get(seq)
    if (cells === undefined) this.#cellsOf.set(seq, new Set([cell]))
    else cells.add(cell)
  }

  #cell(key: RecordKey, field: string): Cell {
    const fields = this.#records.get(key) ?? new Map<string, Cell>()
    this.#records.set(key, fields)
    const cell = fields.get(field) ?? { key, isSame: field === existence ? isThere : isSame, live: [], ended: [] }
    fields.set(field, cell)
    return cell
  }
}

const isThere = (a: unknown, b: unknown): boolean => (a === null) === (b === null)

const write = (changeSet: PastChange, cell: Cell, values: Pick<Write, 'before' | 'after'>): void => {
  const { seq, action } = changeSet
  const targets = targetsOf(changeSet)
  const isUndo = action === 'undo'
  const isEnd = (first: Write): boolean => cell.isSame(first.before, values.after)
  const isReturn = (last: Write): boolean => cell.isSame(last.after, values.after)
  if (isUndo && (isTakenBack(cell, changeSet, isEnd) || isBack(cell, changeSet, isReturn))) return
  if (action === 'redo' && (isBack(cell, changeSet, isReturn) || isUndoEnded(cell, targets, values.after))) return
  const roots = action === 'redo' && targets.length > 0 ? targets : [seq]
  cell.live.push({ seq, roots, takesBack: isUndo ? targets : [], ...values })
}

/** An undo or a redo that does not write a field which its targets have written: their writes come to nothing, or go with the record. */
const stepWithoutWriting = (changeSet: PastChange, cell: Cell, goesWithRecord: boolean): void => {
  const isNothing = (first: Write | undefined, last: Write | undefined): boolean =>
    goesWithRecord || cell.isSame(first?.before, last?.after)
  if (changeSet.action === 'undo' && isTakenBack(cell, changeSet, (first) => isNothing(first, cell.live.at(-1)))) return
  isBack(cell, changeSet, (last, first) => isNothing(first, last))
}

/** Ends the last writes of the targets, if the first of them says that this takes it back. */
const isTakenBack = ({ live, ended }: Cell, changeSet: PastChange, isEnd: (first: Write) => boolean): boolean => {
  const targets = targetsOf(changeSet)
  let from = live.length
  while (from > 0 && isWithin(live[from - 1]?.roots ?? [0], targets)) from--
  const first = live[from]
  if (first === undefined || !isEnd(first)) return false
  ended.push({ seq: changeSet.seq, targets, writes: live.splice(from) })
  return true
}

/** Brings back what an undo had ended: by a redo of the same, or by taking that undo back. */
const isBack = (
  { live, ended }: Cell,
  changeSet: PastChange,
  isReturn: (last: Write, first: Write) => boolean,
): boolean => {
  const targets = targetsOf(changeSet)
  const at = ended.findLastIndex((each) =>
    changeSet.action === 'redo' ? areSame(each.targets, targets) : targets.includes(each.seq),
  )
  const writes = ended[at]?.writes ?? []
  const [first, last] = [writes[0], writes.at(-1)]
  if (first === undefined || last === undefined || !isReturn(last, first)) return false
  ended.splice(at, 1)
  live.push(...writes.map((each) => ({ ...each, seq: changeSet.seq })))
  return true
}

/** Drops an undo that the redo has ended, where what was undone is older than all that is looked at. */
const isUndoEnded = (cell: Cell, targets: readonly number[], value: unknown): boolean => {
  const last = cell.live.at(-1)
  if (last === undefined || last.takesBack.length === 0) return false
  if (!areSame(last.takesBack, targets) || !cell.isSame(last.before, value)) return false
  cell.live.pop()
  return true
}

const isWithin = (seqs: readonly number[], others: readonly number[]): boolean =>
  seqs.every((seq) => others.includes(seq))

const areSame = (seqs: readonly number[], others: readonly number[]): boolean =>
  isWithin(seqs, others) && isWithin(others, seqs)
