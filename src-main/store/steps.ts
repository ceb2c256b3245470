import { isIrrevocable } from '@shared/domain/irrevocable'
import type { ChangeSet } from './change-set'

/**
 * Which change sets can be taken back and done again. An ordinary one goes onto the undo side and empties the redo side;
 * `undo` and `redo` carry the seq of their target and move it from one side to the other.
 */
export class Steps {
  #undo: ChangeSet[] = []
  #redo: ChangeSet[] = []

  /** Built by reading change sets in their order, oldest first. */
  static from(changeSets: Iterable<ChangeSet>): Steps {
    const steps = new Steps()
    for (const changeSet of changeSets) steps.note(changeSet)
    return steps
  }

  get toUndo(): ChangeSet | null {
    return this.#undo.at(-1) ?? null
  }

  get toRedo(): ChangeSet | null {
    return this.#redo.at(-1) ?? null
  }

  note(changeSet: ChangeSet): void {
    if (changeSet.action === 'undo') this.#shift(this.#undo, this.#redo, changeSet.target)
    else if (changeSet.action === 'redo') this.#shift(this.#redo, this.#undo, changeSet.target)
    else if (!isIrrevocable(changeSet.action)) {
      this.#undo.push(changeSet)
      this.#redo = []
    }
  }

  #shift(from: ChangeSet[], to: ChangeSet[], target: number | undefined): void {
    const index = from.findLastIndex(({ seq }) => seq === target)
    if (index >= 0) to.push(...from.splice(index, 1))
  }
}
