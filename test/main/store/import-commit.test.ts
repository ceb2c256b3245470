import { describe, expect, test } from 'vitest'
import { nodeFileSystem, type FileHandle, type FileSystem } from '../../../src-main/store/file-system'
import { copyOf, create, freshFolder, lookInto, settingsWith, townsIn } from './folder'

const rows = Array.from({ length: 500 }, (_, index) => ({
  institution: { fields: { name: `Obec ${String(index).padStart(3, '0')}` } },
  person: { fields: { firstName: 'Jana', lastName: `Nováková ${index}` } },
}))
const importing = { action: 'directory:import', input: { source: 'adresář.xlsx', rows } } as const

/** A disk on which the writing of a journal fails as told, leaving behind what a torn write leaves. */
const failingDisk = (fail: { at: 'write' | 'flush' | null }): FileSystem => ({
  ...nodeFileSystem,
  open: async (path, flags) => {
    const file = await nodeFileSystem.open(path, flags)
    if (!path.endsWith('.ndjson')) return file
    const broken = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))
    const handle: FileHandle = {
      write: async (bytes, offset, length, position) => {
        if (fail.at !== 'write') return file.write(bytes, offset, length, position)
        await file.write(bytes, offset, length >> 1, position)
        return broken('ENOSPC')
      },
      read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
      datasync: () => (fail.at === 'flush' ? broken('EIO') : file.datasync()),
      sync: () => file.sync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
      stat: () => file.stat(),
    }
    return handle
  },
})

describe('P22 an import', () => {
  test.each(['write', 'flush'] as const)(
    'whose %s fails is not there, in part or whole, and can be done again',
    async (at) => {
      const fail = { at: null as 'write' | 'flush' | null }
      const folder = freshFolder()
      const store = await create(folder, settingsWith(failingDisk(fail)))
      fail.at = at
      expect(await store.act(importing)).toMatchObject({ ok: false })
      fail.at = null
      expect(townsIn(store)).toEqual([])
      expect((await store.act(importing)).ok).toBe(true)
      expect((await lookInto(copyOf(folder))).towns).toHaveLength(500)
      await store.close()
    },
  )

  test('is one commit that one step takes back', async () => {
    const store = await create(freshFolder())
    expect((await store.act(importing)).ok).toBe(true)
    expect([store.seq, store.view.count('persons')]).toEqual([1, 500])
    expect((await store.undo()).ok).toBe(true)
    expect([store.view.count('institutions'), store.view.count('persons')]).toEqual([0, 0])
    await store.close()
  })
})

test('the note of the file goes along when an import is taken back, and is none of the records that people count', async () => {
  const store = await create(freshFolder())
  await store.act(importing)
  expect(await store.history(1)).toMatchObject([{ action: 'directory:import', mainCount: 1000 }])
  expect(Array.from(store.view.all('imports'))).toMatchObject([{ source: 'adresář.xlsx' }])
  expect((await store.undo()).ok).toBe(true)
  expect(store.view.count('imports')).toBe(0)
  await store.close()
})
