import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, RunningApp, test as base } from './launch'
import { probedApp } from './probed-app'

/**
 * Runs inside the page as one of its own files. Each attempt that is let through answers "ran"; one that is stopped answers
 * with the name of the error. Attempts that only come to nothing are told by a mark that they would have left.
 */
const probe = () => {
  const marks: string[] = []
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
  const blob = (text: string, type: string) => URL.createObjectURL(new Blob([text], { type }))
  const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
  const run = async () => ({
    eval: await outcome(() => (0, eval)('1')),
    function: await outcome(() => new Function('return 1')()),
    stringTimer: await outcome(() => {
      setTimeout("document.documentElement.dataset.timer = 'ran'")
      return new Promise((done) => setTimeout(done, 100))
    }),
    dataWorker: await outcome(() => workerFrom('data:text/javascript,postMessage(1)')),
    blobWorker: await outcome(() => workerFrom(blob('postMessage(1)', 'text/javascript'))),
    dataImport: await outcome(() => import('data:text/javascript,export default 1' as string)),
    wasm: await outcome(() => WebAssembly.compile(wasm)),
    fetchHttp: await outcome(() => fetch('http://127.0.0.1:9/')),
    fetchFile: await outcome(() => fetch('file:///etc/passwd')),
    fetchData: await outcome(() => fetch('data:text/plain,x')),
    fetchOtherHost: await outcome(() => fetch('app://other/index.html')),
    socket: await outcome(
      () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket('ws://127.0.0.1:9/')
          socket.onopen = resolve
          socket.onerror = () => reject(new DOMException('', 'NetworkError'))
        }),
    ),
    marks,
  })
  Object.assign(globalThis, { probed: run() })
}

const markup = [
  `<script>document.documentElement.dataset.inlineScript = 'ran'</script>`,
  `<img src="./none.png" onerror="document.documentElement.dataset.onerror = 'ran'" />`,
  `<p id="styled" style="color: rgb(1, 2, 3)">styled</p>`,
  `<a id="address" href="javascript:document.documentElement.dataset.address='ran'">address</a>`,
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

const outcomes = (window: Page) =>
  window.evaluate(() => (globalThis as unknown as { probed: Promise<Record<string, string>> }).probed)

const marksOf = (window: Page) => window.evaluate(() => ({ ...document.documentElement.dataset }))

test('code from text, data, blobs and WebAssembly does not run in the page', async ({ window }) => {
  console.log(await outcomes(window))
})
test('inline scripts, handlers, styles and addresses of markup do nothing', async ({ window }) => {
  await outcomes(window)
  await window.locator('#address').evaluate((link: HTMLElement) => link.click())
  console.log(await marksOf(window), await window.locator('#styled').evaluate((p) => getComputedStyle(p).color), await window.evaluate(() => document.baseURI), await window.evaluate(()=>document.querySelector('object')?.contentDocument?.URL))
})
