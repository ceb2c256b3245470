import type { Page } from '@playwright/test'

/** One key: until its work in the page was done, and until the frame that shows it was painted; milliseconds from the key. */
export type Keystroke = { readonly work: number; readonly painted: number }

declare global {
  interface Window {
    benchKeys: Keystroke[]
  }
}

/** Begins to note every key of the page. */
export const noteKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.benchKeys = []
    let pressed = 0
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
    // The last listener of the event: what the field's own listeners set off is through. The layout is what a frame then needs.
    addEventListener('input', () => {
      const at = pressed
      document.body.getBoundingClientRect()
      const work = performance.now() - at
      requestAnimationFrame(() => {
        // A message that a frame's callback sends to itself is taken after that frame is painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => window.benchKeys.push({ work, painted: performance.now() - at })
        channel.port2.postMessage(null)
      })
    })
  })

/** Puts a plain field into the page that does nothing: what a key costs here at the least. */
export const addPlainField = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const field = document.createElement('input')
    field.id = 'bench-plain'
    document.body.append(field)
  })

/**
 * Types a text into the focused field and takes it back, a key at a time, with the rest of a quick typist between; gives the
 * keys that were noted.
 */
export const typeAndTakeBack = async (page: Page, text: string): Promise<readonly Keystroke[]> => {
  await page.evaluate(() => void (window.benchKeys = []))
  for (const letter of text)
    await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 0 }).then(() => rest(page))
  for (let left = text.length; left > 0; left--) await page.keyboard.press('Backspace').then(() => rest(page))
  return page.evaluate(() => window.benchKeys)
}

/** Not a whole number of frames, so that keys fall anywhere in one. */
const rest = (page: Page): Promise<void> => page.waitForTimeout(57)
