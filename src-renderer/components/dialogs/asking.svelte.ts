/** A question that must be answered before going on; only for what cannot be undone. */
export type Question = {
  readonly title: string
  readonly text: string
  /** A verb with its object, for example `Smazat 12 osob`. */
  readonly confirm: string
  readonly cancel: string
  readonly danger?: boolean
  /** Asks to type this (the number of things, say), so that nobody confirms by habit. */
  readonly typed?: { readonly label: string; readonly expected: string }
}

type Pending = { readonly question: Question; readonly answer: (yes: boolean) => void }

/** Turns a dialog into a promise. One lives as long as the window; `AskDialog` shows what it asks. */
export class Asking {
  #pending = $state.raw<Pending>()

  get question(): Question | undefined {
    return this.#pending?.question
  }

  /** Whether the user agrees. A question asked while another stands answers the older one with no. */
  readonly ask = (question: Question): Promise<boolean> => {
    this.answer(false)
    return new Promise((answer) => {
      this.#pending = { question, answer }
    })
  }

  readonly answer = (yes: boolean): void => {
    const pending = this.#pending
    this.#pending = undefined
    pending?.answer(yes)
  }
}
