import { _electron, type Page } from '@playwright/test'
import { peakMegabytes } from '../figures/peak'
import { electron, isSandboxed, startEnvironment } from './electron'

/** A window of the app that the benchmark types and scrolls in. */
export type DrivenWindow = {
  readonly page: Page
  /** Peaks of main and of the page so far, together, in megabytes. */
  readonly peak: () => Promise<number | null>
  readonly close: () => Promise<void>
}

/** Opens the built app on a profile and a data folder. */
export const openDrivenWindow = async (app: string, profile: string, data: string): Promise<DrivenWindow> => {
  const running = await _electron.launch({
    executablePath: electron().executable,
    args: [app],
    chromiumSandbox: isSandboxed,
    env: startEnvironment(profile, data),
  })
  const page = await running.firstWindow()
  return {
    page,
    peak: async () => {
      const pids = await running.evaluate(({ BrowserWindow }) => ({
        main: process.pid,
        page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      }))
      const [main, shown] = [peakMegabytes(pids.main), peakMegabytes(pids.page)]
      return main === null || shown === null ? null : main + shown
    },
    close: () => running.close(),
  }
}
