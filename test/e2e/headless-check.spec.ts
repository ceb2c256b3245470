import { appendFileSync, chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { CheckReport } from '../../src-main/store/check'
import { craftGeneration, fingerprintOf, flipBit, newestFiles } from './database-folder'
import { addTown, finished, runEngine, startEngine, test, townsIn, valueOf } from './engine'
import { readWorkbook } from './workbook'
import { sampleDay } from './sample-day'

const check = async (data: string) => {
  const { code, value } = await runEngine('check', '--data', data)
  return { code, found: value as CheckReport }
}

test('check finds a sound folder sound and writes nothing', async ({ data }) => {
  await runEngine('new', '--sample', '--today', sampleDay, '--data', data)
  await addTown(data, 'Říčany')
  const before = fingerprintOf(data)
  const { code, found } = await check(data)
  expect(code).toBe(0)
  expect(found).toMatchObject({ isSound: true, seq: 1, repaired: [], orphans: [], strays: [], misshapen: [] })
  expect(found.counts['institutions']).toBe((await townsIn(data)).length)
  expect(fingerprintOf(data)).toBe(before)
})

test('59 check finds a flipped bit in the newest snapshot; nothing is lost, and opening keeps the damaged file', async ({
  data,
}) => {
  await runEngine('new', '--data', data)
  await addTown(data, 'Říčany')
  await addTown(data, 'Kolín')
  const { snapshot } = newestFiles(data)
  flipBit(snapshot)
  const damaged = readFileSync(snapshot)
  const before = fingerprintOf(data)

  const { code, found } = await check(data)
  expect(code).toBe(1)
  expect(found.isSound).toBe(false)
  expect(found.repaired).toMatchObject([{ code: 'older-generation' }])
  expect(fingerprintOf(data), 'check writes nothing').toBe(before)
  expect(await townsIn(data)).toEqual(['Říčany', 'Kolín'])

  await addTown(data, 'Písek')
  expect(await townsIn(data)).toEqual(['Říčany', 'Kolín', 'Písek'])
  const name = snapshot.slice(data.length + 1)
  expect(readFileSync(join(data, 'quarantine', name))).toEqual(damaged)
})

test('P41 79 a folder or a file without rights ends in one refusal and code 1, never in a stack', async ({ data }) => {
  await runEngine('new', '--data', data)
  await addTown(data, 'Říčany')
  const { snapshot } = newestFiles(data)
  const commands = [['check'], ['read', 'events'], ['undo'], ['rescue', '--go-on'], ['restore', snapshot]]
  for (const path of [data, snapshot]) {
    for (const words of commands) {
      chmodSync(path, 0)
      const { code, out, err, value } = await runEngine(...words, '--data', data)
      chmodSync(path, 0o700)
      const told = `${words.join(' ')} without rights to ${path}: ${out}${err}`
      expect(told).not.toMatch(/\n +at |Error:/)
      expect([0, 1], told).toContain(code)
      if (path === data) expect(value, told).toMatchObject({ ok: false })
    }
  }
})

/** Leaves a folder as a killed engine does: the changes of the batch stand in the newest journal. */
const killAfter = async (data: string, batch: string, lines: number): Promise<void> => {
  const child = startEngine('act', '--batch', batch, '--data', data)
  const ended = finished(child)
  let printed = 0
  child.stdout.on('data', (piece: string) => {
    printed += piece.split('\n').length - 1
    if (printed >= lines) child.kill('SIGKILL')
  })
  await ended
}

test('59 check finds a flipped bit in the journal, says which commit it was, and the others are there', async ({
  place,
  data,
}) => {
  await runEngine('new', '--data', data)
  const batch = join(place, 'dávka.ndjson')
  for (let index = 1; index <= 20_000; index++)
    appendFileSync(batch, `{"action":"institution:create","input":{"name":"Obec ${index}"}}\n`)
  await killAfter(data, batch, 40)
  const whole = await townsIn(data)
  flipBit(newestFiles(data).journal)

  const { code, found } = await check(data)
  expect(code).toBe(1)
  const [damage] = found.repaired
  expect(damage).toMatchObject({ code: 'damaged-frame' })
  const missing = damage?.code === 'damaged-frame' ? damage.seqFrom : 0
  expect(missing).toBeGreaterThan(1)
  expect(await townsIn(data)).toEqual(whole.filter((name) => name !== `Obec ${missing}`))
})

test('69 check names a reference that leads nowhere, and the record is kept', async ({ data }) => {
  await runEngine('new', '--sample', '--today', sampleDay, '--data', data)
  const missing = '0174bf5c-0000-7000-8000-000000000000'
  let orphan = ''
  craftGeneration(data, (records) => {
    const [person] = Object.values(records['persons'] ?? {})
    if (person === undefined) throw new Error('the sample has no person')
    orphan = String(person['id'])
    return { ...records, persons: { ...records['persons'], [orphan]: { ...person, institutionId: missing } } }
  })
  const { code, found } = await check(data)
  expect(code).toBe(1)
  expect(found).toMatchObject({ isSound: false, repaired: [], misshapen: [] })
  expect(found.orphans).toEqual([{ collection: 'persons', id: orphan, field: 'institutionId', missing }])
  const kept = await runEngine('read', 'persons', '--id', orphan, '--data', data)
  expect(kept.value).toMatchObject([{ id: orphan, institutionId: missing }])
})

test('70 check names a field of a wrong type; its record and all others are kept', async ({ data }) => {
  await runEngine('new', '--data', data)
  const id = await addTown(data, 'Říčany')
  await addTown(data, 'Kolín')
  craftGeneration(data, (records) => ({
    ...records,
    institutions: { ...records['institutions'], [id]: { ...records['institutions']?.[id], region: 7 } },
  }))
  const { code, found } = await check(data)
  expect(code).toBe(1)
  expect(found.misshapen).toMatchObject([{ collection: 'institutions', id, issues: [{ path: ['region'] }] }])
  expect(await townsIn(data)).toEqual(['Říčany', 'Kolín'])
})

test('60 data of a newer version are read and exported, every change is refused, and no byte of the folder changes', async ({
  place,
  data,
}) => {
  await runEngine('new', '--sample', '--today', sampleDay, '--data', data)
  craftGeneration(data, (records) => ({ ...records, novinky: { x: { id: 'x' } } }), { v: 999 })
  const before = fingerprintOf(data)

  const towns = await townsIn(data)
  expect(towns.length).toBeGreaterThan(50)
  for (const words of [['act', 'institution:create', '--input', '{"name":"Kolín"}'], ['undo'], ['redo']]) {
    const refused = await runEngine(...words, '--data', data)
    expect([refused.code, refused.value], words[0]).toMatchObject([1, { ok: false }])
  }
  const act = await runEngine('act', 'institution:create', '--input', '{"name":"Kolín"}', '--data', data)
  expect(act.value).toEqual({ ok: false, failure: { code: 'database-read-only', reason: 'newer-version' } })
  const pdf = join(place, 'Návrh.pdf')
  valueOf(await runEngine('export', 'publication', '--out', pdf, '--data', data))
  expect(existsSync(pdf)).toBe(true)
  await runEngine('check', '--data', data)
  expect(fingerprintOf(data)).toBe(before)
})

test('70 unknown fields of a record survive an edit, a new generation and another process', async ({ data }) => {
  await runEngine('new', '--data', data)
  const id = await addTown(data, 'Říčany')
  craftGeneration(data, (records) => ({
    ...records,
    institutions: { [id]: { ...records['institutions']?.[id], novinka: { hodnota: [1, 'ž'] } } },
  }))
  const changes = JSON.stringify({ id, changes: { region: 'Středočeský kraj' } })
  valueOf(await runEngine('act', 'institution:edit', '--input', changes, '--data', data))
  await addTown(data, 'Kolín')
  expect((await runEngine('read', 'institutions', '--id', id, '--data', data)).value).toMatchObject([
    { name: 'Říčany', region: 'Středočeský kraj', novinka: { hodnota: [1, 'ž'] } },
  ])
})

test('a new database is never made over or beside what is there', async ({ place, data }) => {
  await runEngine('new', '--data', data)
  await addTown(data, 'Říčany')
  flipBit(newestFiles(data).snapshot)
  const before = fingerprintOf(data)
  expect((await runEngine('new', '--sample', '--today', sampleDay, '--data', data)).value).toMatchObject({
    failure: { code: 'folder-holds-database' },
  })
  expect(fingerprintOf(data)).toBe(before)
  expect((await runEngine('new', '--data', place)).value).toMatchObject({ failure: { code: 'folder-not-empty' } })
})

test('P07 a folder that cannot be opened is told by check and rescue, written to Excel and gone on with', async ({
  place,
  data,
}) => {
  await runEngine('new', '--data', data)
  await addTown(data, 'Říčany')
  for (const name of readdirSync(data).filter((each) => each.startsWith('snap'))) flipBit(join(data, name))
  const before = fingerprintOf(data)
  const offer = { counts: [{ collection: 'institutions', count: 1 }], isFromJournalsOnly: true, missing: [] }
  expect((await runEngine('check', '--data', data)).value).toMatchObject({
    failure: { code: 'database-damaged' },
    survey: { offer },
  })
  expect(valueOf(await runEngine('rescue', '--data', data))).toMatchObject({ offer })
  const out = join(place, 'záchrana.xlsx')
  expect(valueOf(await runEngine('rescue', '--out', out, '--data', data))).toMatchObject({ count: 1 })
  expect(JSON.stringify(await readWorkbook(out))).toContain('Říčany')
  expect(fingerprintOf(data)).toBe(before)
  valueOf(await runEngine('rescue', '--go-on', '--data', data))
  expect(await townsIn(data)).toEqual(['Říčany'])
})
