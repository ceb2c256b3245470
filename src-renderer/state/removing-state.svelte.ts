import type { Removal } from '@shared/domain/trash/removal'

/** A removal on which something hangs, with the words for what was chosen. */
export type Removing = { readonly name: string; readonly removal: Removal }

type Pending = { readonly removing: Removing; readonly answer: (yes: boolean) => void }

/** Turns the dialog of a removal into a promise; one lives as long as the window. */
export class RemovingState {
  #pending = $state.raw<Pending | null>(null)

  get removing(): Removing | null {
    return this.#pending?.removing ?? null
  }

  /** Whether all of it is to go into the trash. A question asked while another stands answers the older one with no. */
  ask(removing: Removing): Promise<boolean> {
    this.answer(false)
    return new Promise((answer) => {
      this.#pending = { removing, answer }
    })
  }

  answer(yes: boolean): void {
    const pending = this.#pending
    this.#pending = null
    pending?.answer(yes)
  }
}
