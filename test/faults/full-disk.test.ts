import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore, openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { reopened } from './judge'
import { smallDisk, type Mounted } from './mounted'
import { dropPlace, freshPlace, inCopyOf } from './place'
import { namesIn } from './story'
import { tellNotDone, tellTable } from './table'
import { settingsWith } from './world'

const megabyte = 1024 * 1024
const longNote = 'ř'.repeat(10_000)

let place: string
let disk: Mounted
beforeEach(() => {
  place = freshPlace()
  disk = smallDisk(place, 4 * megabyte)
  // What a person deletes when the disk is full; a new generation of all that fits beside it has room then.
  if ('unmount' in disk) writeFileSync(join(place, 'fotky.zip'), Buffer.alloc(2.5 * megabyte))
})
afterEach(async () => {
  if ('unmount' in disk) await disk.unmount()
  dropPlace(place)
})

const add = (store: Store, name: string) => store.act({ action: 'institution:create', input: { name, note: longNote } })

const noSmallDisk = (reason: string): string => {
  const told = `no small disk: ${reason}`
  tellNotDone(told)
  return told
}

/** Enters towns until the disk takes no more; gives the names that were acknowledged and the refusal. */
const fill = async (store: Store) => {
  const kept: string[] = []
  for (let count = 1; count <= 1000; count++) {
    const added = await add(store, `Obec ${count}`)
    if (!added.ok) return { kept, failure: added.failure }
    kept.push(`Obec ${count} ${longNote}`)
  }
  throw new Error('the disk takes everything')
}

const created = async (folder: string): Promise<Store> => {
  const store = await createStore({ ...settingsWith(), folder })
  if (!store.ok) throw new Error(store.failure.code)
  return store.value
}

const freeSpace = (): void => rmSync(join(place, 'fotky.zip'))

test('P09 a full disk refuses the change, keeps everything before it, and takes changes again once there is space', async ({
  skip,
}) => {
  if ('reason' in disk) return skip(noSmallDisk(disk.reason))
  const folder = join(place, 'Má data')
  const store = await created(folder)
  const { kept, failure } = await fill(store)
  expect(failure).toEqual({ code: 'disk-full' })
  expect(kept.length).toBeGreaterThan(20)
  expect(namesIn(store.view)).toEqual([...kept].sort())
  await inCopyOf(folder, async (copy) => expect(await reopened(copy, true)).toMatchObject({ names: [...kept].sort() }))

  freeSpace()
  expect((await add(store, 'Zlín')).ok).toBe(true)
  const all = [...kept, `Zlín ${longNote}`].sort()
  await store.close()
  const left = await reopened(folder, true)
  const lost = all.filter((name) => !left.isOpen || !left.names.includes(name))
  tellTable('full disk', { rounds: 1, acknowledged: all.length, 'lost unseen': lost.length })
  expect(left).toMatchObject({ names: all })
})

test('P09 a database on a full disk is closed and opened again, and everything is there', async ({ skip }) => {
  if ('reason' in disk) return skip(noSmallDisk(disk.reason))
  const folder = join(place, 'Má data')
  const store = await created(folder)
  const { kept } = await fill(store)
  await store.close()

  const full = await openStore({ ...settingsWith(undefined, 2), folder })
  expect(full).toMatchObject({ ok: true })
  if (!full.ok) return
  expect(namesIn(full.value.view)).toEqual([...kept].sort())
  expect(await add(full.value, 'Zlín')).toMatchObject({ failure: { code: 'disk-full' } })
  expect(namesIn(full.value.view)).toEqual([...kept].sort())
  freeSpace()
  expect(await add(full.value, 'Zlín')).toMatchObject({ ok: true })
  await full.value.close()
  expect(await reopened(folder, true)).toMatchObject({ names: [...kept, `Zlín ${longNote}`].sort() })
})

test('P03 what a full disk refused is not in the next save', async ({ skip }) => {
  if ('reason' in disk) return skip(noSmallDisk(disk.reason))
  const folder = join(place, 'Má data')
  const store = await created(folder)
  const { kept } = await fill(store)
  await store.close()
  freeSpace()
  const again = await openStore({ ...settingsWith(undefined, 2), folder })
  if (!again.ok) throw new Error(again.failure.code)
  expect(namesIn(again.value.view)).toEqual([...kept].sort())
  await again.value.close()
  expect(await reopened(folder, true)).toMatchObject({ names: [...kept].sort() })
})
