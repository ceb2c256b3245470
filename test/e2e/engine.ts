import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { stacksIn } from '../../scripts/faults/stacks.mjs'
import { projectRoot } from './project-root'

/** The built engine for plain Node. */
export const enginePath = join(projectRoot, 'out/main/cli.cjs')

/** What one run printed and how it ended; `value` is the JSON of its only line on stdout. */
export type EngineRun = {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly value: unknown
}

/** Wrong passwords are counted there, apart from those of whoever runs the tests. */
const ownProfile = join(tmpdir(), `dp-engine-${process.pid}`)

/** Starts the engine and leaves it running. */
export const startEngine = (...words: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [enginePath, ...words], {
    env: { ...process.env, DOBRA_PRAXE_USER_DATA: process.env['DOBRA_PRAXE_USER_DATA'] ?? ownProfile },
  })

/** Runs one command of the engine to its end. */
export const runEngine = (...words: readonly string[]): Promise<EngineRun> => finished(startEngine(...words))

/** Waits for the end of a started engine and gives what it printed; a stack of an error among it is a defect of the engine (P41). */
export const finished = async (child: ChildProcessWithoutNullStreams): Promise<EngineRun> => {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
  const [code] = (await once(child, 'close')) as [number | null]
  if (stacksIn(`${out}\n${err}`) > 0) throw new Error(`a stack was printed: ${out}${err}`)
  return { code, out, err, value: jsonOrNull(out) }
}

const jsonOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The value that a run printed which must have ended well. */
export const valueOf = <T>({ code, err, value }: EngineRun): T => {
  if (code !== 0) throw new Error(`exit code ${code}: ${JSON.stringify(value)} ${err}`)
  return value as T
}

/** The names of the institutions in a folder, as another process reads them. */
export const townsIn = async (data: string): Promise<readonly string[]> =>
  valueOf<{ name: string }[]>(await runEngine('read', 'institutions', '--data', data)).map(({ name }) => name)

/** Makes an institution by the engine and gives its id. */
export const addTown = async (data: string, name: string): Promise<string> => {
  const input = JSON.stringify({ name })
  const made = await runEngine('act', 'institution:create', '--input', input, '--data', data)
  return valueOf<{ output: { id: string } }>(made).output.id
}

/** A test with an empty folder of its own; its path has spaces, diacritics and signs that addresses give a meaning to. */
export const test = base.extend<{ place: string; data: string }>({
  place: async ({}, use) => {
    const place = mkdtempSync(join(tmpdir(), 'dp-engine-'))
    await use(place)
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  },

  /** Not made yet. */
  data: async ({ place }, use) => {
    await use(join(place, 'Má data – Ødegård #1 100%'))
  },
})
