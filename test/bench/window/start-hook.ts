import { writeFileSync } from 'node:fs'
import { app, ipcMain, type WebContents } from 'electron'
import { peakMegabytes } from '../figures/peak'
import { watchStart, type PageMarks, type Screen } from './watch-start'

/**
 * Loaded into Electron before the app by `--require`: notes when the screen is there and has answered a key, prints that as one
 * line and ends the app. The app itself knows nothing of it.
 */
export type StartMarks = PageMarks & {
  readonly hook: number
  readonly ready: number
  readonly navigated: number
  /** When a request of the window came in and when it was answered, by its name. */
  readonly requests: Readonly<Record<string, { readonly asked: number; readonly answered: number }>>
  readonly mainPeak: number | null
  readonly pagePeak: number | null
}

const screen = JSON.parse(process.env['BENCH_SCREEN'] ?? 'null') as Screen | null // safe: the benchmark writes it
const marks = { hook: Date.now(), ready: 0, navigated: 0 }
const requests: Record<string, { asked: number; answered: number }> = {}

const press = (contents: WebContents): void => {
  contents.focus()
  contents.sendInputEvent({ type: 'keyDown', keyCode: 'a' })
  contents.sendInputEvent({ type: 'char', keyCode: 'a' })
  contents.sendInputEvent({ type: 'keyUp', keyCode: 'a' })
}

/** Where a profile of the page is wanted, begins it; gives back the way to end and keep it. */
const profiling = async ({ debugger: inspector }: WebContents): Promise<() => Promise<void>> => {
  const file = process.env['BENCH_PAGE_PROFILE']
  if (file === undefined) return () => Promise.resolve()
  inspector.attach()
  await inspector.sendCommand('Profiler.enable')
  await inspector.sendCommand('Profiler.start')
  return async () => {
    const { profile } = (await inspector.sendCommand('Profiler.stop')) as { profile: unknown } // safe: by the protocol
    writeFileSync(file, JSON.stringify(profile))
  }
}

const watch = async (contents: WebContents, awaited: Screen): Promise<void> => {
  marks.navigated = Date.now()
  contents.on('console-message', (...words: readonly unknown[]) => {
    if (words.some((word) => word === awaited.signal)) press(contents)
  })
  const leaveProfile = await profiling(contents)
  const code = `(${watchStart.toString()})(${JSON.stringify(awaited)})`
  const page = (await contents.mainFrame.executeJavaScript(code)) as PageMarks // safe: what `watchStart` gives
  await leaveProfile()
  const peaks = { mainPeak: peakMegabytes(process.pid), pagePeak: peakMegabytes(contents.getOSProcessId()) }
  const report: StartMarks = { ...marks, ...page, requests, ...peaks }
  process.stdout.write(`\n${awaited.signal}${JSON.stringify(report)}\n`, () => app.exit(0))
}

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, async (event, ...words: unknown[]) => {
    const request = { asked: Date.now(), answered: 0 }
    requests[String(words[0])] ??= request
    try {
      return (await listener(event, ...words)) as unknown
    } finally {
      request.answered = Date.now()
    }
  })

if (screen !== null) {
  void app.whenReady().then(() => (marks.ready = Date.now()))
  app.on('web-contents-created', (_event, contents) => {
    contents.once('did-navigate', () => void watch(contents, screen).catch((error: unknown) => fail(error)))
  })
}

const fail = (error: unknown): void => {
  process.stderr.write(`${String(error)}\n`, () => app.exit(70))
}
