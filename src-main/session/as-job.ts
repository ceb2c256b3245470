import type { Services } from './services'

export type AroundJob = {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** Runs work that tells the window how far it is, and that the window may give up by the name of its job. */
export const asJob = async <T>(
  { tokens: { jobs }, emit }: Pick<Services, 'tokens' | 'emit'>,
  job: string,
  run: (around: AroundJob) => Promise<T>,
): Promise<T> => {
  const cancel = new AbortController()
  jobs.set(job, cancel)
  const onProgress = (done: number, total: number): void => emit('job:progress', { job, done, total })
  return run({ onProgress, signal: cancel.signal }).finally(() => jobs.delete(job))
}
