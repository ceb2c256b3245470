import { tick } from 'svelte'
import { focusFirstWrong, leaveField } from '../components/fields/field-focus'
import type { KeptText, KeptTexts } from '../components/fields/kept-texts'
import type { NavigationState } from './navigation-state.svelte'
import type { NoticesState } from './notices-state.svelte'
import type { PreferencesState } from './preferences-state.svelte'
import { routeToText } from './route'

type Surroundings = {
  readonly navigation: NavigationState
  readonly notices: NoticesState
  readonly preferences: PreferencesState
}

const longestToldText = 60

const beginningOf = (text: string): string =>
  text.length > longestToldText ? `${text.slice(0, longestToldText)}…` : text

/** Refused texts whose fields were left for another row or place: they are told of, and stand there again when one comes back. */
export class UnsavedTexts {
  readonly #around: Surroundings
  readonly #kept = new Map<string, KeptText>()
  /** The text to which somebody is on the way back. */
  #awaited: string | null = null

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Keeps the texts of the place where the window is now; `record` is what is shown there besides what the route names. */
  at(record = ''): KeptTexts {
    const { route } = this.#around.navigation
    const place = [routeToText({ ...route, tab: null }), record]
    const keyOf = (field: string, saved: string): string => JSON.stringify([...place, field, saved])
    return {
      take: (field, saved) => this.#take(keyOf(field, saved)),
      keep: (field, saved, kept) => {
        const key = keyOf(field, saved)
        this.#kept.set(key, kept)
        this.#tell(field, kept, () => {
          this.#awaited = key
          this.#around.navigation.goTo(route)
        })
      },
    }
  }

  /** Forgets all, as when another database is opened. */
  clear(): void {
    this.#kept.clear()
  }

  #take(key: string): KeptText | undefined {
    const kept = this.#kept.get(key)
    this.#kept.delete(key)
    if (kept !== undefined && this.#awaited === key) void this.#arrive()
    return kept
  }

  async #arrive(): Promise<void> {
    this.#awaited = null
    await tick()
    // The notices give the focus back to where it was before them as soon as it leaves them: not after it is here.
    leaveField()
    focusFirstWrong(document)
  }

  #tell(field: string, { text, refusal }: KeptText, back: () => void): void {
    const { notices, preferences } = this.#around
    const words = preferences.words.shell
    notices.show('warning', words.notKept(field, beginningOf(text), refusal), { label: words.backToField, run: back })
  }
}
