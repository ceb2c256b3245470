import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStore, openStore } from '../../../src-main/store/open-store'
import type { Store } from '../../../src-main/store/store'
import { addTown, create, freshFolder, settingsWith, townsIn } from './folder'

let folder: string
let store: Store
beforeEach(async () => {
  folder = freshFolder()
  store = await create(folder, settingsWith())
})
afterEach(() => store.close().catch(() => undefined))

/** What is told of the folder after a look at it. */
const looked = async () => {
  const isNews = await store.lookAtPlace()
  return [isNews, store.info.trouble?.code ?? null]
}

describe('an open database whose folder', () => {
  test('stays in its place says nothing', async () => {
    expect(await looked()).toEqual([false, null])
    await addTown(store, 'Kolín')
    expect(await looked()).toEqual([false, null])
    await store.snapshot()
    expect(await looked()).toEqual([false, null])
  })

  test('was removed says so once, and what memory holds can be written elsewhere', async () => {
    await addTown(store, 'Kolín')
    rmSync(folder, { recursive: true })
    expect(await looked()).toEqual([true, 'folder-gone'])
    expect(await looked()).toEqual([false, 'folder-gone'])
    expect(await store.act({ action: 'institution:create', input: { name: 'Beroun' } })).toEqual({
      ok: false,
      failure: { code: 'folder-missing' },
    })
    expect(store.info.trouble?.code).toBe('folder-gone')

    const elsewhere = freshFolder()
    const copy = await createStore({ ...settingsWith(), folder: elsewhere, records: store.records })
    if (!copy.ok) throw new Error(copy.failure.code)
    await copy.value.close()
    await store.close()
    const opened = await openStore({ ...settingsWith(), folder: elsewhere })
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(townsIn(opened.value)).toEqual(['Kolín'])
    await opened.value.close()
  })

  test('was renamed says so, and no more when it is back', async () => {
    renameSync(folder, `${folder}-jinde`)
    expect(await looked()).toEqual([true, 'folder-gone'])
    mkdirSync(folder)
    expect(await looked()).toEqual([false, 'folder-gone'])
    rmSync(folder, { recursive: true })
    renameSync(`${folder}-jinde`, folder)
    expect(await looked()).toEqual([true, null])
  })

  test('can no longer be written says so', async () => {
    const { fs, ...rest } = settingsWith()
    let isLocked = false
    const locking = { ...fs, canWrite: async (path: string) => !isLocked && fs.canWrite(path) }
    const place = freshFolder()
    const other = await create(place, { ...rest, fs: locking })
    isLocked = true
    await other.lookAtPlace()
    expect(other.info.trouble).toEqual({ code: 'folder-locked' })
    await other.close()
  })
})
