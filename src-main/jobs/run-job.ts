import type { Job, JobMessage, JobRequest, Progress } from './job'

/** A process that runs one job: a utility process in the app, a child process headless. */
export type Worker = {
  readonly send: (request: JobRequest) => void
  readonly onMessage: (listener: (message: JobMessage) => void) => void
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

export type StartWorker = () => Worker

export class JobCancelled extends Error {
  override readonly name = 'JobCancelled'
}
export class JobTimedOut extends Error {
  override readonly name = 'JobTimedOut'
}
/** The job threw, or its process died, for instance over its limit of memory. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed'
}

type Options = {
  readonly timeoutMs: number
  readonly onProgress?: Progress | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs one job in a process of its own and gives its output. Cancel and time-out end the process; rejects with
 * `JobCancelled`, `JobTimedOut` or `JobFailed`.
 */
export const runJob = <Input, Output>(
  start: StartWorker,
  { name }: Job<Input, Output>,
  input: Input,
  { timeoutMs, onProgress, signal }: Options,
): Promise<Output> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new JobCancelled())
    const worker = start()
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      settle()
      worker.kill()
    }
    const cancel = (): void => finish(() => reject(new JobCancelled()))
    const timer = setTimeout(() => finish(() => reject(new JobTimedOut())), timeoutMs)
    signal?.addEventListener('abort', cancel)
    worker.onExit(() => finish(() => reject(new JobFailed('the process of the job ended'))))
    worker.onMessage((message) => {
      if (message.type === 'progress') onProgress?.(message.done, message.total)
      if (message.type === 'done') finish(() => resolve(message.output as Output)) // safe: the worker runs the named job
      if (message.type === 'failed') finish(() => reject(new JobFailed(message.error)))
    })
    worker.send({ name, input })
  })
