import type { Page } from '@playwright/test'

/**
 * Scrolls the grid by so many pixels a frame, so many frames, and gives the time between each two frames; with 0 pixels it only
 * counts frames.
 */
export const scrollFrames = (page: Page, step: { readonly px: number; readonly frames: number }): Promise<number[]> =>
  page.evaluate(
    ({ px, frames }) =>
      new Promise<number[]>((resolve) => {
        const grid = document.querySelector('[role="grid"]')
        const times: number[] = []
        let last = performance.now()
        const frame = (): void => {
          const now = performance.now()
          times.push(now - last)
          last = now
          if (times.length >= frames) return resolve(times)
          if (px !== 0) grid?.scrollBy(0, px)
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(() => {
          last = performance.now()
          requestAnimationFrame(frame)
        })
      }),
    step,
  )

/** Goes back to the first row. */
export const scrollToTop = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector('[role="grid"]')?.scrollTo(0, 0))
