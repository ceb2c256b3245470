import { readFileSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { nodeFileSystem, type FileSystem } from '../../../../src-main/store/file-system'
import { snapshotParts } from '../../../../src-main/store/snapshot'
import { keepBackups, type Every } from '../../../../src-main/store/backups/keep-backups'
import { act, addTown, create, filesOf, freshFolder, open, settingsWith, townsIn } from '../folder'
import { backupPath, backupsIn, backupsOf, flipBit, made, openedBackup } from './scene'

const manyTowns = (count: number) => ({
  source: 'obce.csv',
  rows: Array.from({ length: count }, (_, index) => ({ institution: { fields: { name: `Obec ${index}` } } })),
})

describe('a backup', () => {
  test('P19 is a byte copy of a fresh snapshot under a name that tells time, generation and reason', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    await addTown(store, 'Říčany')
    const { backups } = backupsOf(store, { now: () => new Date('2026-11-24T14:03:00Z') })
    const { line, isNew } = await made(backups)
    expect(isNew).toBe(true)
    expect(line).toMatchObject({ reason: 'manual', state: 'sound', records: 1, seq: 1, place: 'folder' })
    const [name = ''] = backupsIn(folder)
    expect(name).toBe('backup-20261124T140300Z-g0000000002-manual.json')
    expect(readFileSync(backupPath(folder, name))).toEqual(readFileSync(join(folder, 'snap-0000000002.json')))
    const opened = await openedBackup(backups, backupPath(folder, name))
    expect(Array.from(opened.records.all('institutions'), (each) => each.name)).toEqual(['Říčany'])
    await store.close()
  })

  test('is not made again while nothing has changed, but after the next change it is', async () => {
    const store = await create(freshFolder())
    await addTown(store, 'Říčany')
    const { backups } = backupsOf(store)
    expect((await made(backups)).isNew).toBe(true)
    expect((await made(backups, 'hours')).isNew).toBe(false)
    await addTown(store, 'Kolín')
    expect((await made(backups, 'hours')).isNew).toBe(true)
    await store.close()
  })

  test.each([
    ['was written into', (path: string) => flipBit(path)],
    [
      'was exchanged for another file of its size and time',
      (path: string) => {
        const { atime, mtime } = statSync(path)
        writeFileSync(`${path}.other`, readFileSync(path))
        flipBit(`${path}.other`)
        utimesSync(`${path}.other`, atime, mtime)
        renameSync(`${path}.other`, path)
      },
    ],
  ])('P64 does not stay verified when it %s after it was looked at', async (_what, change) => {
    const folder = freshFolder()
    const store = await create(folder)
    await addTown(store, 'Říčany')
    const { backups } = backupsOf(store)
    const { line } = await made(backups)
    const state = async () => (await backups.overview()).backups.map((each) => each.state)
    expect(await state()).toEqual(['sound'])
    change(backupPath(folder, line.name))
    expect(await state()).toEqual(['damaged'])
    await store.close()
  })

  test('two of one second have two names', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const { backups } = backupsOf(store, { now: () => new Date('2026-11-24T14:03:00Z') })
    await made(backups, 'restore')
    await made(backups, 'restore')
    expect(backupsIn(folder)).toHaveLength(2)
    await store.close()
  })

  test('P45 bears its name only when it was read back, and what a killed run left of one is swept', async () => {
    const folder = freshFolder()
    const names: string[][] = []
    const disk: FileSystem = {
      ...nodeFileSystem,
      rename: async (from, to) => {
        names.push(readdirSync(join(folder, 'backups')))
        await nodeFileSystem.rename(from, to)
      },
    }
    const store = await create(folder, settingsWith(disk))
    await addTown(store, 'Říčany')
    const { backups } = backupsOf(store, { fs: disk })
    await made(backups)
    const half = `${backupPath(folder, backupsIn(folder)[0] ?? '').replace('g0000000002', 'g0000000001')}.part`
    writeFileSync(half, '{"header":{"format"')
    await addTown(store, 'Kolín')
    await made(backups)
    expect(names.map((each) => each.filter((name) => name.endsWith('.part')).length)).toEqual([1, 1])
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(backupsIn(folder)).toHaveLength(2)
    await store.close()
  })

  test('P19 is made of the state before an import and before a change of more than fifty records', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const { backups, told } = backupsOf(store)
    await addTown(store, 'Říčany')
    expect(backupsIn(folder)).toEqual([])
    await act(store, 'directory:import', manyTowns(60))
    await vi.waitFor(() => expect(backupsIn(folder)).toHaveLength(1), { timeout: 60_000 })
    const ids = Array.from(store.view.all('institutions'), ({ id }) => id)
    await act(store, 'institution:remove', { ids: ids.slice(0, 51) })
    await store.close()
    expect(backupsIn(folder).map((name) => name.slice(36))).toEqual(['mass-change.json', 'import.json'])
    const counts = await Promise.all(
      backupsIn(folder).map(async (name) =>
        (await openedBackup(backups, backupPath(folder, name))).records.count('institutions'),
      ),
    )
    expect(counts).toEqual([61, 1])
    expect(told).toEqual([])
  })

  test('P19 is made at opening when something has changed, and every four hours of use whatever the clock says', async () => {
    const folder = freshFolder()
    const first = await create(folder)
    await addTown(first, 'Říčany')
    await first.close()
    const store = await open(folder)
    const works: { ms: number; work: () => void }[] = []
    const every: Every = (ms, work) => {
      works.push({ ms, work })
      return () => undefined
    }
    const { backups } = backupsOf(store, { now: () => new Date('1970-01-01T00:00:00Z') })
    keepBackups(store, backups, { every })
    expect(works.map(({ ms }) => ms)).toEqual([5_000, 600_000, 4 * 3_600_000])
    works[0]?.work()
    await vi.waitFor(() => expect(backupsIn(folder)).toHaveLength(1), { timeout: 60_000 })
    expect(backupsIn(folder)[0]).toMatch(/-start\.json$/)
    works[2]?.work()
    await addTown(store, 'Kolín')
    works[2]?.work()
    await store.close()
    expect(backupsIn(folder).map((name) => name.slice(36))).toEqual(['hours.json', 'start.json'])
  })

  test('a database that can only be read gets none', async () => {
    const folder = freshFolder()
    await (await create(folder)).close()
    const store = await open(folder, { ...settingsWith(), isReadOnly: true } as ReturnType<typeof settingsWith>)
    const works: (() => void)[] = []
    keepBackups(store, backupsOf(store).backups, {
      every: (_ms, work) => {
        works.push(work)
        return () => undefined
      },
    })
    expect(works).toEqual([])
    await store.close()
  })
})

/** A disk on which every write into `backups/` fails. */
const diskThatRefuses = (errno: string, where: 'open' | 'write' | 'sync' | 'read'): FileSystem => {
  const refuse = (): never => {
    throw Object.assign(new Error(errno), { code: errno })
  }
  const isBackup = (path: string): boolean => /backups.backup-/.test(path)
  return {
    ...nodeFileSystem,
    open: async (path, flags) => {
      if (isBackup(path) && where === 'open') refuse()
      const file = await nodeFileSystem.open(path, flags)
      if (!isBackup(path)) return file
      return {
        read: async (bytes, offset, length, position) => {
          const done = await file.read(bytes, offset, length, position)
          if (where === 'read') bytes[offset + (done.bytesRead >> 1)] = 0
          return done
        },
        write: async (bytes, offset, length, position) => {
          if (where !== 'write') return file.write(bytes, offset, length, position)
          await file.write(bytes, offset, Math.floor(length / 2), position)
          return refuse()
        },
        sync: () => (where === 'sync' ? Promise.resolve(refuse()) : file.sync()),
        datasync: () => file.datasync(),
        truncate: (length) => file.truncate(length),
        close: () => file.close(),
        stat: () => file.stat(),
      }
    },
  }
}

describe('P10 a backup that fails', () => {
  test.each([
    ['ENOSPC', 'open', 'backup-disk-full'],
    ['ENOSPC', 'write', 'backup-disk-full'],
    ['EBUSY', 'open', 'backup-failed'],
    ['EIO', 'sync', 'backup-failed'],
    ['EIO', 'read', 'backup-failed'],
  ] as const)('by %s at %s leaves no half file, is told, and saving goes on', async (errno, where, code) => {
    const folder = freshFolder()
    const store = await create(folder)
    const { backups, told } = backupsOf(store, { fs: diskThatRefuses(errno, where) })
    expect(await backups.make('manual')).toMatchObject({ ok: false, failure: { code } })
    await act(store, 'directory:import', manyTowns(60))
    await vi.waitFor(() => expect(told).toMatchObject([{ failure: { code }, place: 'folder' }]), { timeout: 60_000 })
    expect(backupsIn(folder)).toEqual([])
    await addTown(store, 'Říčany')
    expect(townsIn(store)).toContain('Říčany')
    await store.close()
  })

  test('because the snapshot before a mass change cannot be made does not stop the change', async () => {
    const folder = freshFolder()
    const disk = { ...nodeFileSystem }
    const store = await create(folder, settingsWith(disk))
    const { told } = backupsOf(store)
    await addTown(store, 'Říčany')
    disk.open = (path, flags) =>
      path.includes('snap-')
        ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
        : nodeFileSystem.open(path, flags)
    await act(store, 'directory:import', manyTowns(60))
    expect(store.view.count('institutions')).toBe(61)
    expect(told).toMatchObject([{ failure: { code: 'backup-failed' } }])
    await store.close()
  })
})

describe('what lies among the backups', () => {
  test.each([0.001, 0.02, 0.5, 0.999])('a flipped bit at %f of a backup is told, and it is not offered', async (at) => {
    const folder = freshFolder()
    const store = await create(folder)
    await addTown(store, 'Říčany')
    const { line } = await made(backupsOf(store).backups)
    flipBit(backupPath(folder, line.name), at)
    const { backups } = backupsOf(store)
    expect((await backups.overview()).backups).toMatchObject([{ name: line.name, state: 'damaged', records: null }])
    expect(await backups.open(backupPath(folder, line.name))).toMatchObject({
      ok: false,
      failure: { code: 'backup-damaged' },
    })
    await store.close()
  })

  test('a damaged one is never removed and takes no good one with it', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const names: string[] = []
    let day = 0
    const now = () => new Date(Date.UTC(2026, 0, 1 + Math.floor(day / 20)))
    for (; day < 10; day++) {
      await addTown(store, `Obec ${day}`)
      names.push((await made(backupsOf(store, { now }).backups)).line.name)
      if (day === 2) flipBit(backupPath(folder, names[2] ?? ''))
    }
    expect(backupsIn(folder)).toContain(names[2])
    expect(backupsIn(folder)).toHaveLength(6)
    await store.close()
  })

  test('56 a file of 2 GB is refused by its size and not read', async () => {
    const store = await create(freshFolder())
    let isRead = false
    const fs: FileSystem = {
      ...nodeFileSystem,
      sizeOf: () => Promise.resolve(2_000_000_000),
      readFile: (path) => {
        isRead = true
        return nodeFileSystem.readFile(path)
      },
    }
    const answer = await backupsOf(store, { fs }).backups.open('/x/backup-20261124T140300Z-g0000000002-manual.json')
    expect(answer).toEqual({
      ok: false,
      failure: { code: 'backup-too-large', bytes: 2_000_000_000, limit: 1_900_000_000 },
    })
    expect(isRead).toBe(false)
    await store.close()
  })

  test.each([
    ['58 an empty file', ''],
    ['58 zeros', '\0'.repeat(1000)],
    ['58 half a header', '{"header":{"format":"dobra-praxe"'],
    ['55 something deep', '['.repeat(50_000)],
    ['another JSON', '{"a":1}\n'],
  ])('%s is no backup', async (_what, text) => {
    const folder = freshFolder()
    const store = await create(folder)
    const { backups } = backupsOf(store)
    for (const name of ['něco.json', 'backup-20261124T140300Z-g0000000002-manual.json']) {
      const path = join(folder, name)
      writeFileSync(path, text)
      const opened = await backups.open(path)
      expect(opened.ok ? '' : opened.failure.code).toMatch(/^(not-a-backup|backup-damaged)$/)
    }
    await store.close()
  })

  test('one that somebody has given another name opens all the same', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    await addTown(store, 'Říčany')
    const { backups } = backupsOf(store)
    const { line } = await made(backups)
    const path = join(folder, 'před prázdninami.json')
    writeFileSync(path, readFileSync(backupPath(folder, line.name)))
    expect((await openedBackup(backups, path)).generation).toBe(2)
    await store.close()
  })

  test('one that a newer version made is neither shown as damaged nor opened', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const facts = { v: 999, app: '9', seq: 0, at: '2030-01-01T00:00:00.000Z', device: '', counts: {} }
    const bytes = Buffer.concat(snapshotParts(7, facts, Buffer.from('{}')))
    const { backups } = backupsOf(store)
    await made(backups)
    const name = 'backup-20300101T000000Z-g0000000007-manual.json'
    writeFileSync(backupPath(folder, name), bytes)
    expect((await backups.overview()).backups[0]).toMatchObject({ name, state: 'newer' })
    expect(await backups.open(backupPath(folder, name))).toMatchObject({ ok: false, failure: { code: 'backup-newer' } })
    await store.close()
  })

  test('foreign names are passed over, and a name from the window that is none of ours has no path', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const { backups } = backupsOf(store)
    await made(backups)
    writeFileSync(backupPath(folder, 'poznámky.txt'), 'x')
    expect((await backups.overview()).backups).toHaveLength(1)
    expect(backups.pathOf({ name: '../../snap-0000000001.json', place: 'folder' })).toBeNull()
    expect(backups.pathOf({ name: 'backup-20261324T140300Z-g0000000002-manual.json', place: 'folder' })).toBeNull()
    await store.close()
  })
})

test('making backups leaves the generations of the database alone', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  const { backups } = backupsOf(store)
  for (let round = 0; round < 8; round++) {
    await addTown(store, `Obec ${round}`)
    await made(backups)
  }
  await store.close()
  expect(filesOf(folder, 'snap')).toHaveLength(5)
  expect(readdirSync(join(folder, 'backups')).every((name) => statSync(backupPath(folder, name)).size > 0)).toBe(true)
  const again = await open(folder)
  expect(townsIn(again)).toHaveLength(8)
  await again.close()
})
