import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { peakMegabytes } from '../figures/peak'
import { isSandboxed, startEnvironment } from './electron'

/** A window of the app that the benchmark types and scrolls in. */
export type DrivenWindow = {
  readonly page: Page
  /** Peaks of main and of the page so far, together, in megabytes. */
  readonly peak: () => Promise<number | null>
}

/** A window that hangs would otherwise keep the benchmark waiting for ever. */
const limitMs = 5 * 60_000
const closeLimitMs = 15_000

const peakOf = async (running: ElectronApplication): Promise<number | null> => {
  const pids = await running.evaluate(({ BrowserWindow }) => ({
    main: process.pid,
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  }))
  const [main, page] = [peakMegabytes(pids.main), peakMegabytes(pids.page)]
  return main === null || page === null ? null : main + page
}

const kill = (running: ElectronApplication) => (): void => void running.process().kill('SIGKILL')

type Opened = { readonly app: string; readonly profile: string; readonly data: string }

/** Opens the built app, does the work in its window and closes it; an app that hangs is ended, and the work with it. */
export const inDrivenWindow = async <T>(
  { app, profile, data }: Opened,
  work: (window: DrivenWindow) => Promise<T>,
): Promise<T> => {
  // Without a path of ours Playwright loads what keeps the app from opening its window before it is listening.
  const running = await _electron.launch({
    args: [app],
    chromiumSandbox: isSandboxed,
    env: startEnvironment(profile, data),
  })
  const alarm = setTimeout(kill(running), limitMs)
  try {
    const page = await running.firstWindow()
    return await work({ page, peak: () => peakOf(running) })
  } finally {
    clearTimeout(alarm)
    const closeAlarm = setTimeout(kill(running), closeLimitMs)
    await running.close()
    clearTimeout(closeAlarm)
  }
}
