import { chmodSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { finished } from './engine'
import { expect, projectRoot, test } from './launch'
import { electronPath, environmentFor } from './plain-electron'
import { cs } from './screens/shell'

test.use({ startsWith: 'sample' })

test('P44 a page whose process ended is told of, and comes back with the data', async ({ app, window }) => {
  app.expectError(/crash of a window/)
  await expect(window.getByRole('main')).toBeVisible()
  const asked = await app.electron.evaluate(async ({ dialog, BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    const told = new Promise<string>((resolve) => {
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, { message }: { message: string }) => {
          resolve(message)
          return Promise.resolve({ response: 0 })
        },
      })
    })
    first?.webContents.forcefullyCrashRenderer()
    return told
  })
  expect([cs.shell.pageGone.title, 'The window of the app ended by an error']).toContain(asked)
  const heading = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript("document.querySelector('main h1, main h2')?.textContent ?? ''")
        .catch(() => ''),
    )
  await expect.poll(heading, { timeout: 30_000 }).not.toBe('')
})

test('P44 a profile that cannot be written is told of, and the app goes on or ends as one wishes', async ({
  folders,
}) => {
  const stub = join(folders.base, 'stub.cjs')
  writeFileSync(
    stub,
    `const { app, dialog } = require('electron')
     dialog.showMessageBoxSync = ({ message }) => (console.log(message), Number(process.env.ANSWER))
     app.on('web-contents-created', (_event, contents) => contents.once('did-finish-load', () => (console.log('there'), app.quit())))`,
  )
  chmodSync(folders.userData, 0o555)
  const run = (answer: '0' | '1') =>
    finished(
      spawn(electronPath(), ['-r', stub, '--disable-gpu', projectRoot], {
        env: { ...environmentFor(folders), ANSWER: answer },
      }),
    )
  const ended = await run('1')
  expect([ended.code, ended.out]).toEqual([4, expect.stringMatching(/Nastavení aplikace|The settings of the app/)])
  const gone = await run('0')
  expect([gone.code, gone.out]).toEqual([0, expect.stringContaining('there')])
  chmodSync(folders.userData, 0o755)
})
