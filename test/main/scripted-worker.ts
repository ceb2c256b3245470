import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { childWorker } from '../../src-main/jobs/child-worker'
import type { StartWorker } from '../../src-main/jobs/run-job'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export type ScriptedWorker = {
  readonly start: StartWorker
  /** The process that was started, or null before it has begun. */
  readonly pid: () => number | null
}

/** A worker in a real process of its own that does what the script says; the script sees `input` and `post`. */
export const scriptedWorker = (script: string): ScriptedWorker => {
  const folder = mkdtempSync(join(tmpdir(), 'dp-worker-'))
  made.push(folder)
  const pidFile = join(folder, 'pid')
  writeFileSync(
    join(folder, 'worker.cjs'),
    `const fs = require('node:fs')
    const post = (message) => process.send(message)
    process.on('message', ({ input }) => {
      fs.writeFileSync(${JSON.stringify(pidFile)}, String(process.pid))
      ${script}
    })`,
  )
  return {
    start: childWorker(folder),
    pid: () => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) || null : null),
  }
}

/** Whether a process is there. */
export const isRunning = (pid: number | null): boolean => {
  try {
    return pid !== null && process.kill(pid, 0)
  } catch {
    return false
  }
}
