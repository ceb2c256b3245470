import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, RunningApp, test as base } from './launch'
import { probedApp } from './probed-app'

/** Runs inside the page as one of its own files. An attempt answers "ran", or the name of the error that stopped it. */
const probe = () => {
  const outcome = async (attempt: () => unknown): Promise<string> => {
    try {
      await attempt()
      return 'ran'
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    }
  }
  const workerFrom = (address: string) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(address)
      worker.onmessage = resolve
      worker.onerror = () => reject(new DOMException('', 'SecurityError'))
    })
  const socketTo = (address: string) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(address)
      socket.onopen = resolve
      socket.onerror = () => reject(new DOMException('', 'NetworkError'))
    })
  const blobOf = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  const run = async () => ({
    ownFile: await outcome(() => fetch('./index.html')),
    eval: await outcome(() => (0, eval)('1')),
    function: await outcome(() => new Function('return 1')()),
    dataWorker: await outcome(() => workerFrom('data:text/javascript,postMessage(1)')),
    blobWorker: await outcome(() => workerFrom(blobOf('postMessage(1)'))),
    dataImport: await outcome(() => import('data:text/javascript,export const one = 1' as string)),
    blobImport: await outcome(() => import(blobOf('export const one = 1'))),
    wasm: await outcome(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
    http: await outcome(() => fetch('http://127.0.0.1:9/')),
    file: await outcome(() => fetch('file:///etc/passwd')),
    data: await outcome(() => fetch('data:text/plain,x')),
    otherHost: await outcome(() => fetch('app://other/index.html')),
    socket: await outcome(() => socketTo('ws://127.0.0.1:9/')),
  })
  setTimeout("document.documentElement.dataset.timer = 'ran'")
  Object.assign(globalThis, { probed: run() })
}

/** Each piece would leave a mark on the root element if it were obeyed. */
const mark = (name: string) => `top.document.documentElement.dataset.${name}='ran'`
const markup = [
  `<script>${mark('script')}</script>`,
  `<img src="./none.png" onerror="${mark('handler')}" />`,
  `<a id="address" href="javascript:${mark('address')}">address</a>`,
  `<p id="styled" style="color: rgb(1, 2, 3)">styled</p>`,
  `<iframe id="written" srcdoc="<script>${mark('frame')}</script>"></iframe>`,
  `<iframe id="own" src="./index.html"></iframe>`,
  `<iframe id="other" src="https://elsewhere.example/"></iframe>`,
  `<object data="./index.html"></object>`,
  `<base href="https://elsewhere.example/" />`,
].join('')

const test = base.extend({
  app: async ({ folders }, use) => {
    const root = probedApp(join(folders.base, 'app'), { script: `(${probe.toString()})()`, markup })
    const app = new RunningApp({ folders, words: [], opensData: false, root })
    app.expectError(/Content Security Policy|Failed to load resource|net::ERR_|WebSocket|ERR_UNKNOWN/)
    await app.launch()
    await use(app)
    await app.close()
  },
})

const outcomesIn = (window: Page) =>
  window.evaluate(() => (globalThis as unknown as { probed: Promise<Record<string, string>> }).probed)

test('a script of the page cannot make code from text, nor fetch from anywhere but its own files', async ({
  window,
}) => {
  expect(await outcomesIn(window)).toEqual({
    ownFile: 'ran',
    eval: 'EvalError',
    function: 'EvalError',
    dataWorker: 'SecurityError',
    blobWorker: 'SecurityError',
    dataImport: 'TypeError',
    blobImport: 'TypeError',
    wasm: 'CompileError',
    http: 'TypeError',
    file: 'TypeError',
    data: 'TypeError',
    otherHost: 'TypeError',
    socket: 'NetworkError',
  })
})

test('inline scripts, handlers, styles and addresses in markup do nothing', async ({ window }) => {
  await outcomesIn(window)
  await window.locator('#address').evaluate((link: HTMLElement) => link.click())
  await window.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  expect(await window.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({})
  const colour = await window.locator('#styled').evaluate((text) => getComputedStyle(text).color)
  expect(colour).not.toBe('rgb(1, 2, 3)')
  expect(await window.evaluate(() => document.baseURI)).toBe('app://bundle/index.html')
})

test('no page is shown in a frame, neither another nor our own, and a frame has no way to main', async ({ window }) => {
  await outcomesIn(window)
  const addresses = window.frames().map((frame) => frame.url())
  expect(addresses[0]).toBe('app://bundle/index.html')
  for (const address of addresses.slice(1)) expect(address).toMatch(/^(about:|chrome-error:)/)
  const hasBridge = await Promise.all(window.frames().map((frame) => frame.evaluate(() => 'app' in globalThis)))
  expect(hasBridge).toEqual([true, ...addresses.slice(1).map(() => false)])
})
