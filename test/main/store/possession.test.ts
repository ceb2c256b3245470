import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { journalName, snapshotName } from '../../../src-main/store/generation-files'
import type * as LockModule from '../../../src-main/store/lock'
import type { Store } from '../../../src-main/store/store'
import { addTown, copyOf, create, freshFolder, lookInto, open, townsIn } from './folder'

const lock = vi.hoisted(() => ({ isTaken: false }))
// A folder whose lock does not hold: what a file system does that knows none, or an administrator.
vi.mock('../../../src-main/store/lock', async (original) => {
  const real = await original<typeof LockModule>()
  const free = { ok: true, value: { release: () => Promise.resolve() } } as const
  return { takeLock: (folder: string) => (lock.isTaken ? Promise.resolve(free) : real.takeLock(folder)) }
})

/** What a crash leaves now, opened by somebody else. */
const afterCrash = (folder: string) => lookInto(copyOf(folder))

const withTowns = async (...towns: readonly string[]): Promise<{ folder: string; store: Store; journal: string }> => {
  const folder = freshFolder()
  const store = await create(folder)
  for (const town of towns) await addTown(store, town)
  return { folder, store, journal: join(folder, journalName(1)) }
}

const lostIn = (store: Store) => store.info.repaired.filter(({ code }) => code === 'journal-lost')

describe('P35 a journal that under the open database', () => {
  test.each([
    ['is renamed', (path: string) => renameSync(path, `${path}.old`), 'gone', true],
    ['is removed', (path: string) => rmSync(path), 'gone', true],
    ['is cut', (path: string) => truncateSync(path, 10), 'cut', false],
    [
      'is replaced by an older version',
      (path: string) => {
        const older = readFileSync(path).subarray(0, 0)
        rmSync(path)
        writeFileSync(path, older)
      },
      'changed',
      false,
    ],
    [
      'is written on by somebody else',
      (path: string) => writeFileSync(path, 'cizí řádek\n', { flag: 'a' }),
      'changed',
      false,
    ],
  ] as const)('%s loses nothing that is told as saved, and is told itself', async (_what, meddle, fate, isBack) => {
    const { folder, store, journal } = await withTowns('Říčany', 'Kolín')
    meddle(journal)
    await addTown(store, 'Písek')
    expect((await afterCrash(folder)).towns).toEqual(['Kolín', 'Písek', 'Říčany'])
    expect(lostIn(store)).toEqual([{ code: 'journal-lost', file: journalName(1), fate, isBack }])
    await addTown(store, 'Aš')
    expect(lostIn(store), 'told once').toHaveLength(1)
    expect((await afterCrash(folder)).towns).toEqual(['Aš', 'Kolín', 'Písek', 'Říčany'])
    const listed = (await store.history(10)).map(({ action }) => action)
    expect(listed).toHaveLength(isBack ? 4 : listed.length)
    expect((await store.undo()).ok).toBe(true)
    await store.close()
    expect((await lookInto(folder)).towns).toEqual(['Kolín', 'Písek', 'Říčany'])
  })

  test('vanishes between the flush and the answer is not answered for: the change goes into a new generation', async () => {
    const { folder, store, journal } = await withTowns('Říčany')
    const watching = setInterval(() => {
      try {
        renameSync(journal, `${journal}.old`)
      } catch {
        // It is gone already.
      }
    }, 0)
    const kept = await Promise.all(Array.from({ length: 30 }, (_, at) => addTown(store, `Obec ${at}`)))
    clearInterval(watching)
    expect(kept).toHaveLength(30)
    expect((await afterCrash(folder)).towns).toHaveLength(31)
    await store.close()
  })

  test('is missed at the next look, also where nobody changes anything', async () => {
    const { folder, store, journal } = await withTowns('Říčany')
    rmSync(journal)
    expect(await store.lookAtPlace()).toBe(true)
    expect(await store.lookAtPlace()).toBe(false)
    expect(lostIn(store)).toHaveLength(1)
    expect((await afterCrash(folder)).towns).toEqual(['Říčany'])
    await store.close()
  })
})

describe('P34 where a second writer gets in although the folder is held', () => {
  const second = async (folder: string): Promise<Store> => {
    lock.isTaken = true
    return open(folder).finally(() => (lock.isTaken = false))
  }

  test('the first finds out at its next change, refuses it, and writes nothing more', async () => {
    const { folder, store } = await withTowns('Říčany')
    const other = await second(folder)
    const names = readdirSync(folder).sort()
    const refusal = { ok: false, failure: { code: 'database-read-only', reason: 'another-writer' } }
    expect(await store.act({ action: 'institution:create', input: { name: 'Kolín' } })).toEqual(refusal)
    expect(store.info.readOnly).toBe('another-writer')
    await addTown(other, 'Písek')
    await store.close()
    expect(readdirSync(folder).sort()).toEqual(names)
    expect((await afterCrash(folder)).towns).toEqual(['Písek', 'Říčany'])
    await other.close()
  })

  test('the first finds out by itself, also where the second left out a generation', async () => {
    const { folder, store } = await withTowns('Říčany')
    writeFileSync(join(folder, snapshotName(5)), 'cizí')
    expect(await store.lookAtPlace()).toBe(true)
    expect(store.info.readOnly).toBe('another-writer')
    await store.close()
    expect(readdirSync(folder)).not.toContain(snapshotName(2))
  })

  test('every change that either was told is saved is there, or the other says that it is not', async () => {
    const { folder, store } = await withTowns('Říčany')
    let other: Store | null = null
    const told: string[] = ['Říčany']
    for (let at = 0; at < 40; at++) {
      if (at === 10) other = await second(folder)
      for (const writer of [store, other]) {
        const name = `${writer === store ? 'první' : 'druhý'} ${at}`
        const answer = await writer?.act({ action: 'institution:create', input: { name } })
        if (answer?.ok) told.push(name)
      }
    }
    expect((await afterCrash(folder)).towns).toEqual([...told].sort())
    expect(told.length).toBeGreaterThan(40)
    await store.close()
    await other?.close()
  })
})

test('P35 a folder that was replaced by a copy of itself takes no change of the one who has the first open', async () => {
  const { folder, store } = await withTowns('Říčany')
  cpSync(folder, `${folder} kopie`, { recursive: true })
  renameSync(folder, `${folder} pryč`)
  renameSync(`${folder} kopie`, folder)
  expect(await store.act({ action: 'institution:create', input: { name: 'Kolín' } })).toMatchObject({
    failure: { code: 'folder-missing' },
  })
  expect(townsIn(store)).toEqual(['Říčany'])
  await store.lookAtPlace()
  expect(store.info.trouble).toEqual({ code: 'folder-gone' })
  mkdirSync(`${folder} ještě`)
  await store.close()
})
