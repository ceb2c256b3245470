import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultPreferences } from '../../src-main/shared/preferences'
import { RunningApp, type Folders } from './running-app'

type Bridge = { readonly request: (name: string, input: unknown) => Promise<{ readonly ok: boolean }> }

/** Makes empty folders for an app, below a folder that is new. */
export const makeFolders = (): Folders => {
  const base = mkdtempSync(join(tmpdir(), 'dp-'))
  const folders = { base, home: join(base, 'home'), userData: join(base, 'user'), data: join(base, 'data') }
  mkdirSync(folders.home)
  mkdirSync(folders.userData)
  return folders
}

/**
 * One running app for those tests of a file that need no start of their own. Each gets its own copy of the sample, the page loaded
 * anew and the preferences of the first start.
 */
export class SharedApp {
  readonly #sampleData: () => Promise<string>
  #app: RunningApp | undefined
  #file = ''
  #given = 0
  #base = ''

  constructor(sampleData: () => Promise<string>) {
    this.#sampleData = sampleData
  }

  /** The app that was taken last. */
  get current(): RunningApp {
    if (!this.#app) throw new Error('No test has taken the shared app.')
    return this.#app
  }

  /** The app with another copy of the sample open; started where no test of this file has used it yet. */
  async take(file: string): Promise<RunningApp> {
    await this.endUnlessOf(file)
    this.#file = file
    if (this.#app) await this.#beginAnew(this.#app)
    else this.#app = await this.#start()
    return this.#app
  }

  /** Ends the app that another file has used. */
  async endUnlessOf(file: string): Promise<void> {
    if (file !== this.#file) await this.end()
  }

  /** Ends the app and removes its folders; the next test that takes it gets a new one. */
  async end(): Promise<void> {
    const app = this.#app
    this.#app = undefined
    await app?.close()
    if (app) rmSync(this.#base, { recursive: true, force: true, maxRetries: 5 })
  }

  async #start(): Promise<RunningApp> {
    const folders = makeFolders()
    this.#base = folders.base
    cpSync(await this.#sampleData(), folders.data, { recursive: true })
    const app = new RunningApp({ folders, words: [], opensData: true })
    await app.launch()
    return app
  }

  async #beginAnew(app: RunningApp): Promise<void> {
    const base = join(this.#base, `${++this.#given}`)
    const folders = { ...app.folders, base, data: join(base, 'data') }
    cpSync(await this.#sampleData(), folders.data, { recursive: true })
    // Leaving the page saves what still stands in a field, into the database of the test that typed it.
    await this.#reload(app)
    await app.answerOpenDialog(folders.data)
    await app.window.evaluate(openAndForget, defaultPreferences)
    app.turnTo(folders)
    await this.#reload(app)
  }

  async #reload({ window }: RunningApp): Promise<void> {
    await window.reload()
    await window.getByRole('heading', { level: 1 }).waitFor()
  }
}

/** Runs in the page: it opens the database that the dialog answers with, and says nothing more of what it remembers itself. */
const openAndForget = async (preferences: typeof defaultPreferences): Promise<void> => {
  for (let timer = Number(setTimeout(() => undefined)); timer > 0; timer--) clearTimeout(timer)
  Object.assign(globalThis, { setTimeout: () => 0 })
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  const { request } = (globalThis as unknown as { app: Bridge }).app // safe: what the preload puts there
  for (const [name, input] of [
    ['database:open', null],
    ['preferences:set', preferences],
  ] as const)
    if (!(await request(name, input)).ok) throw new Error(`the shared app has refused ${name}`)
}
