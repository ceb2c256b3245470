import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect, type Page } from '@playwright/test'
import { projectRoot } from './project-root'
import { RunningApp, type Folders } from './running-app'
import { sampleDay } from './sample-day'
import { makeFolders, SharedApp } from './shared-app'

export { expect, projectRoot, RunningApp }

/**
 * What the app finds at its first start: nothing (it shows the welcome screen), or a data folder with the sample
 * initiative that it opens at once.
 */
export type StartsWith = 'nothing' | 'sample'

type Options = {
  startsWith: StartsWith
  /** Words behind the app's folder on its command line. */
  appWords: readonly string[]
  /**
   * Whether the test may use the app that earlier tests of its file have used, with its own copy of the sample: for tests that ask main
   * or the page by code. Not for those that go to other places, type, end the app, look at its start, or change the window or the theme.
   */
  sharesApp: boolean
}

type Fixtures = {
  folders: Folders
  app: RunningApp
  /** The first window; after `app.relaunch()` use `app.window`. */
  window: Page
}

type WorkerFixtures = {
  /** Gives a data folder with the sample, made at the first call in a worker; to be copied, never opened. */
  sampleData: () => Promise<string>
  sharedApp: SharedApp
}

/** A test with its own running app, closed afterwards; any error in a window that was not announced fails it. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  startsWith: ['nothing', { option: true }],
  appWords: [[], { option: true }],
  sharesApp: [false, { option: true }],

  sampleData: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'dp-sample-'))
      let made: Promise<string> | undefined
      await use(() => (made ??= makeSample(join(folder, 'data'))))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  sharedApp: [
    async ({ sampleData }, use) => {
      const shared = new SharedApp(sampleData)
      await use(shared)
      await shared.end()
    },
    { scope: 'worker' },
  ],

  folders: async ({ startsWith, sharesApp, sampleData, sharedApp }, use, { file }) => {
    if (sharesApp) return use((await sharedApp.take(file)).folders)
    const folders = makeFolders()
    if (startsWith === 'sample') cpSync(await sampleData(), folders.data, { recursive: true })
    await use(folders)
    rmSync(folders.base, { recursive: true, force: true, maxRetries: 5 })
  },

  app: async ({ startsWith, appWords, folders, sharesApp, sharedApp }, use, testInfo) => {
    if (!sharesApp) await sharedApp.endUnlessOf(testInfo.file)
    const app = sharesApp
      ? sharedApp.current
      : new RunningApp({ folders, words: appWords, opensData: startsWith === 'sample' })
    if (!sharesApp) await app.launch()
    await use(app)

    const isAsExpected = testInfo.status === testInfo.expectedStatus && app.stacksPrinted() === 0
    if (!isAsExpected) await app.attachEvidence(testInfo)
    if (!sharesApp) await app.close()
    else if (!isAsExpected) await sharedApp.end()
    expect(app.stacksPrinted(), 'P41 stacks of errors that the app printed').toBe(0)
    expect(app.unexpectedErrors(), 'errors that a window reported').toEqual([])
  },

  window: async ({ app }, use) => {
    await use(app.window)
  },
})

const cli = join(projectRoot, 'out/main/cli.cjs')

async function makeSample(data: string): Promise<string> {
  await promisify(execFile)(process.execPath, [cli, 'new', '--sample', '--today', sampleDay, '--data', data])
  return data
}
