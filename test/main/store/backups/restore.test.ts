import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareBackup, restoreBackup } from '../../../../src-main/store/backups/restore'
import { restoreInto } from '../../../../src-main/store/backups/restore-into'
import { nodeFileSystem } from '../../../../src-main/store/file-system'
import type { Store } from '../../../../src-main/store/store'
import { projectRoot } from '../../../e2e/project-root'
import {
  act,
  addTown,
  create,
  filesOf,
  fingerprint,
  freshFolder,
  lookInto,
  open,
  settingsWith,
  townsIn,
} from '../folder'
import { backupPath, backupsIn, backupsOf, flipBit, made, openedBackup } from './scene'

const agreed = { isLargeAgreed: true }

/** A database with a backup of two towns, and then one removed (into the trash), one changed and one more. */
const changedSince = async () => {
  const folder = freshFolder()
  const store = await create(folder)
  const { id: gone } = await addTown(store, 'Říčany')
  const { id: changed } = await addTown(store, 'Kolín')
  const { backups } = backupsOf(store)
  const { line } = await made(backups)
  await act(store, 'institution:remove', { ids: [gone] })
  await act(store, 'institution:edit', { id: changed, changes: { name: 'Kolín nad Labem' } })
  await addTown(store, 'Písek')
  const backup = await openedBackup(backups, backupPath(folder, line.name))
  return { folder, store, backups, backup, line }
}

const recordsOf = (store: Store): unknown =>
  Array.from(store.view.all('institutions')).sort((a, b) => (a.id < b.id ? -1 : 1))

describe('P20 restoring a backup', () => {
  test('is shown first: counts beside each other, what comes back, changes and goes, by name', async () => {
    const { store, backup } = await changedSince()
    const seq = store.seq
    const { collections, ...rest } = compareBackup(store.view, backup)
    expect(rest).toMatchObject({ touched: 4, removed: 2, total: 3, isLarge: true, seq: 2 })
    expect(collections.find(({ collection }) => collection === 'institutions')).toEqual({
      collection: 'institutions',
      current: 2,
      backup: 2,
      added: { count: 1, names: ['Říčany'] },
      changed: { count: 1, names: ['Kolín nad Labem'] },
      missing: { count: 1, names: ['Písek'] },
    })
    expect(store.seq).toBe(seq)
    await store.close()
  })

  test('is one step that can be undone, and keeps the state from before it as a backup of its own', async () => {
    const { folder, store, backups, backup } = await changedSince()
    const before = recordsOf(store)
    const device = store.device
    expect(await restoreBackup({ store, backups }, backup, agreed)).toMatchObject({
      ok: true,
      value: { action: 'database:restore', seq: 6 },
    })
    expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
    expect(store.device).not.toBe(device)
    expect(backupsIn(folder)[0]).toMatch(/-restore\.json$/)
    const kept = await openedBackup(backups, backupPath(folder, backupsIn(folder)[0] ?? ''))
    expect(Array.from(kept.records.all('institutions'), ({ name }) => name).sort()).toEqual([
      'Kolín nad Labem',
      'Písek',
    ])
    expect(store.info.undo?.action ?? (await store.history(1))[0]?.action).toBe('database:restore')
    expect(await store.undo()).toMatchObject({ ok: true, value: { action: 'undo', of: 'database:restore' } })
    expect(recordsOf(store)).toEqual(before)
    await store.close()
  })

  test('gives the copy an id that it still has after the next opening, also without another change', async () => {
    const { folder, store, backups, backup } = await changedSince()
    const { device } = store
    await restoreBackup({ store, backups }, backup, agreed)
    const renewed = store.device
    cpSync(folder, `${folder} zabitá`, { recursive: true })
    await store.close()
    const again = await open(folder)
    expect(again.device).toBe(renewed)
    await again.close()
    const killed = await open(`${folder} zabitá`)
    expect(killed.device).not.toBe(device)
    expect(killed.device).toBe(renewed)
    await killed.close()
  })

  test('P25 of more than a fifth of the records, or of more than thirty removed, is refused with its numbers until it is agreed to', async () => {
    const { store, backups, backup } = await changedSince()
    const before = recordsOf(store)
    expect(await restoreBackup({ store, backups }, backup, { isLargeAgreed: false })).toEqual({
      ok: false,
      failure: { code: 'restore-is-large', touched: 4, removed: 2, total: 3 },
    })
    expect(recordsOf(store)).toEqual(before)
    await store.close()
  })

  test('P25 of thirty removed among many is not large, of thirty-one it is', async () => {
    const store = await create(freshFolder())
    const { backups } = backupsOf(store)
    const rows = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => ({ institution: { fields: { name: `${name} ${index}` } } }))
    await act(store, 'directory:import', { source: 'a.csv', rows: rows(400, 'Obec') })
    const { line } = await made(backups)
    const backup = await openedBackup(backups, backupPath(store.folder, line.name))
    // The note of which file they came from is removed along with them.
    await act(store, 'directory:import', { source: 'b.csv', rows: rows(29, 'Město') })
    expect(compareBackup(store.view, backup)).toMatchObject({ removed: 30, isLarge: false })
    await addTown(store, 'Písek')
    expect(compareBackup(store.view, backup)).toMatchObject({ removed: 31, isLarge: true })
    await store.close()
  })

  test('that would change nothing makes neither a commit nor another id', async () => {
    const { store, backups, backup } = await changedSince()
    await restoreBackup({ store, backups }, backup, agreed)
    const { seq, device } = store
    expect(await restoreBackup({ store, backups }, backup, agreed)).toEqual({ ok: true, value: null })
    expect([store.seq, store.device]).toEqual([seq, device])
    await store.close()
  })

  test('is refused while the state from before it cannot be kept', async () => {
    const { store, backup } = await changedSince()
    const before = recordsOf(store)
    const fs = { ...nodeFileSystem, mkdir: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) }
    const { backups } = backupsOf(store, { fs })
    expect(await restoreBackup({ store, backups }, backup, agreed)).toMatchObject({
      ok: false,
      failure: { code: 'backup-disk-full' },
    })
    expect(recordsOf(store)).toEqual(before)
    await store.close()
  })
})

/** Every snapshot and every journal of a folder, damaged. */
const damageAll = (folder: string): void => {
  for (const name of filesOf(folder, 'snap')) for (const at of [0.01, 0.6]) flipBit(join(folder, name), at)
}

describe('P07 restoring into a folder that cannot be read', () => {
  test('makes a new generation above everything, numbered above every change, with another id, and touches no damaged file', async () => {
    const { folder, store, line } = await changedSince()
    const { device } = store
    await store.close()
    damageAll(folder)
    const damaged = fingerprint(folder)
    const answer = await restoreInto({ ...settingsWith(), folder, file: backupPath(folder, line.name) })
    expect(answer).toEqual({ ok: true, value: { seq: 6 } })
    const after = fingerprint(folder)
    for (const [name, sum] of Object.entries(damaged)) {
      if (name.startsWith('snap')) expect(readdirSync(join(folder, 'quarantine'))).toContain(name)
      if (name in after) expect(after[name], name).toBe(sum)
    }
    const again = await open(folder)
    expect(townsIn(again)).toEqual(['Kolín', 'Říčany'])
    expect(again.seq).toBe(6)
    expect(again.device).not.toBe(device)
    await addTown(again, 'Tábor')
    expect(again.seq).toBe(7)
    await again.close()
  })

  test('works into an empty folder too', async () => {
    const { folder, store, line } = await changedSince()
    const target = freshFolder()
    await restoreInto({ ...settingsWith(), folder: target, file: backupPath(folder, line.name) })
    expect((await lookInto(target)).towns).toEqual(['Kolín', 'Říčany'])
    await store.close()
  })

  test('is refused where the database can be read, and where somebody has it open', async () => {
    const { folder, store, line } = await changedSince()
    const file = backupPath(folder, line.name)
    expect(await restoreInto({ ...settingsWith(), folder, file })).toMatchObject({
      ok: false,
      failure: { code: 'database-locked' },
    })
    await store.close()
    const before = fingerprint(folder)
    expect(await restoreInto({ ...settingsWith(), folder, file })).toEqual({
      ok: false,
      failure: { code: 'folder-holds-database' },
    })
    expect(fingerprint(folder)).toEqual(before)
  })

  test('from a damaged backup writes nothing', async () => {
    const { folder, store, line } = await changedSince()
    await store.close()
    damageAll(folder)
    flipBit(backupPath(folder, line.name))
    const before = fingerprint(folder)
    expect(await restoreInto({ ...settingsWith(), folder, file: backupPath(folder, line.name) })).toMatchObject({
      ok: false,
      failure: { code: 'backup-damaged' },
    })
    expect(fingerprint(folder)).toEqual(before)
  })
})

describe('P15 a backup before a migration', () => {
  const golden = join(projectRoot, 'test/fixtures/golden/v1')

  test('holds everything that the older version had acknowledged, in its own form, and restores', async () => {
    const folder = freshFolder()
    cpSync(golden, folder, { recursive: true })
    const store = await open(folder)
    const [name = ''] = backupsIn(folder)
    expect(name).toMatch(/-migration\.json$/)
    expect(readFileSync(backupPath(folder, name), 'utf8')).toMatch(/^\{"header":\{"format":"dobra-praxe","v":1,/)
    const { backups } = backupsOf(store)
    const backup = await openedBackup(backups, backupPath(folder, name))
    expect(backup.header.seq).toBe(4)
    expect(compareBackup(store.view, backup).touched).toBe(0)
    await store.close()
  })

  test('is made once, also when opening got no further the first time, and by no opening that only reads', async () => {
    const folder = freshFolder()
    cpSync(golden, folder, { recursive: true })
    await lookInto(folder)
    expect(backupsIn(folder)).toEqual([])
    await (await open(folder)).close()
    const rest = freshFolder()
    cpSync(golden, rest, { recursive: true })
    cpSync(join(folder, 'backups'), join(rest, 'backups'), { recursive: true })
    await (await open(rest)).close()
    expect(backupsIn(rest)).toHaveLength(1)
  })

  test('that fails stops nobody and is told', async () => {
    const folder = freshFolder()
    cpSync(golden, folder, { recursive: true })
    writeFileSync(join(folder, 'backups'), 'a file where a folder is expected')
    const store = await open(folder)
    expect(store.notKept).toMatchObject({ code: 'backup-failed' })
    await addTown(store, 'Říčany')
    expect(townsIn(store)).toContain('Říčany')
    await store.close()
  })
})
