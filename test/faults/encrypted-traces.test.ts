import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFileSystem } from '../../src-main/store/file-system'
import { Backups } from '../../src-main/store/backups/backups'
import { setPassword } from '../../src-main/store/password'
import { newRecoveryCode } from '../../src-main/store/encryption/recovery-code'
import { systemWorld } from '../../src-main/store/system-world'
import { tracesOf } from '../main/store/traces'
import { freshPlace } from './place'
import { builtWriter } from './processes/built-writer'
import { openSoon } from './processes/open-soon'
import { pause, RunningWriter } from './processes/running-writer'
import { passwordVariable, storeBook } from './processes/store-book'

const password = 'Žluťoučký kůň'
const world = systemWorld(() => 'Vendelína Zapisovatelka')

/** Ten people with their e-mails, and whoever writes the changes down. */
const people = Array.from({ length: 10 }, (_, index) => ({
  firstName: 'Dobromila',
  lastName: `Hejduková-Ďáblická ${index}`,
  email: `dobromila.hejdukova${index}@tabor.example`,
}))
const known = [...people.flatMap(({ lastName, email }) => [lastName, email]), 'Vendelína Zapisovatelka']

let script = ''
beforeAll(async () => (script = await builtWriter()))
afterAll(() => void Reflect.deleteProperty(process.env, passwordVariable))

test('P18 an encrypted folder gives nobody away: after switching on, with damaged files aside, and after a writer was killed', async () => {
  const folder = join(freshPlace(), 'Má data')
  const { store } = await storeBook(folder, world)
  for (const input of people) expect((await store.act({ action: 'person:create', input })).ok).toBe(true)
  mkdirSync(join(folder, 'quarantine'))
  writeFileSync(join(folder, 'quarantine', 'log-0000000001.ndjson'), known.join('\n'))
  const backups = new Backups({ store, fs: nodeFileSystem, now: world.now })
  expect((await backups.make('start')).ok).toBe(true)
  expect(tracesOf(known, folder).filter((trace) => trace.includes('backups')).length).toBeGreaterThanOrEqual(20)
  expect(tracesOf(known, folder).length, 'all are there before').toBeGreaterThanOrEqual(known.length)

  const recoveryCode = newRecoveryCode(world.random)
  const { random } = world
  const done = await setPassword(store, { password, recoveryCode }, { fs: nodeFileSystem, random, backups })
  expect(done.ok).toBe(true)
  expect(tracesOf([...known, password, recoveryCode], folder)).toEqual([])
  expect((await backups.overview()).backups).toMatchObject([{ state: 'sound', records: people.length }])
  await store.close()

  process.env[passwordVariable] = password
  for (const waitMs of [5, 40, 90]) {
    const writer = new RunningWriter(script, 'store', folder, 'commit')
    await writer.said('kept')
    await pause(waitMs)
    await writer.kill()
    expect(tracesOf(known, folder), `killed after ${waitMs} ms`).toEqual([])
  }
  const book = await openSoon(folder)
  expect(book.batches()).toBeGreaterThan(0)
  await book.close()
  expect(tracesOf(known, folder)).toEqual([])
  const ours = /^(snap|log|history|last)-\d{10}(-[0-9a-f]{8})?\.(json|ndjson|txt)$|^key\.json$|^quarantine$|^backups$/
  expect(
    readdirSync(folder).filter((name) => !ours.test(name)),
    'orphan temporary files',
  ).toEqual([])
})
