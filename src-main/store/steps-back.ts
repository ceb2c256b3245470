import type { Change } from '@shared/domain/database/database'
import { swapped } from '@shared/domain/history/past-change'
import { isIrrevocable } from '@shared/domain/history/irrevocable'
import type { DatabaseView } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { isCurrent, type ChangeSet, type Draft } from './change-set'
import type { History, KnownHistory } from './history'
import type { Step } from './steps'

/** Turns undo and redo into the changes of a commit. Writes nothing. */
export class StepsBack {
  readonly #history: History
  readonly #known: KnownHistory
  readonly #view: DatabaseView

  constructor(history: History, known: KnownHistory, view: DatabaseView) {
    this.#history = history
    this.#known = known
    this.#view = view
  }

  /**
   * The last step the other way round; with `seq` only if it is that one. One about records that went out of the trash for good is
   * refused once, with the reason, and passed over then: it would stand in the way of all before it.
   */
  async last(seq: number | null): Promise<Result<Draft, StoreFailure>> {
    const { index, steps } = this.#known
    const { toUndo } = steps
    if (toUndo === null) return fail({ code: 'nothing-to-undo' })
    if (seq !== null && toUndo.origin.seq !== seq) return fail({ code: 'not-the-last-step' })
    if (!index.isPurged(toUndo.last)) return this.#step('undo', toUndo)
    steps.passOver(({ last }) => index.isPurged(last))
    return fail({ code: 'purged-since' })
  }

  /** The step that was taken back last, as it was. */
  async again(): Promise<Result<Draft, StoreFailure>> {
    const { toRedo } = this.#known.steps
    return toRedo === null ? fail({ code: 'nothing-to-redo' }) : this.#step('redo', toRedo)
  }

  /** One past change set the other way round; later ones that depend on it stop it, or go with it. */
  async past(
    seq: number,
    { withDependents = false }: { readonly withDependents?: boolean },
  ): Promise<Result<Draft, StoreFailure>> {
    const { index } = this.#known
    const entry = index.entry(seq)
    const target = entry && (await this.#history.changeSet(entry))
    if (target === null) return fail({ code: 'step-unknown', seq })
    const { dependents, targets, blockers, changes } = await this.#history.reversal(index, target, this.#view)
    if ([seq, ...dependents].some((each) => isIrrevocable(index.entry(each)?.action ?? 'undo')))
      return fail({ code: 'step-final' })
    if (dependents.length > 0 && !withDependents) return fail({ code: 'step-has-dependents', seqs: dependents })
    if (blockers.length > 0) return fail({ code: 'step-blocked', blockers: blockers.slice(0, 100) })
    if (changes.length === 0) return fail({ code: 'step-taken-back' })
    const others = targets.length === 1 && targets[0] === seq ? {} : { targets }
    return ok({ action: 'undo', changes, target: seq, of: nameOf(target), ...others })
  }

  async #step(action: 'undo' | 'redo', { origin, last }: Step): Promise<Result<Draft, StoreFailure>> {
    const changeSet = await this.#history.changeSet(last)
    if (changeSet === null) return fail({ code: 'step-unknown', seq: last.seq })
    const changes = await this.#changesBack(changeSet)
    if (!changes.ok) return changes
    const targets = last.targets === undefined ? {} : { targets: last.targets }
    return ok({ action, changes: changes.value, target: origin.seq, of: nameOf(origin), ...targets })
  }

  /** The changes the other way round; where something was taken back beside them since, only the fields that they are about. */
  async #changesBack(changeSet: ChangeSet): Promise<Result<readonly Change[], StoreFailure>> {
    const changes = swapped(changeSet.changes)
    const stale = changes.filter((change) => !isCurrent(this.#view, change))
    if (stale.length === 0) return ok(changes)
    const { index } = this.#known
    const { dependents, blockers, changes: fields } = await this.#history.reversal(index, changeSet, this.#view)
    const isClear = dependents.length === 0 && blockers.length === 0 && fields.length > 0
    return isClear ? ok(fields) : fail({ code: 'changed-since', count: stale.length })
  }
}

/** The action that an undo or a redo is named after. */
const nameOf = ({ action, of }: Pick<ChangeSet, 'action' | 'of'>): NonNullable<ChangeSet['of']> =>
  of ?? (action as NonNullable<ChangeSet['of']>) // safe: only undo and redo, which say of what they are, are not among them
