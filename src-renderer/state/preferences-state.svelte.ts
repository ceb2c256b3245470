import { messages, sentenceFor, type Messages } from '@shared/messages'
import type { Failure } from '@shared/failures'
import type { Preferences } from '@shared/preferences'
import { request } from '../bridge.svelte'

/** What this computer remembers of its user, and the words of the chosen language that follow from it. */
export class PreferencesState {
  #all = $state.raw() as Preferences
  readonly words: Messages = $derived(messages[this.#all.lang])

  constructor(start: Preferences) {
    this.#all = start
  }

  get all(): Preferences {
    return this.#all
  }

  /** Shown at once, remembered by main behind it; what is lost here is only a look. */
  set(changes: Partial<Preferences>): void {
    this.#all = { ...this.#all, ...changes }
    void request('preferences:set', changes)
  }

  sentence(failure: Failure): string {
    return sentenceFor(this.words, failure)
  }
}
