import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainCodec, encryptedCodec } from '../../../src-main/store/codec'
import { newDataKey, scryptKey, unwrapKey, withPassword } from '../../../src-main/store/encryption/key-wraps'
import { isRecoveryCode, newRecoveryCode, plainRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { encrypt, decrypt } from '../../../src-main/store/encryption/cipher'
import { generationFiles, journalName } from '../../../src-main/store/generation-files'
import { frameText } from '../../../src-main/store/journal-frames'
import type { Store } from '../../../src-main/store/store'
import { addTown, copyOf, create, fingerprint, freshFolder, open, refusalOf, settingsWith, townsIn } from './folder'
import { quickDerive as quick } from './quick-derive'
import { systemWorld } from '../../../src-main/store/system-world'

const { random } = systemWorld(() => '')
const world = { random, derive: quick }
const settings = { ...settingsWith(), derive: quick }
const password = 'Žluťoučký kůň 1'
const recoveryCode = newRecoveryCode(random)

const setPassword = async (store: Store, text = password) => {
  const dataKey = await newDataKey({ password: text, recoveryCode }, world)
  const done = await store.rewrite({ codec: encryptedCodec(dataKey, random), changed: (each) => each })
  if (!done.ok) throw new Error(done.failure.code)
  return dataKey
}

/** A folder under a password, as a killed app leaves it. */
const encryptedFolder = async (): Promise<string> => {
  const folder = freshFolder()
  const store = await create(folder, settings)
  await addTown(store, 'Říčany')
  await setPassword(store)
  await addTown(store, 'Kolín')
  const copy = copyOf(folder)
  await store.close()
  return copy
}

const openWith = (folder: string, text: string, kind: 'password' | 'recovery' = 'password') =>
  open(folder, { ...settings, secret: { kind, text } } as typeof settings)
const refusalWith = (folder: string, text: string, kind: 'password' | 'recovery' = 'password') =>
  refusalOf(folder, { ...settings, secret: { kind, text } } as typeof settings)

describe('a database under a password', () => {
  test('opens with the password, also typed with decomposed accents, and with the recovery code as it was printed or sloppily typed', async () => {
    for (const [kind, text] of [
      ['password', password],
      ['password', password.normalize('NFD')],
      ['recovery', recoveryCode],
      ['recovery', ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')}`],
    ] as const) {
      const store = await openWith(await encryptedFolder(), text, kind)
      expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
      expect(store.info).toMatchObject({ isEncrypted: true, repaired: [] })
      await store.close()
    }
  })

  test('has no word of its data in the folder, also from before the password was set', async () => {
    const folder = await encryptedFolder()
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name))
      for (const word of ['Říčany', 'Kolín', 'institution:create', 'Jana']) {
        expect(bytes.includes(word), `${word} in ${name}`).toBe(false)
        expect(bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${name}`).toBe(false)
      }
    }
  })

  test('keeps its history and the way back over the change', async () => {
    const store = await openWith(await encryptedFolder(), password)
    expect((await store.history(10)).map(({ seq }) => seq)).toEqual([2, 1])
    expect((await store.undo()).ok && (await store.undo()).ok).toBe(true)
    expect(townsIn(store)).toEqual([])
    await store.close()
  })

  test('P17 tells a missing password, a wrong one, a wrong code, a missing key and damage apart, and writes nothing', async () => {
    const folder = await encryptedFolder()
    const before = fingerprint(folder)
    expect((await refusalOf(folder, settings)).code).toBe('database-encrypted')
    expect((await refusalWith(folder, 'jiné heslo')).code).toBe('wrong-password')
    expect((await refusalWith(folder, newRecoveryCode(random), 'recovery')).code).toBe('wrong-recovery-code')
    expect(fingerprint(folder)).toEqual(before)
    for (const name of readdirSync(folder).filter((each) => each.startsWith('snap'))) {
      const bytes = readFileSync(join(folder, name))
      bytes[bytes.length - 60] = (bytes[bytes.length - 60] ?? 0) ^ 1
      writeFileSync(join(folder, name), bytes)
    }
    const damaged = fingerprint(folder)
    expect((await refusalWith(folder, password)).code).toBe('database-damaged')
    expect(fingerprint(folder)).toEqual(damaged)
  })

  test('whose password is taken away is plain again, history included', async () => {
    const folder = await encryptedFolder()
    const store = await openWith(folder, password)
    expect(await store.rewrite({ codec: plainCodec, changed: (each) => each })).toMatchObject({ ok: true })
    await store.close()
    expect(readdirSync(folder)).not.toContain('key.json')
    const again = await open(folder)
    expect(townsIn(again)).toEqual(['Kolín', 'Říčany'])
    expect((await again.history(10)).map(({ seq }) => seq)).toEqual([2, 1])
    await again.close()
  })

  test('takes no line that is not encrypted, whoever has put it there', async () => {
    const folder = await encryptedFolder()
    const store = await openWith(folder, password)
    await addTown(store, 'Zlín')
    const forged = copyOf(folder)
    const [newest = 0] = generationFiles(readdirSync(forged)).journals
    const changes = [{ collection: 'institutions', id: 'kolín', before: null, after: null }] as const
    const written = { at: '2026-12-01T08:00:00.000Z', device: store.device, by: 'kdosi', action: 'undo' } as const
    const line = frameText(
      { kind: 'log', generation: newest },
      2,
      { ...written, seq: store.seq + 1, changes },
      plainCodec,
    )
    await store.close()
    appendFileSync(join(forged, journalName(newest)), line)
    const again = await openWith(forged, password)
    expect(again.info.repaired).toMatchObject([{ code: 'forged-lines', count: 1 }])
    expect(townsIn(again)).toEqual(['Kolín', 'Zlín', 'Říčany'])
    await again.close()
  })

  test('survives a damaged newest snapshot like any other', async () => {
    const folder = await encryptedFolder()
    const [newest = ''] = readdirSync(folder)
      .filter((name) => name.startsWith('snap'))
      .sort()
      .reverse()
    writeFileSync(join(folder, newest), readFileSync(join(folder, newest)).subarray(0, 900))
    const store = await openWith(folder, password)
    expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
    expect(store.info.repaired).toMatchObject([{ code: 'older-generation', file: newest }])
    await store.close()
  })
})

describe('the data key', () => {
  test('stays the same under a new password; the old password no longer opens it, the code still does', async () => {
    const first = await newDataKey({ password: 'staré', recoveryCode }, world)
    const second = await withPassword(first, 'nové', world)
    expect(await unwrapKey(second.wraps, { kind: 'password', text: 'staré' }, quick)).toBeNull()
    for (const secret of [
      { kind: 'password', text: 'nové' },
      { kind: 'recovery', text: recoveryCode },
    ] as const)
      expect((await unwrapKey(second.wraps, secret, quick))?.key).toEqual(first.key)
  })

  test('is derived by scrypt, whatever the accents are made of; an empty and a long password work', async () => {
    for (const text of ['', 'ř'.repeat(1000)]) {
      const made = await newDataKey({ password: text, recoveryCode }, { random })
      const opened = await unwrapKey(made.wraps, { kind: 'password', text: text.normalize('NFD') }, scryptKey)
      expect(opened?.key).toEqual(made.key)
    }
  })

  test('72 parameters out of bounds are not run', async () => {
    const { keyWrapsSchema } = await import('../../../src-main/store/encryption/key-wraps')
    const made = await newDataKey({ password, recoveryCode }, world)
    for (const N of [1, 2 ** 14, 2 ** 30, 2 ** 17 + 1]) {
      const wraps = made.wraps.wraps.map((wrap) => ({ ...wrap, kdf: { ...wrap.kdf, N } }))
      expect(keyWrapsSchema.safeParse({ ...made.wraps, wraps }).success, String(N)).toBe(false)
    }
    expect(keyWrapsSchema.safeParse(made.wraps).success).toBe(true)
  })
})

describe('an encrypted frame', () => {
  const key = random(32)
  const sealed = encrypt(key, 'log1.1', Buffer.from('Říčany'), random)

  test('opens only with its key, at its place, whole', () => {
    expect(decrypt(key, 'log1.1', sealed)?.toString()).toBe('Říčany')
    expect(decrypt(random(32), 'log1.1', sealed)).toBeNull()
    expect(decrypt(key, 'log1.2', sealed)).toBeNull()
  })

  test('73 cut anywhere, or changed in any byte, does not open', () => {
    for (let length = 0; length < sealed.length; length++)
      expect(decrypt(key, 'log1.1', sealed.subarray(0, length))).toBeNull()
    for (let at = 0; at < sealed.length; at++) {
      const bytes = Buffer.from(sealed)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect(decrypt(key, 'log1.1', bytes)).toBeNull()
    }
  })
})

test('a recovery code has 26 signs in groups and forgives what eyes and fingers mix up', () => {
  expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/)
  expect(plainRecoveryCode('o0-iL 1')).toBe('00111')
  expect(isRecoveryCode(recoveryCode)).toBe(true)
  expect(isRecoveryCode(recoveryCode.slice(1))).toBe(false)
})
