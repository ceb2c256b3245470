import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import type * as FileSystem from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readTable } from '../../../../src-main/importing/table/read-table'

/** What happens to the file between opening it and reading its first bytes. */
let meanwhile: () => Promise<void> = async () => {}

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof FileSystem>()
  const open: typeof actual.open = async (...how) => {
    const file = await actual.open(...how)
    const stat = file.stat.bind(file)
    let isFirst = true
    file.stat = (async () => {
      const stats = await stat()
      if (isFirst) await meanwhile()
      isFirst = false
      return stats
    }) as typeof file.stat // of its overloads the reader uses only the one without options
    return file
  }
  return { ...actual, open }
})

let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'))
  path = join(folder, 'a.csv')
  await writeFile(path, 'a;b\nc;d\n')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it.each([
  ['cut', () => truncate(path, 3)],
  ['continued', () => appendFile(path, 'e;f\n')],
])('31 a file that is %s while it is read is refused as changed', async (_, change) => {
  meanwhile = change
  expect(await readTable(path)).toEqual({ ok: false, failure: { code: 'file-changed' } })
})

it('31 a drive that is pulled out while it is read is told as a file that is gone', async () => {
  meanwhile = () => Promise.reject(Object.assign(new Error('i/o error'), { code: 'EIO' }))
  expect(await readTable(path)).toEqual({ ok: false, failure: { code: 'file-gone' } })
})

it('a file that another program keeps locked is told as locked', async () => {
  meanwhile = () => Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' }))
  expect(await readTable(path)).toEqual({ ok: false, failure: { code: 'file-locked' } })
})
