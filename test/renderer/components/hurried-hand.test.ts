import { describe, expect, it, vi } from 'vitest'
import { heedHurriedHand } from '../../../src-renderer/components/buttons/hurried-hand'

/** An element as far as the guard looks at it: what it is, by the names that it answers to. */
class Thing extends EventTarget {
  readonly names: readonly string[]
  constructor(...names: readonly string[]) {
    super()
    this.names = names
  }
  closest(selector: string): Thing | null {
    return selector.split(',').some((part) => this.names.some((name) => part.trim().startsWith(name))) ? this : null
  }
}

/** A page that hears what its guard lets through. */
const guarded = () => {
  const page = new EventTarget()
  const heard = vi.fn()
  const stop = heedHurriedHand(page)
  const send = (type: 'click' | 'keydown', target: Thing, about: object): boolean => {
    const event = Object.assign(new Event(type, { cancelable: true }), about)
    vi.spyOn(event, 'target', 'get').mockReturnValue(target)
    const isThrough = page.dispatchEvent(event)
    if (isThrough) heard(target)
    return isThrough
  }
  return { send, stop }
}

describe('the hand that is hurried', () => {
  const [save, below] = [new Thing('button'), new Thing('button')]

  it('reaches no button by the second click of a double click that began on another one', () => {
    const { send } = guarded()
    expect(send('click', save, { detail: 1 })).toBe(true)
    expect(send('click', below, { detail: 2 })).toBe(false)
    expect(send('click', below, { detail: 1 })).toBe(true)
  })

  it('reaches no button by a double click that began on a row', () => {
    const { send } = guarded()
    send('click', new Thing('div'), { detail: 1 })
    expect(send('click', save, { detail: 2 })).toBe(false)
  })

  it('clicks twice on what has not moved, and on what is no button', () => {
    const { send } = guarded()
    send('click', save, { detail: 1 })
    expect(send('click', save, { detail: 2 })).toBe(true)
    expect(send('click', new Thing('div'), { detail: 3 })).toBe(true)
  })

  it('presses by a held key once, and writes by it as long as it is held', () => {
    const { send } = guarded()
    expect(send('keydown', save, { key: 'Enter', repeat: false })).toBe(true)
    expect(send('keydown', below, { key: 'Enter', repeat: true })).toBe(false)
    expect(send('keydown', new Thing('input'), { key: 'Enter', repeat: true })).toBe(false)
    expect(send('keydown', new Thing('input'), { key: ' ', repeat: true })).toBe(true)
    expect(send('keydown', new Thing('textarea'), { key: 'Enter', repeat: true })).toBe(true)
    expect(send('keydown', new Thing('textarea'), { key: 'Enter', ctrlKey: true, repeat: true })).toBe(false)
    expect(send('keydown', new Thing('div'), { key: 'ArrowDown', repeat: true })).toBe(true)
  })

  it('is heeded no more once that is stopped', () => {
    const { send, stop } = guarded()
    stop()
    expect(send('keydown', save, { key: 'Enter', repeat: true })).toBe(true)
  })
})
