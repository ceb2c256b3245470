import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { checksum } from '../../../src-main/store/checksum'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { createStore } from '../../../src-main/store/open-store'
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

const towns = ['Kolín', 'Písek', 'Říčany']

/** A folder as a killed app leaves it: one generation and a journal with three changes. */
let folder: string
beforeEach(async () => {
  const live = freshFolder()
  const store = await create(live)
  for (const name of towns) await addTown(store, name)
  folder = copyOf(live)
  await store.close()
})

const snapshot = () => join(folder, 'snap-0000000001.json')
const journal = () => join(folder, 'log-0000000001.ndjson')

const flip = (path: string, at: number): void => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0x40
  writeFileSync(path, bytes)
}

describe('after a crash', () => {
  test('everything acknowledged is there', async () => {
    expect(await lookInto(folder)).toEqual({ towns, seq: 3, repaired: [] })
  })

  test('a last line that a crash cut off before it was acknowledged is told, put aside and harms nothing', async () => {
    appendFileSync(journal(), '{"sum":"0123')
    const store = await open(folder)
    expect(townsIn(store)).toEqual(towns)
    expect(store.info.repaired).toMatchObject([{ code: 'torn-tail' }])
    await store.close()
    expect(readdirSync(join(folder, 'quarantine'))).toEqual(['log-0000000001.ndjson'])
  })

  test.each([
    ['in the middle of its last line', 5],
    ['exactly at the end of a line', 0],
  ])('a journal cut %s after it was acknowledged is told as a change that is missing', async (_name, left) => {
    const bytes = readFileSync(journal())
    const lastLine = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
    truncateSync(journal(), left === 0 ? lastLine : bytes.length - left)
    const store = await open(folder)
    expect(townsIn(store)).toEqual(towns.filter((name) => name !== 'Říčany'))
    expect(store.info.repaired).toMatchObject([{ code: 'missing-changes', seqFrom: 3, seqTo: 3, to: null }])
    expect((await addTown(store, 'Cheb')).name).toBe('Cheb')
    expect(store.seq, 'the number of the missing change is not given out again').toBe(4)
    await store.close()
  })

  test('an unfinished generation is passed over', async () => {
    copyFileSync(snapshot(), join(folder, 'snap-0000000002.json'))
    expect(await lookInto(folder)).toMatchObject({ towns, repaired: [{ code: 'unfinished-generation' }] })
    const store = await open(folder)
    expect(filesOf(folder, 'snap')).toContain('snap-0000000003.json')
    await store.close()
  })
})

describe('damage', () => {
  test('of a change in the middle loses that one alone, and says which', async () => {
    const secondLine = readFileSync(journal()).indexOf(0x0a) + 1
    flip(journal(), secondLine + 120)
    const found = await lookInto(folder)
    expect(found.towns).toEqual(['Kolín', 'Říčany'])
    expect(found.repaired).toMatchObject([
      { code: 'damaged-frame', file: 'log-0000000001.ndjson', seqFrom: 2, seqTo: 2 },
    ])
  })

  test('of the newest snapshot costs nothing: the one before it and its journal give the same', async () => {
    const store = await open(folder)
    await addTown(store, 'Cheb')
    const copy = copyOf(folder)
    await store.close()
    folder = copy
    flip(join(folder, 'snap-0000000002.json'), 700)
    const again = await open(folder)
    expect(townsIn(again)).toEqual(['Cheb', ...towns])
    expect(again.info.repaired).toMatchObject([{ code: 'older-generation', file: 'snap-0000000002.json' }])
    await again.close()
    expect(readdirSync(join(folder, 'quarantine'))).toEqual(['snap-0000000002.json'])
  })

  test('a snapshot that is gone while its journal is there is named', async () => {
    const store = await open(folder)
    await addTown(store, 'Cheb')
    const copy = copyOf(folder)
    await store.close()
    rmSync(join(copy, 'snap-0000000002.json'))
    expect(await lookInto(copy)).toMatchObject({
      towns: ['Cheb', ...towns],
      repaired: [{ code: 'older-generation', file: 'snap-0000000002.json' }],
    })
  })

  test('a witness that lies there without snapshot and journal tells that a generation is gone', async () => {
    const store = await open(folder)
    const copy = copyOf(folder)
    await store.close()
    for (const name of ['snap-0000000002.json', 'log-0000000002.ndjson']) rmSync(join(copy, name))
    const found = await lookInto(copy)
    expect(found.towns).toEqual(towns)
    expect(found.repaired).toMatchObject([{ code: 'missing-changes', file: 'log-0000000002.ndjson', seqFrom: 4 }])
  })

  test('of everything is never answered by an empty database', async () => {
    flip(snapshot(), 50)
    const before = fingerprint(folder)
    expect(await refusalOf(folder)).toEqual({ code: 'database-damaged', files: ['snap-0000000001.json'] })
    expect(fingerprint(folder)).toEqual(before)
  })

  test.each([0, 1, 10, 100, 400])('a snapshot cut to %i bytes is not shown as data', async (size) => {
    truncateSync(snapshot(), size)
    expect((await refusalOf(folder)).code).toBe('database-damaged')
  })

  test('no flipped bit of the journal is ever shown as different data', async () => {
    const original = readFileSync(journal())
    for (let at = 0; at < original.length; at += 7) {
      const bytes = Buffer.from(original)
      bytes[at] = (bytes[at] ?? 0) ^ 0x01
      writeFileSync(journal(), bytes)
      const found = await lookInto(folder)
      expect(towns).toEqual(expect.arrayContaining(found.towns))
      if (found.towns.length < towns.length) expect(found.repaired.length, `byte ${at}`).toBeGreaterThan(0)
    }
  })

  test.each([
    ['a repeated line', (lines: string[]) => [...lines, lines[0] ?? '']],
    ['swapped lines', (lines: string[]) => [lines[1] ?? '', lines[0] ?? '', lines[2] ?? '']],
    ['a missing first line', (lines: string[]) => lines.slice(1)],
  ])('%s is not believed and is told', async (_name, mix) => {
    const lines = readFileSync(journal(), 'utf8').trimEnd().split('\n')
    writeFileSync(journal(), `${mix(lines).join('\n')}\n`)
    const found = await lookInto(folder)
    expect(towns).toEqual(expect.arrayContaining(found.towns))
    expect(found.repaired.length).toBeGreaterThan(0)
  })

  test('a journal of another generation in the place of this one is not believed', async () => {
    const other = freshFolder()
    const store = await create(other)
    await store.close()
    const again = await open(other)
    await addTown(again, 'Cizí obec')
    copyFileSync(join(other, filesOf(other, 'log').at(-1) ?? ''), journal())
    await again.close()
    expect((await lookInto(folder)).towns).toEqual([])
    expect((await lookInto(folder)).repaired.length).toBeGreaterThan(0)
  })
})

describe('what is not a database', () => {
  test('a missing folder is missing, not new', async () => {
    expect(await refusalOf(join(folder, 'není'))).toEqual({ code: 'folder-missing' })
  })

  test('an empty folder holds no database and stays empty', async () => {
    const empty = freshFolder()
    mkdirSync(empty)
    expect(await refusalOf(empty)).toEqual({ code: 'no-database' })
    expect(readdirSync(empty)).toEqual([])
  })

  test('journals without any snapshot are damage, not an empty database', async () => {
    rmSync(snapshot())
    expect((await refusalOf(folder)).code).toBe('database-damaged')
  })

  test('a new database is not made over one that is there, nor among other files', async () => {
    const make = (where: string) => createStore({ ...settingsWith(), folder: where })
    expect(await make(folder)).toEqual({ ok: false, failure: { code: 'folder-holds-database' } })
    const other = freshFolder()
    mkdirSync(other)
    writeFileSync(join(other, 'dopis.docx'), '')
    expect(await make(other)).toEqual({ ok: false, failure: { code: 'folder-not-empty' } })
  })
})

test('P14 a database of a newer version opens read-only and not a byte of it changes', async () => {
  const text = readFileSync(snapshot(), 'utf8')
  const [headerLine = '', ...rest] = text.split('\n')
  const body = headerLine
    .slice('{"header":'.length)
    .replace(/,"headerSum":"[0-9a-f]+"\},$/, '}')
    .replace(/"v":\d+/, '"v":999')
  const sum = checksum('snap1.header', body)
  writeFileSync(snapshot(), [`{"header":${body.slice(0, -1)},"headerSum":"${sum}"},`, ...rest].join('\n'))
  const before = fingerprint(folder)
  const store = await open(folder)
  expect(store.info.readOnly).toBe('newer-version')
  expect(townsIn(store)).toEqual(towns)
  expect(await store.act({ action: 'institution:create', input: { name: 'Cheb' } })).toEqual({
    ok: false,
    failure: { code: 'database-read-only', reason: 'newer-version' },
  })
  await store.close()
  expect(fingerprint(folder)).toEqual(before)
})

test('files are valid JSON that any tool reads', async () => {
  const parsed = JSON.parse(readFileSync(snapshot(), 'utf8')) as { header: { format: string }; data: object }
  expect(parsed.header.format).toBe('dobra-praxe')
  for (const line of readFileSync(journal(), 'utf8').trimEnd().split('\n'))
    expect(() => JSON.parse(line) as unknown).not.toThrow()
})

test('five snapshots stay, and every journal that holds a change', async () => {
  for (let start = 0; start < 9; start++) {
    const store = await open(folder)
    await addTown(store, `Obec ${start}`)
    await store.close()
  }
  expect(filesOf(folder, 'snap')).toHaveLength(5)
  const store = await open(folder)
  expect((await store.history(100)).map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, index) => 12 - index))
  await store.close()
})

test('nothing is renamed or overwritten: a file once written keeps its bytes until it is dropped', async () => {
  const store = await open(folder)
  const before = fingerprint(folder)
  for (let step = 0; step < 3; step++) await addTown(store, `Obec ${step}`)
  await store.close()
  const after = fingerprint(folder)
  const isGrowing = (name: string): boolean => /^(log|last)-0000000002/.test(name)
  for (const [name, sum] of Object.entries(before)) if (!isGrowing(name)) expect(after[name], name).toBe(sum)
})

test('a number that a refused change has used up is not told as a change that is missing', async () => {
  let isBad = false
  const disk: FileSystem = {
    ...nodeFileSystem,
    open: async (path, flags) => {
      const file = await nodeFileSystem.open(path, flags)
      const datasync = (): Promise<void> =>
        isBad ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : file.datasync()
      return {
        read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
        write: (bytes, offset, length, position) => file.write(bytes, offset, length, position),
        datasync,
        sync: () => file.sync(),
        truncate: (length) => (isBad ? datasync() : file.truncate(length)),
        close: () => file.close(),
        stat: () => file.stat(),
      }
    },
  }
  const live = freshFolder()
  const store = await create(live, settingsWith(disk))
  await addTown(store, 'Kolín')
  isBad = true
  expect((await store.act({ action: 'institution:create', input: { name: 'Písek' } })).ok).toBe(false)
  isBad = false
  await addTown(store, 'Říčany')
  const copy = copyOf(live)
  await store.close()
  const [newest = ''] = filesOf(copy, 'snap').reverse()
  flip(join(copy, newest), readFileSync(join(copy, newest)).length >> 1)
  expect(await lookInto(copy)).toMatchObject({
    towns: ['Kolín', 'Říčany'],
    repaired: [{ code: 'older-generation', file: newest }],
  })
})
