import { mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { restoreBackup } from '../../../../src-main/store/backups/restore'
import { restoreInto } from '../../../../src-main/store/backups/restore-into'
import { encryptedCodec } from '../../../../src-main/store/codec'
import { newDataKey, withPassword } from '../../../../src-main/store/encryption/key-wraps'
import { newRecoveryCode } from '../../../../src-main/store/encryption/recovery-code'
import type { Store } from '../../../../src-main/store/store'
import { quickDerive as quick } from '../quick-derive'
import { systemWorld } from '../../../../src-main/store/system-world'
import { addTown, create, filesOf, freshFolder, open, settingsWith, townsIn } from '../folder'
import { backupPath, backupsIn, backupsOf, flipBit, made, noted, openedBackup } from './scene'

const { random } = systemWorld(() => '')
const world = { random, derive: quick }
const settings = { ...settingsWith(), derive: quick }
const recoveryCode = newRecoveryCode(random)

const encrypt = async (store: Store, password: string) => {
  const dataKey = await newDataKey({ password, recoveryCode }, world)
  await store.rewrite({ codec: encryptedCodec(dataKey, random), changed: (each) => each })
  return dataKey
}

/** A database under a password with one encrypted backup. */
const encrypted = async () => {
  const folder = freshFolder()
  const store = await create(folder, settings)
  await addTown(store, 'Říčany')
  const dataKey = await encrypt(store, 'heslo')
  const { backups } = backupsOf(store)
  const { line } = await made(backups)
  return { folder, store, dataKey, backups, path: backupPath(folder, line.name) }
}

const secret = { kind: 'password', text: 'heslo' } as const

describe('P18 a backup of a database under a password', () => {
  test('is encrypted as it is', async () => {
    const { store, path } = await encrypted()
    const bytes = readFileSync(path)
    for (const word of ['Říčany', 'institutions":{']) {
      expect(bytes.includes(word)).toBe(false)
      expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false)
    }
    await store.close()
  })

  test('opens without asking after the password was changed, because the key is the same', async () => {
    const { store, dataKey, backups, path } = await encrypted()
    const changed = await withPassword(dataKey, 'jiné heslo', world)
    await store.rewrite({ codec: encryptedCodec(changed, random), changed: (each) => each })
    await addTown(store, 'Kolín')
    const backup = await openedBackup(backups, path)
    expect((await restoreBackup({ store, backups }, backup, { isLargeAgreed: true })).ok).toBe(true)
    expect(townsIn(store)).toEqual(['Říčany'])
    await store.close()
  })

  test('of another key is told as such, not as damaged', async () => {
    const { store, path } = await encrypted()
    const other = await encrypted()
    expect(await other.backups.open(path)).toMatchObject({ ok: false, failure: { code: 'backup-other-key' } })
    await store.close()
    await other.store.close()
  })

  test('is made again after the password was set, although no record has changed', async () => {
    const store = await create(freshFolder(), settings)
    await addTown(store, 'Říčany')
    const { backups } = backupsOf(store)
    await made(backups)
    await encrypt(store, 'heslo')
    expect((await made(backups, 'hours')).isNew).toBe(true)
    await store.close()
  })
})

describe('P18 backups from before the password', () => {
  test('are encrypted as soon as they are reached, and open with the same records', async () => {
    const folder = freshFolder()
    const store = await create(folder, settings)
    const { backups, told } = backupsOf(store)
    for (const name of ['Říčany', 'Kolín']) {
      await addTown(store, name)
      await made(backups)
    }
    await encrypt(store, 'heslo')
    await backups.tend()
    expect(told).toEqual([])
    expect(backupsIn(folder)).toHaveLength(2)
    const counts = []
    for (const name of backupsIn(folder)) {
      const bytes = readFileSync(backupPath(folder, name))
      expect(bytes.includes('Říčany') || bytes.includes('Kolín')).toBe(false)
      counts.push((await openedBackup(backups, backupPath(folder, name))).records.count('institutions'))
    }
    expect(counts).toEqual([2, 1])
    await store.close()
  })
})

test('P18 copies on a stick that is away when the password is set are listed until it comes, and encrypted then', async () => {
  const [folder, stick] = [freshFolder(), freshFolder()]
  mkdirSync(stick, { recursive: true })
  const place = { place: stick, subfolder: 'kopie', chosenAt: '2026-11-01T08:00:00.000Z', lastCopyAt: null }
  const store = await create(folder, settings)
  await addTown(store, 'Říčany')
  const { backups } = backupsOf(store, { second: noted({ ...place, dataFolder: folder }) })
  const { line } = await made(backups)
  const there = join(stick, 'kopie')
  const plainThere = () => readdirSync(there).filter((name) => readFileSync(join(there, name)).includes('Říčany'))
  expect(plainThere()).toEqual([line.name])
  renameSync(stick, `${stick}-pryč`)
  await encrypt(store, 'heslo')
  await backups.tend()
  expect(await backups.plain()).toEqual([{ place: 'second-place', files: [line.name], isAway: true }])
  renameSync(`${stick}-pryč`, stick)
  await backups.tend()
  expect(readdirSync(there).length).toBeGreaterThan(0)
  expect(plainThere()).toEqual([])
  expect(await backups.plain()).toEqual([])
  await store.close()
})

describe('P17 restoring an encrypted backup into a folder that cannot be read', () => {
  const damaged = async () => {
    const scene = await encrypted()
    await scene.store.close()
    for (const name of filesOf(scene.folder, 'snap')) flipBit(join(scene.folder, name), 0.9)
    return scene
  }

  test('asks for the password, says when it is wrong, and stays encrypted', async () => {
    const { folder, path: file } = await damaged()
    const into = { ...settings, folder, file }
    expect(await restoreInto(into)).toMatchObject({ ok: false, failure: { code: 'database-encrypted' } })
    expect(await restoreInto({ ...into, secret: { kind: 'password', text: 'nic' } })).toMatchObject({
      ok: false,
      failure: { code: 'wrong-password' },
    })
    expect(await restoreInto({ ...into, secret })).toMatchObject({ ok: true })
    const again = await open(folder, { ...settings, secret } as typeof settings)
    expect(again.info.isEncrypted).toBe(true)
    expect(townsIn(again)).toEqual(['Říčany'])
    await again.close()
  })

  test('a plain backup from before the password is encrypted with the key of the folder', async () => {
    const folder = freshFolder()
    const store = await create(folder, settings)
    await addTown(store, 'Říčany')
    const { line } = await made(backupsOf(store).backups)
    await encrypt(store, 'heslo')
    await store.close()
    for (const name of filesOf(folder, 'snap')) flipBit(join(folder, name), 0.9)
    const file = backupPath(folder, line.name)
    expect(await restoreInto({ ...settings, folder, file })).toMatchObject({
      ok: false,
      failure: { code: 'database-encrypted' },
    })
    expect(await restoreInto({ ...settings, folder, file, secret })).toMatchObject({ ok: true })
    const snapshot = readFileSync(join(folder, filesOf(folder, 'snap').at(-1) ?? ''))
    expect(snapshot.includes('Říčany')).toBe(false)
  })
})
