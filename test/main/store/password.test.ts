import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { changePassword, changeRecoveryCode, removePassword, setPassword } from '../../../src-main/store/password'
import { Backups } from '../../../src-main/store/backups/backups'
import { unwrapKey, type KeyWraps, type Secret } from '../../../src-main/store/encryption/key-wraps'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { addTown, copyOf, create, fingerprint, freshFolder, open, refusalOf, settingsWith, townsIn } from './folder'
import { quickDerive } from './quick-derive'

const base = settingsWith()
const settings = { ...base, derive: quickDerive }
const world = { fs: nodeFileSystem, random: base.world.random, derive: quickDerive }
const password = 'Žluťoučký kůň'
const recoveryCode = newRecoveryCode(world.random)
const byPassword = (text = password): Secret => ({ kind: 'password', text })
const byCode = (text = recoveryCode): Secret => ({ kind: 'recovery', text })

const openWith = (folder: string, secret: Secret) => open(folder, { ...settings, secret } as typeof settings)
const refusalWith = async (folder: string, secret: Secret) =>
  (await refusalOf(folder, { ...settings, secret } as typeof settings)).code

const encryptedStore = async (folder: string, fs: FileSystem = nodeFileSystem) => {
  const store = await create(folder, { ...settings, fs })
  await addTown(store, 'Říčany')
  expect(await setPassword(store, { password, recoveryCode }, world)).toEqual({ ok: true, value: null })
  await addTown(store, 'Kolín')
  return store
}

describe('setting a password', () => {
  test('seals an existing database with its history, and both secrets open it', async () => {
    const folder = freshFolder()
    await (await encryptedStore(folder)).close()
    for (const secret of [byPassword(), byCode()]) {
      const store = await openWith(copyOf(folder), secret)
      expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
      expect((await store.history(10)).map(({ seq }) => seq)).toEqual([2, 1])
      await store.close()
    }
  })

  test('refuses an empty and a short password, and one where there is one already', async () => {
    const store = await create(freshFolder(), settings)
    for (const text of ['', 'krátké', 'ůůůů'.normalize('NFD')])
      expect(await setPassword(store, { password: text, recoveryCode }, world)).toMatchObject({
        ok: false,
        failure: { code: 'password-too-short', least: 8 },
      })
    expect(store.info.isEncrypted).toBe(false)
    await setPassword(store, { password, recoveryCode }, world)
    expect(await setPassword(store, { password, recoveryCode }, world)).toMatchObject({
      failure: { code: 'password-already-set' },
    })
    await store.close()
  })

  test('P53 refuses what is guessed among the first, also where it is changed', async () => {
    const store = await create(freshFolder(), settings)
    const refused = { ok: false, failure: { code: 'password-common' } }
    expect(await setPassword(store, { password: '12345678', recoveryCode }, world)).toEqual(refused)
    await setPassword(store, { password, recoveryCode }, world)
    expect(await changePassword(store, { secret: byPassword(), password: 'heslo2026' }, world)).toEqual(refused)
    await store.close()
  })

  test('71 takes a password of 1,000 characters, also typed with decomposed accents', async () => {
    const folder = freshFolder()
    const long = 'příliš žluťoučký '.repeat(60)
    const store = await create(folder, settings)
    await setPassword(store, { password: long, recoveryCode }, world)
    await store.close()
    await (await openWith(folder, byPassword(long.normalize('NFD')))).close()
  })

  test('whose new generations do not read back as written is taken back, and the plain database stays whole', async () => {
    const folder = freshFolder()
    let spoils = false
    const opened = new Set<string>()
    const fs: FileSystem = {
      ...nodeFileSystem,
      open: async (path, flags) => {
        const file = await nodeFileSystem.open(path, flags)
        // The disk confirms what it was given, gives it back once as it was written, and loses it afterwards.
        const isSpoilt = spoils && flags === 'r' && /snap-/.test(path) && opened.has(path)
        if (flags === 'r') opened.add(path)
        const read: typeof file.read = async (bytes, ...where) => {
          const done = await file.read(bytes, ...where)
          if (isSpoilt) bytes[0] = (bytes[0] ?? 0) ^ 1
          return done
        }
        return { ...file, read }
      },
    }
    const store = await create(folder, { ...settings, fs })
    await addTown(store, 'Říčany')
    const before = fingerprint(folder)
    spoils = true
    expect(await setPassword(store, { password, recoveryCode }, world)).toMatchObject({ ok: false })
    spoils = false
    expect(fingerprint(folder)).toEqual(before)
    expect(store.info.isEncrypted).toBe(false)
    await addTown(store, 'Kolín')
    await store.close()
    const again = await open(folder, settings)
    expect(townsIn(again)).toEqual(['Kolín', 'Říčany'])
    await again.close()
  })

  test('that fails at any call to the disk leaves a database that opens with what it held', async () => {
    for (let failAt = 1; failAt < 60; failAt++) {
      const folder = freshFolder()
      let calls = -Infinity
      const failing = <T extends readonly unknown[], R>(call: (...args: T) => Promise<R>) => {
        return async (...args: T): Promise<R> => {
          if (++calls === failAt) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
          return call(...args)
        }
      }
      const fs: FileSystem = {
        ...nodeFileSystem,
        open: failing(nodeFileSystem.open.bind(nodeFileSystem)),
        readFile: failing(nodeFileSystem.readFile.bind(nodeFileSystem)),
        unlink: failing(nodeFileSystem.unlink.bind(nodeFileSystem)),
        readdir: failing(nodeFileSystem.readdir.bind(nodeFileSystem)),
      }
      const store = await create(folder, { ...settings, fs })
      await addTown(store, 'Říčany')
      calls = 0
      const done = await setPassword(store, { password, recoveryCode }, world).catch(() => ({ ok: false }) as const)
      const isOver = calls < failAt
      calls = -Infinity
      expect(store.info.isEncrypted).toBe(done.ok)
      await addTown(store, 'Kolín')
      const killed = copyOf(folder)
      await store.close()
      for (const left of [killed, folder]) {
        const again = done.ok ? await openWith(left, byPassword()) : await open(left, settings)
        expect(townsIn(again), `call ${failAt}`).toEqual(['Kolín', 'Říčany'])
        await again.close()
      }
      if (isOver) return
    }
    throw new Error('more calls than were made to fail')
  })
})

describe('a changed password', () => {
  test('is the only one that opens the backups as well', async () => {
    const folder = freshFolder()
    const store = await encryptedStore(folder)
    const backups = new Backups({ store, fs: nodeFileSystem, now: base.world.now })
    await backups.make('start')
    const wrapsIn = () =>
      readdirSync(join(folder, 'backups')).map((name) => {
        const [line = ''] = readFileSync(join(folder, 'backups', name), 'utf8').split('\n')
        return (JSON.parse(`${line.slice(0, -1)}}`) as { header: { keyWraps: KeyWraps } }).header.keyWraps
      })
    const [old] = wrapsIn()
    const next = { secret: byPassword(), password: 'jiné dobré heslo' }
    expect((await changePassword(store, next, { ...world, backups })).ok).toBe(true)
    expect(wrapsIn()).toHaveLength(1)
    for (const wraps of wrapsIn()) {
      expect(wraps.keyId).toBe(old?.keyId)
      expect(await unwrapKey(wraps, byPassword(), quickDerive)).toBeNull()
      expect(await unwrapKey(wraps, byPassword('jiné dobré heslo'), quickDerive)).not.toBeNull()
    }
    await store.close()
  })

  test('opens the folder, the old one opens no file of it any more, and the recovery code stays', async () => {
    const folder = freshFolder()
    const store = await encryptedStore(folder)
    const changed = await changePassword(store, { secret: byPassword(), password: 'jiné dobré heslo' }, world)
    expect(changed.ok).toBe(true)
    await addTown(store, 'Písek')
    await store.close()
    expect(await refusalWith(folder, byPassword())).toBe('wrong-password')
    for (const secret of [byPassword('jiné dobré heslo'), byCode()]) {
      const again = await openWith(copyOf(folder), secret)
      expect(townsIn(again)).toEqual(['Kolín', 'Písek', 'Říčany'])
      await again.close()
    }
    const oldWrap = /"kind":"password"[^}]*\}[^}]*"sealed":"([^"]+)"/
    const wraps = readdirSync(folder).flatMap((name) => {
      const text = readFileSync(join(folder, name), 'latin1')
      return /snap|key/.test(name) ? (oldWrap.exec(text)?.[1] ?? []) : []
    })
    expect(new Set(wraps).size).toBe(1)
  })

  test('71 needs the old one, and is not set otherwise', async () => {
    const folder = freshFolder()
    const store = await encryptedStore(folder)
    const wrong = { secret: byPassword('špatné heslo'), password: 'jiné dobré heslo' }
    expect(await changePassword(store, wrong, world)).toMatchObject({ failure: { code: 'wrong-password' } })
    expect(await removePassword(store, byPassword('špatné heslo'), world)).toMatchObject({
      failure: { code: 'wrong-password' },
    })
    expect(await changePassword(store, { secret: byPassword(), password: '' }, world)).toMatchObject({
      failure: { code: 'password-too-short' },
    })
    await store.close()
    await (await openWith(folder, byPassword())).close()
  })

  test('of the recovery code makes the old sheet worthless', async () => {
    const folder = freshFolder()
    const store = await encryptedStore(folder)
    const next = newRecoveryCode(world.random)
    expect((await changeRecoveryCode(store, { password, recoveryCode: next }, world)).ok).toBe(true)
    await store.close()
    expect(await refusalWith(folder, byCode())).toBe('wrong-recovery-code')
    for (const secret of [byCode(next), byPassword()]) await (await openWith(folder, secret)).close()
  })
})

test('files put aside as damaged are encrypted too, and come back byte for byte when the password goes', async () => {
  const folder = freshFolder()
  const store = await create(folder, settings)
  mkdirSync(join(folder, 'quarantine'))
  const damaged = Buffer.from([...Buffer.from('{"name":"Říčany"'), 0, 255, 10])
  writeFileSync(join(folder, 'quarantine', 'snap-0000000007.json'), damaged)
  await setPassword(store, { password, recoveryCode }, world)
  const [name = '', ...others] = readdirSync(join(folder, 'quarantine'))
  expect([name, ...others]).toEqual(['snap-0000000007.json.sealed'])
  expect(readFileSync(join(folder, 'quarantine', name)).includes('Říčany')).toBe(false)
  await removePassword(store, byPassword(), world)
  expect(readdirSync(join(folder, 'quarantine'))).toEqual(['snap-0000000007.json'])
  expect(readFileSync(join(folder, 'quarantine', 'snap-0000000007.json'))).toEqual(damaged)
  await store.close()
})

test('a removed password leaves plain files that open without it', async () => {
  const folder = freshFolder()
  const store = await encryptedStore(folder)
  expect(await removePassword(store, byPassword(), world)).toEqual({ ok: true, value: null })
  await addTown(store, 'Písek')
  await store.close()
  const again = await open(folder)
  expect(townsIn(again)).toEqual(['Kolín', 'Písek', 'Říčany'])
  expect((await again.history(9)).length).toBe(3)
  await again.close()
})

test('closing wipes every key that was in use, whichever steps came before', async () => {
  const keys: Uint8Array[] = []
  const watched = {
    ...world,
    random: (count: number) => {
      const bytes = world.random(count)
      if (count === 32) keys.push(bytes)
      return bytes
    },
  }
  const folder = freshFolder()
  const store = await create(folder, settings)
  await setPassword(store, { password, recoveryCode }, watched)
  expect(keys).toHaveLength(1)
  const codec = store.codec
  const line = codec.line('log1.1', '{}').trimEnd()
  expect(codec.bodyOf('log1.1', line)).toBe('{}')
  await store.close()
  expect(keys[0]?.every((byte) => byte === 0)).toBe(true)
  expect(codec.bodyOf('log1.1', line)).toBeNull()

  const again = await openWith(folder, byPassword())
  const first = again.codec
  await changePassword(again, { secret: byPassword(), password: 'jiné dobré heslo' }, world)
  expect(first.bodyOf('log1.1', line)).toBeNull()
  const second = again.codec
  expect(second.bodyOf('log1.1', line)).toBe('{}')
  await again.close()
  expect(second.bodyOf('log1.1', line)).toBeNull()
})
