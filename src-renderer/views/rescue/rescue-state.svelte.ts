import type { DatabaseInfo } from '@shared/domain/database/database-info'
import type { RescueSurvey } from '@shared/domain/database/rescue'
import type { Failure } from '@shared/failures'
import type { Lang } from '@shared/preferences'
import type { Result } from '@shared/result'
import { request } from '../../bridge.svelte'

type Work = 'looking' | 'going-on' | 'restoring' | 'exporting'
export type ExportedRescue = { readonly token: string; readonly fileName: string; readonly count: number }

/** What a look into the folder has found, and what is being done about it. */
export class RescueState {
  survey = $state.raw<RescueSurvey | null>(null)
  refusal = $state.raw<Failure | null>(null)
  exported = $state.raw<ExportedRescue | null>(null)
  #work = $state.raw<Work | null>(null)
  /** Asked for only where the folder is under a password; it stays in this page and goes with it. */
  #password: string | null = null

  get work(): Work | null {
    return this.#work
  }

  async look(password: string | null = this.#password): Promise<void> {
    this.#password = password
    const survey = await this.#asking('looking', request('rescue:survey', { password }))
    if (survey !== null) this.survey = survey
  }

  /** The database that was begun anew, or null when it was refused. */
  async goOn(): Promise<DatabaseInfo | null> {
    return this.#asking('going-on', request('rescue:go-on', { password: this.#password }))
  }

  /** The database that was begun with a backup, or null when it was refused. */
  async restore(name: string): Promise<DatabaseInfo | null> {
    return this.#asking('restoring', request('rescue:restore', { password: this.#password, name }))
  }

  async export(lang: Lang): Promise<void> {
    this.exported = await this.#asking('exporting', request('rescue:export', { password: this.#password, lang }))
  }

  async #asking<Value>(work: Work, asked: Promise<Result<Value>>): Promise<Value | null> {
    this.#work = work
    this.refusal = null
    const answer = await asked
    this.#work = null
    if (answer.ok) return answer.value
    this.refusal = answer.failure
    return null
  }
}
