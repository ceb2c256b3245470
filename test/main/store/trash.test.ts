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

test('what lies in the trash for thirty days goes for good at the next opening, in one commit, and not a day before', async () => {
  const { clock, folder, settings, store } = await started()
  await removeTown(store, 'Říčany')
  await removeTown(store, 'Kolín')
  clock.passDays(1)
  await removeTown(store, 'Písek')
  await store.close()
  clock.passDays(28.9)
  const early = await open(folder, settings)
  const { seq } = early
  expect(await purgeTrash(early, clock.now())).toEqual({ ok: true, value: { purged: 0 } })
  expect(early.seq).toBe(seq)
  clock.passDays(0.2)
  expect(await purgeTrash(early, clock.now())).toEqual({ ok: true, value: { purged: 2 } })
  expect(early.seq).toBe(seq + 1)
  expect(trashed(early)).toEqual(['Písek'])
  await early.close()
  const again = await open(folder, settings)
  expect(trashed(again)).toEqual(['Písek'])
  await again.close()
})

test('the purge goes by the days that are set', async () => {
  const { clock, store } = await started()
  await removeTown(store, 'Říčany')
  await act(store, 'settings:edit', { trashDays: 90 })
  clock.passDays(60)
  expect(await purgeTrash(store, clock.now())).toMatchObject({ value: { purged: 0 } })
  clock.passDays(31)
  expect(await purgeTrash(store, clock.now())).toMatchObject({ value: { purged: 1 } })
  await store.close()
})

test('89 a clock that went back or jumped over a year ahead purges nothing', async () => {
  const { clock, store } = await started()
  await removeTown(store, 'Říčany')
  clock.passDays(-400)
  expect(await purgeTrash(store, clock.now())).toMatchObject({ value: { purged: 0 } })
  clock.passDays(400 + 367)
  expect(await purgeTrash(store, clock.now())).toMatchObject({ value: { purged: 0 } })
  expect(trashed(store)).toEqual(['Říčany'])
  clock.passDays(-2)
  expect(await purgeTrash(store, clock.now())).toMatchObject({ value: { purged: 1 } })
  await store.close()
})

test('the purge is nobody\'s step: "Zpět" takes back what the person did last', async () => {
  const { clock, store } = await started()
  await removeTown(store, 'Říčany')
  clock.passDays(20)
  await addTown(store, 'Kolín')
  clock.passDays(20)
  await purgeTrash(store, clock.now())
  expect(await store.undo()).toMatchObject({ ok: true, value: { of: 'institution:create' } })
  expect(townsIn(store)).toEqual([])
  expect(await store.redo()).toMatchObject({ ok: true })
  await store.close()
})

test('what was purged is refused with the reason, all its steps are passed over, and "Zpět" goes on before them', async () => {
  const { clock, store } = await started()
  await addTown(store, 'Kolín')
  await removeTown(store, 'Říčany')
  clock.passDays(31)
  await purgeTrash(store, clock.now())
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
  expect(checkStore(third)).toMatchObject({ orphans: [], misshapen: [] })
  const ids = Array.from(third.view.all('trash'), (entry) => entry.id)
  await act(third, 'trash:restore', { ids })
  await third.close()

  const last = await open(folder, settings)
  expect(last.view.get('persons', id)).toEqual({ ...odd, position: 'starostka' })
  expect(checkStore(last).misshapen).toEqual([
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
  expect(checkStore(again)).toMatchObject({
    isSound: false,
    orphans: [{ collection: 'persons', id, field: 'institutionId', missing }],
  })
  await again.close()
})
