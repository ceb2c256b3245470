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
    const after = (work: () => void): void => {
      const channel = new MessageChannel()
      channel.port1.onmessage = work
      channel.port2.postMessage(null)
    }
    let pressed = 0
    const note = (): void => {
      const at = pressed
      let work = 0
      // The message comes when the field's listeners and what they set off are through; the layout is what a frame then needs.
      after(() => {
        document.body.getBoundingClientRect()
        work = performance.now() - at
      })
      requestAnimationFrame(() => after(() => window.benchKeys.push({ work, painted: performance.now() - at })))
    }
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
    addEventListener('input', note, { capture: true })
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
