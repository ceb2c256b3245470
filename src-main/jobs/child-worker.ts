import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { JobMessage } from './job'
import type { StartWorker } from './run-job'

/** Starts jobs in a child process of plain Node, with a limit on its memory; for scripts and tests. */
export const childWorker =
  (folder: string): StartWorker =>
  () => {
    const child = fork(join(folder, 'worker.cjs'), [], {
      execArgv: ['--max-old-space-size=512', '--no-deprecation'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return {
      send: (request) => void child.send(request),
      onMessage: (listener) => void child.on('message', (message) => listener(message as JobMessage)), // safe: our own worker
      onExit: (listener) => {
        child.on('exit', listener)
        child.on('error', listener)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
