import { writerOf } from '../../src-main/documents/kinds'
import type { WriteDocument } from '../../src-main/documents/write-document'
import { readTable } from '../../src-main/importing/table/read-table'
import type { JobMessage, JobRequest } from '../../src-main/jobs/job'
import type { Worker } from '../../src-main/jobs/run-job'

/** Reads tables and writes documents as the process of jobs does, only in this one. */
export const workerHere = (): Worker => {
  let told: (message: JobMessage) => void = () => undefined
  const run = async ({ name, input }: JobRequest): Promise<unknown> => {
    if (name === 'table:read') return readTable((input as { path: string }).path) // safe: the input of the job
    const { kind, form, content, ...how } = input as WriteDocument // safe: the input of the job
    const write = await writerOf(kind, form)
    return write(content, { ...how, fonts: '', progress: () => undefined })
  }
  return {
    send: (request) => void run(request).then((output) => told({ type: 'done', output })),
    onMessage: (listener) => void (told = listener),
    onExit: () => undefined,
    kill: () => undefined,
  }
}
