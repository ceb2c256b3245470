import { onDestroy } from 'svelte'
import { keptTextsAround, type KeptTexts } from './kept-texts'

/** What a save answers: nothing when it went through, a sentence for people when it was refused. */
export type SaveAnswer = string | undefined | void
export type Save<Value> = (value: Value) => SaveAnswer | Promise<SaveAnswer>

/** A text read as a value. A wrong text still yields a value, one that every schema refuses, so a form cannot lose it. */
export type Reading<Value> = { readonly value: Value; readonly wrong?: string | undefined }

type Source<Value> = {
  /** What the field is called, and the sentence that came from outside about its value. */
  readonly field?: () => { readonly label: string; readonly error?: string | undefined }
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
  #isGone = false
  /** What the field was when the typing began: later it may be that of another record, or of none. */
  #begun = { name: '', saved: '', savesItself: false }
  /** Where the text is kept while the field is away; none outside of a component. */
  readonly #texts: KeptTexts | undefined

  constructor(source: Source<Value>) {
    this.#source = source
    this.#texts = source.field && keptTextsAround()
    if (this.#texts === undefined) return
    this.#begin()
    const kept = this.#texts.take(this.#begun.name, this.#begun.saved)
    this.#typed = kept?.text
    this.#refusal = kept?.refusal
    this.#refusedText = kept?.text
    onDestroy(this.#leave)
  }

  get text(): string {
    return this.#typed ?? this.#source.format(this.#source.value())
  }

  get refusal(): string | undefined {
    return this.#refusal
  }

  /** What stands under the field: the refusal of what was typed, or what was said of its value until something else is typed. */
  get error(): string | undefined {
    const isOfOldValue = this.#typed !== undefined && this.#savesItself
    return this.#refusal ?? (isOfOldValue ? undefined : this.#source.field?.().error)
  }

  readonly input = (text: string): void => {
    if (this.#typed === undefined) this.#begin()
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
    if (this.#isGone) this.#keep()
  }

  get #savesItself(): boolean {
    return this.#source.save() !== undefined
  }

  #begin(): void {
    this.#begun = {
      name: this.#source.field?.().label ?? '',
      saved: this.#source.format(this.#source.value()),
      savesItself: this.#savesItself,
    }
  }

  /** A text that was refused, or whose answer is still on its way, outlives its field. */
  readonly #leave = (): void => {
    this.#isGone = true
    this.#keep()
  }

  #keep(): void {
    const [text, refusal] = [this.#typed, this.#refusal]
    if (!this.#begun.savesItself || text === undefined || refusal === undefined) return
    this.#texts?.keep(this.#begun.name, this.#begun.saved, { text, refusal })
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
