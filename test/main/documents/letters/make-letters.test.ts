import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeLetters } from '../../../../src-main/documents/letters/make-letters'
import type { StartWorker } from '../../../../src-main/jobs/run-job'
import { lettersOf, letterScene } from './letters'

const folder = () => mkdtempSync(join(tmpdir(), 'letters-'))
const input = {
  letters: lettersOf(letterScene()).letters,
  form: 'each',
  lang: 'cs',
  madeAt: '2020-09-24T10:00:00.000Z',
  attachments: [],
  withCalendar: false,
  docx: {},
} as const

/** A worker that writes one file and then ends as told. */
const worker =
  (end: 'done' | 'died' | 'waits'): StartWorker =>
  () => {
    let onMessage: (message: { type: 'done'; output: unknown }) => void = () => undefined
    let onExit = (): void => undefined
    return {
      send: ({ input: asked }) => {
        writeFileSync(join((asked as { out: string }).out, 'Říčany.pdf'), 'x')
        queueMicrotask(() => {
          if (end === 'done') onMessage({ type: 'done', output: { count: 1 } })
          if (end === 'died') onExit()
        })
      },
      onMessage: (listener) => (onMessage = listener),
      onExit: (listener) => (onExit = listener),
      kill: () => undefined,
    }
  }

test('the folder is there when all of it is there; an older one of the name stays', async () => {
  const target = folder()
  mkdirSync(join(target, 'Dopisy 1. 2.'))
  const made = await makeLetters(input, { target, folderName: 'Dopisy 1. 2.', startWorker: worker('done') })
  expect(made).toMatchObject({ ok: true, value: { name: 'Dopisy 1. 2. (2)', count: 1 } })
  expect(readdirSync(target).sort()).toEqual(['Dopisy 1. 2.', 'Dopisy 1. 2. (2)'])
  expect(readdirSync(join(target, 'Dopisy 1. 2. (2)'))).toEqual(['Říčany.pdf'])
})

test('P28 cancelled or broken letters leave nothing behind', async () => {
  const target = folder()
  const cancel = new AbortController()
  const waiting = makeLetters(input, {
    target,
    folderName: 'Dopisy',
    startWorker: worker('waits'),
    signal: cancel.signal,
  })
  setTimeout(() => cancel.abort(), 20)
  expect(await waiting).toEqual({ ok: false, failure: { code: 'document-cancelled' } })
  const broken = await makeLetters(input, { target, folderName: 'Dopisy', startWorker: worker('died') })
  expect(broken).toEqual({ ok: false, failure: { code: 'document-failed' } })
  expect(readdirSync(target)).toEqual([])
})

test('76 a place that went away is told as such', async () => {
  const target = join(folder(), 'usb')
  const made = await makeLetters(input, { target, folderName: 'Dopisy', startWorker: worker('done') })
  expect(made).toMatchObject({ ok: false, failure: { code: 'document-target-gone' } })
  expect(existsSync(target)).toBe(false)
})
