import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect, type Page } from '@playwright/test'
import { projectRoot } from './project-root'
import { RunningApp, type Folders } from './running-app'
import { sampleDay } from './sample-day'

export { expect, projectRoot, RunningApp }
export type { Folders }

/**
 * What the app finds at its first start: nothing (it shows the welcome screen), or a data folder with the sample
 * initiative that it opens at once.
 */
export type StartsWith = 'nothing' | 'sample'

type Options = {
  startsWith: StartsWith
  /** Words behind the app's folder on its command line. */
  appWords: readonly string[]
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
}

/** A test with its own running app, closed afterwards; any error in a window that was not announced fails it. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  startsWith: ['nothing', { option: true }],
  appWords: [[], { option: true }],

  sampleData: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'dp-sample-'))
      let made: Promise<string> | undefined
      await use(() => (made ??= makeSample(join(folder, 'data'))))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  folders: async ({ startsWith, sampleData }, use) => {
    const folders = makeFolders()
    if (startsWith === 'sample') cpSync(await sampleData(), folders.data, { recursive: true })
    await use(folders)
    rmSync(folders.base, { recursive: true, force: true, maxRetries: 5 })
  },

  app: async ({ startsWith, appWords, folders }, use, testInfo) => {
    const app = new RunningApp({ folders, words: appWords, opensData: startsWith === 'sample' })
    await app.launch()
    await use(app)

    if (testInfo.status !== testInfo.expectedStatus) await app.attachEvidence(testInfo)
    await app.close()
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

function makeFolders(): Folders {
  const folder = mkdtempSync(join(tmpdir(), 'dp-'))
  const folders = {
    base: folder,
    home: join(folder, 'home'),
    userData: join(folder, 'user'),
    data: join(folder, 'data'),
  }
  mkdirSync(folders.home)
  mkdirSync(folders.userData)
  return folders
}
