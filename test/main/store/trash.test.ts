import { expect, test } from 'vitest'
import type { AnyRecord } from '@shared/domain/database/database'
import { checkStore } from '../../../src-main/store/check'
import { purgeTrash } from '../../../src-main/store/purge-trash'
import type { Store } from '../../../src-main/store/store'
import { act, addTown, create, freshFolder, open, settingsWith, townsIn } from './folder'

const dayMs = 86_400_000

/** A clock that a test turns. */
class Clock {
  #ms = Date.parse('2021-01-01T09:00:00.000Z')
  readonly now = (): Date => new Date(this.#ms)
  passDays(days: number): void {
    this.#ms += days * dayMs
  }
}

const started = async () => {
  const clock = new Clock()
  const folder = freshFolder()
  const settings = settingsWith(undefined, clock.now)
  return { clock, folder, settings, store: await create(folder, settings) }
}

const removeTown = async (store: Store, name: string): Promise<void> => {
  const { id } = await addTown(store, name)
  await act(store, 'institution:remove', { ids: [id] })
}

const trashed = (store: Store): string[] => Array.from(store.view.all('trash'), ({ title }) => title)

/** Closes the folder, lets days pass, and opens it again, as somebody does who comes back now and then. */
const later = async ({ clock, folder, settings }: Awaited<ReturnType<typeof started>>, store: Store, days: number) => {
  let current = store
  for (let left = days; ; left -= 30) {
    await current.close()
    clock.passDays(Math.min(left, 30))
    current = await open(folder, settings)
    if (left <= 30) return current
  }
}

test('what has lain in the trash for thirty days is seen to be due, and goes in one commit at an opening on a later day', async () => {
  const scene = await started()
  await removeTown(scene.store, 'Říčany')
  await removeTown(scene.store, 'Kolín')
  const second = await later(scene, scene.store, 1)
  await removeTown(second, 'Písek')
  const early = await later(scene, second, 28.5)
  expect(await purgeTrash(early)).toEqual({ ok: true, value: { purged: 0 } })
  const seeing = await later(scene, early, 0.6)
  const { seq } = seeing
  expect(await purgeTrash(seeing)).toEqual({ ok: true, value: { purged: 0 } })
  const sameDay = await later(scene, seeing, 0.01)
  expect(await purgeTrash(sameDay)).toEqual({ ok: true, value: { purged: 0 } })
  expect(sameDay.seq).toBe(seq)
  const nextDay = await later(scene, sameDay, 1)
  expect(await purgeTrash(nextDay)).toEqual({ ok: true, value: { purged: 2 } })
  expect(nextDay.seq).toBe(seq + 1)
  expect(trashed(nextDay)).toEqual(['Písek'])
  const again = await later(scene, nextDay, 0)
  expect(trashed(again)).toEqual(['Písek'])
  await again.close()
})

test('the purge goes by the days that are set', async () => {
  const scene = await started()
  await removeTown(scene.store, 'Říčany')
  await act(scene.store, 'settings:edit', { trashDays: 90 })
  const early = await later(scene, scene.store, 89)
  expect(await purgeTrash(early)).toMatchObject({ value: { purged: 0 } })
  const seeing = await later(scene, early, 2)
  expect(await purgeTrash(seeing)).toMatchObject({ value: { purged: 0 } })
  const due = await later(scene, seeing, 1)
  expect(await purgeTrash(due)).toMatchObject({ value: { purged: 1 } })
  await due.close()
})

test('P40 89 a clock that went back or jumped ahead purges nothing, however often the folder is opened with it', async () => {
  const { clock, folder, settings, store } = await started()
  await removeTown(store, 'Říčany')
  await store.close()
  for (const days of [-400, 400 + 367, 1, 1, 30_000, 1, -30_000]) {
    clock.passDays(days)
    const wrong = await open(folder, settings)
    expect(await purgeTrash(wrong)).toMatchObject({ value: { purged: 0 } })
    expect(wrong.info.clock).not.toBeNull()
    await wrong.close()
  }
  const back = await open(folder, settings)
  expect(trashed(back)).toEqual(['Říčany'])
  // Whoever really comes back after a year says so, and it goes a day later.
  await back.confirmClock()
  await back.close()
  clock.passDays(1)
  const first = await open(folder, settings)
  expect(await purgeTrash(first)).toMatchObject({ value: { purged: 0 } })
  await first.close()
  clock.passDays(1)
  const second = await open(folder, settings)
  expect(await purgeTrash(second)).toMatchObject({ value: { purged: 1 } })
  await second.close()
})

test('the purge is nobody\'s step: "Zpět" takes back what the person did last', async () => {
  const scene = await started()
  await removeTown(scene.store, 'Říčany')
  const second = await later(scene, scene.store, 20)
  await addTown(second, 'Kolín')
  const third = await later(scene, await later(scene, second, 20), 1)
  expect(await purgeTrash(third)).toMatchObject({ value: { purged: 1 } })
  expect(await third.undo()).toMatchObject({ ok: true, value: { of: 'institution:create' } })
  expect(townsIn(third)).toEqual([])
  expect(await third.redo()).toMatchObject({ ok: true })
  await third.close()
})

test('what was purged is refused with the reason, all its steps are passed over, and "Zpět" goes on before them', async () => {
  const scene = await started()
  await addTown(scene.store, 'Kolín')
  await removeTown(scene.store, 'Říčany')
  const store = await later(scene, await later(scene, scene.store, 31), 1)
  await purgeTrash(store)
  expect(await store.undo()).toEqual({ ok: false, failure: { code: 'purged-since' } })
  expect(store.info.undo).toMatchObject({ action: 'institution:create', seq: 1 })
  expect(await store.undo()).toMatchObject({ ok: true, value: { of: 'institution:create' } })
  expect(townsIn(store)).toEqual([])
  await store.close()
})

test('emptying the trash is one step that can still be taken back', async () => {
  const { store } = await started()
  await removeTown(store, 'Říčany')
  await act(store, 'trash:empty', { ids: Array.from(store.view.all('trash'), ({ id }) => id) })
  expect(trashed(store)).toEqual([])
  await store.undo()
  expect(trashed(store)).toEqual(['Říčany'])
  await store.close()
})

test('P16 unknown fields and wrong types survive writing, an edit, the trash and restarts in between', async () => {
  const { folder, settings, store } = await started()
  const { id } = await act(store, 'person:create', { lastName: 'Nováková' })
  const before = store.view.get('persons', id)
  if (before === undefined) throw new Error('it was made')
  const odd = { ...before, email: 42, fromTheFuture: { deep: [1, null] } } as unknown as AnyRecord // safe: wrong on purpose
  await store.keep({ action: 'person:edit', changes: [{ collection: 'persons', id, before, after: odd }] })
  await store.close()

  const second = await open(folder, settings)
  expect(second.view.get('persons', id)).toEqual(odd)
  await act(second, 'person:edit', { id, changes: { position: 'starostka' } })
  await act(second, 'person:remove', { ids: [id] })
  await second.close()

  const third = await open(folder, settings)
  expect(await checkStore(third)).toMatchObject({ orphans: [], misshapen: [] })
  const ids = Array.from(third.view.all('trash'), (entry) => entry.id)
  await act(third, 'trash:restore', { ids })
  await third.close()

  const last = await open(folder, settings)
  expect(last.view.get('persons', id)).toEqual({ ...odd, position: 'starostka' })
  expect((await checkStore(last)).misshapen).toEqual([
    { collection: 'persons', id, issues: [{ path: ['email'], code: 'wrong-type' }] },
  ])
  await last.close()
})

test('69 references to unknown ids are kept and listed by the check', async () => {
  const { folder, settings, store } = await started()
  const { id } = await act(store, 'person:create', { lastName: 'Nováková' })
  const before = store.view.get('persons', id)
  if (before === undefined) throw new Error('it was made')
  const missing = '0192aaaa-0000-7000-8000-000000000000'
  const after = { ...before, institutionId: missing }
  await store.keep({ action: 'person:edit', changes: [{ collection: 'persons', id, before, after }] })
  await act(store, 'person:edit', { id, changes: { position: 'starostka' } })
  await store.close()
  const again = await open(folder, settings)
  expect(again.view.get('persons', id)).toEqual({ ...after, position: 'starostka' })
  expect(await checkStore(again)).toMatchObject({
    isSound: false,
    orphans: [{ collection: 'persons', id, field: 'institutionId', missing }],
  })
  await again.close()
})
