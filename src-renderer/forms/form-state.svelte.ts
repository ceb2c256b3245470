import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { RecordWarning } from '@shared/domain/warnings/record-warning'
import type { Messages } from '@shared/messages'
import { warningsInWords } from '@shared/messages/warning-words'
import { sentenceFor } from '@shared/messages'
import type { Failure, FailureCode, FailureOf } from '@shared/failures'
import type { Result } from '@shared/result'
import { focusFirstWrong } from '../components/fields/field-focus'

type Issue = FailureOf<'invalid-input'>['issues'][number]

/** What a field takes from its form, to be spread on it: it shows the value, writes it back, and bears its sentence. */
export type FormField<Value> = {
  value: Value
  readonly error: string | undefined
  /** What is seldom meant about it, and is kept all the same. */
  readonly warning: string | undefined
}

/** Under what the fields of a form stand in the input of its action: what is edited, what was answered, who sends. */
const around: readonly unknown[] = ['changes', 'answer', 'sender']

/** Where in the draft an issue lies. */
const pathOf = ({ path }: Issue): readonly (string | number)[] => (around.includes(path[0]) ? path.slice(1) : path)

const isBelow = (issue: Issue, path: string): boolean => `${pathOf(issue).join('.')}.`.startsWith(`${path}.`)

const lastName = (issue: Issue): string =>
  String(
    pathOf(issue)
      .filter((part) => typeof part === 'string')
      .at(-1) ?? '',
  )

/**
 * A form: what was typed so far, which field has which sentence, and that it is sent once. While it is under way it is deaf, and
 * so it stays after it went through, until it is there anew or something is typed: the second click of a double click, or a
 * second Enter, makes no second record.
 */
export class FormState<Draft extends object = Record<never, never>> {
  #draft = $state.raw() as Draft
  #failure = $state.raw<Failure | null>(null)
  /** A refusal of the form's own, that nobody needed to be asked for. */
  #refused = $state.raw<{ readonly path: string; readonly sentence: string } | null>(null)
  /** No field has taken the sentence of what is wrong, so the form says it itself. */
  #isUntold = $state(false)
  #isBusy = $state(false)
  #isThrough = false
  #isTyped = false
  #body: HTMLElement | null = null
  readonly #words: () => Messages
  #warn: (draft: Draft) => readonly RecordWarning[] = () => []
  /** The fields that refusals other than a wrong input belong to. */
  readonly #fieldOf: { readonly [Code in FailureCode]?: string }

  constructor(words: () => Messages, draft: Draft, fieldOf: { readonly [Code in FailureCode]?: string } = {}) {
    this.#words = words
    this.#draft = draft
    this.#fieldOf = fieldOf
  }

  /** Tells at the fields, by the keys of the draft, what is seldom meant; nothing of it keeps the form from being sent. */
  warnedBy(warn: (draft: Draft) => readonly RecordWarning[]): this {
    this.#warn = warn
    return this
  }

  get draft(): Draft {
    return this.#draft
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Whether it sends nothing now: it is under way, or went through and nothing was typed since. */
  get isDeaf(): boolean {
    return this.#isBusy || this.#isThrough
  }

  /** Whether anything was typed since it began. */
  get isTyped(): boolean {
    return this.#isTyped
  }

  /** To be attached to the element with the fields: where it is there anew the form is fresh. */
  readonly attach: Attachment<HTMLElement> = (body) => {
    this.#body = body
    this.#isThrough = false
    return () => {
      this.#body = null
    }
  }

  /** Writes a field; what was said about its old value is over. */
  readonly set = <Key extends keyof Draft>(key: Key, value: Draft[Key]): void => {
    this.#draft = { ...this.#draft, [key]: value }
    this.#isThrough = false
    this.#isTyped = true
    this.heal(String(key))
  }

  /** What was said about the field, and about the parts of it, is over: something else was typed. */
  heal(path: string): void {
    if (this.#refused?.path === path) this.#refused = null
    if (this.#failure === null) return
    if (this.#failure.code !== 'invalid-input') {
      if (this.#fieldOf[this.#failure.code] === path) this.#failure = null
      return
    }
    const issues = this.#failure.issues.filter((issue) => !isBelow(issue, path))
    this.#failure = issues.length === 0 ? null : { ...this.#failure, issues }
  }

  /** Hears again after a step of several went through. */
  goOn(): void {
    this.#isThrough = false
  }

  /** Begins with another draft, as for the next record; the form stays deaf until something is typed. */
  restart(draft: Draft): void {
    this.#draft = draft
    this.#isTyped = false
    this.#failure = null
    this.#refused = null
  }

  /** To be spread on a field: `{...form.field('street')}`. */
  field<Key extends keyof Draft & string>(key: Key): FormField<Draft[Key]> {
    return this.#spread(key, {
      read: () => this.#draft[key],
      write: (value) => this.set(key, value),
    })
  }

  /** The same for a field in which an empty text stands for nothing. */
  optional<Key extends KeysOf<Draft, string | null> & string>(key: Key): FormField<string> {
    return this.#spread(key, {
      read: () => (this.#draft[key] as string | null) ?? '', // safe: only keys of such values are taken
      write: (text) => this.set(key, (text === '' ? null : text) as Draft[Key]), // safe: as above
    })
  }

  /** The same for a check box. */
  checked(key: KeysOf<Draft, boolean> & string): { checked: boolean; readonly error: string | undefined } {
    const field = this.field(key) as FormField<boolean> // safe: only keys of such values are taken
    return {
      get checked() {
        return field.value
      },
      set checked(isChecked) {
        field.value = isChecked
      },
      get error() {
        return field.error
      },
    }
  }

  #spread<Value>(
    path: string,
    { read, write }: { readonly read: () => Value; readonly write: (value: Value) => void },
  ): FormField<Value> {
    const error = (): string | undefined => this.error(path)
    const warning = (): string | undefined => warningsInWords(this.#warn(this.#draft), path, this.#words())
    return {
      get value() {
        return read()
      },
      set value(value) {
        write(value)
      },
      get error() {
        return error()
      },
      get warning() {
        return warning()
      },
    }
  }

  /** The sentence for the field at the path of the input, as `days.0`; undefined while nothing is wrong with it. */
  error(path: string): string | undefined {
    if (this.#refused?.path === path) return this.#refused.sentence
    if (this.#failure === null) return undefined
    if (this.#failure.code !== 'invalid-input')
      return this.#fieldOf[this.#failure.code] === path ? sentenceFor(this.#words(), this.#failure) : undefined
    const issue = this.#failure.issues.find((each) => pathOf(each).join('.') === path)
    return issue && this.#words().failures.issues[issue.code](issue)
  }

  /** The sentence for anything that lies below the path, for a field that is read as a whole record or several. */
  errorBelow(path: string): string | undefined {
    if (this.#failure?.code !== 'invalid-input') return this.error(path)
    const issue = this.#failure.issues.find((each) => isBelow(each, path))
    return issue && this.#words().failures.issues[issue.code](issue)
  }

  /** The sentences of a wrong input by the names of their fields, for fields that are given as one. */
  readonly errors: Readonly<Record<string, string>> = $derived.by(() => {
    if (this.#failure?.code !== 'invalid-input') return {}
    const { issues: words } = this.#words().failures
    const named = this.#failure.issues.map((issue) => [lastName(issue), words[issue.code](issue)] as const)
    return Object.fromEntries(named.reverse())
  })

  /** The sentence of a refusal that belongs to no field. */
  readonly sentence: string | undefined = $derived.by(() => {
    const failure = this.#failure
    if (failure === null) return undefined
    const isOfField = failure.code === 'invalid-input' || this.#fieldOf[failure.code] !== undefined
    // Also where it belongs to a field that is not there now.
    return isOfField && !this.#isUntold ? undefined : sentenceFor(this.#words(), failure)
  })

  /** Shows a sentence under a field without asking anybody. */
  async refuse(path: string, sentence: string): Promise<void> {
    this.#failure = null
    this.#refused = { path, sentence }
    await this.#focusWrong()
  }

  /** Sends the form once; undefined says that it was refused, or that a field holds a text that could not be read. */
  async submit<T>(send: () => Promise<Result<T>>): Promise<T | undefined> {
    const answer = await this.ask(send)
    if (answer !== undefined) this.#isThrough = true
    return answer
  }

  /** Asks something on the way, after which the form goes on; one question at a time. */
  async ask<T>(send: () => Promise<Result<T>>): Promise<T | undefined> {
    if (this.isDeaf) return undefined
    this.#isBusy = true
    this.#isUntold = false
    this.#failure = null
    this.#refused = null
    try {
      if (await this.#focusWrong()) return undefined
      const answer = await send()
      if (answer.ok) return answer.value
      this.#failure = answer.failure
    } finally {
      this.#isBusy = false
    }
    const isAtField = await this.#focusWrong()
    this.#isUntold = this.#body !== null && !isAtField
    return undefined
  }

  async #focusWrong(): Promise<boolean> {
    await tick()
    // Gone by now where the form was closed meanwhile.
    return this.#body !== null && focusFirstWrong(this.#body)
  }
}

/** The keys of a draft whose values are all of a type. */
type KeysOf<Draft, Value> = { [Key in keyof Draft]: Draft[Key] extends Value ? Key : never }[keyof Draft]
