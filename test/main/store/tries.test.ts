import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, test, vi } from 'vitest'
import { Tries } from '../../../src-main/store/encryption/tries'
import { triesFile } from '../../../src-main/store/encryption/tries-file'

const setUp = () => {
  let now = Date.parse('2026-01-01T08:00:00Z')
  const tries = new Tries(() => new Date(now))
  const attempt = (isRight: boolean) =>
    tries.try(
      async () => isRight,
      (right) => (right ? 'right' : 'wrong'),
    )
  return { tries, attempt, wait: (seconds: number) => void (now += seconds * 1000) }
}

test('71 wrong tries are slowed down after the fifth, twice as long each time, and never locked out for good', async () => {
  const { tries, attempt, wait } = setUp()
  for (let count = 1; count <= 4; count++) {
    expect(await attempt(false)).toBe(false)
    expect(tries.waitSeconds).toBe(0)
  }
  const waits: number[] = []
  for (let count = 5; count <= 13; count++) {
    expect(await attempt(false)).toBe(false)
    waits.push(tries.waitSeconds)
    expect(await attempt(true), 'a try before its time').toBeNull()
    wait(tries.waitSeconds)
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300])
  expect(await attempt(true)).toBe(true)
  expect(await attempt(false)).toBe(false)
  expect(tries.waitSeconds).toBe(0)
})

test('71 many tries at once are made one after another and slowed down like any', async () => {
  const { attempt } = setUp()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt(false)))
  expect(outcomes.filter((outcome) => outcome === false)).toHaveLength(5)
})

test('a clock set back makes no wait longer than it was', async () => {
  const { tries, attempt, wait } = setUp()
  for (let count = 1; count <= 5; count++) await attempt(false)
  wait(-3600)
  expect(tries.waitSeconds).toBe(5)
})

test('P53 a new start goes on counting where the one before was ended, also in the middle of a try', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dp-tries-')), 'profile', 'tries.json')
  const now = new Date('2026-01-01T08:00:00Z')
  const start = () => new Tries(() => now, triesFile(path))
  const verdict = (outcome: 'right' | 'wrong' | 'neither') => outcome
  for (let count = 1; count <= 4; count++)
    expect(await start().try(async () => 'wrong' as const, verdict)).toBe('wrong')
  expect(start().waitSeconds).toBe(0)
  void start().try(() => new Promise<never>(() => undefined), verdict)
  await Promise.resolve()
  expect(start().waitSeconds, 'the fifth was begun and never answered').toBe(5)
  expect(await start().try(async () => 'right' as const, verdict)).toBeNull()
})

test('P53 only the right secret clears the count: what fails for another reason leaves it', async () => {
  const { tries, attempt } = setUp()
  for (let count = 1; count <= 4; count++) await attempt(false)
  await tries.try(
    async () => 'the disk failed',
    () => 'neither',
  )
  await expect(
    tries.try(
      () => Promise.reject(new Error('EIO')),
      () => 'wrong',
    ),
  ).rejects.toThrow('EIO')
  expect(tries.waitSeconds).toBe(0)
  await attempt(false)
  expect(tries.waitSeconds).toBe(5)
})

const verdict = (outcome: 'right' | 'wrong' | 'neither') => outcome

/** A try whose end somebody else decides. */
const begunTry = (tries: Tries) => {
  let end: (outcome: 'right' | 'wrong' | 'neither') => void = () => undefined
  const outcome = tries.try(() => new Promise<'right' | 'wrong' | 'neither'>((resolve) => (end = resolve)), verdict)
  return { end: (as: 'right' | 'wrong' | 'neither') => (end(as), outcome) }
}

test('P53 of tries that several processes make at the same time each wrong one counts, whichever ends first', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dp-tries-')), 'tries.json')
  const now = new Date('2026-01-01T08:00:00Z')
  const start = () => new Tries(() => now, triesFile(path))
  const many = Array.from({ length: 5 }, () => begunTry(start()))
  await Promise.resolve()
  for (const each of many.toReversed()) await each.end('wrong')
  expect(start().waitSeconds).toBe(5)
})

test('P53 a try that failed for another reason takes no wrong one of another process back', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dp-tries-')), 'tries.json')
  const now = new Date('2026-01-01T08:00:00Z')
  const start = () => new Tries(() => now, triesFile(path))
  const unlucky = begunTry(start())
  await Promise.resolve()
  for (let count = 1; count <= 5; count++) await start().try(async () => 'wrong' as const, verdict)
  await unlucky.end('neither')
  await start().try(async () => 'wrong' as const, verdict)
  expect(start().waitSeconds).toBe(5)
})

test('P53 a count that an older version has written goes on', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dp-tries-')), 'tries.json')
  const now = new Date('2026-01-01T08:00:00Z')
  writeFileSync(path, `${JSON.stringify({ wrong: 6, openAt: now.getTime() + 10_000 })}\n`)
  expect(new Tries(() => now, triesFile(path)).waitSeconds).toBe(10)
})

test('P53 processes that begin at one moment have five tries between them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dp-tries-'))
  const script = join(folder, 'guess.mjs')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('src-main/store/encryption/tries.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'tries.mjs' } },
    },
  })
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs'
     import { triesIn } from './tries.mjs'
     const [folder, number] = process.argv.slice(2)
     const tries = triesIn(folder)
     const still = new Int32Array(new SharedArrayBuffer(4))
     writeFileSync(folder + '/ready-' + number, '')
     while (!existsSync(folder + '/go')) Atomics.wait(still, 0, 0, 1)
     process.stdout.write(String(await tries.try(async () => 'wrong', (outcome) => outcome)))`,
  )
  const guesses = Array.from({ length: 8 }, (_, number) =>
    promisify(execFile)(process.execPath, [script, folder, String(number)]),
  )
  await vi.waitFor(
    () => expect(readdirSync(folder).filter((name) => name.startsWith('ready-'))).toHaveLength(8),
    30_000,
  )
  writeFileSync(join(folder, 'go'), '')
  const outcomes = (await Promise.all(guesses)).map(({ stdout }) => stdout)
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(5)
})
