import type {
  BackupComparison,
  BackupLine,
  BackupOverview,
  BackupPlace,
  SecondPlace,
} from '@shared/domain/database/backup'
import type { RequestInput, RequestName, RequestOutput } from '@shared/contract'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { backupId } from '@shared/lists/backup-fields'
import { request } from '../../bridge.svelte'
import type { TypedSecret } from '../../forms/typed-secret'
import { withSecrets } from '../../hand-over'

type Step = Extract<RequestName, `backup:${string}`>

/** What is shown beside the list: the comparison of a backup, or why there is none. */
export type Shown =
  | { readonly comparison: BackupComparison; readonly failure: null }
  | { readonly comparison: null; readonly failure: Failure }

/** The backups of the open database as one page shows them; main holds the files, this only tells of them. */
export class BackupsState {
  #overview = $state.raw<BackupOverview | null>(null)
  #selected = $state.raw<string | null>(null)
  #shown = $state.raw<Shown | null>(null)
  #busy = $state.raw<Step | null>(null)
  readonly #onrefused: (failure: Failure) => void

  constructor(onrefused: (failure: Failure) => void) {
    this.#onrefused = onrefused
  }

  /** Null until the first look has come back. */
  get overview(): BackupOverview | null {
    return this.#overview
  }

  get selected(): string | null {
    return this.#selected
  }

  get shown(): Shown | null {
    return this.#shown
  }

  get busy(): Step | null {
    return this.#busy
  }

  async look(): Promise<void> {
    const answer = await request('backup:list', null)
    if (answer.ok) this.#overview = answer.value
    else this.#onrefused(answer.failure)
  }

  async make(): Promise<RequestOutput<'backup:make'> | undefined> {
    const made = await this.#ask('backup:make', null)
    await this.look()
    return made
  }

  /** Compares a listed backup with the database; walking on before it has come back leaves the older answer out. */
  async compare(line: BackupLine): Promise<void> {
    const id = backupId(line)
    this.#selected = id
    this.#shown = null
    const answer = await request('backup:compare', { name: line.name, place: line.place })
    if (this.#selected === id)
      this.#shown = answer.ok
        ? { comparison: answer.value, failure: null }
        : { comparison: null, failure: answer.failure }
  }

  /** Compares the backup that was refused for its other password, by that password or code; a refusal stays beside the field. */
  async compareEncrypted(text: TypedSecret): Promise<Result<BackupComparison>> {
    const refused = this.#shown
    const answer = await withSecrets({ text }, (given) => request('backup:compare-encrypted', given))
    if (answer.ok && this.#shown === refused) this.#shown = { comparison: answer.value, failure: null }
    return answer
  }

  /** Compares a file from anywhere; nothing happens when the dialog was closed. */
  async choose(): Promise<void> {
    const answer = await request('backup:choose', null)
    if (answer.ok && answer.value === null) return
    this.#selected = null
    this.#shown =
      answer.ok && answer.value !== null
        ? { comparison: answer.value, failure: null }
        : { comparison: null, failure: answer.ok ? { code: 'bug' } : answer.failure }
  }

  /** Restores what is compared; undefined where it was refused. */
  async restore(isLargeAgreed: boolean): Promise<RequestOutput<'backup:restore'> | undefined> {
    const token = this.#shown?.comparison?.token
    if (token === undefined) return undefined
    const answer = await this.#ask('backup:restore', { token, isLargeAgreed })
    if (answer !== undefined) this.close()
    await this.look()
    return answer
  }

  close(): void {
    this.#selected = null
    this.#shown = null
  }

  async showFolder(place: BackupPlace): Promise<void> {
    await this.#ask('backup:show-folder', { place })
  }

  async chooseSecond(): Promise<SecondPlace | null> {
    const chosen = await this.#ask('backup:choose-second', null)
    await this.look()
    return chosen ?? null
  }

  async forgetSecond(): Promise<boolean> {
    const done = await this.#ask('backup:forget-second', null)
    await this.look()
    return done !== undefined
  }

  async #ask<Name extends Step>(step: Name, input: RequestInput<Name>): Promise<RequestOutput<Name> | undefined> {
    if (this.#busy !== null) return undefined
    this.#busy = step
    const answer = await request(step, input)
    this.#busy = null
    if (answer.ok) return answer.value
    this.#onrefused(answer.failure)
    return undefined
  }
}
