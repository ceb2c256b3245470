import type { Job, JobMessage, JobRequest, Progress } from './job'

type Run = (input: unknown, progress: Progress) => Promise<unknown>

/** A job and the code that does it. */
export type Work = { readonly name: string; readonly run: Run }

export const work = <Input, Output>(
  { name }: Job<Input, Output>,
  run: (input: Input, progress: Progress) => Promise<Output>,
): Work => ({ name, run: run as Run }) // safe: input and job come as a pair

type Port = {
  readonly post: (message: JobMessage) => void
  readonly listen: (run: (request: JobRequest) => void) => void
}

/** The way to whoever started this process: a utility process has a parent port, a child process a channel. */
const port = (): Port => {
  const { parentPort } = process as { parentPort?: Electron.ParentPort }
  if (parentPort)
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (run) => void parentPort.on('message', ({ data }) => run(data as JobRequest)), // safe: only main posts here
    }
  return {
    // Whoever asked was killed: nobody waits for the rest, and nothing of ours is to appear on their terminal.
    post: (message) => void process.send?.(message, undefined, undefined, (error) => error && process.exit()),
    listen: (run) => void process.on('message', (message) => run(message as JobRequest)), // safe: only our parent posts here
  }
}

const progressInterval = 50

/** Passes progress on at most twenty times a second: a message a row would cost more than the rows. */
const throttled = (send: Progress): Progress => {
  let last = 0
  return (done, total) => {
    const now = Date.now()
    if (now - last < progressInterval && done < total) return
    last = now
    send(done, total)
  }
}

/** Makes this process do the jobs that it is sent. */
export const serveJobs = (works: readonly Work[]): void => {
  const { post, listen } = port()
  const runOf = (name: string): Run => {
    const found = works.find((each) => each.name === name)
    return found?.run ?? (() => Promise.reject(new Error(`nobody does the job ${name}`)))
  }
  listen(({ name, input }) => {
    const progress = throttled((done, total) => post({ type: 'progress', done, total }))
    runOf(name)(input, progress).then(
      (output) => post({ type: 'done', output }),
      (error: unknown) => post({ type: 'failed', error: error instanceof Error ? error.message : String(error) }),
    )
  })
}
