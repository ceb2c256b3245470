import type { ChangeSetSummary } from '@shared/domain/history/change-set-summary'
import type { DatabaseInfo } from '@shared/domain/database/database-info'
import type { ActionInput, ActionName, ActionOutput } from '@shared/domain/actions'
import { stepName } from '@shared/messages/step-name'
import type { Result } from '@shared/result'
import { request } from '../bridge.svelte'
import type { ClockState } from './clock-state.svelte'
import type { LockState } from './lock-state.svelte'
import type { NoticesState } from './notices-state.svelte'
import type { PreferencesState } from './preferences-state.svelte'

type Surroundings = {
  readonly clock: ClockState
  readonly notices: NoticesState
  readonly preferences: PreferencesState
  readonly lock: LockState
}

/** The open database as the window knows it: where it is, when it was saved, and the only way to change it. */
export class SessionState {
  #info = $state.raw() as DatabaseInfo
  readonly #around: Surroundings

  constructor(info: DatabaseInfo, around: Surroundings) {
    this.#info = info
    this.#around = around
    around.clock.follow(info.clock)
  }

  get info(): DatabaseInfo {
    return this.#info
  }

  get isReadOnly(): boolean {
    return this.#info.readOnly !== null
  }

  /** Takes over what came with a commit: the time of saving, the names of the next steps back and forth, any trouble. */
  noteInfo(info: DatabaseInfo): void {
    this.#info = info
    this.#around.clock.follow(info.clock)
  }

  /** Runs an action; a refusal comes back as a value for the form that asked. */
  async act<Name extends ActionName>(action: Name, input: ActionInput<Name>): Promise<Result<ActionOutput<Name>>> {
    const { lock } = this.#around
    for (;;) {
      // What a page behind the lock asks to keep, a field left half typed above all, is kept once the lock is off.
      if (lock.isLocked && !(await lock.ended())) return { ok: false, failure: { code: 'database-encrypted' } }
      const answer = await request('database:act', { action, input } as never) // safe: the two types are tied by Name
      if (answer.ok || answer.failure.code !== 'database-encrypted') return answer as Result<ActionOutput<Name>> // safe: main answers with the output of the same action
      lock.lock(this.#info.folder)
    }
  }

  /** Runs an action from a button or menu: a refusal is shown as a notice, null says that nothing was done. */
  async do<Name extends ActionName>(action: Name, input: ActionInput<Name>): Promise<ActionOutput<Name> | null> {
    const answer = await this.act(action, input)
    if (answer.ok) return answer.value
    this.#around.notices.show('error', this.#around.preferences.sentence(answer.failure))
    return null
  }

  /** Runs an action for a field that saves itself: a refusal comes back as the sentence under it. */
  async save<Name extends ActionName>(action: Name, input: ActionInput<Name>): Promise<string | undefined> {
    const answer = await this.act(action, input)
    return answer.ok ? undefined : this.#around.preferences.sentence(answer.failure)
  }

  async undo(): Promise<void> {
    this.#step(await request('database:undo', { seq: null }))
  }

  /** Says what was done and offers to take it back; a warning where the deed went through with a reserve. */
  done(text: string, tone: 'success' | 'warning' = 'success'): void {
    const { notices, preferences } = this.#around
    notices.show(tone, text, { label: preferences.words.shell.undo(null), run: this.wayBack() })
  }

  /** The way back for a notice: takes back the step that is the last one now, and refuses once others followed it. */
  wayBack(): () => void {
    const seq = this.#info.undo?.seq ?? null
    return () => void request('database:undo', { seq }).then((answer) => this.#step(answer))
  }

  async redo(): Promise<void> {
    this.#step(await request('database:redo', null))
  }

  #step(answer: Result<ChangeSetSummary>): void {
    const { notices, preferences } = this.#around
    if (!answer.ok) return notices.show('error', preferences.sentence(answer.failure))
    notices.show('success', this.#inWords(answer.value))
  }

  #inWords(step: ChangeSetSummary): string {
    const { words } = this.#around.preferences
    const done = stepName(step, words)
    return step.action === 'undo' ? words.shell.undone(done) : words.shell.redone(done)
  }
}
