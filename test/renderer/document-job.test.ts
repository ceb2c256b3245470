import { expect, it, vi } from 'vitest'
import type { MadeDocument } from '@shared/domain/documents/made-document'
import { fail, ok, type Result } from '@shared/result'
import { DocumentJob } from '../../src-renderer/state/document-job.svelte'

type Answer = Result<MadeDocument | null>

const subject = { kind: 'publication', initiativeId: 'i', eventId: null, lang: 'cs' } as const
const document: MadeDocument = { token: 't', fileName: 'Publikace.pdf', count: 8 }

/** A job whose answer the test gives when it is time. */
const jobWithAnswer = () => {
  let answer: (given: Answer) => void = () => undefined
  const make = vi.fn(() => new Promise<Answer>((resolve) => (answer = resolve)))
  const cancel = vi.fn(() => Promise.resolve())
  const job = new DocumentJob({ make, cancel, newJob: () => 'job-1' })
  return { job, make, cancel, answer: (given: Answer) => answer(given) }
}

it('shows the progress of its own job only, then the document', async () => {
  const { job, answer } = jobWithAnswer()
  const ended = job.start(subject)
  job.note({ job: 'another', done: 9, total: 9 })
  expect(job.phase).toEqual({ name: 'running', job: 'job-1', progress: null })
  job.note({ job: 'job-1', done: 2, total: 9 })
  expect(job.phase).toMatchObject({ progress: { done: 2, total: 9 } })
  answer(ok(document))
  await ended
  expect(job.phase).toEqual({ name: 'made', document })
})

it('is idle again when the file dialog was closed or the job cancelled', async () => {
  for (const given of [ok(null), fail({ code: 'document-cancelled' })]) {
    const { job, answer } = jobWithAnswer()
    const ended = job.start(subject)
    answer(given)
    await ended
    expect(job.phase).toEqual({ name: 'idle' })
  }
})

it('keeps a refusal to be told', async () => {
  const { job, answer } = jobWithAnswer()
  const ended = job.start(subject)
  answer(fail({ code: 'document-failed' }))
  await ended
  expect(job.phase).toEqual({ name: 'refused', failure: { code: 'document-failed' } })
})

it('asks main once while it runs, and cancels by the name of the job', async () => {
  const { job, make, cancel, answer } = jobWithAnswer()
  const ended = job.start(subject)
  await job.start(subject)
  await job.cancel()
  answer(fail({ code: 'document-cancelled' }))
  await ended
  await job.cancel()
  expect(make).toHaveBeenCalledTimes(1)
  expect(cancel.mock.calls).toEqual([['job-1']])
})
