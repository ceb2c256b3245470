import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unwrapKey } from '../../src-main/store/encryption/key-wraps'
import { readKeyFile } from '../../src-main/store/encryption/keys'
import { expect, test } from './launch'
import { copiesInMemory } from './process-memory'
import type { RunningApp } from './running-app'
import { lockScreen, openPasswordPage, passwordField } from './screens/password'
import { cs } from './screens/shell'

test.use({ startsWith: 'sample' })
test.skip(process.platform !== 'linux', 'the memory of a process is read as /proc/PID/mem')

const password = 'Vrzajici-Kolotoc-4711'

/** Sign by sign, as at a keyboard; what is put in as a whole is a text of its own. */
const typePassword = async (window: Page): Promise<void> => window.keyboard.type(password)

const setPassword = async (app: RunningApp): Promise<void> => {
  const { window } = app
  await openPasswordPage(window)
  await window.getByRole('button', { name: cs.password.set }).press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(passwordField(dialog)).toBeFocused()
  await typePassword(window)
  await passwordField(dialog, cs.password.again).focus()
  await typePassword(window)
  await window.keyboard.press('Enter')
  const code = (await dialog.locator('.code').innerText()).replace(/^.*:\s*/s, '').trim()
  await passwordField(dialog, cs.password.proof).fill(code.split('-').slice(-2).join('-'))
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

/** Copies of the password and of the key in both processes, where those can be read. */
const copies = async (app: RunningApp, key: Buffer) => {
  const pids = await app.electron.evaluate(({ BrowserWindow }) => ({
    main: process.pid,
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  }))
  const texts = [Buffer.from(password), Buffer.from(password, 'utf16le')]
  return {
    passwordInMain: copiesInMemory(pids.main, texts),
    passwordInPage: copiesInMemory(pids.page, texts),
    keyInMain: copiesInMemory(pids.main, [key]),
    keyInPage: copiesInMemory(pids.page, [key]),
  }
}

test('P54 after locking neither the password nor the key stands in the memory of main or of the page, set and unlocked alike', async ({
  app,
}) => {
  await setPassword(app)
  const wraps = readKeyFile(readFileSync(join(app.folders.data, 'key.json')))
  const opened = wraps && (await unwrapKey(wraps, { kind: 'password', text: password }))
  if (!opened) throw new Error('the password does not open what it has encrypted')
  const key = Buffer.from(opened.key)
  const open = await copies(app, key)
  test.skip(open.keyInMain === null, 'the system does not let the memory of another process be read')
  expect(open.keyInMain, 'while it is open the key is there').toBeGreaterThan(0)
  const none = { passwordInMain: 0, passwordInPage: 0, keyInMain: 0, keyInPage: 0 }

  const { window } = app
  await window.keyboard.press('Control+l')
  await expect(lockScreen(window)).toBeVisible()
  await expect.poll(() => copies(app, key), 'after it was set').toEqual(none)
  await expect(passwordField(lockScreen(window))).toBeFocused()
  await typePassword(window)
  await window.keyboard.press('Enter')
  await expect(lockScreen(window)).toBeHidden()
  await window.keyboard.press('Control+l')
  await expect(lockScreen(window)).toBeVisible()
  await expect.poll(() => copies(app, key), 'after it was unlocked').toEqual(none)
})
