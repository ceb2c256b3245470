import type { Page } from '@playwright/test'

/** Something done in the page, and how it is known that the page has answered. */
export type Act = {
  /** What is clicked, or the select whose value is set. */
  readonly target: string
  /** For a select: the value. */
  readonly value?: string
  /** What is in the page once it has answered. */
  readonly answered: string
}

/** Does it and gives the milliseconds until the frame with the answer was painted. */
export const answerTime = (page: Page, act: Act): Promise<number> =>
  page.evaluate(
    ({ target, value, answered }) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelector<HTMLElement>(target)
        if (element === null) return reject(new Error(`nothing to press: ${target}`))
        const start = performance.now()
        if (value === undefined) element.click()
        else {
          const select = element as HTMLSelectElement // safe: a value is only given for a select
          select.value = value
          select.dispatchEvent(new Event('change', { bubbles: true }))
        }
        const look = (): void => {
          if (performance.now() - start > 10_000) return reject(new Error(`no answer: ${answered}`))
          const isThere = document.querySelector(answered) !== null
          requestAnimationFrame(() => {
            if (!isThere) return look()
            // A message that a frame's callback sends to itself is taken after that frame is painted.
            const channel = new MessageChannel()
            channel.port1.onmessage = () => resolve(performance.now() - start)
            channel.port2.postMessage(null)
          })
        }
        queueMicrotask(look)
      }),
    act,
  )
