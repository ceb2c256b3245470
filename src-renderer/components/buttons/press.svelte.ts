import type { MouseEventHandler } from 'svelte/elements'

type OnClick = MouseEventHandler<HTMLButtonElement> | null | undefined
type Click = Parameters<MouseEventHandler<HTMLButtonElement>>[0]

/**
 * The presses of a button, of which the one that begins work counts once: that is one which sends a form, or whose handler gives
 * the promise of its work. The button is deaf until the work has ended, and to the further clicks of the same double click,
 * for the work was meant once. A handler that gives no promise did all that was meant, and each press counts.
 */
export class Press {
  #isUnderWay = $state(false)
  /** Whether the last press that was heard began work. */
  #hasBegun = false
  readonly #onclick: () => OnClick

  constructor(onclick: () => OnClick) {
    this.#onclick = onclick
  }

  get isUnderWay(): boolean {
    return this.#isUnderWay
  }

  readonly click = (event: Click): void => {
    if (this.#isUnderWay || (this.#hasBegun && event.detail > 1)) return event.preventDefault()
    const begun: unknown = this.#onclick()?.(event)
    const isWork = begun instanceof Promise
    this.#hasBegun = isWork || event.currentTarget.type === 'submit'
    if (isWork) void this.#follow(begun)
  }

  async #follow(work: Promise<unknown>): Promise<void> {
    this.#isUnderWay = true
    try {
      await work
    } finally {
      this.#isUnderWay = false
    }
  }
}
