import type { MouseEventHandler } from 'svelte/elements'

type OnClick = MouseEventHandler<HTMLButtonElement> | null | undefined
type Click = Parameters<MouseEventHandler<HTMLButtonElement>>[0]

/** As long as two presses of a hurried hand, or those of a key held down, are apart at most. */
const hurryMs = 600

/** What began work last, on any button; null where the last press did its work at once. */
let lastBegun: { readonly press: Press; at: number } | null = null

/**
 * The presses of a button, of which the one that begins work counts once. The button is deaf while what it began is under way,
 * which it knows by the promise that it was given; and the second click of a double click, or a second Enter, goes nowhere,
 * for what it falls on was not there when the hand began: the next record, or a button below the dialog that has closed.
 */
export class Press {
  #isUnderWay = $state(false)
  readonly #onclick: () => OnClick
  readonly #repeats: () => boolean

  /** A button that `repeats` is meant to be pressed many times in a row, as *up*. */
  constructor(onclick: () => OnClick, repeats = () => false) {
    this.#onclick = onclick
    this.#repeats = repeats
  }

  get isUnderWay(): boolean {
    return this.#isUnderWay
  }

  readonly click = (event: Click): void => {
    if (this.#isUnderWay || (!this.#repeats() && this.#isSecond(event))) return event.preventDefault()
    const begun: unknown = this.#onclick()?.(event)
    const isWork = begun instanceof Promise
    lastBegun = isWork || event.currentTarget.type === 'submit' ? { press: this, at: event.timeStamp } : null
    if (isWork) void this.#follow(begun)
  }

  #isSecond({ detail: clicks, timeStamp, currentTarget }: Click): boolean {
    if (lastBegun === null) return false
    if (clicks > 0) return clicks > 1
    // A key, whose press is counted as no click. Enter in a field presses the button of its form, which has a guard of its own.
    if (currentTarget.type === 'submit' || lastBegun.press !== this) return false
    const isHurried = timeStamp - lastBegun.at < hurryMs
    lastBegun.at = timeStamp
    return isHurried
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
