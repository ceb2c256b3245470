import { expect, test } from 'vitest'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { addTown, create, freshFolder, settingsWith, townsIn } from './folder'

/** A disk that takes its time to flush. */
const slowDisk = (flushMs: number): FileSystem => ({
  ...nodeFileSystem,
  open: async (path, flags) => {
    const handle = await nodeFileSystem.open(path, flags)
    return {
      read: (bytes, offset, length, position) => handle.read(bytes, offset, length, position),
      write: (bytes, offset, length, position) => handle.write(bytes, offset, length, position),
      sync: () => handle.sync(),
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
      stat: () => handle.stat(),
      datasync: async () => {
        await new Promise((done) => setTimeout(done, flushMs))
        await handle.datasync()
      },
    }
  },
})

test('a store that has settled shows what was asked for before, also on a slow disk', async () => {
  const store = await create(freshFolder(), settingsWith(slowDisk(50)))
  const saving = Promise.all([addTown(store, 'Říčany'), addTown(store, 'Písek')])
  const before = townsIn(store)
  await store.settled()
  expect({ before, after: [...townsIn(store)].sort() }).toEqual({ before: [], after: ['Písek', 'Říčany'] })
  await saving
  await store.close()
})
