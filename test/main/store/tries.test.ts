import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Tries, triesFile } from '../../../src-main/store/encryption/tries'

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
