import { tick } from 'svelte'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { focusFirstWrong } from '../../../components/fields/field-focus'

export type PasswordFormField = 'current' | 'password' | 'again' | 'proof' | 'code'

/** The field under which the sentence of a refusal belongs; what is about none of them stands above the form. */
const fieldOf: { readonly [Code in Failure['code']]?: PasswordFormField } = {
  'wrong-password': 'current',
  'too-many-tries': 'current',
  'wrong-recovery-code': 'code',
  'password-too-short': 'password',
  'code-not-proven': 'proof',
}

/** A form around the password on its way: what is refused stands under its field, and nothing typed is lost. */
export class PasswordForm {
  #isBusy = $state(false)
  #isRewriting = $state(false)
  #refusal = $state.raw<{ readonly field: PasswordFormField | null; readonly sentence: string } | null>(null)
  readonly #sentence: (failure: Failure) => string
  body = $state<HTMLElement | null>()

  constructor(sentence: (failure: Failure) => string) {
    this.#sentence = sentence
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Whether what was asked for last writes the database anew, which can take a while. */
  get isRewriting(): boolean {
    return this.#isRewriting
  }

  /** The sentence under a field; `null` asks for the one above the form. */
  error(field: PasswordFormField | null): string | undefined {
    return this.#refusal?.field === field ? this.#refusal.sentence : undefined
  }

  /** Shows a sentence under a field without asking main. */
  async refuse(field: PasswordFormField, sentence: string): Promise<void> {
    this.#refusal = { field, sentence }
    await this.#focusWrong()
  }

  /** Asks main for what writes the database anew; undefined when it was refused. */
  async submit<T>(ask: () => Promise<Result<T>>): Promise<T | undefined> {
    if (this.#isBusy) return undefined
    this.#isRewriting = true
    const done = await this.look(ask)
    this.#isRewriting = false
    return done
  }

  /** Asks main for what writes nothing, one request at a time; undefined when it was refused. */
  async look<T>(ask: () => Promise<Result<T>>): Promise<T | undefined> {
    if (this.#isBusy) return undefined
    this.#isBusy = true
    this.#refusal = null
    const answer = await ask()
    this.#isBusy = false
    if (answer.ok) return answer.value
    const { failure } = answer
    this.#refusal = { field: fieldOf[failure.code] ?? null, sentence: this.#sentence(failure) }
    await this.#focusWrong()
    return undefined
  }

  async #focusWrong(): Promise<void> {
    await tick()
    // Gone by now where the dialog was closed meanwhile.
    if (this.body) focusFirstWrong(this.body)
  }
}
