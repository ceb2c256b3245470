import { isIrrevocable } from '@shared/domain/history/irrevocable'
import { targetsOf } from '@shared/domain/history/past-change'
import type { IndexEntry } from './history-index'

/** Something that can be taken back or done again. */
export type Step = {
  /** The change set that it is named after. */
  readonly origin: IndexEntry
  /** The change set that brought it to its side; its changes the other way round bring it to the other one. */
  readonly last: IndexEntry
}

/**
 * Which change sets can be taken back and done again. An ordinary one goes onto the undo side and empties the redo side; `undo`
 * and `redo` carry the seq of their target and move it from one side to the other. A past one that was taken back leaves its place
 * between the others.
 */
export class Steps {
  #undo: Step[] = []
  #redo: Step[] = []

  get toUndo(): Step | null {
    return this.#undo.at(-1) ?? null
  }

  get toRedo(): Step | null {
    return this.#redo.at(-1) ?? null
  }

  /** Built from all that is kept, oldest first. */
  static from(entries: Iterable<IndexEntry>): Steps {
    const steps = new Steps()
    for (const entry of entries) steps.note(entry)
    return steps
  }

  /** Takes change sets in their order, oldest first. */
  note(entry: IndexEntry): void {
    if (entry.action === 'undo') this.#noteUndo(entry)
    else if (entry.action !== 'redo') this.#push(entry)
    else if (!this.#move(this.#redo, this.#undo, entry)) this.#push(entry)
  }

  /** Takes steps that can never be taken back off the end of the undo side, so that the one before them can. */
  passOver(isVoid: (step: Step) => boolean): void {
    while (this.toUndo !== null && isVoid(this.toUndo)) this.#undo.pop()
  }

  #noteUndo(entry: IndexEntry): void {
    // An undo can itself be taken back from the history; its step is then on the undo side again.
    if (this.#move(this.#undo, this.#redo, entry) || this.#move(this.#redo, this.#undo, entry)) return
    this.#push(entry)
  }

  #push(entry: IndexEntry): void {
    if (isIrrevocable(entry.action)) return
    if (entry.target !== undefined) drop(this.#undo, targetsOf(entry))
    this.#undo.push({ origin: entry, last: entry })
    this.#redo = []
  }

  /** Moves the target; what went with it stays within that step from then on. */
  #move(from: Step[], to: Step[], entry: IndexEntry): boolean {
    const { target } = entry
    const at = target === undefined ? -1 : from.findLastIndex((each) => isMeant(each, [target]))
    const [step] = at < 0 ? [] : from.splice(at, 1)
    if (step === undefined) return false
    if (entry.targets !== undefined) drop(from, entry.targets)
    to.push({ origin: step.origin, last: entry })
    return true
  }
}

/** Most steps lie at the end, so this looks from there. */
const drop = (steps: Step[], targets: readonly number[]): void => {
  for (const target of targets) {
    const at = steps.findLastIndex((each) => isMeant(each, [target]))
    if (at >= 0) steps.splice(at, 1)
  }
}

const isMeant = ({ origin, last }: Step, targets: readonly number[]): boolean =>
  targets.includes(origin.seq) || targets.includes(last.seq)
