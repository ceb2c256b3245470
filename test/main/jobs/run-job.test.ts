import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { childWorker } from '../../../src-main/jobs/child-worker'
import { readTableJob } from '../../../src-main/importing/read-apart'
import { JobCancelled, JobFailed, JobTimedOut, runJob, type StartWorker } from '../../../src-main/jobs/run-job'
import { isRunning, scriptedWorker, type ScriptedWorker } from '../scripted-worker'

const job = (start: StartWorker, options: Partial<Parameters<typeof runJob>[3]> = {}) =>
  runJob(start, readTableJob, { path: 'x' }, { timeoutMs: 150_000, ...options })

const waiting = { timeout: 60_000 }
const begun = (worker: ScriptedWorker) => vi.waitFor(() => expect(worker.pid()).not.toBeNull(), waiting)
const gone = (worker: ScriptedWorker) => vi.waitFor(() => expect(isRunning(worker.pid())).toBe(false), waiting)

const endless = `setInterval(() => undefined, 1000)`
const busy = `while (true) {}`

describe('a job', () => {
  test('gives its output and its progress, and its process ends', async () => {
    const worker = scriptedWorker(`
      post({ type: 'progress', done: 1, total: 2 })
      post({ type: 'done', output: { ok: true, value: 'read ' + input.path } })
      ${endless}`)
    const progress: number[][] = []
    const output = await job(worker.start, { onProgress: (done, total) => progress.push([done, total]) })
    expect(output).toEqual({ ok: true, value: 'read x' })
    expect(progress).toEqual([[1, 2]])
    await gone(worker)
  })

  test.each([
    ['waits', endless],
    ['computes without end', busy],
  ])('that %s is ended when it is cancelled', async (_name, script) => {
    const worker = scriptedWorker(script)
    const cancel = new AbortController()
    const running = job(worker.start, { signal: cancel.signal })
    await begun(worker)
    cancel.abort()
    await expect(running).rejects.toBeInstanceOf(JobCancelled)
    await gone(worker)
  })

  test('cancelled before it began starts no process', async () => {
    const start = vi.fn<StartWorker>()
    await expect(job(start, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(JobCancelled)
    expect(start).not.toHaveBeenCalled()
  })

  test('cancelled after it was done stays done', async () => {
    const worker = scriptedWorker(`post({ type: 'done', output: 1 })`)
    const cancel = new AbortController()
    const output = await job(worker.start, { signal: cancel.signal })
    cancel.abort()
    expect(output).toBe(1)
  })

  test('over its time is ended', async () => {
    const worker = scriptedWorker(busy)
    await expect(job(worker.start, { timeoutMs: 1_500 })).rejects.toBeInstanceOf(JobTimedOut)
    await gone(worker)
  })

  test.each([
    ['is killed', `process.kill(process.pid, 'SIGKILL')`],
    ['ends by itself', `process.exit(0)`],
    ['throws outside of the job', `setTimeout(() => { throw new Error('x') })`],
  ])('whose process %s fails', async (_name, script) => {
    const worker = scriptedWorker(script)
    await expect(job(worker.start)).rejects.toBeInstanceOf(JobFailed)
  })

  test('over its memory fails, and we go on', async () => {
    const worker = scriptedWorker(
      `const kept = []; while (true) kept.push(new Array(1_000_000).fill(kept.length + 0.5))`,
    )
    await expect(job(worker.start)).rejects.toBeInstanceOf(JobFailed)
    await gone(worker)
  })

  test('that says it failed fails with its words', async () => {
    const worker = scriptedWorker(`post({ type: 'failed', error: 'no such font' })`)
    await expect(job(worker.start)).rejects.toThrow(new JobFailed('no such font'))
  })

  test('whose program is not there fails', async () => {
    await expect(job(childWorker(join(tmpdir(), 'není')))).rejects.toBeInstanceOf(JobFailed)
  })
})
