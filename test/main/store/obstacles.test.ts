import { mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messages } from '@shared/messages'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { openStore } from '../../../src-main/store/open-store'
import {
  addTown,
  copyOf,
  create,
  filesOf,
  fingerprint,
  freshFolder,
  lookInto,
  open,
  refusalOf,
  settingsWith,
  townsIn,
} from './folder'

const failure = (code: string) => Object.assign(new Error(code), { code })

/** Snapshot bytes in which a record of the same id follows the first one; a reader of JSON would take the last of them in silence. */
const twiceIn = (bytes: Buffer): Buffer => {
  const text = bytes.toString('utf8')
  const [record = ''] = /"[0-9a-f-]{36}":\{"id":.*?\}(?=\}|,\n)/.exec(text) ?? []
  return Buffer.from(text.replace(record, () => `${record},${record.replace('Říčany', 'Ricany')}`))
}

/** Settings whose pauses take no time, and how long they would have taken. */
const patient = (fs: FileSystem) => {
  const slept: number[] = []
  const settings = settingsWith(fs)
  const sleep = (ms: number): Promise<void> => Promise.resolve(void slept.push(ms))
  return { slept, settings: { ...settings, world: { ...settings.world, sleep } } }
}

const closedFolder = async (): Promise<string> => {
  const folder = freshFolder()
  const store = await create(folder)
  await addTown(store, 'Říčany')
  await store.close()
  return folder
}

describe('P10 a file that another program holds for a moment', () => {
  test.each([1, 5])('is tried again, %i times', async (times) => {
    const folder = await closedFolder()
    let left = times
    const { settings, slept } = patient({
      ...nodeFileSystem,
      open: (path, flags) => (left-- > 0 ? Promise.reject(failure('EBUSY')) : nodeFileSystem.open(path, flags)),
    })
    const store = await open(folder, settings)
    expect(store.info).toMatchObject({ readOnly: null, trouble: null })
    expect(slept).toHaveLength(times)
    await addTown(store, 'Kolín')
    await store.close()
    expect((await lookInto(folder)).towns).toEqual(['Kolín', 'Říčany'])
  })

  test('for ever is given up after ten seconds: the data is shown, the change is refused, and nothing hangs', async () => {
    const folder = await closedFolder()
    const { settings, slept } = patient({ ...nodeFileSystem, open: () => Promise.reject(failure('EBUSY')) })
    const store = await open(folder, settings)
    expect(townsIn(store)).toEqual(['Říčany'])
    expect(store.info.trouble).toEqual({ code: 'disk-failed', errno: 'EBUSY' })
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(10_000)
    expect(await store.act({ action: 'institution:create', input: { name: 'Kolín' } })).toMatchObject({ ok: false })
    await store.close()
  })

  test('is not confused with an error that does not pass', async () => {
    const folder = await closedFolder()
    const { settings, slept } = patient({ ...nodeFileSystem, open: () => Promise.reject(failure('EIO')) })
    await (await open(folder, settings)).close()
    expect(slept).toEqual([])
  })
})

describe('P09 a full disk', () => {
  test('at the start shows the data and says so; the next change is kept once there is space again', async () => {
    const folder = await closedFolder()
    let isFull = true
    const disk: FileSystem = {
      ...nodeFileSystem,
      open: (path, flags) =>
        isFull && flags === 'wx' ? Promise.reject(failure('ENOSPC')) : nodeFileSystem.open(path, flags),
    }
    const store = await open(folder, settingsWith(disk))
    expect(townsIn(store)).toEqual(['Říčany'])
    expect(store.info).toMatchObject({ readOnly: null, trouble: { code: 'disk-full' } })
    const refused = await store.act({ action: 'institution:create', input: { name: 'Kolín' } })
    expect(refused).toEqual({ ok: false, failure: { code: 'disk-full' } })
    expect(townsIn(store)).toEqual(['Říčany'])
    isFull = false
    await addTown(store, 'Písek')
    expect(store.info.trouble).toBeNull()
    await store.close()
    expect(await lookInto(folder)).toMatchObject({ towns: ['Písek', 'Říčany'], repaired: [] })
  })

  test.each([
    [199_000_000, { code: 'little-space', bytes: 199_000_000 }],
    [201_000_000, null],
  ])('is warned of at the start below 200 MB: %i bytes', async (free, trouble) => {
    const settings = settingsWith()
    const freeSpace = (): Promise<number> => Promise.resolve(free)
    const store = await open(await closedFolder(), { ...settings, world: { ...settings.world, freeSpace } })
    expect(store.info.trouble).toEqual(trouble)
    await store.close()
  })
})

test('P32 a folder that is only for reading says so at the start, shows the data and refuses changes', async () => {
  const folder = await closedFolder()
  const disk: FileSystem = {
    ...nodeFileSystem,
    open: (path, flags) =>
      flags === 'wx' || flags === 'r+' ? Promise.reject(failure('EACCES')) : nodeFileSystem.open(path, flags),
  }
  const before = fingerprint(folder)
  const store = await open(folder, settingsWith(disk))
  expect(store.info.readOnly).toBe('folder-not-writable')
  expect(townsIn(store)).toEqual(['Říčany'])
  expect(await store.act({ action: 'institution:create', input: { name: 'Kolín' } })).toMatchObject({
    failure: { code: 'database-read-only', reason: 'folder-not-writable' },
  })
  await store.close()
  expect(fingerprint(folder)).toEqual(before)
})

test('P12 a folder that somebody else has open can be read, with the name of who has it, and not a byte is written', async () => {
  const folder = await closedFolder()
  const first = await open(folder)
  const before = fingerprint(folder)
  expect((await refusalOf(folder)).code).toBe('database-locked')
  const second = await openStore({ ...settingsWith(), folder, ifHeld: 'read' })
  if (!second.ok) throw new Error(second.failure.code)
  expect(second.value.info).toMatchObject({ readOnly: 'held-elsewhere' })
  expect(second.value.info.holder).toMatch(/.+ \(.+\)/)
  expect(townsIn(second.value)).toEqual(['Říčany'])
  await second.value.close()
  expect(fingerprint(folder)).toEqual(before)
  await addTown(first, 'Kolín')
  await first.close()
})

describe('P08 what is gone is not new', () => {
  test('a folder that is missing is told, and nothing is made', async () => {
    const folder = await closedFolder()
    rmSync(folder, { recursive: true })
    expect(await refusalOf(folder)).toEqual({ code: 'folder-missing' })
    expect(await lookInto(folder).catch((error: unknown) => String(error))).toContain('folder-missing')
  })

  test('a folder whose files were taken out is told, and nothing is made', async () => {
    const folder = await closedFolder()
    for (const name of Object.keys(fingerprint(folder))) unlinkSync(join(folder, name))
    expect(await refusalOf(folder)).toEqual({ code: 'no-database' })
    expect(fingerprint(folder)).toEqual({})
  })
})

describe('odd things in the folder', () => {
  test('95 a generation that an antivirus took away is made up for by the one before it, and named', async () => {
    const live = freshFolder()
    const store = await create(live)
    await addTown(store, 'Říčany')
    await store.close()
    const again = await open(live)
    await addTown(again, 'Kolín')
    const folder = copyOf(live)
    await again.close()
    const [newest = ''] = filesOf(folder, 'snap').reverse()
    const taken: FileSystem = {
      ...nodeFileSystem,
      readFile: (path) => (path.endsWith(newest) ? Promise.reject(failure('EPERM')) : nodeFileSystem.readFile(path)),
    }
    const mended = await open(folder, patient(taken).settings)
    expect(townsIn(mended)).toEqual(['Kolín', 'Říčany'])
    expect(mended.info.repaired).toMatchObject([{ code: 'older-generation', file: newest }])
    await mended.close()
  })

  test('78 ten thousand foreign files are passed over', async () => {
    const folder = await closedFolder()
    for (let count = 0; count < 10_000; count++) writeFileSync(join(folder, `snap-${count}.txt`), '')
    expect(await lookInto(folder)).toMatchObject({ towns: ['Říčany'], repaired: [] })
  })

  test('79 a folder in the place of a snapshot or of a journal does not stop the opening', async () => {
    const folder = await closedFolder()
    mkdirSync(join(folder, 'snap-0000000009.json'))
    mkdirSync(join(folder, 'log-0000000009.ndjson'))
    const store = await open(folder)
    expect(townsIn(store)).toEqual(['Říčany'])
    await addTown(store, 'Kolín')
    await store.close()
    expect((await lookInto(folder)).towns).toEqual(['Kolín', 'Říčany'])
  })

  test.each([
    ['58', 'a byte order mark', (bytes: Buffer) => Buffer.concat([Buffer.from('\uFEFF'), bytes])],
    ['58', 'UTF-16', (bytes: Buffer) => Buffer.from(bytes.toString('utf8'), 'utf16le')],
    ['58', 'invalid UTF-8', (bytes: Buffer) => Buffer.concat([Buffer.from([0xff, 0xc0]), bytes])],
    ['58', 'nothing but NUL', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['58', 'no byte at all', () => Buffer.alloc(0)],
    ['58', 'its first half', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['54', 'a record that stands twice', twiceIn],
  ])('%s a newest snapshot with %s is damage, and the one before it is used', async (_number, _name, change) => {
    const folder = await closedFolder()
    const [newest = ''] = filesOf(folder, 'snap').reverse()
    writeFileSync(join(folder, newest), change(readFileSync(join(folder, newest))))
    const found = await lookInto(folder)
    expect(found.towns).toEqual(['Říčany'])
    expect(found.repaired).toMatchObject([{ code: 'older-generation', file: newest }])
  })
})

test('P06 the eight obstacles are eight different sentences in each language', () => {
  for (const lang of ['cs', 'en'] as const) {
    const { sentences, readOnly } = messages[lang].failures
    const eight = [
      sentences['wrong-password']({ code: 'wrong-password' }),
      sentences['key-missing']({ code: 'key-missing' }),
      sentences['database-damaged']({ code: 'database-damaged', files: ['snap-0000000001.json'] }),
      readOnly['newer-version'],
      sentences['folder-missing']({ code: 'folder-missing' }),
      readOnly['folder-not-writable'],
      sentences['disk-full']({ code: 'disk-full' }),
      readOnly['held-elsewhere'],
    ]
    expect(new Set(eight).size).toBe(8)
    for (const sentence of eight) expect(sentence).toMatch(/^\p{Lu}.{30,}\.$/su)
  }
})
