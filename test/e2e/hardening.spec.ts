import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './launch'

test.use({ startsWith: 'sample', sharesApp: true })

/** How asking for an address from the page ends: its status, or the name of the error. */
const statusesOf = (window: Page, addresses: readonly string[], method = 'GET') =>
  window.evaluate(
    async ({ addresses, method }) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address, { method }).then(
            ({ status }) => status,
            (error: unknown) => (error instanceof Error ? error.name : String(error)),
          ),
        ),
      ),
    { addresses, method },
  )

const logOf = (userData: string) => readFileSync(join(userData, 'logs/dobra-praxe.log'), 'utf8')

test('the page has nothing of Node, and of ours exactly two functions that it cannot replace', async ({ window }) => {
  const found = await window.evaluate(() => {
    const { app } = globalThis as unknown as { app: Record<string, unknown> }
    const foreign = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ]
    return {
      foreign: foreign.filter((name) => name in globalThis),
      app: Object.entries(app).map(([name, value]) => `${name}: ${typeof value}`),
      isFrozen: Object.isFrozen(app),
      isReplaceable: Reflect.set(globalThis, 'app', {}) && Reflect.get(globalThis, 'app') !== app,
      isExtensible: Reflect.defineProperty(app, 'more', { value: 1 }),
    }
  })
  expect(found).toEqual({
    foreign: [],
    app: ['request: function', 'on: function'],
    isFrozen: true,
    isReplaceable: false,
    isExtensible: false,
  })
})

test('every window has exactly these web preferences', async ({ app, window }) => {
  await expect(window.getByRole('main')).toBeVisible()
  const found = await app.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => !contents.getURL().startsWith('devtools:'))
      .map((contents) => (contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences()),
  )
  expect(found).toEqual([
    expect.objectContaining({
      allowRunningInsecureContent: false,
      disablePopups: false,
      enableBlinkFeatures: '',
      contextIsolation: true,
      experimentalFeatures: false,
      javascript: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    }),
  ])
})

test('the process of the page is held by the sandbox of the system', async ({ app }) => {
  test.skip(process.platform !== 'linux', 'only Linux tells it in /proc')
  const pid = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1], 'system calls are filtered').toBe('2')
  expect(/^NoNewPrivs:\s+(\d)/m.exec(status)?.[1]).toBe('1')
})

test('the page comes with exactly this content security policy', async ({ window }) => {
  const headers = await window.evaluate(async () => [...(await fetch('./index.html')).headers])
  expect(Object.fromEntries(headers)).toEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
})

test('addresses that lead out of the page’s folder find nothing', async ({ app, window }) => {
  app.expectError(/Failed to load resource|Content Security Policy/)
  expect(await statusesOf(window, ['app://bundle/', 'app://bundle/index.html'])).toEqual([200, 200])
  const outside = [
    'app://bundle/%2e%2e/main/main.cjs',
    'app://bundle/..%2fmain%2fmain.cjs',
    'app://bundle/%2e%2e%5cmain%5cmain.cjs',
    'app://bundle/..%2f..%2fpackage.json',
    'app://bundle/..%2frenderer%2f..%2fmain%2fmain.cjs',
    'app://bundle/%2fetc%2fpasswd',
    'app://bundle/%E0',
    'app://bundle/assets/',
    'app://bundle/none.js',
  ]
  expect(await statusesOf(window, outside)).toEqual(outside.map(() => 404))
  expect(await statusesOf(window, ['app://other/index.html', 'file:///etc/passwd', 'http://127.0.0.1:9/'])).toEqual([
    'TypeError',
    'TypeError',
    'TypeError',
  ])
  expect(await statusesOf(window, ['app://bundle/index.html'], 'POST')).toEqual([405])
})

test('nothing opens another window or leads away from the page, and the log says so', async ({ app, window }) => {
  app.expectError(/Content Security Policy|Not allowed to/)
  const opened = await window.evaluate(() =>
    ['https://elsewhere.example/', 'about:blank', 'app://bundle/index.html', 'file:///etc/passwd'].map(
      (address) => globalThis.open(address) === null,
    ),
  )
  expect(opened).toEqual([true, true, true, true])

  const refusals = () => logOf(app.folders.userData).split('navigation refused').length - 1
  for (const [index, address] of ['https://elsewhere.example/', 'app://bundle/index.html?again'].entries()) {
    await window.evaluate((to) => globalThis.location.assign(to), address)
    await expect.poll(refusals).toBe(index + 1)
  }
  // Asked in the page itself: Playwright goes on waiting for navigations that were refused.
  const page = await window.evaluate(() => [location.href, document.querySelector('main') !== null])
  expect(page).toEqual(['app://bundle/index.html', true])
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(logOf(app.folders.userData)).toContain('window refused')
})

test('nothing is downloaded', async ({ app, window }) => {
  await app.electron.evaluate(({ session }) => {
    const seen: boolean[] = []
    Object.assign(globalThis, { downloads: seen })
    session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented))
  })
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['text']))
    link.download = 'soubor.xlsx'
    link.click()
  })
  const downloads = () =>
    app.electron.evaluate(() => (globalThis as unknown as { downloads: readonly boolean[] }).downloads)
  await expect.poll(downloads).toEqual([true])
})

test('during a reload nothing but the page’s own files is asked for', async ({ app, window }) => {
  await app.electron.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.defaultSession.webRequest.onCompleted(({ url }) => void asked.push(url))
    // What the reload breaks off was asked for as well.
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void asked.push(url))
  })
  const reloaded = window.waitForEvent('load')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await reloaded
  await expect(window.getByRole('main')).toBeVisible()
  const askedFor = () => app.electron.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked)
  // How much more is asked for depends on what the page still has in memory.
  await expect.poll(askedFor).toContain('app://bundle/index.html')
  const asked = await askedFor()
  expect(asked.filter((address) => !address.startsWith('app://bundle/'))).toEqual([])
})

test.describe('with a camera and a microphone there', () => {
  test.use({ sharesApp: false, appWords: ['--use-fake-device-for-media-stream'] })

  test('every permission is denied', async ({ app, window }) => {
    app.expectError(/permission|Permission/)
    const answers = await window.evaluate(async () => {
      const outcome = (asked: Promise<unknown>) =>
        asked.then(
          (answer) => (typeof answer === 'string' ? answer : 'granted'),
          (error: unknown) => (error instanceof Error ? error.name : 'refused'),
        )
      const names = [
        'geolocation',
        'camera',
        'microphone',
        'clipboard-read',
        'notifications',
        'midi',
        'persistent-storage',
      ]
      const states = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
      return {
        states: (await Promise.all(states)).map(({ state }) => state),
        notifications: await outcome(Notification.requestPermission()),
        camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
        clipboard: await outcome(navigator.clipboard.readText()),
        place: await outcome(
          new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, () => reject(Error()))),
        ),
      }
    })
    expect(answers).toEqual({
      states: Array.from({ length: 7 }, () => 'denied'),
      notifications: 'denied',
      camera: 'NotAllowedError',
      microphone: 'NotAllowedError',
      screen: 'NotAllowedError',
      clipboard: 'NotAllowedError',
      place: 'Error',
    })
  })
})
