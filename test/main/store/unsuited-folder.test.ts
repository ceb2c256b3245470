import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unsuitedFolder, type FolderSystem } from '../../../src-main/store/unsuited-folder'
import { create, freshFolder, refusalOf, addTown, lookInto } from './folder'

const windows: FolderSystem = {
  platform: 'win32',
  env: {
    OneDriveCommercial: 'C:\\Users\\jana\\OneDrive - Ministerstvo vnitra',
    ProgramFiles: 'C:\\Program Files',
    SystemRoot: 'C:\\Windows',
  },
  fileSystemType: null,
}
const linux: FolderSystem = { platform: 'linux', env: {}, fileSystemType: 0xef53 }

describe('77 where a live database must not lie', () => {
  test.each([
    ['C:\\', 'root'],
    ['\\\\?\\D:\\', 'root'],
    ['C:\\Windows\\Temp', 'system'],
    ['c:\\program files\\Dobrá praxe\\data', 'system'],
    ['C:\\Users\\jana\\OneDrive - Ministerstvo vnitra\\Dokumenty', 'cloud'],
    ['C:\\Users\\jana\\OneDrive\\data', 'cloud'],
    ['D:\\Dropbox\\data', 'cloud'],
    ['\\\\server\\odbor\\data', 'network'],
    ['\\\\?\\UNC\\server\\odbor\\data', 'network'],
    ['\\\\server\\c$\\data', 'network'],
    ['C:\\Users\\jana\\AppData\\Local\\Dobrá praxe\\data', null],
    ['\\\\?\\C:\\Users\\jana\\data', null],
    ['D:\\Jednodrive\\data', null],
  ])('on Windows %s: %s', (folder, reason) => {
    expect(unsuitedFolder(folder, windows)).toBe(reason)
  })

  test.each([
    ['/', 'root'],
    ['/etc/dobra-praxe', 'system'],
    ['/usr', 'system'],
    ['/media/jana/KLICENKA/data', 'removable'],
    ['/home/jana/Dropbox/data', 'cloud'],
    ['/home/jana/Má data', null],
    ['/username/data', null],
  ])('on Linux %s: %s', (folder, reason) => {
    expect(unsuitedFolder(folder, linux)).toBe(reason)
  })

  test('a share that looks like a folder is told by its file system', () => {
    for (const fileSystemType of [0x6969, 0xff534d42, 0xfe534d42])
      expect(unsuitedFolder('/mnt/odbor', { ...linux, fileSystemType })).toBe('network')
  })

  test('a folder that leads back to itself is refused with that reason', async () => {
    const folder = freshFolder()
    symlinkSync(folder, folder)
    expect(await refusalOf(folder)).toEqual({ code: 'folder-unsuited', reason: 'loop' })
  })
})

test('a database is reached through a link to its folder', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  await addTown(store, 'Říčany')
  await store.close()
  const link = `${folder} odkaz`
  symlinkSync(folder, link)
  expect((await lookInto(link)).towns).toEqual(['Říčany'])
})

test('P31 odd and long paths work', async () => {
  for (const name of ['Příliš žluťoučký kůň'.normalize('NFD'), 'a #1 100% & (kopie)', 'x'.repeat(200)]) {
    const base = freshFolder()
    const folder = join(base, name, name === 'x'.repeat(200) ? 'y'.repeat(200) : 'data')
    mkdirSync(join(base, name), { recursive: true })
    const store = await create(folder)
    await addTown(store, 'Říčany')
    await store.close()
    expect((await lookInto(folder)).towns).toEqual(['Říčany'])
  }
})
