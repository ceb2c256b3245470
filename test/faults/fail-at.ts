import type { Store } from '../../src-main/store/store'
import { failingDisk, type FailureMode, type FailingDisk } from './failing-disk'
import { brokenPromise, reopened, type Finding, type Truth } from './judge'
import { inCopyOf, inFreshFolder } from './place'
import { create, namesIn, shortStory, type Names, type Step } from './story'
import type { DiskCall } from './watched-disk'
import { tellStory, type Told } from './tell-story'
import { settingsWith } from './world'

/** What the disk may be told to have done; any other code blames somebody else for it. */
const diskCodes = [
  'disk-full',
  'disk-failed',
  'folder-not-writable',
  'folder-unreadable',
  'EIO',
  'ENOSPC',
  'EPERM',
  'EBUSY',
]

export type FailedRun = {
  readonly findings: readonly Finding[]
  readonly failedCalls: number
  readonly kept: number
  readonly refused: number
}

/** How many calls of a story can fail in a mode: it is told once on a disk that does not fail. */
export const callsIn = (mode: FailureMode, story = shortStory): Promise<readonly DiskCall[]> =>
  inFreshFolder(async (folder) => {
    const disk = failingDisk(mode, 0)
    const store = await tellStory(folder, settingsWith(disk.fs), {}, story)
    const calls = [...disk.calls]
    await store?.close()
    return calls
  })

const shownLines = 15

/** What a promise is broken by, a line each; one fault often shows in a hundred places, so that only the first are told. */
export const brokenIn = (runs: readonly FailedRun[], promise: Finding['promise']): readonly string[] => {
  const broken = runs.flatMap(({ findings }) => findings).filter((finding) => finding.promise === promise)
  const lines = [...new Set(broken.map(({ when, seen }) => `${when}: ${seen}`))]
  const rest = lines.length - shownLines
  return rest > 0 ? [...lines.slice(0, shownLines), `and ${rest} more`] : lines
}

/** The story on a disk that fails at these calls, watched at every answer and judged after reopening. */
export const failAt = (mode: FailureMode, starts: readonly number[], story = shortStory): Promise<FailedRun> =>
  inFreshFolder(async (folder) => {
    const disk = failingDisk(mode, ...starts)
    const run = new Run(disk, mode, starts, folder)
    const listener = { asked: () => run.asked(), answered: (told: Told) => run.answered(told) }
    const store = await tellStory(folder, settingsWith(disk.fs), listener, story)
    await run.judgeEnd(store)
    return run
  })

/** What is missing and what is too much, with notes cut short. */
const differenceOf = (found: Names, wanted: Names): string => {
  const without = (some: Names, others: Names): string =>
    some
      .filter((name) => !others.includes(name))
      .map((name) => name.slice(0, 30))
      .join(', ')
  return `missing [${without(wanted, found)}], too much [${without(found, wanted)}]`
}

const nextSave = create('Zlín')

class Run implements FailedRun {
  readonly findings: Finding[] = []
  kept = 0
  refused = 0
  #truth: Truth = { now: [], earlier: [], refused: [] }
  /** Refused changes that lie on the disk because the disk would not take them back; no program can do better. */
  #stuck: Names[] = []
  readonly #keptSeqs = new Set<number>()
  #failedBefore = 0
  #isCreated = false

  constructor(
    readonly disk: FailingDisk,
    readonly mode: FailureMode,
    readonly starts: readonly number[],
    readonly folder: string,
  ) {}

  get failedCalls(): number {
    return this.disk.failed.length
  }

  #find(promise: Finding['promise'], seen: string): void {
    const calls = this.disk.failed.slice(0, 3).map(({ name, path }) => `${name} ${path.split('/').at(-1) ?? ''}`)
    const when = `${this.mode.name} at call ${this.starts.join(' and ')} (${calls.join(', ')})`
    this.findings.push({ promise, when, seen })
  }

  asked(): void {
    this.#failedBefore = this.disk.failed.length
  }

  async answered({ what, step, answer, store, expected }: Told): Promise<void> {
    if (answer.isKept) {
      this.kept++
      if (what === 'create the database') this.#isCreated = true
      if (step !== null) this.#noteKept(step, expected.names)
      if (step !== null && store !== null) this.#keptSeqs.add(store.seq)
    } else {
      this.refused++
      if (step !== null) await this.#noteRefusal(expected.after(step))
      if (!this.#isLastingRefusal(store)) this.#judgeAnswer(what, answer.code)
    }
    if (store !== null) this.#judge('in memory', what, namesIn(store.view))
  }

  #noteKept({ changed }: Step, names: Names): void {
    const { now, earlier, refused } = this.#truth
    const withRefused = refused.map((each) => [...changed(each)].sort())
    this.#truth = { now: names, earlier: [...earlier, now], refused: [...refused, ...withRefused] }
  }

  async #noteRefusal(names: Names): Promise<void> {
    this.#truth = { ...this.#truth, refused: [...this.#truth.refused, names] }
    const couldCutBack = !this.disk.failed.slice(this.#failedBefore).some(({ name }) => name === 'truncate')
    if (!couldCutBack) this.#stuck.push(names)
    if (this.refused > 3) return
    await inCopyOf(this.folder, (copy) => this.#judgeFolder(copy, true, 'on the disk after the refusal'))
  }

  /** Missing rights while opening are taken for a folder that can only be read, until it is opened anew. */
  #isLastingRefusal(store: Store | null): boolean {
    return this.mode.errno === 'EPERM' && store?.info.readOnly === 'folder-not-writable'
  }

  /** One failure costs at most the step that met it, and is called by its name. */
  #judgeAnswer(what: string, code: string): void {
    const isDying = this.mode.calls === Infinity
    if (!isDying && this.disk.failed.length === this.#failedBefore)
      this.#find('P11', `${what} was refused (${code}) although the disk works`)
    else if (!diskCodes.includes(code)) this.#find('P11', `${what} was refused with ${code}`)
  }

  #judge(where: string, what: string, found: Names): void {
    const promise = brokenPromise(found, this.#truth)
    if (promise === 'P03' && where !== 'in memory' && this.#stuck.some((each) => each.join() === found.join())) return
    if (promise !== null) this.#find(promise, `${where}, ${what}: ${differenceOf(found, this.#truth.now)}`)
  }

  async #judgeFolder(folder: string, isReadOnly: boolean, what: string): Promise<void> {
    const found = await reopened(folder, isReadOnly)
    if (found.isOpen) {
      this.#judge('reopened', what, found.names)
      this.#judgeHistory(what, found.historySeqs)
    } else if (this.#isCreated) this.#find('P01', `${what}: not opened (${found.code})`)
  }

  #judgeHistory(what: string, found: readonly number[]): void {
    const missing = [...this.#keptSeqs].filter((seq) => !found.includes(seq))
    const strange = found.filter((seq) => !this.#keptSeqs.has(seq))
    if (missing.length > 0) this.#find('P01', `${what}: changes ${missing.join()} are not in the history`)
    if (strange.length > this.#stuck.length)
      this.#find('P03', `${what}: refused changes ${strange.join()} are in the history`)
  }

  /** The folder as a crash would leave it; then the disk works again: one more save, and everything once more. */
  async judgeEnd(store: Store | null): Promise<void> {
    await inCopyOf(this.folder, async (copy) => {
      await this.#judgeFolder(copy, false, 'after the story')
      await this.#judgeFolder(copy, true, 'a second time')
    })
    this.disk.heal()
    if (store === null) return
    const saved = await nextSave.ask(store)
    if (saved?.ok) {
      this.#noteKept(nextSave, [...this.#truth.now, 'Zlín'].sort())
      this.#keptSeqs.add(store.seq)
      this.#stuck = []
    } else if (!this.#isLastingRefusal(store))
      this.#find('P11', `nothing is saved (${saved?.failure.code ?? ''}) after the disk works again`)
    await store.close().catch(() => undefined)
    await inCopyOf(this.folder, (copy) => this.#judgeFolder(copy, true, 'after the next save'))
  }
}
