import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreBackup } from '../../../../src-main/store/backups/restore'
import { restoreInto } from '../../../../src-main/store/backups/restore-into'
import { checkStore } from '../../../../src-main/store/check'
import { addTown, create, freshFolder, open, settingsWith } from '../folder'
import { backupsOf, flipBit, made, noted, openedBackup } from './scene'

const withFile = async () => {
  const stick = freshFolder()
  mkdirSync(stick, { recursive: true })
  const subfolder = 'Dobrá praxe'
  const chosenAt = '2026-11-01T08:00:00.000Z'
  const second = noted({ dataFolder: '/data', place: stick, subfolder, chosenAt, lastCopyAt: null })
  const store = await create(freshFolder())
  const { id } = await addTown(store, 'Říčany')
  const path = join(dirname(store.folder), 'Snímky.pdf')
  writeFileSync(path, Buffer.alloc(1_500_000, 'Snímky '))
  const taken = await store.files.take(path)
  if (!taken.ok) throw new Error(taken.failure.code)
  const input = { about: { collection: 'institutions', id }, name: 'Snímky.pdf', ...taken.value }
  expect(await store.act({ action: 'file:attach', input })).toMatchObject({ ok: true })
  const { backups, told } = backupsOf(store, { second })
  return { store, backups, told, there: join(stick, subfolder), sum: taken.value.sum }
}

test('P68 contents of files go to the second place once, and a cut one is written anew', async () => {
  const { store, backups, told, there, sum } = await withFile()
  await made(backups)
  expect(readdirSync(join(there, 'files'))).toEqual([sum])
  expect(readFileSync(join(there, 'files', sum))).toEqual(readFileSync(join(store.folder, 'files', sum)))
  const { ino } = statSync(join(there, 'files', sum))
  await addTown(store, 'Kolín')
  await made(backups)
  expect(statSync(join(there, 'files', sum)).ino).toBe(ino)
  writeFileSync(join(there, 'files', sum), 'půl')
  await addTown(store, 'Tábor')
  await made(backups)
  expect(readFileSync(join(there, 'files', sum))).toEqual(readFileSync(join(store.folder, 'files', sum)))
  expect(told).toEqual([])
  await store.close()
})

test('P68 a backup that changes no record mends a damaged content all the same', async () => {
  const { store, backups, there, sum } = await withFile()
  const { line } = await made(backups)
  const path = join(store.folder, 'files', sum)
  const whole = readFileSync(path)
  flipBit(path)
  expect(await checkStore(store)).toMatchObject({ files: [{ code: 'content-damaged' }] })
  const file = join(there, line.name)
  const backup = await openedBackup(backups, file)
  expect(await restoreBackup({ store, backups }, backup, { isLargeAgreed: true, file })).toEqual({
    ok: true,
    value: null,
  })
  expect(readFileSync(path)).toEqual(whole)
  await store.close()
})

test('P68 a backup brings contents back from beside it, into its database and into an empty folder', async () => {
  const { store, backups, there, sum } = await withFile()
  const { line } = await made(backups)
  const file = join(there, line.name)
  const [kept] = store.view.all('files')
  expect(await store.act({ action: 'file:remove', input: { ids: [kept?.id] } })).toMatchObject({ ok: true })
  rmSync(join(store.folder, 'files', sum))
  const backup = await openedBackup(backups, file)
  expect(await restoreBackup({ store, backups }, backup, { isLargeAgreed: true, file })).toMatchObject({ ok: true })
  expect(await checkStore(store)).toMatchObject({ files: [] })
  await store.close()
  const fresh = freshFolder()
  expect(await restoreInto({ ...settingsWith(), folder: fresh, file })).toMatchObject({ ok: true })
  expect(existsSync(join(fresh, 'files', sum))).toBe(true)
  const again = await open(fresh)
  expect(again.view.count('files')).toBe(1)
  expect(await checkStore(again)).toMatchObject({ files: [] })
  await again.close()
})
