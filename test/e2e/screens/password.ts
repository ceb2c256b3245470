import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from '../running-app'
import { cs, goTo } from './shell'

/** The screen over a locked database. */
export const lockScreen = (window: Page): Locator =>
  window.getByRole('main').filter({ has: window.getByRole('heading', { name: cs.password.lock.title }) })

export const passwordField = (place: Page | Locator, name = cs.password.password): Locator =>
  place.getByRole('textbox', { name, exact: true })

/** Opens the page of the password in the settings. */
export const openPasswordPage = async (window: Page): Promise<void> => {
  await goTo(window, 'settings')
  await window.getByRole('main').getByRole('button', { name: cs.password.summary }).click()
  await expect(window.getByRole('heading', { level: 1, name: cs.password.title })).toBeVisible()
}

/** Sets a password from the settings, saves the sheet, and gives the recovery code as it was shown. */
export const setPassword = async (app: RunningApp, text: string, sheet: string): Promise<string> => {
  const { window } = app
  await openPasswordPage(window)
  await window.getByRole('button', { name: cs.password.set }).press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(passwordField(dialog)).toBeFocused()
  await window.keyboard.type(text)
  await passwordField(dialog, cs.password.again).fill(text)
  await window.keyboard.press('Enter')
  const code = (await dialog.locator('.code').innerText()).replace(/^.*:\s*/s, '').trim()
  await app.answerSaveDialog(sheet)
  await dialog.getByRole('button', { name: cs.password.saveSheet }).press('Enter')
  await expect(dialog.getByText(cs.password.sheetSaved(sheet.split('/').at(-1) ?? ''))).toBeVisible()
  await passwordField(dialog, cs.password.proof).fill(code.split('-').slice(-2).join('-'))
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  return code
}

/** Types the password on the lock screen and confirms it. */
export const unlock = async (window: Page, text: string): Promise<void> => {
  const field = passwordField(lockScreen(window))
  await expect(field).toBeFocused()
  await field.fill(text)
  await window.keyboard.press('Enter')
}
