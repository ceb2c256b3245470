import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { fingerprintOf } from './database-folder'
import { runEngine } from './engine'
import { expect, RunningApp, test } from './launch'
import { runElectron } from './plain-electron'
import { cs } from './screens/shell'

test.use({ startsWith: 'sample' })

test('a second app of the same profile ends with exit code 3, and the window of the first comes forward', async ({
  app,
  window,
}) => {
  await expect(window.getByRole('main')).toBeVisible()
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    const other = new BrowserWindow({ width: 300, height: 200 })
    Object.assign(globalThis, { first, other })
    other.focus()
  })
  const isFocused = () =>
    app.electron.evaluate(() => (globalThis as unknown as { first: { isFocused(): boolean } }).first.isFocused())
  await expect.poll(isFocused).toBe(false)

  const second = await runElectron(app.folders)
  expect(second.code).toBe(3)
  await expect.poll(isFocused).toBe(true)
  await app.electron.evaluate(() => (globalThis as unknown as { other: { destroy(): void } }).other.destroy())
  await expect(window.getByRole('main')).toBeVisible()
})

test('while a window has a folder open, no engine without a window opens it, and nothing in it changes', async ({
  app,
  window,
}) => {
  await expect(window.getByRole('main')).toBeVisible()
  const { data } = app.folders
  // The window itself makes a backup some seconds after its start, which is no change by another engine.
  const backups = join(data, 'backups')
  const made = (): readonly string[] => (existsSync(backups) ? readdirSync(backups) : [])
  await expect.poll(made, { timeout: 30_000 }).toEqual([expect.stringMatching(/\.json$/u)])
  const before = fingerprintOf(data)
  const locked = { ok: false, failure: { code: 'database-locked' } }
  for (const words of [
    ['read', 'events'],
    ['check'],
    ['undo'],
    ['act', 'institution:create', '--input', '{"name":"x"}'],
  ]) {
    const plain = await runEngine(...words, '--data', data)
    expect([plain.code, plain.value], words[0]).toMatchObject([1, locked])
  }
  const inElectron = await runElectron(app.folders, '--headless', 'read', 'events', '--data', data)
  expect([inElectron.code, inElectron.value]).toMatchObject([1, locked])
  expect(fingerprintOf(data)).toBe(before)
  await app.close()
  expect((await runEngine('check', '--data', data)).code).toBe(0)
})

test('a killed app gives its folder up to the next at once', async ({ app, window }) => {
  await expect(window.getByRole('main')).toBeVisible()
  app.openDataFromNowOn()
  await app.kill()
  const again = await app.launch()
  await expect(again.getByRole('main')).toBeVisible()
})

test('closing the window ends the app and gives its folder back', async ({ app, window }) => {
  await expect(window.getByRole('main')).toBeVisible()
  const ended = app.electron.waitForEvent('close')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
  expect((await runEngine('check', '--data', app.folders.data)).code).toBe(0)
})

test('P12 an app of another profile sees what the first has open, says who has it, and writes nothing', async ({
  app,
  window,
}) => {
  await expect(window.getByRole('main')).toBeVisible()
  const { base, data } = app.folders
  const userData = join(base, 'other user')
  mkdirSync(userData)
  const before = fingerprintOf(data)
  const other = new RunningApp({ folders: { ...app.folders, userData }, words: [], opensData: true })
  const second = await other.launch()
  await expect(second.getByText(cs.failures.readOnly['held-elsewhere'])).toContainText(userInfo().username)
  await second.keyboard.press('Control+3')
  await expect(second.getByRole('grid')).toBeVisible()
  await other.close()
  expect(other.unexpectedErrors()).toEqual([])
  expect(fingerprintOf(data)).toBe(before)
})

test('P32 a folder that is only for reading is told of at the start, and its data is shown', async ({
  app,
  window,
}) => {
  await expect(window.getByRole('main')).toBeVisible()
  const { data } = app.folders
  await app.close()
  chmodSync(data, 0o555)
  try {
    app.openDataFromNowOn()
    const again = await app.launch()
    await expect(again.getByText(cs.failures.readOnly['folder-not-writable'])).toBeVisible()
    await again.keyboard.press('Control+3')
    await expect(again.getByRole('grid')).toBeVisible()
    await app.close()
  } finally {
    chmodSync(data, 0o755)
  }
})
