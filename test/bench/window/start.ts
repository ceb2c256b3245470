import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electron, startEnvironment } from './electron'
import type { StartMarks } from './start-hook'
import type { Screen } from './watch-start'

export type Start = {
  readonly app: string
  readonly profile: string
  readonly data: string | null
  readonly screen: Omit<Screen, 'signal'>
  /** A file for a CPU profile of the page. */
  readonly profileFile?: string | undefined
}

const signal = 'bench-start:'
const limitMs = 60_000

/** Starts Electron anew, waits until the screen has answered a key, and ends it; times count from the start of the process. */
export const startOnce = ({
  app,
  profile,
  data,
  screen,
  profileFile,
}: Start): Promise<StartMarks & { readonly started: number }> => {
  const { executable, switches } = electron()
  const words = [...switches, '--require', join(__dirname, 'start-hook.cjs'), app]
  const environment = {
    ...startEnvironment(profile, data),
    BENCH_SCREEN: JSON.stringify({ ...screen, signal }),
    ...(profileFile === undefined ? {} : { BENCH_PAGE_PROFILE: profileFile }),
  }
  return new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(executable, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs })
    let out = ''
    let err = ''
    child.stdout.on('data', (piece) => (out += piece))
    child.stderr.on('data', (piece) => (err += piece))
    child.on('error', reject)
    child.on('close', (code) => {
      const line = out.split('\n').find((each) => each.startsWith(signal))
      if (line === undefined) return reject(new Error(`the window did not come up (${code}): ${err.slice(-2000)}`))
      resolve({ ...(JSON.parse(line.slice(signal.length)) as StartMarks), started }) // safe: the hook writes it
    })
  })
}
