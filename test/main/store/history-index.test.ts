import { beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord, Change } from '@shared/domain/database/database'
import { uuidv7 } from '@shared/domain/values/ids'
import { DatabaseState } from '@shared/domain/database/state'
import type { ChangeSet } from '../../../src-main/store/change-set'
import { plainCodec } from '../../../src-main/store/codec'
import { History, type HistoryOfFolder } from '../../../src-main/store/history'
import { HistoryReader } from '../../../src-main/store/history-reader'
import { changeSetIn, frameText } from '../../../src-main/store/journal-frames'
import { cpuMs } from '../../cpu-time'
import { wholeHistory } from './folder'

const count = 100_000
const idOf = (number: number): string => uuidv7(number, new Uint8Array(10))
const started = Date.UTC(2020, 8, 24, 8)

/** Somebody edits one of 500 towns, every minute of many days. */
const changeSetOf = (seq: number): ChangeSet => {
  const id = idOf(seq % 500)
  const town = (name: string) => ({ id, name, note: 'x'.repeat(100) }) as unknown as AnyRecord
  const change: Change = {
    collection: 'institutions',
    id,
    before: town(`Obec ${seq - 500}`),
    after: town(`Obec ${seq}`),
  }
  return {
    seq,
    at: new Date(started + seq * 60_000).toISOString(),
    device: idOf(1),
    by: ['Jana', 'Petr', 'Ødegård'][seq % 3] ?? '',
    action: seq % 10 === 0 ? 'institution:create' : 'institution:edit',
    changes: [change],
  }
}

/** An import that made 50,000 records at once: one frame of many megabytes. */
const imported = 50_000
const importSet: ChangeSet = {
  ...changeSetOf(count + 1),
  by: 'Jana',
  action: 'directory:import',
  changes: Array.from({ length: imported }, (_, index) => {
    const id = idOf(1_000_000 + index)
    const after = { id, name: `Obec ${index}`, note: 'x'.repeat(100) } as unknown as AnyRecord // safe: as much of a town as is read here
    return { collection: 'institutions', id, before: null, after }
  }),
}
const total = count + 1

/** A folder of one journal in memory. */
const folderOf = (bytes: Buffer): HistoryOfFolder => ({
  files: () => Promise.resolve([{ kind: 'log', generation: 1 }]),
  bytesOf: () => Promise.resolve(bytes),
  changeSetIn: (all, at) => changeSetIn(all, at, plainCodec),
  read: (at) => Promise.resolve(changeSetIn(bytes, at, plainCodec)),
})

const everything = { ...wholeHistory, limit: 200 }

describe('a history of 100,000 change sets and one of 50,000 records', () => {
  let bytes: Buffer
  let history: History
  let reader: HistoryReader
  const pauses: number[] = []
  let buildMs = 0
  let bareMs = 0

  beforeAll(async () => {
    const changeSets = [...Array.from({ length: count }, (_, index) => changeSetOf(index + 1)), importSet]
    const lines = changeSets.map((each, index) =>
      frameText({ kind: 'log', generation: 1 }, index + 1, each, plainCodec),
    )
    bytes = Buffer.from(lines.join(''))
    bareMs = await cpuMs(() => {
      for (const line of lines) JSON.parse(line)
    })
    // Work, not time: another program that has the processor meanwhile makes no slice longer.
    let last = process.cpuUsage()
    history = new History(folderOf(bytes), async () => {
      const { user, system } = process.cpuUsage(last)
      pauses.push((user + system) / 1000)
      await new Promise((go) => void setImmediate(go))
      last = process.cpuUsage()
    })
    buildMs = await cpuMs(async () => {
      await history.begin()
      await history.loaded()
    })
    reader = new HistoryReader(history, {
      view: () => new DatabaseState(),
      device: idOf(1),
      begin: () => Promise.resolve(),
    })
  })

  test('is read in slices that leave others their turn', () => {
    const slow = pauses.filter((pause) => pause > 50)
    expect(pauses.length).toBeGreaterThan(20)
    // One frame of 50,000 records is parsed in one piece, and the garbage of others is collected now and then.
    expect(slow.length).toBeLessThan(pauses.length / 20)
  })

  test('is read in little more time than parsing and summing its lines takes', () => {
    expect(buildMs).toBeLessThan(Math.max(15_000, bareMs * 25))
  })

  test('is listed page by page without a step missing', async () => {
    const seqs: number[] = []
    for (let before: number | null = null; ;) {
      const page: Awaited<ReturnType<HistoryReader['page']>> = await reader.page({ ...everything, before, limit: 1000 })
      expect(page.total).toBe(total)
      seqs.push(...page.entries.map(({ seq }) => seq))
      if (page.next === null) break
      before = page.next
    }
    expect(seqs.length).toBe(total)
    expect(seqs.every((seq, index) => seq === total - index)).toBe(true)
  })

  test('gives a page of any filter in a small part of what parsing the journal takes', async () => {
    const record = { collection: 'institutions', id: idOf(7) } as const
    const filters = [
      {},
      { by: 'Petr' },
      { record },
      { record: { collection: 'institutions', id: idOf(1_000_000 + imported - 1) } as const },
      { from: '2020-10-01', to: '2020-10-02' },
      { actions: ['institution:create'] },
    ]
    for (const filter of filters) {
      expect(await cpuMs(() => reader.page({ ...everything, ...filter }), 5)).toBeLessThan(bareMs / 5)
    }
  })

  test('is narrowed to a record, a person, days and actions', async () => {
    const { entries, total } = await reader.page({
      ...everything,
      record: { collection: 'institutions', id: idOf(7) },
      by: 'Petr',
    })
    expect(total).toBe(Array.from({ length: 200 }, (_, index) => index * 500 + 7).filter((seq) => seq % 3 === 1).length)
    expect(entries.every(({ seq, by }) => seq % 500 === 7 && by === 'Petr')).toBe(true)

    const oneDay = await reader.page({ ...everything, from: '2020-10-01', to: '2020-10-01' })
    expect(oneDay.total).toBe(24 * 60)
    expect(oneDay.entries[0]?.at.startsWith('2020-10-01T21:59')).toBe(true)
    expect((await reader.page({ ...everything, actions: ['institution:create'] })).total).toBe(count / 10)
    expect((await reader.page(everything)).names).toEqual(['Petr', 'Ødegård', 'Jana'])
  })

  test('shows, and looks into taking back, the one of 50,000 records in little more time than parsing its frame takes', async () => {
    const line = frameText({ kind: 'log', generation: 1 }, total, importSet, plainCodec)
    const parsing = await cpuMs(() => void JSON.parse(line), 5)
    const shown = await reader.detail({ seq: total, limit: 200 })
    expect(shown).toMatchObject({ ok: true, value: { entry: { count: imported } } })
    expect(shown.ok && shown.value.records.length).toBe(200)
    const detail = await cpuMs(() => reader.detail({ seq: total, limit: 200 }), 5)
    const preview = await cpuMs(() => reader.preview({ seq: total }), 5)
    if (process.env['SHOW_FIGURES']) console.log({ bareMs, buildMs, parsing, detail, preview })
    expect(detail).toBeLessThan(parsing * 5)
    expect(preview).toBeLessThan(parsing * 25)
  })

  test('shows one of them with its old and new values, read again from its frame', async () => {
    expect(await reader.detail({ seq: 70_007, limit: 10 })).toMatchObject({
      ok: true,
      value: {
        entry: { seq: 70_007, count: 1 },
        records: [{ kind: 'changed', fields: [{ field: 'name', before: 'Obec 69507', after: 'Obec 70007' }] }],
      },
    })
  })
})

test('a refused change whose frame lies on the disk is not in the history', async () => {
  const written = [1, 2, 3].map((seq) => changeSetOf(seq))
  const last = { ...changeSetOf(5), previous: 3 }
  const refused = changeSetOf(4)
  const lines = [...written, refused, last].map((each, index) =>
    frameText({ kind: 'log', generation: 1 }, index + 1, each, plainCodec),
  )
  const history = new History(folderOf(Buffer.from(lines.join(''))))
  await history.begin()
  const { index } = await history.loaded()
  expect(index.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 5])
  expect(index.touching('institutions', idOf(4))).toEqual([])
})

test('a disk that fails while the history is read is asked again the next time', async () => {
  const bytes = Buffer.from(frameText({ kind: 'log', generation: 1 }, 1, changeSetOf(1), plainCodec))
  let isBad = true
  const bad = Object.assign(new Error('EIO'), { code: 'EIO' })
  const history = new History({
    ...folderOf(bytes),
    bytesOf: () => (isBad ? Promise.reject(bad) : Promise.resolve(bytes)),
  })
  await history.begin()
  await expect(history.loaded()).rejects.toThrow('EIO')
  isBad = false
  await history.begin()
  expect((await history.loaded()).index.entries.length).toBe(1)
})
