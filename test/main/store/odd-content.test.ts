import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBackup } from '../../../src-main/store/backups/open-backup'
import { checkStore } from '../../../src-main/store/check'
import { checksum } from '../../../src-main/store/checksum'
import { plainCodec } from '../../../src-main/store/codec'
import { Keys } from '../../../src-main/store/encryption/keys'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { openStore } from '../../../src-main/store/open-store'
import { salvageFrom } from '../../../src-main/store/rescue/salvage'
import { surveyFolder } from '../../../src-main/store/rescue/survey'
import { addTown, copyOf, create, filesOf, freshFolder, lookInto, open, settingsWith, townsIn } from './folder'

const withTowns = async (): Promise<string> => {
  const folder = freshFolder()
  const store = await create(folder)
  await addTown(store, 'Říčany')
  await store.close()
  const again = await open(folder)
  await addTown(again, 'Kolín')
  return copyOf(folder)
}

type Parts = { readonly header: Record<string, unknown>; readonly data: string }

/** A snapshot with valid sums, whatever stands in it. */
const forged = (generation: number, { header, data }: Parts): string => {
  const { headerSum: _old, ...facts } = header
  const body = JSON.stringify({ ...facts, dataSum: checksum(`snap${generation}`, Buffer.from(data)) })
  const sum = checksum(`snap${generation}.header`, body)
  return `{"header":${body.slice(0, -1)},"headerSum":"${sum}"},\n"data":${data}}\n`
}

const forgeSnapshots = (folder: string, change: (parts: Parts) => Parts): void => {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('snap-'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const lineEnd = text.indexOf('\n')
    const { header } = JSON.parse(`${text.slice(0, lineEnd - 1)}}`) as { header: Record<string, unknown> }
    const data = text.slice(lineEnd + '\n"data":'.length, -'}\n'.length)
    writeFileSync(join(folder, name), forged(Number(name.slice(5, 15)), change({ header, data })))
  }
}

const forgeJournals = (folder: string, body: (seq: number) => string): void => {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('log-')))
    writeFileSync(join(folder, name), plainCodec.line(`log${Number(name.slice(4, 14))}.1`, body(1)))
}

/** Opening, looking and rescuing answer, and never throw. */
const answersOf = async (folder: string): Promise<readonly string[]> => {
  const opened = await openStore({ ...settingsWith(), folder, isReadOnly: true })
  if (opened.ok) {
    townsIn(opened.value)
    await opened.value.close()
  }
  const keys = new Keys({ secret: null, random: settingsWith().world.random })
  const salvage = salvageFrom(await surveyFolder({ fs: nodeFileSystem, folder, keys }))
  return [opened.ok ? 'opened' : opened.failure.code, salvage === null ? 'nothing' : 'salvaged']
}

const odd: Record<string, (parts: Parts) => Parts> = {
  'no counts': ({ header: { counts: _counts, ...header }, data }) => ({ header, data }),
  'counts that are none': ({ header, data }) => ({ header: { ...header, counts: { persons: 'x' } }, data }),
  'a number that is none': ({ header, data }) => ({ header: { ...header, seq: -1 }, data }),
  'a version that is none': ({ header, data }) => ({ header: { ...header, v: '4' }, data }),
  'a time that is none': ({ header, data }) => ({ header: { ...header, at: 'yesterday' }, data }),
  'data that are null': ({ header }) => ({ header, data: 'null' }),
  'data that are a list': ({ header }) => ({ header, data: '[1,2]' }),
  'a collection that is null': ({ header }) => ({ header, data: '{"persons":null}' }),
  'a record that is null': ({ header }) => ({ header, data: '{"persons":{"a":null}}' }),
  'data that are no JSON': ({ header }) => ({ header, data: '{"persons":' }),
  'an older version without records': ({ header }) => ({ header: { ...header, v: 1 }, data: '{"persons":{"a":null}}' }),
}

test.each(Object.entries(odd))(
  '59 a snapshot with valid sums and %s is damage, to opening and to rescue',
  async (_, change) => {
    const folder = await withTowns()
    forgeSnapshots(folder, change)
    expect((await answersOf(folder))[0]).toBe('database-damaged')
  },
)

test('P42 59 a collection with valid sums that is no JSON stops nobody from reading the others', async () => {
  const folder = await withTowns()
  forgeSnapshots(folder, ({ header, data }) => ({ header, data: data.replace('"persons":{', '"persons":{,') }))
  expect((await answersOf(folder))[0]).toBe('opened')
})

test('P42 a collection that holds another number of records than the head says is told by name, and makes no check sound', async () => {
  const folder = await withTowns()
  forgeSnapshots(folder, ({ header, data }) => ({
    header,
    data: data.replace(/"institutions":\{[^]*?\},\n"/, (all) => all.replaceAll('"id"', '"di"')),
  }))
  const store = await open(folder)
  expect(townsIn(store)).toEqual(['Kolín'])
  const told = { code: 'records-missing', collection: 'institutions', expected: 1, found: 0 }
  expect(store.info.repaired).toMatchObject([told])
  expect(await checkStore(store)).toMatchObject({ isSound: false, repaired: [told] })
  await store.close()
})

test('P42 a snapshot with fewer lines than its head counts gives way to the one before it and its journal', async () => {
  const folder = await withTowns()
  const newest = filesOf(folder, 'snap').at(-1) ?? ''
  const others = filesOf(folder, 'snap').slice(0, -1)
  const kept = others.map((name) => readFileSync(join(folder, name)))
  forgeSnapshots(folder, ({ header, data }) => ({
    header,
    data: data.replace(/"institutions":\{[^]*?\},\n"/, '"institutions":{},\n"'),
  }))
  others.forEach((name, at) => writeFileSync(join(folder, name), kept[at] ?? ''))
  expect(await lookInto(folder)).toMatchObject({
    towns: ['Kolín', 'Říčany'],
    repaired: [{ code: 'older-generation', file: newest }],
  })
})

test.each([
  ['null', () => 'null'],
  ['a list', () => '[]'],
  ['no changes', (seq: number) => JSON.stringify({ seq })],
  ['a change that is null', (seq: number) => changeSet(seq, [null])],
  [
    'a record of another id',
    (seq: number) => changeSet(seq, [{ collection: 'persons', id: 'a', before: null, after: { id: 'b' } }]),
  ],
  ['a number that is none', () => changeSet(Number.NaN, [])],
  [
    'a collection that nobody knows',
    (seq: number) => changeSet(seq, [{ collection: 'x', id: 'a', before: null, after: { id: 'a' } }]),
  ],
] as const)(
  'P42 59 a journal whose line has a valid sum and %s crashes neither opening nor rescue',
  async (_, body) => {
    const folder = await withTowns()
    forgeJournals(folder, body)
    expect((await answersOf(folder))[1]).toBe('salvaged')
  },
)

const changeSet = (seq: number, changes: readonly unknown[]): string =>
  JSON.stringify({ seq, at: '2026-01-01T00:00:00.000Z', device: 'x', by: '', action: 'person:edit', changes })

test('P42 58 a folder whose lines were given other ends by some program opens with everything in it', async () => {
  const folder = await withTowns()
  for (const name of readdirSync(folder).filter((each) => /\.(json|ndjson|txt)$/.test(each))) {
    const text = readFileSync(join(folder, name), 'latin1')
    writeFileSync(join(folder, name), text.replaceAll('\n', '\r\n'), 'latin1')
  }
  const found = await lookInto(folder)
  expect(found.towns).toEqual(['Kolín', 'Říčany'])
  expect(found.repaired).toEqual([])
  const store = await open(folder)
  await addTown(store, 'Písek')
  await store.close()
  expect((await lookInto(folder)).towns).toEqual(['Kolín', 'Písek', 'Říčany'])
})

test.each([8_500, 1_000_000])(
  '57 a file with a head of %i bytes is no backup, and is not tried for long',
  async (length) => {
    const folder = freshFolder()
    const store = await create(folder)
    const path = join(folder, 'cizi.json')
    writeFileSync(
      path,
      `{"header":{"format":"dobra-praxe","x":"${'a'.repeat(length)}","headerSum":"${'0'.repeat(32)}"},\n"data":{}}\n`,
    )
    const began = process.cpuUsage()
    expect(await openBackup(nodeFileSystem, path, () => ({ ok: true, value: plainCodec }))).toMatchObject({ ok: false })
    expect(process.cpuUsage(began).user / 1000, 'milliseconds of work').toBeLessThan(500)
    await store.close()
  },
)

test('P10 a witness that another program holds makes no change wait', async () => {
  const slept: number[] = []
  const held: FileSystem = {
    ...nodeFileSystem,
    open: async (path, flags) => {
      const file = await nodeFileSystem.open(path, flags)
      const busy = () => Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }))
      return /last-\d+\.txt$/.test(path)
        ? {
            write: busy,
            read: busy,
            datasync: busy,
            sync: busy,
            truncate: busy,
            stat: () => file.stat(),
            close: () => file.close(),
          }
        : file
    },
  }
  const settings = settingsWith(held)
  const sleep = (ms: number): Promise<void> => Promise.resolve(void slept.push(ms))
  const store = await create(freshFolder(), { ...settings, world: { ...settings.world, sleep } })
  await addTown(store, 'Říčany')
  expect(slept).toEqual([])
  await store.close()
})

test.each(['realpath', 'readdir'] as const)(
  '79 a folder without rights is told as one that cannot be read (%s)',
  async (call) => {
    const folder = await withTowns()
    const refused = {
      ...nodeFileSystem,
      [call]: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })),
    }
    const opened = await openStore({ ...settingsWith(refused), folder, isReadOnly: true })
    expect(opened).toEqual({ ok: false, failure: { code: 'folder-unreadable' } })
  },
)
