import { expect, test } from 'vitest'
import { act, addTown, create, freshFolder, open, townsIn } from './folder'

test('undo takes the last change back, redo does it again, and both are kept', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  await addTown(store, 'Říčany')
  await addTown(store, 'Kolín')
  expect(await store.undo()).toMatchObject({ ok: true, value: { action: 'undo', of: 'institution:create' } })
  expect(townsIn(store)).toEqual(['Říčany'])
  await store.redo()
  expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
  await store.undo()
  await store.close()
  const again = await open(folder)
  expect(townsIn(again)).toEqual(['Říčany'])
  await again.close()
})

test('undo and redo reach over restarts', async () => {
  const folder = freshFolder()
  for (const name of ['Říčany', 'Kolín', 'Písek']) {
    const store = name === 'Říčany' ? await create(folder) : await open(folder)
    await addTown(store, name)
    await store.close()
  }
  const store = await open(folder)
  for (let step = 0; step < 3; step++) await store.undo()
  expect(townsIn(store)).toEqual([])
  expect(await store.undo()).toEqual({ ok: false, failure: { code: 'nothing-to-undo' } })
  await store.close()
  const again = await open(folder)
  for (let step = 0; step < 3; step++) await again.redo()
  expect(townsIn(again)).toEqual(['Kolín', 'Písek', 'Říčany'])
  expect(await again.redo()).toEqual({ ok: false, failure: { code: 'nothing-to-redo' } })
  await again.close()
})

test('a new change ends what could be done again', async () => {
  const store = await create(freshFolder())
  await addTown(store, 'Říčany')
  await store.undo()
  await addTown(store, 'Kolín')
  expect(await store.redo()).toEqual({ ok: false, failure: { code: 'nothing-to-redo' } })
  await store.close()
})

test('an import of many rows is one step', async () => {
  const store = await create(freshFolder())
  const rows = Array.from({ length: 1000 }, (_, index) => ({ institution: { fields: { name: `Obec ${index}` } } }))
  await act(store, 'directory:import', { source: 'obce.csv', rows })
  expect(store.view.count('institutions')).toBe(1000)
  await store.undo()
  expect(store.view.count('institutions')).toBe(0)
  await store.close()
})

test('a way back that belongs to a step refuses once others followed it', async () => {
  const store = await create(freshFolder())
  await addTown(store, 'Říčany')
  await addTown(store, 'Kolín')
  expect(await store.undo(1)).toEqual({ ok: false, failure: { code: 'not-the-last-step' } })
  expect(await store.undo(2)).toMatchObject({ ok: true })
  expect(townsIn(store)).toEqual(['Říčany'])
  await store.close()
})
