import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type BookKind = 'store' | 'lowdb'
type WriterWork = ['hold' | 'commit'] | ['cost', records: string]

const living = new Set<RunningWriter>()

/** Ends every writer that still lives: a test that failed half-way has left its own. */
export const endWriters = async (): Promise<void> => {
  for (const writer of living) await writer.kill()
}

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
    living.add(this)
    this.#child.once('close', () => {
      living.delete(this)
      this.#heard()
    })
  }

  get lines(): readonly string[] {
    return this.#said.split('\n').slice(0, -1)
  }

  /** The highest batch that was acknowledged, up to a time of the monotonic clock in nanoseconds; 0 before the first. */
  lastKept(until: bigint | null = null): number {
    return this.lines
      .map((line) => line.split(' '))
      .filter(([word, , time = '0']) => word === 'kept' && (until === null || BigInt(time) <= until))
      .reduce((last, [, batch]) => Math.max(last, Number(batch)), 0)
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
