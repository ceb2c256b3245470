import { describe, expect, test } from 'vitest'
import { backupNames } from '../../../../src-main/store/backups/backup-name'
import { backupsToDrop } from '../../../../src-main/store/backups/retention'
import { chanceFor } from '../../../faults/seeded'
import { addTown, create, freshFolder } from '../folder'
import { backupPath, backupsIn, backupsOf, made, openedBackup } from './scene'

const dayMs = 86_400_000

type Backup = { readonly name: string; readonly at: string; readonly generation: number }

/** Makes one backup after another at these times, dropping what may go after each, as the app does. */
const keptAfter = (times: readonly number[]): readonly Backup[] => {
  let kept: Backup[] = []
  times.forEach((time, index) => {
    const at = new Date(time).toISOString()
    kept = [{ name: `g${index}`, at, generation: index }, ...kept]
    const dropped = new Set(backupsToDrop(kept))
    kept = kept.filter(({ name }) => !dropped.has(name))
  })
  return kept
}

const start = Date.UTC(2026, 0, 5, 7)

/** Three backups a day: morning, noon, evening. */
const workingDays = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, day) => [0, 4, 8].map((hour) => start + day * dayMs + hour * 3_600_000)).flat()

/** The rule of the promise, said in another way: what must be there after an undisturbed time. */
const expectedAfter = (times: readonly number[]): readonly number[] => {
  const newest = [...times].reverse()
  const lastOf = (period: (time: number) => number): number[] => [
    ...new Map(times.map((time) => [period(time), time])).values(),
  ]
  const days = lastOf((time) => Math.floor(time / dayMs)).slice(-14)
  const weeks = lastOf((time) => Math.floor((time / dayMs + 3) / 7)).slice(-8)
  return [...new Set([...newest.slice(0, 5), ...days, ...weeks])].sort((a, b) => b - a)
}

describe('P19 over 200 days exactly 5 latest, 14 daily and 8 weekly are kept', () => {
  test('on every single day', () => {
    for (let day = 1; day <= 200; day++) {
      const times = workingDays(day)
      expect(
        keptAfter(times).map(({ at }) => Date.parse(at)),
        `day ${day}`,
      ).toEqual(expectedAfter(times))
    }
  })

  test('with real files, each of which opens again with as many records as the database had that day', async () => {
    const folder = freshFolder()
    let now = start
    const store = await create(folder)
    const { backups, told } = backupsOf(store, { now: () => new Date(now) })
    const countAt = new Map<string, number>()
    const times: number[] = []
    for (let day = 0; day < 200; day++) {
      now = start + day * dayMs
      await addTown(store, `Obec ${day}`)
      countAt.set((await made(backups, 'start')).line.name, day + 1)
      times.push(now)
    }
    expect(told).toEqual([])
    const names = backupsIn(folder)
    expect(backupNames(names).map(({ at }) => Date.parse(at))).toEqual(expectedAfter(times))
    for (const name of names)
      expect((await openedBackup(backups, backupPath(folder, name))).records.count('institutions'), name).toBe(
        countAt.get(name),
      )
    await store.close()
  })
})

describe('P21 89 a clock that jumps', () => {
  const before = workingDays(100)
  const days = (kept: readonly Backup[]): ReadonlySet<number> =>
    new Set(kept.map(({ at }) => Math.floor(Date.parse(at) / dayMs)))

  test.each([
    ['to 2099', Date.UTC(2099, 5, 1)],
    ['to 1970', 0],
    ['back an hour', (before.at(-1) ?? 0) - 3_600_000],
  ])('%s for one backup costs at most one day of fourteen', (_what, wrong) => {
    const true14 = [...days(keptAfter(before))].slice(0, 14)
    const kept = keptAfter([...before, wrong])
    expect(kept[0]?.name).toBe(`g${before.length}`)
    const left = days(kept)
    expect(true14.filter((day) => !left.has(day)).length).toBeLessThanOrEqual(1)
  })

  test('to 2099 and back: the true days go on being kept, and nothing of 2099 stays for ever', () => {
    const wrong = [0, 1, 2].map((day) => Date.UTC(2099, 5, 1 + day))
    const after = workingDays(200).slice(before.length)
    const kept = keptAfter([...before, ...wrong, ...after.slice(0, 9)])
    const last = days(kept)
    for (const day of [0, 1, 2]) expect(last.has(Math.floor((after[day * 3] ?? 0) / dayMs))).toBe(true)
    const muchLater = keptAfter([...before, ...wrong, ...after])
    expect(muchLater.every(({ at }) => at < '2099')).toBe(true)
  })

  test('to 1970 at every start: the newest five stay, and so do the days that were right', () => {
    const dead = Array.from({ length: 60 }, (_, index) => index * 1000)
    const kept = keptAfter([...before, ...dead])
    expect(kept.slice(0, 5).map(({ name }) => name)).toEqual(
      [59, 58, 57, 56, 55].map((each) => `g${before.length + each}`),
    )
    expect(days(kept).size).toBeGreaterThanOrEqual(14)
  })

  test('anyhow: the newest is always there, never fewer than five, never more than 27', () => {
    const chance = chanceFor('clocks that jump')
    const random = (): number => chance.below(1_000_000) / 1_000_000
    for (let round = 0; round < 12; round++) {
      const times: number[] = []
      let time = start
      for (let step = 0; step < 120; step++) {
        time += random() < 0.05 ? (random() - 0.5) * 40_000 * dayMs : random() * dayMs
        times.push(Math.max(0, time))
        const kept = keptAfter(times)
        expect(kept[0]?.generation).toBe(step)
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(5, step + 1))
        expect(kept.length).toBeLessThanOrEqual(27)
        const [, second] = kept
        if (second !== undefined) expect(second.generation).toBe(step - 1)
      }
    }
  })
})
