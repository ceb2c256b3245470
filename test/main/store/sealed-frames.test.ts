import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checksum } from '../../../src-main/store/checksum'
import { encryptedCodec } from '../../../src-main/store/codec'
import { encrypt } from '../../../src-main/store/encryption/cipher'
import { fromBase64, toBase64 } from '../../../src-main/store/encryption/base64'
import { newDataKey, type DataKey } from '../../../src-main/store/encryption/key-wraps'
import { frameText } from '../../../src-main/store/journal-frames'
import { setPassword } from '../../../src-main/store/password'
import { systemWorld } from '../../../src-main/store/system-world'
import { addTown, copyOf, create, freshFolder, open, settingsWith, townsIn } from './folder'
import { quickDerive } from './quick-derive'

const { random } = systemWorld(() => '')
const settings = {
  ...settingsWith(),
  derive: quickDerive,
  secret: { kind: 'password', text: 'Žluťoučký kůň' },
} as const
const withPassword = async (): Promise<string> => {
  const folder = freshFolder()
  const store = await create(folder, settings)
  const recoveryCode = 'AAAAA-BBBBB'
  await setPassword(
    store,
    { password: settings.secret.text, recoveryCode },
    { fs: settings.fs, random, derive: quickDerive },
  )
  await store.close()
  return folder
}

/** Salt and nonce of every sealed text in a folder's own files, by the text's whole frame. */
const noncesIn = (folder: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const name of readdirSync(folder).filter((each) => /^(snap|log|history)-/.test(each))) {
    const text = readFileSync(join(folder, name), 'latin1')
    for (const [, frame = ''] of text.matchAll(/"(?:sealed|seal)":"(?:2:)?([A-Za-z0-9+/=]+)"/g))
      // The wraps in a header are sealed by keys of their own.
      if (frame.length !== 80) found.set(frame, frame.slice(0, 32))
  }
  return found
}

const keyOf = (dataKey: DataKey): DataKey => ({ ...dataKey, key: Uint8Array.from(dataKey.key) })

describe('P48 two texts are never sealed with one nonce', () => {
  test('by copies of one folder that go on under one key, one of them put back to an earlier state', async () => {
    const folder = await withPassword()
    const early = copyOf(folder)
    const first = await open(folder, settings)
    await addTown(first, 'Říčany')
    await first.close()
    const frames = new Map<string, string>()
    let written = 0
    for (const copy of [folder, copyOf(folder), early, copyOf(early)]) {
      const store = await open(copy, settings)
      for (let at = 0; at < 150; at++) await addTown(store, 'Kolín')
      await store.close()
      for (const [frame, nonce] of noncesIn(copy)) frames.set(frame, nonce)
      written += 150
    }
    expect(frames.size).toBeGreaterThan(written)
    expect(new Set(frames.values()).size).toBe(frames.size)
  })

  test('even where the randomness is the same every time, as in a machine that was put back', async () => {
    const dataKey = await newDataKey({ password: 'heslo', recoveryCode: 'kód' }, { random, derive: quickDerive })
    const nonces = new Set<string>()
    for (let copy = 0; copy < 2; copy++) {
      const codec = encryptedCodec(keyOf(dataKey), (count) => new Uint8Array(count))
      for (let frame = 1; frame <= 3000; frame++)
        nonces.add(codec.line(`log7.${frame}`, `{"copy":${copy}}`).slice('{"sealed":"2:'.length).slice(0, 32))
    }
    expect(nonces.size).toBe(6000)
  })

  test('and each of them has a key of its own: what opens one tells nothing of another', async () => {
    const dataKey = await newDataKey({ password: 'heslo', recoveryCode: 'kód' }, { random, derive: quickDerive })
    const codec = encryptedCodec(dataKey, random)
    const [one = '', other = ''] = ['{"a":1}', '{"a":2}'].map((body) => codec.line('log1.1', body).trimEnd())
    // The salt of one, and nonce, text and tag of the other.
    const mixed = `${one.slice(0, '{"sealed":"2:'.length + 16)}${other.slice('{"sealed":"2:'.length + 16)}`
    expect(codec.bodyOf('log1.1', one)).toBe('{"a":1}')
    expect(codec.bodyOf('log1.1', other)).toBe('{"a":2}')
    expect(codec.bodyOf('log1.1', mixed)).toBeNull()
  })
})

describe('what an older version has sealed', () => {
  test('opens with nothing lost, and everything new is sealed in the new form', async () => {
    const dataKey = await newDataKey({ password: 'heslo', recoveryCode: 'kód' }, { random, derive: quickDerive })
    const codec = encryptedCodec(keyOf(dataKey), random)
    const older = `{"sealed":"${encrypt(dataKey.key, 'log1.1', Buffer.from('{"a":1}'), random).toString('base64')}"}`
    expect(codec.bodyOf('log1.1', older)).toBe('{"a":1}')
    expect(codec.bodyOf('log1.2', older)).toBeNull()
    expect(frameText({ kind: 'log', generation: 1 }, 1, {} as never, codec)).toMatch(/^\{"sealed":"2:/)
  })

  test('is not what a sealed header without its seal is taken for', async () => {
    const folder = await withPassword()
    const names = readdirSync(folder).filter((each) => each.startsWith('snap'))
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'latin1')
      const [head = '', ...rest] = text.split('\n')
      const [, body = ''] = /^\{"header":(\{.*),"seal":"[^"]+","headerSum":/.exec(head) ?? []
      const label = `snap${Number(/\d{10}/.exec(name)?.[0])}.header`
      const header = `{"header":${body},"headerSum":"${checksum(label, `${body}}`)}"},`
      writeFileSync(join(folder, name), [header, ...rest].join('\n'), 'latin1')
    }
    await expect(open(folder, settings)).rejects.toThrow(/database-/)
  })
})

test('bytes of any length come back from their base64, also where they are taken in pieces', () => {
  for (const length of [0, 1, 2, 3, 786_431, 786_432, 786_433, 1_600_000]) {
    const bytes = Buffer.from(random(length))
    expect(toBase64(bytes).toString('latin1') === bytes.toString('base64')).toBe(true)
    expect(fromBase64(toBase64(bytes)).equals(bytes)).toBe(true)
  }
})

test('a sealed folder goes on over restarts', async () => {
  const folder = await withPassword()
  for (const name of ['Aš', 'Cheb']) {
    const store = await open(folder, settings)
    await addTown(store, name)
    await store.close()
  }
  const store = await open(folder, settings)
  expect(store.info.repaired).toEqual([])
  expect(townsIn(store)).toEqual(['Aš', 'Cheb'])
  await store.close()
})
