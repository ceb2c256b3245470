import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copiesIn } from '../../../../src-main/store/backups/copies'
import type { Backups } from '../../../../src-main/store/backups/backups'
import { compareBackup, restoreBackup } from '../../../../src-main/store/backups/restore'
import { erasePerson } from '../../../../src-main/store/erasing/erase-person'
import type { Store } from '../../../../src-main/store/store'
import { act, create, freshFolder, settingsWith } from '../folder'
import { backupPath, backupsIn, backupsOf, made, noted, openedBackup } from './scene'

const erase = async (store: Store, backups: Backups, personId: string) => {
  const { fs, world } = settingsWith()
  const eraser = { store, fs, world, copies: copiesIn(backups), mark: '(vymazaná osoba)' }
  const erased = await erasePerson(eraser, { personId, left: new Set(), things: null })
  if (!erased.ok) throw new Error(JSON.stringify(erased.failure))
  return erased.value
}

const addJana = async (store: Store) =>
  (await act(store, 'person:create', { firstName: 'Jana', lastName: 'Nováková', email: 'novakova@ricany.cz' })).id

const holds = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /Nováková|novakova/.test(readFileSync(join(folder, name), 'utf8')))

describe('P26 somebody who was erased', () => {
  test('is in no backup afterwards, and every backup opens with as many records as before', async () => {
    const store = await create(freshFolder())
    const { backups, told } = backupsOf(store)
    const id = await addJana(store)
    await made(backups)
    const { waiting } = await erase(store, backups, id)
    expect(waiting).toEqual([])
    expect(told).toEqual([])
    expect(
      backupsIn(store.folder)
        .map((name) => name.slice(36))
        .sort(),
    ).toEqual(['erasing.json', 'manual.json'])
    expect(holds(join(store.folder, 'backups'))).toEqual([])
    for (const name of backupsIn(store.folder))
      expect((await openedBackup(backups, backupPath(store.folder, name))).records.count('persons')).toBe(1)
    await store.close()
  })

  test('waits at a second place that is away, with the day by which it goes', async () => {
    const stick = freshFolder()
    mkdirSync(stick, { recursive: true })
    const chosenAt = new Date().toISOString()
    const second = noted({ dataFolder: '', place: stick, subfolder: 'zálohy', chosenAt, lastCopyAt: null })
    const store = await create(freshFolder())
    const { backups } = backupsOf(store, { second })
    const id = await addJana(store)
    await made(backups)
    renameSync(stick, `${stick} odpojena`)
    const { waiting } = await erase(store, backups, id)
    expect(waiting.map(({ place }) => place)).toEqual(['second-place'])
    await store.close()
  })

  test('does not come back by restoring a backup from somewhere that was not reached', async () => {
    const store = await create(freshFolder())
    const { backups } = backupsOf(store)
    const id = await addJana(store)
    const { line } = await made(backups)
    const elsewhere = join(store.folder, '..', line.name)
    cpSync(backupPath(store.folder, line.name), elsewhere)
    await erase(store, backups, id)
    const backup = await openedBackup(backups, elsewhere)
    expect(JSON.stringify(compareBackup(store.view, backup))).not.toContain('Nováková')
    await restoreBackup({ store, backups }, backup, { isLargeAgreed: true })
    expect(store.view.get('persons', id)?.lastName).not.toBe('Nováková')
    expect(store.view.count('erasures')).toBe(1)
    expect(holds(join(store.folder, 'backups'))).toEqual([])
    await store.close()
  })
})
