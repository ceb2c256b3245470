/** What a save answers: nothing when it went through, a sentence for people when it was refused. */
export type SaveAnswer = string | undefined | void
export type Save<Value> = (value: Value) => SaveAnswer | Promise<SaveAnswer>

/** A text read as a value. A wrong text still yields a value, one that every schema refuses, so a form cannot lose it. */
export type Reading<Value> = { readonly value: Value; readonly wrong?: string | undefined }

type Source<Value> = {
  readonly value: () => Value
  readonly write: (value: Value) => void
  readonly save: () => Save<Value> | undefined
  readonly format: (value: Value) => string
  readonly read: (text: string) => Reading<Value>
  /** Whether somebody else takes the text whole, so that the field goes back to its value. */
  readonly takes?: (text: string) => boolean
}

/**
 * What stands in a field while it is being typed. Without a save, every keystroke is written to the form's draft; with one,
 * the text waits for `commit` and a refused text stays, with its sentence, until it is mended or taken back.
 */
export class FieldDraft<Value> {
  readonly #source: Source<Value>
  #typed = $state<string>()
  #refusal = $state<string>()
  #refusedText: string | undefined

  constructor(source: Source<Value>) {
    this.#source = source
  }

  get text(): string {
    return this.#typed ?? this.#source.format(this.#source.value())
  }

  get refusal(): string | undefined {
    return this.#refusal
  }

  readonly input = (text: string): void => {
    this.#typed = text
    this.#refusal = undefined
    if (!this.#source.save()) this.#source.write(this.#source.read(text).value)
  }

  readonly commit = async (): Promise<void> => {
    const text = this.#typed
    if (text === undefined || text === this.#refusedText) return
    if (this.#source.takes?.(text)) return this.#forget()
    const { value, wrong } = this.#source.read(text)
    if (wrong !== undefined) this.#refusal = wrong
    else await this.#hand(text, value)
  }

  /** Gives the last saved text back; false when nothing was typed since, so that Esc may close the dialog instead. */
  readonly takeBack = (): boolean => {
    if (this.#typed === undefined || !this.#source.save()) return false
    this.#forget()
    return true
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Enter') void this.commit()
    if (event.key === 'Escape' && this.takeBack()) event.stopPropagation()
  }

  /** To be spread on the control in which the text is typed. */
  readonly typing = {
    oninput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void =>
      this.input(currentTarget.value),
    onblur: this.commit,
    onkeydown: this.keydown,
  }

  async #hand(text: string, value: Value): Promise<void> {
    const save = this.#source.save()
    if (!save || Object.is(value, this.#source.value())) return this.#forget()
    const refusal = (await save(value)) ?? undefined
    // Typed on meanwhile: the answer belongs to a text that is no longer there.
    if (this.#typed !== text) return
    if (refusal === undefined) return this.#forget()
    this.#refusal = refusal
    this.#refusedText = text
  }

  #forget(): void {
    this.#typed = undefined
    this.#refusal = undefined
    this.#refusedText = undefined
  }
}

/** The draft of a field whose text is its value. */
export const textDraft = (source: Omit<Source<string>, 'format' | 'read'>): FieldDraft<string> =>
  new FieldDraft({ ...source, format: (text) => text, read: (text) => ({ value: text }) })
