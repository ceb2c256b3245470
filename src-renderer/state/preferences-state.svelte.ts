import type { Condition } from '@shared/fields/saved-view'
import { messages, sentenceFor, type Messages } from '@shared/messages'
import type { Failure } from '@shared/failures'
import type { Preferences } from '@shared/preferences'
import { request } from '../bridge.svelte'

const pauseMs = 300

/** What a list is narrowed by as long as the window lives; it may hold names, so main does not hear of it. */
export type ListNarrowing = { readonly search: string; readonly conditions: readonly Condition[] }

/** What this computer remembers of its user, and the words of the chosen language that follow from it. */
export class PreferencesState {
  #all = $state.raw() as Preferences
  #narrowings = $state.raw<Readonly<Record<string, ListNarrowing>>>({})
  #unsent: Partial<Preferences> = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly words: Messages = $derived(messages[this.#all.lang])

  constructor(start: Preferences) {
    this.#all = start
  }

  get all(): Preferences {
    return this.#all
  }

  /** Shown at once and remembered by main a moment later, so that walking through a list does not write with every row. */
  set(changes: Partial<Preferences>): void {
    this.#all = { ...this.#all, ...changes }
    this.#unsent = { ...this.#unsent, ...changes }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.flush(), pauseMs)
  }

  /** What a list is narrowed by now; undefined where nobody has touched it since the start. */
  narrowing(list: string): ListNarrowing | undefined {
    return this.#narrowings[list]
  }

  narrow(list: string, narrowing: ListNarrowing): void {
    this.#narrowings = { ...this.#narrowings, [list]: narrowing }
  }

  /** Forgets what lists are narrowed by, when another database is opened. */
  forgetNarrowings(): void {
    this.#narrowings = {}
  }

  /** Sends what main has not heard of yet; also called when the window is about to close. */
  flush(): void {
    clearTimeout(this.#timer)
    const changes = this.#unsent
    this.#unsent = {}
    if (Object.keys(changes).length > 0) void request('preferences:set', changes)
  }

  sentence(failure: Failure): string {
    return sentenceFor(this.words, failure)
  }
}
