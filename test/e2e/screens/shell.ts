import { expect, type Locator, type Page } from '@playwright/test'
import { messages } from '../../../src-main/shared/messages'
import type { Messages } from '../../../src-main/shared/messages'

type ViewName = keyof Messages['shell']['views']

/** The words that the window shows, so that a test names things as a Czech user reads them. */
export const cs = messages.cs

/** Goes to a place by the rail and waits until it is there. */
export const goTo = async (window: Page, place: ViewName): Promise<void> => {
  const name = cs.shell.views[place]
  const rail = window.getByRole('navigation', { name: cs.shell.navigation })
  const item = rail.getByRole('button', { name, exact: true })
  await item.click()
  await expect(item).toHaveAttribute('aria-current', 'page')
  await expect(headingOf(window)).toBeVisible()
}

/** The heading of what is shown. */
export const headingOf = (window: Page): Locator => window.getByRole('heading', { level: 1 })

/** The button in the top bar that takes the last change back; its name tells which. */
export const undoButton = (window: Page): Locator =>
  window.getByRole('banner').getByRole('button', { name: new RegExp(`^${cs.shell.undo(null)}`) })

/** The button in the top bar that does the undone change again. */
export const redoButton = (window: Page): Locator =>
  window.getByRole('banner').getByRole('button', { name: new RegExp(`^${cs.shell.redo(null)}`) })

/** The notice in the corner that holds this text. */
export const notice = (window: Page, text: string | RegExp): Locator =>
  window.getByRole('region', { name: cs.shell.notices }).getByRole('listitem').filter({ hasText: text })
