import { expect, type Locator, type Page } from '@playwright/test'

const mostStops = 60

/** Walks with Tab until this has the focus; fails when it cannot be reached so. */
export const tabTo = async (window: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < mostStops; stop++) {
    if (await hasFocus(target)) return
    await window.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${target.toString()} within ${mostStops} stops`)
}

/** Whether the focus is on this very element. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Presses keys one after the other. */
export const press = async (window: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.keyboard.press(key)
}
