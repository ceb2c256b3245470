/**
 * Keeps from buttons what the hand did not mean for them: the further clicks of a double click that began on something else, which
 * moved away or closed meanwhile, and a key that is still held down from the press before. Gives back the way to stop.
 */
export const heedHurriedHand = (page: EventTarget): (() => void) => {
  const stop = new AbortController()
  const caught = { capture: true, signal: stop.signal }
  let first: Element | null = null

  page.addEventListener(
    'click',
    (event) => {
      const { detail: clicks, target } = event as MouseEvent // safe: what a browser sends as a click
      const button = buttonAt(target)
      if (clicks === 1) first = button
      else if (clicks > 1 && button !== null && button !== first) swallow(event)
    },
    caught,
  )
  page.addEventListener(
    'keydown',
    (event) => {
      const pressed = event as KeyboardEvent // safe: what a browser sends for a key
      if (pressed.repeat && (pressed.key === 'Enter' || pressed.key === ' ') && !isTyping(pressed)) swallow(event)
    },
    caught,
  )
  return () => stop.abort()
}

const near = (target: EventTarget | null, selector: string): Element | null =>
  (target as Element | null)?.closest?.(selector) ?? null // safe: asked whether it is one

const buttonAt = (target: EventTarget | null): Element | null => near(target, 'button, [role="button"], a[href]')

/** Whether the key writes: a space in any field, a new line in one of several lines. */
const isTyping = ({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && near(target, key === ' ' ? fields : 'textarea') !== null

const fields = 'textarea, input:not([type="checkbox"], [type="radio"])'

const swallow = (event: Event): void => {
  event.preventDefault()
  event.stopPropagation()
}
