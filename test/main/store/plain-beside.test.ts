import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eraseNow, eraserOf, value } from './erased-folder'
import { planErasing } from '../../../src-main/store/erasing/plan-erasing'
import { Backups } from '../../../src-main/store/backups/backups'
import { compareBackup, restoreBackup } from '../../../src-main/store/backups/restore'
import { restoreInto } from '../../../src-main/store/backups/restore-into'
import { removePassword, setPassword } from '../../../src-main/store/password'
import { systemWorld } from '../../../src-main/store/system-world'
import { act, addTown, copyOf, create, filesOf, freshFolder, open, settingsWith, townsIn } from './folder'
import { quickDerive } from './quick-derive'

const { random } = systemWorld(() => '')
const secret = { kind: 'password', text: 'Žluťoučký kůň' } as const
const settings = { ...settingsWith(), derive: quickDerive }
const opening = { ...settings, secret } as typeof settings
const world = { fs: settings.fs, random, derive: quickDerive }
const recoveryCode = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F'
const given = { password: secret.text, recoveryCode }

const backupsOf = (store: Awaited<ReturnType<typeof open>>) =>
  new Backups({ store, fs: settings.fs, now: settings.world.now })

const copyName = 'snap-0000000001-BRNO-PC.json'

/** A plain database with a copy that a synchronising program has left, and a backup. */
const withCopies = async () => {
  const folder = freshFolder()
  const store = await create(folder, settings)
  await addTown(store, 'Říčany')
  value(await backupsOf(store).make('manual'))
  // What a copy holds, told by a name.
  await store.snapshot()
  writeFileSync(join(folder, copyName), readFileSync(join(folder, filesOf(folder, 'snap').at(-1) ?? '')))
  return { folder, store }
}

const holding = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => readFileSync(path).includes(text))

describe('P50 copies that a synchronising program has left in the main folder', () => {
  test('are sealed with the password, and come back when it goes', async () => {
    const { folder, store } = await withCopies()
    const plain = readFileSync(join(folder, copyName))
    value(await setPassword(store, given, { ...world, backups: backupsOf(store) }))
    expect(holding(folder, 'Říčany')).toEqual([])
    expect(readdirSync(join(folder, 'quarantine'))).toEqual([`${copyName}.sealed`])
    value(await removePassword(store, secret, world))
    expect(readFileSync(join(folder, 'quarantine', copyName))).toEqual(plain)
    await store.close()
  })

  test('and come into the folder later are told, sealed and taken out of it at the next opening', async () => {
    const { folder, store } = await withCopies()
    const plain = readFileSync(join(folder, copyName))
    value(await setPassword(store, given, { ...world, backups: backupsOf(store) }))
    await store.close()
    writeFileSync(join(folder, 'log-0000000001 (1).ndjson'), plain)
    writeFileSync(join(folder, copyName), plain)
    const again = await open(folder, opening)
    expect(again.info.repaired).toMatchObject([{ code: 'conflict-copies', files: ['log-0000000001 (1).ndjson'] }])
    expect(holding(folder, 'Říčany')).toEqual([])
    await again.close()
    const third = await open(folder, opening)
    expect(third.info.repaired).toEqual([])
    await third.close()
  })

  test('go with a person who is erased, and the preview names them', async () => {
    const folder = freshFolder()
    const store = await create(folder, settings)
    const { id } = await act(store, 'person:create', { firstName: 'Jana', lastName: 'Nováková' })
    writeFileSync(join(folder, 'snap-0000000001 (1).json'), `{"persons":{"x":{"id":"${id}"}}}`)
    writeFileSync(join(folder, 'snap-0000000001 (2).json'), '{"persons":{}}')
    expect(value(await planErasing(eraserOf(store), id)).quarantined).toEqual(['snap-0000000001 (1).json'])
    await eraseNow(store, id)
    expect(readdirSync(folder).filter((name) => name.includes('('))).toEqual(['snap-0000000001 (2).json'])
    await store.close()
  })
})

describe('P50 a plain backup beside a sealed database', () => {
  /** The sealed backup was taken away and a plain one of other content put in its place. */
  const exchanged = async () => {
    const plainFolder = freshFolder()
    const plainStore = await create(plainFolder, settings)
    await addTown(plainStore, 'Podvržené město')
    const { line } = value(await backupsOf(plainStore).make('manual'))
    const forged = readFileSync(join(plainFolder, 'backups', line.name))
    await plainStore.close()
    const { folder, store } = await withCopies()
    value(await setPassword(store, given, { ...world, backups: backupsOf(store) }))
    const { line: sealed } = value(await backupsOf(store).make('manual'))
    const name = sealed.name.replace(/g\d{10}/, /g\d{10}/.exec(line.name)?.[0] ?? '')
    writeFileSync(join(folder, 'backups', name), forged)
    return { folder, store, name, forged }
  }

  test('is told in the list and in the comparison, also once it was sealed, and never counts as one of ours', async () => {
    const { folder, store } = await exchanged()
    const backups = backupsOf(store)
    const states = async () => (await backups.overview()).backups.map(({ state }) => state).sort()
    const before = await states()
    expect(before).toContain('unproved')
    await backups.tend()
    expect(holding(folder, 'Podvržené')).toEqual([])
    expect(await states()).toEqual(before)
    const found = (await backups.overview()).backups.find(({ state }) => state === 'unproved')
    const backup = value(await backups.open(join(folder, 'backups', found?.name ?? '')))
    expect(compareBackup(store.view, backup, true)).toMatchObject({ isUnproved: true })
    await store.close()
  })

  test('that the owner restores all the same ends under the password, in an open database and in a folder that cannot be read', async () => {
    const { folder, store, name, forged } = await exchanged()
    const elsewhere = join(folder, '..', name)
    writeFileSync(elsewhere, forged)
    const backups = backupsOf(store)
    const backup = value(await backups.open(elsewhere))
    value(await restoreBackup({ store, backups }, backup, { isLargeAgreed: true }))
    expect(townsIn(store)).toEqual(['Podvržené město'])
    const copy = copyOf(folder)
    await store.close()
    const again = await open(folder, opening)
    expect([again.info.isEncrypted, townsIn(again)]).toEqual([true, ['Podvržené město']])
    await again.close()
    for (const file of filesOf(copy, 'snap')) writeFileSync(join(copy, file), 'nic')
    const into = { ...settings, folder: copy, file: elsewhere }
    expect(await restoreInto(into)).toMatchObject({ ok: false, failure: { code: 'database-encrypted' } })
    value(await restoreInto({ ...into, secret }))
    const restored = await open(copy, opening)
    expect([restored.info.isEncrypted, townsIn(restored)]).toEqual([true, ['Podvržené město']])
    await restored.close()
    expect(holding(copy, 'Podvržené').filter((path) => !path.includes('backups'))).toEqual([])
  })
})
