import type { Messages } from '@shared/messages'
import { sentenceFor } from '@shared/messages'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { tick } from 'svelte'
import { focusFirstWrong } from '../components/fields/field-focus'

const pathOf = (path: readonly (string | number)[]): string => path.join('.')

/**
 * A form that may be refused: which field has which sentence, and that it is not sent twice. The draft stays with the
 * component, so that a refusal never loses what was typed.
 */
export class FormState {
  #failure = $state.raw<Failure | null>(null)
  #isBusy = $state(false)
  /** The element with the fields, so that the first wrong one can have the focus. */
  body = $state<HTMLElement>()
  readonly #words: () => Messages

  constructor(words: () => Messages) {
    this.#words = words
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  get failure(): Failure | null {
    return this.#failure
  }

  /** The sentence for the field at the path of the input, as `days.0`; undefined while nothing is wrong with it. */
  error(path: string): string | undefined {
    if (this.#failure?.code !== 'invalid-input') return undefined
    const issue = this.#failure.issues.find((each) => pathOf(each.path) === path)
    return issue && this.#words().failures.issues[issue.code](issue)
  }

  /** The sentence of a refusal that belongs to no field. */
  readonly sentence: string | undefined = $derived.by(() => {
    if (this.#failure === null || this.#failure.code === 'invalid-input') return undefined
    return sentenceFor(this.#words(), this.#failure)
  })

  /** Sends the form once; undefined says that it was refused, or that a field holds a text that could not be read. */
  async submit<T>(send: () => Promise<Result<T>>): Promise<T | undefined> {
    if (this.#isBusy) return undefined
    this.#failure = null
    await tick()
    if (this.body && focusFirstWrong(this.body)) return undefined
    this.#isBusy = true
    const answer = await send()
    this.#isBusy = false
    if (answer.ok) return answer.value
    this.#failure = answer.failure
    await tick()
    if (this.body) focusFirstWrong(this.body)
    return undefined
  }
}
