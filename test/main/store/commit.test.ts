import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeFileSystem, type FileHandle, type FileSystem } from '../../../src-main/store/file-system'
import type { Store } from '../../../src-main/store/store'
import { act, addTown, copyOf, create, filesOf, freshFolder, lookInto, open, settingsWith, townsIn } from './folder'

type Wrap = (handle: FileHandle, path: string) => FileHandle

/** A disk whose open files are wrapped by the test. */
const diskWith = (wrap: Wrap): FileSystem => ({
  ...nodeFileSystem,
  open: async (path, flags) => wrap(await nodeFileSystem.open(path, flags), path),
})

const isJournal = (path: string): boolean => path.endsWith('.ndjson')

const failure = (code: string) => Object.assign(new Error(code), { code })

/** The calls of one handle, those of the test replaced. */
const handleWith = (handle: FileHandle, replaced: Partial<FileHandle>): FileHandle => ({
  read: (bytes, offset, length, position) => handle.read(bytes, offset, length, position),
  write: (bytes, offset, length, position) => handle.write(bytes, offset, length, position),
  datasync: () => handle.datasync(),
  sync: () => handle.sync(),
  stat: () => handle.stat(),
  truncate: (length) => handle.truncate(length),
  close: () => handle.close(),
  ...replaced,
})

/** A database with one town, whose disk does not flush a journal any more until it is said to. */
const onDiskThatCannotFlush = async () => {
  const disk = { isBad: false }
  const flushing = diskWith((handle, path) =>
    isJournal(path)
      ? handleWith(handle, { datasync: () => (disk.isBad ? Promise.reject(failure('EIO')) : handle.datasync()) })
      : handle,
  )
  const folder = freshFolder()
  const store = await create(folder, settingsWith(flushing))
  await addTown(store, 'Říčany')
  disk.isBad = true
  return { folder, store, disk }
}

describe('a commit', () => {
  test('is written and flushed before memory changes and before it is acknowledged', async () => {
    const calls: string[] = []
    const disk = diskWith((handle, path) =>
      isJournal(path)
        ? handleWith(handle, {
            write: (...args) => (calls.push(`write, ${townsIn(store).length} in memory`), handle.write(...args)),
            datasync: () => (calls.push(`flush, ${townsIn(store).length} in memory`), handle.datasync()),
          })
        : handle,
    )
    const store = await create(freshFolder(), settingsWith(disk))
    await addTown(store, 'Říčany')
    calls.push(`acknowledged, ${townsIn(store).length} in memory`)
    expect(calls).toEqual(['write, 0 in memory', 'flush, 0 in memory', 'acknowledged, 1 in memory'])
    await store.close()
  })

  test('is one line of JSON with its sum, and the record before and after', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const town = await addTown(store, 'Říčany')
    await act(store, 'institution:edit', { id: town.id, changes: { region: 'Středočeský kraj' } })
    const copy = copyOf(folder)
    await store.close()
    const lines = readFileSync(join(copy, 'log-0000000001.ndjson'), 'utf8').trimEnd().split('\n')
    const frames = lines.map((line) => JSON.parse(line) as { sum: string; body: { seq: number; changes: unknown[] } })
    expect(frames.map(({ body }) => body.seq)).toEqual([1, 2])
    expect(frames[1]?.body).toMatchObject({
      by: 'Jana',
      action: 'institution:edit',
      changes: [
        { collection: 'institutions', id: town.id, before: { region: '' }, after: { region: 'Středočeský kraj' } },
      ],
    })
  })

  test('of nothing writes nothing', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const town = await addTown(store, 'Říčany')
    await act(store, 'institution:edit', { id: town.id, changes: { name: 'Říčany' } })
    expect(store.seq).toBe(1)
    await store.close()
  })

  test('keeps its order although many are asked for at once', async () => {
    const store = await create(freshFolder())
    const made = await Promise.all(Array.from({ length: 50 }, (_, index) => addTown(store, `Obec ${index}`)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(50)
    expect(store.seq).toBe(50)
    await store.close()
  })
})

describe('a commit that fails', () => {
  test.each([
    ['ENOSPC', { code: 'disk-full' }],
    ['EIO', { code: 'disk-failed', errno: 'EIO' }],
  ])('with %s while writing is nowhere, and the next one is kept', async (code, refusal) => {
    let isBad = false
    const disk = diskWith((handle, path) =>
      isJournal(path)
        ? handleWith(handle, {
            write: async (bytes, offset, length, position) => {
              if (!isBad) return handle.write(bytes, offset, length, position)
              await handle.write(bytes, offset, 10, position)
              throw failure(code)
            },
          })
        : handle,
    )
    const folder = freshFolder()
    const store = await create(folder, settingsWith(disk))
    await addTown(store, 'Říčany')
    isBad = true
    const refused = await store.act({ action: 'institution:create', input: { name: 'Kolín' } })
    expect(refused).toEqual({ ok: false, failure: refusal })
    expect(townsIn(store)).toEqual(['Říčany'])
    expect(await lookInto(copyOf(folder)), 'the half-written line is cut off').toMatchObject({ repaired: [] })
    isBad = false
    await addTown(store, 'Písek')
    expect(await lookInto(copyOf(folder))).toMatchObject({ towns: ['Písek', 'Říčany'], repaired: [] })
    await store.close()
  })

  test('P57 by a bug of ours is not told as a failure of the disk, and the next one is kept', async () => {
    let isBad = false
    const disk = diskWith((handle, path) =>
      isJournal(path)
        ? handleWith(handle, {
            write: (...args) =>
              isBad ? Promise.reject(new RangeError('Invalid string length')) : handle.write(...args),
          })
        : handle,
    )
    const folder = freshFolder()
    const store = await create(folder, settingsWith(disk))
    await addTown(store, 'Říčany')
    isBad = true
    await expect(store.act({ action: 'institution:create', input: { name: 'Kolín' } })).rejects.toThrow(RangeError)
    expect(store.info.trouble).toBeNull()
    expect(townsIn(store)).toEqual(['Říčany'])
    isBad = false
    await addTown(store, 'Písek')
    await store.close()
    expect(await lookInto(copyOf(folder))).toMatchObject({ towns: ['Písek', 'Říčany'], repaired: [] })
  })

  test('P11 while flushing makes the next one begin with a new generation, because the file is not to be trusted', async () => {
    const { folder, store, disk } = await onDiskThatCannotFlush()
    expect(await store.act({ action: 'institution:create', input: { name: 'Kolín' } })).toMatchObject({ ok: false })
    disk.isBad = false
    const before = filesOf(folder, 'snap').length
    await addTown(store, 'Písek')
    expect(filesOf(folder, 'snap').length).toBe(before + 1)
    expect(await lookInto(copyOf(folder))).toMatchObject({ towns: ['Písek', 'Říčany'] })
    await store.close()
  })

  test('P13 because another program wrote the next generation stops writing and says so', async () => {
    const { folder, store, disk } = await onDiskThatCannotFlush()
    await store.act({ action: 'institution:create', input: { name: 'Kolín' } })
    disk.isBad = false
    writeFileSync(join(folder, 'snap-0000000002.json'), 'cizí')
    const refusal = { ok: false, failure: { code: 'database-read-only', reason: 'another-writer' } }
    expect(await store.act({ action: 'institution:create', input: { name: 'Písek' } })).toEqual(refusal)
    expect(await store.act({ action: 'institution:create', input: { name: 'Písek' } })).toEqual(refusal)
    expect(readFileSync(join(folder, 'snap-0000000002.json'), 'utf8')).toBe('cizí')
    await store.close()
  })
})

describe('a long journal', () => {
  const longNote = 'ř'.repeat(20_000)
  const fill = async (store: Store) => {
    for (let count = 0; count < 130; count++)
      await act(store, 'institution:create', { name: `Obec ${count}`, note: longNote })
  }

  test('is followed by a new generation, and nothing is lost', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    await fill(store)
    await store.close()
    expect(filesOf(folder, 'snap').length).toBeGreaterThan(2)
    expect((await lookInto(folder)).towns).toHaveLength(130)
  })

  test('whose new generation cannot be made goes on taking changes', async () => {
    const disk = { ...nodeFileSystem, open: nodeFileSystem.open }
    const folder = freshFolder()
    const store = await create(folder, settingsWith(disk))
    disk.open = (path, flags) =>
      path.includes('snap-') ? Promise.reject(failure('ENOSPC')) : nodeFileSystem.open(path, flags)
    await fill(store)
    expect(townsIn(store)).toHaveLength(130)
    await store.close()
    expect(filesOf(folder, 'snap')).toHaveLength(1)
    expect((await lookInto(folder)).towns).toHaveLength(130)
  })
})

describe('time', () => {
  test('P21 a clock that goes back or jumps to 1970 neither blocks saving nor reorders', async () => {
    const times = ['2020-09-24T10:00:00Z', '1970-01-01T00:00:00Z', '2020-09-24T09:00:00Z', '2099-01-01T00:00:00Z']
    let at = 0
    const folder = freshFolder()
    const settings = settingsWith(nodeFileSystem, () => new Date(times[at] ?? ''))
    // Hardly any time passes meanwhile.
    const store = await create(folder, { ...settings, world: { ...settings.world, elapsedMs: () => at } })
    for (at = 0; at < times.length; at++) await addTown(store, `Obec ${at}`)
    at = 0
    await addTown(store, 'poslední')
    const stamps = (await store.history(10)).map((each) => each.at).reverse()
    expect(stamps).toEqual([...stamps].sort())
    expect(new Set(stamps).size).toBe(5)
    await store.close()
  })
})

test('P16 unknown fields of a record survive an edit, a new generation and a restart', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  const town = await addTown(store, 'Říčany')
  await store.close()

  const stranger = await open(folder)
  const record = stranger.view.get('institutions', town.id)
  expect(record).toBeDefined()
  // A newer version has written a field that this one does not know.
  Object.assign(record ?? {}, { novinka: { hodnota: 1 } })
  await act(stranger, 'institution:edit', { id: town.id, changes: { region: 'Středočeský kraj' } })
  await stranger.close()

  const again = await open(folder)
  expect(again.view.get('institutions', town.id)).toMatchObject({ region: 'Středočeský kraj', novinka: { hodnota: 1 } })
  await again.close()
})

test('a line added to the journal by hand is not believed', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  await addTown(store, 'Říčany')
  const copy = copyOf(folder)
  await store.close()
  appendFileSync(
    join(copy, 'log-0000000001.ndjson'),
    '{"sum":"00000000000000000000000000000000","body":{"seq":2,"changes":[]}}\n',
  )
  const found = await lookInto(copy)
  expect(found.towns).toEqual(['Říčany'])
  expect(found.repaired).toMatchObject([{ code: 'damaged-frame' }])
})
