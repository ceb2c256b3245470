import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { projectRoot } from '../../e2e/project-root'
import { encryptedCodec, plainCodec, type Codec } from '../../../src-main/store/codec'
import { newDataKey } from '../../../src-main/store/encryption/key-wraps'
import { frameText } from '../../../src-main/store/journal-frames'
import { restoreInto } from '../../../src-main/store/backups/restore-into'
import { keyFileText, Keys } from '../../../src-main/store/encryption/keys'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { salvageFrom } from '../../../src-main/store/rescue/salvage'
import { surveyFolder } from '../../../src-main/store/rescue/survey'
import { readHeader, readSnapshot, snapshotParts } from '../../../src-main/store/snapshot'
import { copyOf, freshFolder, lookInto, open, refusalOf, settingsWith } from './folder'
import { quickDerive } from './quick-derive'

const device = '01a22f7a-11d9-7deb-a008-9829391ca845'
const databaseId = '01a22f7a-11db-7c8e-87bc-d9ca514ccf86'
const at = '2026-11-30T10:00:00.000Z'
const count = 3000
const note = 'příjezd ráno '.repeat(150)
const golden = readFileSync(join(projectRoot, 'test/fixtures/golden/v6/snap-0000000001.json'))
const older = Object.keys(readHeader(1, golden)?.counts ?? {})
const idOf = (number: number): string => `01a22f7a-0000-7000-8000-${String(number).padStart(12, '0')}`

/** As many persons as are longer than the longest text, in the form of version 6, and one event. */
const recordsOf = (name: string): Record<string, object> => {
  if (name === 'events') return { [idOf(1)]: { id: idOf(1), title: 'Seminář', reschedules: [], novinka: 6 } }
  if (name !== 'persons') return {}
  const entries = Array.from({ length: count }, (_, index) => idOf(100 + index))
  return Object.fromEntries(
    entries.map((id, index) => [id, { id, firstName: 'Jana', lastName: `Nováková ${index}`, note }]),
  )
}

const dataWith = (glue: string): Buffer =>
  Buffer.from(
    `{${older
      .map((name) => {
        const lines = Object.entries(recordsOf(name)).map(([id, record]) => `"${id}":${JSON.stringify(record)}`)
        return `"${name}":{${lines.join(glue)}}`
      })
      .join(glue)}}`,
  )

const write = (folder: string, codec: Codec, glue = ',\n'): void => {
  mkdirSync(folder, { recursive: true })
  const counts = Object.fromEntries(older.map((name) => [name, Object.keys(recordsOf(name)).length]))
  const facts = { v: 6, app: '0.1.0', seq: 0, at, device, databaseId, counts }
  writeFileSync(join(folder, 'snap-0000000001.json'), Buffer.concat(snapshotParts(1, facts, dataWith(glue), codec)))
  const [id, gone] = [idOf(100), idOf(101)]
  const before = { id, firstName: 'Jana', lastName: 'Nováková 0' }
  const changes = [
    { collection: 'persons', id, before, after: { ...before, lastName: 'Dvořáková' } },
    { collection: 'persons', id: gone, before: { ...before, id: gone }, after: null },
    { collection: 'persons', id: idOf(99), before: null, after: { ...before, id: idOf(99), lastName: 'Malá' } },
  ]
  if (codec.keyWraps !== null) writeFileSync(join(folder, 'key.json'), keyFileText(codec.keyWraps))
  const changeSet = { seq: 1, at, device, by: 'Jana', action: 'person:edit', changes } as never // safe: written as version 6 wrote it
  writeFileSync(join(folder, 'log-0000000001.ndjson'), frameText({ kind: 'log', generation: 1 }, 1, changeSet, codec))
}

const longest = 5_000_000

/** Lets no text be longer, as V8 lets none be longer than half a gigabyte. */
const limitTexts = (): void => {
  const whole = Buffer.prototype.toString
  const limited = function (
    this: Buffer,
    encoding?: BufferEncoding,
    start: number = 0,
    end: number = this.length,
  ): string {
    if (end - start > longest && encoding !== 'latin1' && encoding !== 'base64')
      throw Object.assign(new Error('Cannot create a string longer than that'), { code: 'ERR_STRING_TOO_LONG' })
    return whole.call(this, encoding, start, end)
  }
  vi.spyOn(Buffer.prototype, 'toString').mockImplementation(limited as never) // safe: the signature of what it stands for
}

afterEach(() => void vi.restoreAllMocks())

const namesIn = (persons: Iterable<{ readonly lastName: string }>): readonly string[] =>
  Array.from(persons, ({ lastName }) => lastName)

const expected = ['Dvořáková', ...Array.from({ length: count - 2 }, (_, index) => `Nováková ${index + 2}`), 'Malá']

const backupIn = (folder: string): string =>
  join(folder, 'backups', readdirSync(join(folder, 'backups')).find((name) => name.includes('migration')) ?? '')

const { random } = settingsWith().world
const secrets = { password: 'Žluťoučký kůň', recoveryCode: 'AAAAABBBBBCCCCCDDDDDEEEEEF' }
const sealedCodec = async (): Promise<Codec> =>
  encryptedCodec(await newDataKey(secrets, { random, derive: quickDerive }), random)
const withPassword = { derive: quickDerive, secret: { kind: 'password', text: secrets.password } } as const

test.each(['plain', 'sealed'] as const)(
  'P15 P56 a %s folder of an older version that is longer than any text opens, with a backup of all of it that can be restored',
  async (kind) => {
    const folder = freshFolder()
    const codec = kind === 'sealed' ? await sealedCodec() : plainCodec
    write(folder, codec)
    const settings = { ...settingsWith(), ...(kind === 'sealed' ? withPassword : {}) }
    limitTexts()
    const store = await open(folder, settings)
    expect(store.migratedFrom).toBe(6)
    expect(store.notKept).toBeNull()
    expect(namesIn(store.view.all('persons'))).toEqual(expected)
    expect(Array.from(store.view.all('events'))).toMatchObject([
      { title: 'Seminář', novinka: 6, titleEn: '', countsStaff: true },
    ])
    expect(store.info.repaired).toEqual([])
    await store.close()

    const backup = backupIn(folder)
    const bytes = readFileSync(backup)
    expect(readHeader(1, bytes)).toMatchObject({ v: 6, seq: 1, counts: { persons: count, events: 1 } })
    expect(Object.keys(readHeader(1, bytes)?.counts ?? {})).toEqual(older)
    const read = readSnapshot(1, bytes, codec)
    const data = read === 'damaged' ? '' : read.data.toString('latin1')
    expect(data).toContain(`"${idOf(1)}":{"id":"${idOf(1)}","title":"Semin`)
    expect(data).not.toContain('countsStaff')

    const again = freshFolder()
    expect(await restoreInto({ ...settings, folder: again, file: backup })).toMatchObject({ ok: true })
    const restored = await open(again, settings)
    expect(namesIn(restored.view.all('persons')).toSorted()).toEqual(expected.toSorted())
    await restored.close()
  },
)

test('P56 an older folder that is longer than any text is put together by a rescue', async () => {
  const folder = freshFolder()
  write(folder, plainCodec)
  limitTexts()
  const keys = new Keys({ secret: null, random })
  const salvage = salvageFrom(await surveyFolder({ fs: nodeFileSystem, folder, keys }))
  expect(namesIn(salvage?.records.all('persons') ?? [])).toEqual(expected)
})

test('P56 an older folder that was laid out by another hand opens as a whole, and is no damage where it is longer than any text', async () => {
  const folder = freshFolder()
  write(folder, plainCodec, ', ')
  const copy = copyOf(folder)
  const store = await open(folder)
  expect(namesIn(store.view.all('persons'))).toEqual(expected)
  await store.close()
  expect(await lookInto(folder)).toMatchObject({ repaired: [] })
  limitTexts()
  await expect(refusalOf(copy)).rejects.toThrow('Cannot create a string longer')
})
