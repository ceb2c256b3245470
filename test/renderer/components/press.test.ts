import { describe, expect, it, vi } from 'vitest'
import { Press } from '../../../src-renderer/components/buttons/press.svelte'

type Click = Parameters<Press['click']>[0]

/** A click on a button: `detail` counts the clicks in one spot, and is 0 for a key. */
const clickAt = (timeStamp: number, detail = 1, type = 'button'): Click =>
  ({ timeStamp, detail, currentTarget: { type }, preventDefault: () => {} }) as unknown as Click // safe: a press looks at nothing else

const done = () => Promise.resolve()

/** Lets what was begun come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

const pressOf = (work: () => unknown, repeats = false) => {
  const onclick = vi.fn(work)
  const press = new Press(
    () => onclick,
    () => repeats,
  )
  return { press, onclick }
}

describe('a button', () => {
  it('is deaf and says so while what it began is under way', async () => {
    let finish = (): void => {}
    const { press, onclick } = pressOf(() => new Promise<void>((resolve) => (finish = resolve)))
    press.click(clickAt(0))
    press.click(clickAt(5_000))
    expect(onclick).toHaveBeenCalledTimes(1)
    expect(press.isUnderWay).toBe(true)

    finish()
    await settled()
    expect(press.isUnderWay).toBe(false)
    press.click(clickAt(10_000))
    expect(onclick).toHaveBeenCalledTimes(2)
  })

  it('does not hear the second click of a double click that began work, also where another button stands there by then', async () => {
    const { press } = pressOf(done)
    const other = pressOf(done)
    press.click(clickAt(0))
    await settled()
    other.press.click(clickAt(200, 2))
    expect(other.onclick).not.toHaveBeenCalled()
    other.press.click(clickAt(300))
    expect(other.onclick).toHaveBeenCalledTimes(1)
  })

  it('does not hear the second click of a double click on the button of a form that has closed', () => {
    const form = pressOf(() => undefined)
    const below = pressOf(done)
    form.press.click(clickAt(0, 1, 'submit'))
    below.press.click(clickAt(200, 2))
    expect(below.onclick).not.toHaveBeenCalled()
  })

  it('does not hear Enter again soon after, or held down', async () => {
    const { press, onclick } = pressOf(done)
    for (const time of [0, 500, 530, 560, 1_000]) {
      press.click(clickAt(time, 0))
      await settled()
    }
    expect(onclick).toHaveBeenCalledTimes(1)
    press.click(clickAt(2_000, 0))
    expect(onclick).toHaveBeenCalledTimes(2)
  })

  it('sends a form by every Enter, for which the form has a guard of its own', () => {
    const { press, onclick } = pressOf(() => undefined)
    press.click(clickAt(0, 0, 'submit'))
    press.click(clickAt(100, 0, 'submit'))
    expect(onclick).toHaveBeenCalledTimes(2)
  })

  it('hears every click where it begins no work, or is meant to be pressed many times in a row', async () => {
    const line = pressOf(() => undefined)
    const up = pressOf(done, true)
    for (const { press } of [line, up]) {
      press.click(clickAt(0))
      await settled()
      press.click(clickAt(150, 2))
    }
    expect(line.onclick).toHaveBeenCalledTimes(2)
    expect(up.onclick).toHaveBeenCalledTimes(2)
  })
})
