import { writeFileSync } from 'node:fs'
import { _electron, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
import { stacksIn } from '../../scripts/faults/stacks.mjs'
import { endProcessesOf, isProcessLeftOf } from './leftover-processes'
import { projectRoot } from './project-root'

/** `data` does not exist until somebody makes it: the app by a choice on screen, or the test. */
export type Folders = {
  readonly base: string
  readonly home: string
  readonly userData: string
  readonly data: string
}

type Setup = {
  readonly folders: Folders
  readonly words: readonly string[]
  /** Whether the app is told to open the data folder, or starts as a person starts it. */
  readonly opensData: boolean
  /** Another built app than the project's own: a copy into which a test has put something. */
  readonly root?: string
}

const closeLimitMs = 90_000

/**
 * On a busy machine Playwright's debugger now and then holds a window back before its page has begun to load
 * (microsoft/playwright#17765); started without Playwright, none of 120 windows stayed away. Such an app is ended and started
 * again, and is given more time with each attempt, in case it is the machine that is slow.
 */
const windowLimitsMs = [8_000, 16_000, 32_000, 64_000]

/** Waits for the app's own page; one that does not come says how far it got, for it comes late too rarely to be watched for. */
const expectMain = async (window: Page): Promise<void> => {
  try {
    await window.locator('main').waitFor()
  } catch (error) {
    const silence = new Promise<string>((tell) => setTimeout(() => tell('the page does not answer'), 2000))
    const progress = await Promise.race([
      window.evaluate(() => `${document.readyState}, ${performance.getEntriesByType('resource').length} files fetched`),
      silence,
    ]).catch(String)
    throw new Error(`The window at ${window.url()} shows no page of the app: ${progress}.`, { cause: error })
  }
}

/** One app as a person has it: started, closed, started again, killed, always on the same folders. */
export class RunningApp {
  #folders: Folders
  readonly #words: readonly string[]
  readonly #root: string
  #opensData: boolean
  #errors: string[] = []
  #expected: RegExp[] = []
  #output: string[] = []
  #electron: ElectronApplication | undefined
  #window: Page | undefined

  constructor({ folders, words, opensData, root = projectRoot }: Setup) {
    this.#folders = folders
    this.#words = words
    this.#root = root
    this.#opensData = opensData
  }

  get folders(): Folders {
    return this.#folders
  }

  /** The running Electron, for `evaluate` in its main process. */
  get electron(): ElectronApplication {
    if (!this.#electron) throw new Error('The app is not running.')
    return this.#electron
  }

  /** The first window of the running app. */
  get window(): Page {
    if (!this.#window) throw new Error('The app is not running.')
    return this.#window
  }

  /** Starts the app and waits for its first window to be loaded. */
  async launch(): Promise<Page> {
    if (process.getuid?.() === 0) throw new Error('Root has no sandbox: run end-to-end tests by "npm test -- e2e".')
    for (const timeout of windowLimitsMs) {
      const electron = await this.#start()
      this.#electron = electron
      this.#window = await electron.firstWindow({ timeout }).catch(async (error: unknown) => {
        await this.kill()
        if (timeout === windowLimitsMs.at(-1)) throw error
        return undefined
      })
      if (this.#window) break
    }
    if (!this.#window) throw new Error('The app has no window.')
    // The page's code comes in after its document; keys pressed before that go nowhere.
    await expectMain(this.#window)
    return this.#window
  }

  /** Closes the app as a person does and starts it again on the same folders. */
  async relaunch(): Promise<Page> {
    await this.close()
    return this.launch()
  }

  /** From its next start on, the app is told to open the data folder; for tests that have just made one. */
  openDataFromNowOn(): void {
    this.#opensData = true
  }

  /** Belongs to the next test from here on: other folders, and nothing printed, reported or announced yet. */
  turnTo(folders: Folders): void {
    this.#folders = folders
    this.#errors = []
    this.#expected = []
    this.#output = []
  }

  /** Ends the app as a power cut would: SIGKILL, no last word. */
  async kill(): Promise<void> {
    const electron = this.electron
    const gone = electron.waitForEvent('close')
    electron.process().kill('SIGKILL')
    await gone
    await this.#forget()
  }

  /** Closes the app. One that does not end by itself in time is killed, and the test fails. */
  async close(): Promise<void> {
    if (!this.#electron) return
    const electron = this.#electron
    const isClosed = await withinLimit(electron.close())
    if (!isClosed) electron.process().kill('SIGKILL')
    await this.#forget()
    if (!isClosed) throw new Error(`The app did not close within ${closeLimitMs / 1000} s.`)
  }

  /** The next "open file or folder" dialogs answer with these paths; without any, as if cancelled. */
  async answerOpenDialog(...filePaths: readonly string[]): Promise<void> {
    await this.electron.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] })
    }, filePaths)
  }

  /** The next "save as" dialogs answer with this path; without one, as if cancelled. */
  async answerSaveDialog(filePath?: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path })
    }, filePath ?? '')
  }

  /** Message boxes answer with the button of this index. */
  async answerMessageBox(response: number): Promise<void> {
    await this.electron.evaluate(({ dialog }, index) => {
      dialog.showMessageBox = () => Promise.resolve({ response: index, checkboxChecked: false })
    }, response)
  }

  /** Announces an error that this test provokes on purpose. */
  expectError(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** What windows have reported and the test has not announced: console errors, thrown errors, crashes. */
  unexpectedErrors(): readonly string[] {
    return this.#errors.filter((error) => !this.#expected.some((pattern) => pattern.test(error)))
  }

  /** How many stacks of errors its processes have printed; what goes wrong is a sentence on the screen and a line in the log. */
  stacksPrinted(): number {
    return stacksIn(this.#output.join(''))
  }

  /** Keeps a picture of the window and what the process printed, for somebody who looks into a failure. */
  async attachEvidence(testInfo: TestInfo): Promise<void> {
    const output = testInfo.outputPath('app-output.txt')
    writeFileSync(output, [...this.#output, ...this.#errors].join('\n'))
    await testInfo.attach('output of the app', { path: output })
    const picture = await this.#window?.screenshot({ timeout: 5_000 }).catch(() => undefined)
    if (picture) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
  }

  async #start(): Promise<ElectronApplication> {
    const electron = await _electron.launch({
      // Without a graphics card about one start in fifty hangs while Chromium finds that out by itself.
      args: ['--disable-gpu', this.#root, ...this.#words],
      cwd: this.#root,
      // Without this Playwright adds --no-sandbox, and the sandbox would not be tested.
      chromiumSandbox: true,
      env: this.#environment(),
    })
    this.#listen(electron)
    return electron
  }

  #environment(): Record<string, string> {
    const { home, userData, data } = this.folders
    const inherited = Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('DOBRA_PRAXE_'),
    )
    return {
      ...Object.fromEntries(inherited),
      HOME: home,
      XDG_CONFIG_HOME: `${home}/.config`,
      DOBRA_PRAXE_USER_DATA: userData,
      ...(this.#opensData ? { DOBRA_PRAXE_DATA: data } : {}),
    }
  }

  #listen(electron: ElectronApplication): void {
    const child = electron.process()
    child.stdout?.on('data', (piece) => this.#output.push(String(piece)))
    child.stderr?.on('data', (piece) => this.#output.push(String(piece)))
    const watch = (page: Page) => {
      page.on('pageerror', (error) => this.#errors.push(`thrown: ${error.message}`))
      page.on('crash', () => this.#errors.push('crash of a window'))
      page.on('console', (line) => {
        if (line.type() === 'error') this.#errors.push(`console: ${line.text()}`)
      })
    }
    for (const page of electron.windows()) watch(page)
    electron.on('window', watch)
  }

  async #forget(): Promise<void> {
    this.#electron = undefined
    this.#window = undefined
    if (await isProcessLeftOf(this.folders.userData)) {
      endProcessesOf(this.folders.userData)
      throw new Error('The app ended and left processes behind.')
    }
  }
}

async function withinLimit(closing: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<false>((settle) => (timer = setTimeout(settle, closeLimitMs, false)))
  const isClosed = await Promise.race([closing.then(() => true), limit])
  clearTimeout(timer)
  return isClosed
}
