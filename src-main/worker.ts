import { join } from 'node:path'
import { writeLettersJob } from './documents/letters/make-letters'
import { readDocxJob } from './documents/letters/read-word-template'
import { writeDocumentJob } from './documents/write-document'
import { makeForOwnerOnly } from './for-owner-only'
import { readTableJob } from './importing/read-apart'
import { serveJobs, work } from './jobs/serve-jobs'

makeForOwnerOnly()

const fonts = join(__dirname, 'fonts')

/** Each job brings its own code and libraries when it comes: who reads a table does not wait for the maker of PDF. */
serveJobs([
  work(readTableJob, async ({ path, reading }, progress) => {
    const [{ readTable }, { DEFAULT_TABLE_LIMITS }] = await Promise.all([
      import('./importing/table/read-table'),
      import('./importing/table/table-limits'),
    ])
    return readTable(path, DEFAULT_TABLE_LIMITS, progress, reading)
  }),
  work(readDocxJob, async ({ path }) => (await import('./documents/letters/docx-template')).readTemplate(path)),
  work(writeLettersJob, async (input, progress) =>
    (await import('./documents/letters/write')).writeLetters(input, { ...input, fonts, progress }),
  ),
  work(writeDocumentJob, async ({ kind, form, content, ...how }, progress) => {
    const { writerOf } = await import('./documents/kinds')
    const write = await writerOf(kind, form)
    return write(content, { ...how, fonts, progress })
  }),
])
