import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { StartWorker } from '../jobs/run-job'
import type { JobMessage } from '../jobs/job'

/** Starts jobs in a utility process, with a limit on its memory: the window answers while they run. */
export const utilityWorker =
  (folder: string): StartWorker =>
  () => {
    const child = utilityProcess.fork(join(folder, 'worker.cjs'), [], {
      execArgv: ['--max-old-space-size=512', '--no-deprecation'],
      serviceName: 'Dobrá praxe – job',
      stdio: 'inherit',
    })
    return {
      send: (request) => child.postMessage(request),
      onMessage: (listener) => void child.on('message', (message: JobMessage) => listener(message)),
      onExit: (listener) => void child.on('exit', () => listener()),
      kill: () => void child.kill(),
    }
  }
