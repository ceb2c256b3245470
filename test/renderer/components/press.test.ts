import { describe, expect, it, vi } from 'vitest'
import { Press } from '../../../src-renderer/components/buttons/press.svelte'

type Click = Parameters<Press['click']>[0]

/** A click on a button: `detail` counts the clicks in one spot, and is 0 for a key. */
const click = (detail = 1, type = 'button'): Click =>
  ({ detail, currentTarget: { type }, preventDefault: () => {} }) as unknown as Click // safe: a press looks at nothing else

const done = () => Promise.resolve()

/** Lets what was begun come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

const pressOf = (work: () => unknown) => {
  const onclick = vi.fn(work)
  return { press: new Press(() => onclick), onclick }
}

describe('a button', () => {
  it('is deaf and says so while what it began is under way', async () => {
    let finish = (): void => {}
    const { press, onclick } = pressOf(() => new Promise<void>((resolve) => (finish = resolve)))
    press.click(click())
    press.click(click())
    press.click(click(0))
    expect(onclick).toHaveBeenCalledTimes(1)
    expect(press.isUnderWay).toBe(true)

    finish()
    await settled()
    expect(press.isUnderWay).toBe(false)
    press.click(click())
    expect(onclick).toHaveBeenCalledTimes(2)
  })

  it('hears again where what it began has failed', async () => {
    const { press, onclick } = pressOf(() => Promise.reject(new Error('no')).catch(() => {}))
    press.click(click())
    await settled()
    press.click(click())
    expect(onclick).toHaveBeenCalledTimes(2)
  })

  it('does not hear the further clicks of a double click that began work, also once the work has ended', async () => {
    const { press, onclick } = pressOf(done)
    for (const detail of [1, 2, 3]) {
      press.click(click(detail))
      await settled()
    }
    expect(onclick).toHaveBeenCalledTimes(1)
  })

  it('does not send a form by the second click of a double click', () => {
    const { press, onclick } = pressOf(() => undefined)
    press.click(click(1, 'submit'))
    press.click(click(2, 'submit'))
    expect(onclick).toHaveBeenCalledTimes(1)
  })

  it('hears presses that belong to no double click, however soon they follow each other', async () => {
    const { press, onclick } = pressOf(done)
    for (const detail of [1, 1, 0, 0]) {
      press.click(click(detail))
      await settled()
    }
    expect(onclick).toHaveBeenCalledTimes(4)
  })

  it('hears every click where it did at once what was meant', () => {
    const { press, onclick } = pressOf(() => undefined)
    for (const detail of [1, 2, 3]) press.click(click(detail))
    expect(onclick).toHaveBeenCalledTimes(3)
  })
})
