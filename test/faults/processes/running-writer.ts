import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type BookKind = 'store' | 'lowdb'
type WriterWork = ['hold' | 'commit'] | ['cost', records: string]

/** A writing process and what it has said so far. */
export class RunningWriter {
  readonly #child: ChildProcess
  readonly #closed: Promise<unknown>
  #said = ''
  #heard: () => void = () => undefined

  constructor(script: string, book: BookKind, folder: string, ...work: WriterWork) {
    this.#child = spawn(process.execPath, [script, book, folder, ...work], { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#closed = once(this.#child, 'close')
    this.#child.stdout?.on('data', (bytes: Buffer) => {
      this.#said += bytes.toString('utf8')
      this.#heard()
    })
    this.#child.once('close', () => this.#heard())
  }

  get lines(): readonly string[] {
    return this.#said.split('\n').slice(0, -1)
  }

  /** The highest batch that was acknowledged, 0 before the first. */
  get lastKept(): number {
    return this.lines.reduce(
      (last, line) => (line.startsWith('kept ') ? Math.max(last, Number(line.slice(5))) : last),
      0,
    )
  }

  /** Resolves when a line that begins so has been said; throws when the process ended without it. */
  async said(beginning: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((each) => each.startsWith(beginning))
      if (line !== undefined) return line
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`the writer ended without "${beginning}": ${this.#said}`)
      await new Promise<void>((resolve) => (this.#heard = resolve))
    }
  }

  /** Resolves when it has ended by itself. */
  async ended(): Promise<void> {
    await this.#closed
  }

  /** Ends it as a crash does, and waits until everything that it said has come. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#closed
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
