import { join } from 'node:path'
import { ok } from '@shared/result'
import { writeAttendanceSheet } from './documents/attendance-sheet/write'
import type { DocumentContext, WrittenDocument } from './documents/context'
import { writeDossier } from './documents/dossier/write'
import { writeList } from './documents/list/write'
import { inspectDocx, readDocx } from './documents/letters/docx-template'
import { writeLetters } from './documents/letters/write'
import { writePublication } from './documents/publication/write'
import { writeRecoverySheet } from './documents/recovery-sheet/write'
import { writeTable, writeTables } from './documents/sheet/write-tables'
import { readTable } from './importing/table/read-table'
import { DEFAULT_TABLE_LIMITS } from './importing/table/table-limits'
import type { JobInput, JobMessage, JobName, JobOutput, JobRequest, Progress, WriteDocument } from './jobs/jobs'

type Work = { readonly [Name in JobName]: (input: JobInput<Name>, progress: Progress) => Promise<JobOutput<Name>> }

const contextOf = (
  { out, lang, madeAt }: Pick<DocumentContext, 'out' | 'lang' | 'madeAt'>,
  progress: Progress,
): DocumentContext => ({ out, lang, madeAt, fonts: join(__dirname, 'fonts'), progress })

const writeDocument = async (
  { document, out, lang, madeAt }: WriteDocument,
  progress: Progress,
): Promise<WrittenDocument> => {
  const context = contextOf({ out, lang, madeAt }, progress)
  switch (document.kind) {
    case 'publication':
      return writePublication(document.content, context)
    case 'attendance-sheet':
      return writeAttendanceSheet(document.content, context)
    case 'dossier':
      return writeDossier(document.content, context)
    case 'roster':
      return writeTable(document.content, context)
    case 'list':
      return writeList(document.content, context)
    case 'records':
      return writeTables(document.content, context)
    case 'recovery-sheet':
      return writeRecoverySheet(document.content, context)
  }
}

/** A file that makes the library for Word documents stumble is none that letters can be made from. */
const readTemplate = async (path: string): Promise<JobOutput<'letters:read-docx'>> => {
  const bytes = await readDocx(path)
  if (!bytes.ok) return bytes
  const template = inspectDocx(bytes.value)
  return template.ok ? ok({ ...template.value, bytes: bytes.value }) : template
}

const work: Work = {
  'table:read': ({ path }, progress) => readTable(path, DEFAULT_TABLE_LIMITS, progress),
  'letters:read-docx': ({ path }) => readTemplate(path),
  'letters:write': (input, progress) => writeLetters(input, contextOf(input, progress)),
  'document:write': writeDocument,
}

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
    post: (message) => void process.send?.(message),
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

const { post, listen } = port()

listen(({ name, input }) => {
  const run = work[name] as (input: unknown, progress: Progress) => Promise<unknown> // safe: input and job come as a pair
  const progress = throttled((done, total) => post({ type: 'progress', done, total }))
  run(input, progress).then(
    (output) => post({ type: 'done', output }),
    (error: unknown) => post({ type: 'failed', error: error instanceof Error ? error.message : String(error) }),
  )
})
