import { expect, test } from 'vitest'
import { act, addTown, create, freshFolder, open, wholeHistory } from './folder'

test('the last changes of an initiative leave out those of others, whether the history is read already or not', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  const ours = await act(store, 'initiative:create', { code: 'BI', name: 'Barevné' })
  const theirs = await act(store, 'initiative:create', { code: 'PDP4', name: 'Pátá' })
  await addTown(store, 'Říčany')
  const event = await act(store, 'event:create', { initiativeId: theirs.id, title: 'Jejich' })
  await act(store, 'event:edit', { id: event.id, changes: { venue: 'Praha' } })
  await act(store, 'event:create', { initiativeId: ours.id, title: 'Naše' })
  await act(store, 'event:remove', { ids: [event.id], withReferrers: false })
  await store.close()

  const again = await open(folder)
  const read = async (last: number) => (await again.history(last, ours.id)).map(({ action }) => action)
  const expected = ['event:create', 'institution:create', 'initiative:create']
  expect(await read(3)).toEqual(expected)
  await again.pastChanges.page({ ...wholeHistory, limit: 1 })
  expect(await read(3)).toEqual(expected)
  expect(await read(1)).toEqual(['event:create'])
  expect((await again.history(20)).length).toBe(7)
  await again.close()
})
