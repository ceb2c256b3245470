import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainCodec } from '../../../src-main/store/codec'
import type { Store } from '../../../src-main/store/store'
import { setPassword } from '../../../src-main/store/password'
import { purgeTrash } from '../../../src-main/store/purge-trash'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { eraseNow, filesHolding, janasWords, withJana } from './erased-folder'
import { act, addTown, create, freshFolder, open, settingsWith, townsIn, wholeHistory } from './folder'
import { quickDerive } from './quick-derive'

const rename = (store: Store, id: string, name: string) => act(store, 'institution:edit', { id, changes: { name } })
const note = (store: Store, id: string, text: string) => act(store, 'institution:edit', { id, changes: { note: text } })
const town = (store: Store, id: string) => store.view.get('institutions', id)

test('one past change set is taken back, and only it; redo does it again, also after a restart', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  const { id } = await addTown(store, 'Říčany')
  await rename(store, id, 'Město Říčany')
  await note(store, id, 'poznámka')
  expect(await store.undoPast(2)).toMatchObject({
    ok: true,
    value: { action: 'undo', of: 'institution:edit', target: 2 },
  })
  expect(town(store, id)).toMatchObject({ name: 'Říčany', note: 'poznámka' })
  await store.close()

  const again = await open(folder)
  await again.loadSteps()
  expect(again.info.redo).toMatchObject({ seq: 2 })
  expect(await again.redo()).toMatchObject({ ok: true, value: { action: 'redo' } })
  expect(town(again, id)).toMatchObject({ name: 'Město Říčany', note: 'poznámka' })
  await again.close()
})

test('what depends on it is named, and taken back with it where that is asked for', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  const { id } = await addTown(store, 'Říčany')
  await addTown(store, 'Kolín')
  await act(store, 'person:create', { lastName: 'Nováková', institutionId: id })
  await rename(store, id, 'Město Říčany')
  expect(await store.undoPast(1)).toEqual({ ok: false, failure: { code: 'step-has-dependents', seqs: [4, 3] } })
  expect(townsIn(store)).toEqual(['Kolín', 'Město Říčany'])
  expect(await store.undoPast(1, { withDependents: true })).toMatchObject({ ok: true, value: { count: 2 } })
  expect(townsIn(store)).toEqual(['Kolín'])
  expect(store.view.count('persons')).toBe(0)
  await store.close()

  const again = await open(folder)
  // What went with it is one step with it: undo goes on with what is left, redo brings all of it back at once.
  expect(await again.undo()).toMatchObject({ ok: true, value: { target: 2 } })
  expect(await again.undo()).toEqual({ ok: false, failure: { code: 'nothing-to-undo' } })
  await again.redo()
  await again.redo()
  expect(townsIn(again)).toEqual(['Kolín', 'Město Říčany'])
  expect(again.view.count('persons')).toBe(1)
  expect(await again.redo()).toEqual({ ok: false, failure: { code: 'nothing-to-redo' } })
  expect(await again.undo()).toMatchObject({ ok: true, value: { target: 1 } })
  expect(townsIn(again)).toEqual(['Kolín'])
  await again.close()
})

test('undo goes on field by field beside what was taken back out of its turn', async () => {
  const store = await create(freshFolder())
  const { id } = await addTown(store, 'Říčany')
  await rename(store, id, 'Město Říčany')
  await note(store, id, 'poznámka')
  await store.undoPast(2)
  expect(await store.undo()).toMatchObject({ ok: true, value: { target: 3 } })
  expect(town(store, id)).toMatchObject({ name: 'Říčany', note: '' })
  await store.undo()
  expect(townsIn(store)).toEqual([])
  for (let step = 0; step < 3; step++) expect((await store.redo()).ok).toBe(true)
  expect(town(store, id)).toMatchObject({ name: 'Město Říčany', note: 'poznámka' })
  await store.close()
})

test('an import of weeks ago is taken back as a whole', async () => {
  const folder = freshFolder()
  const first = await create(folder)
  const { id } = await addTown(first, 'Říčany')
  const rows = Array.from({ length: 300 }, (_, index) => ({ institution: { fields: { name: `Obec ${index}` } } }))
  await act(first, 'directory:import', {
    source: 'obce.csv',
    rows: [...rows, { institution: { id, fields: { city: 'Říčany' } } }],
  })
  await first.close()
  const store = await open(folder)
  await addTown(store, 'Kolín')
  await note(store, id, 'poznámka')
  // With the note of which file they came from.
  expect(await store.undoPast(2)).toMatchObject({
    ok: true,
    value: { count: 302, mainCount: 301, of: 'directory:import' },
  })
  expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
  expect(town(store, id)).toMatchObject({ city: '', note: 'poznámka' })
  await store.close()
})

test('the undo of a past change set can be taken back from the history too', async () => {
  const store = await create(freshFolder())
  const { id } = await addTown(store, 'Říčany')
  await rename(store, id, 'A')
  await store.undoPast(2)
  await addTown(store, 'Kolín')
  expect(await store.undoPast(3)).toMatchObject({ ok: true })
  expect(townsIn(store)).toEqual(['A', 'Kolín'])
  expect(await store.undoPast(3)).toEqual({ ok: false, failure: { code: 'step-taken-back' } })
  await store.undo()
  expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
  await store.close()
})

test('a number that is not in the history is refused, and so is a frame that does not verify any more', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  await addTown(store, 'Říčany')
  await addTown(store, 'Kolín')
  await store.loadSteps()
  expect(await store.undoPast(9)).toEqual({ ok: false, failure: { code: 'step-unknown', seq: 9 } })
  const journal = join(folder, readdirSync(folder).find((name) => name.startsWith('log')) ?? '')
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('Říčany', 'Ricany'))
  expect(await store.undoPast(1)).toEqual({ ok: false, failure: { code: 'step-unknown', seq: 1 } })
  expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
  await store.close()
})

test('steps are told apart after the folder was written anew', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  const { id } = await addTown(store, 'Říčany')
  await rename(store, id, 'A')
  await store.rewrite({ codec: plainCodec, changed: (changeSet) => changeSet })
  await note(store, id, 'poznámka')
  expect(await store.undoPast(2)).toMatchObject({ ok: true })
  expect(town(store, id)).toMatchObject({ name: 'Říčany', note: 'poznámka' })
  await store.close()
  const again = await open(folder)
  expect((await again.history(10)).map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  await again.close()
})

test('what is committed while the history is being read is in it once', async () => {
  const folder = freshFolder()
  const first = await create(folder)
  for (let index = 0; index < 30; index++) await addTown(first, `Obec ${index}`)
  await first.close()
  const store = await open(folder)
  const loading = store.loadSteps()
  await Promise.all([addTown(store, 'Kolín'), addTown(store, 'Písek')])
  await loading
  expect((await store.history(3)).map(({ seq }) => seq)).toEqual([32, 31, 30])
  const { entries, total } = await store.pastChanges.page({ ...wholeHistory, limit: 100 })
  expect(total).toBe(32)
  expect(new Set(entries.map(({ seq }) => seq)).size).toBe(32)
  await store.undo()
  expect(townsIn(store)).not.toContain('Písek')
  await store.close()
})

describe('P26 a change that holds for good is refused with a sentence of its own:', () => {
  const final = { ok: false, failure: { code: 'step-final' } } as const
  const lastSeq = async (store: Store, action: string): Promise<number> => {
    const found = (await store.history(50)).find((each) => each.action === action)
    if (found === undefined) throw new Error(`no ${action} in the history`)
    return found.seq
  }

  test('a person that was erased, also with everything that came after', async () => {
    const { store, jana } = await withJana()
    await eraseNow(store, jana.id)
    const seq = await lastSeq(store, 'person:erase')
    expect(await store.undoPast(seq)).toEqual(final)
    expect(await store.undoPast(seq, { withDependents: true })).toEqual(final)
    expect(await store.pastChanges.preview({ seq })).toMatchObject({ ok: true, value: { isFinal: true } })
    expect(store.view.get('persons', jana.id)?.lastName).toBe('')
    await store.close()
  })

  test('an earlier step of somebody who was erased later brings nothing of them back', async () => {
    const { store, folder, jana } = await withJana()
    await eraseNow(store, jana.id)
    const edited = await lastSeq(store, 'person:edit')
    expect(await store.undoPast(edited)).toEqual({ ok: false, failure: { code: 'step-taken-back' } })
    const made = await lastSeq(store, 'person:create')
    expect(await store.undoPast(made, { withDependents: true })).toMatchObject({ ok: true })
    await store.redo()
    expect(store.view.get('persons', jana.id)).toMatchObject({ lastName: '', email: '' })
    expect(filesHolding(folder, janasWords)).toEqual([])
    await store.close()
  })

  test('what went out of the trash as its time was over', async () => {
    let now = Date.parse('2026-03-01T08:00:00Z')
    const settings = settingsWith(undefined, () => new Date(now))
    const folder = freshFolder()
    let store = await create(folder, settings)
    const { id } = await addTown(store, 'Říčany')
    await act(store, 'institution:remove', { ids: [id] })
    await store.close()
    now += 40 * 86_400_000
    await (await open(folder, settings)).close()
    now += 86_400_000
    store = await open(folder, settings)
    expect(await purgeTrash(store)).toMatchObject({ value: { purged: 1 } })
    const seq = await lastSeq(store, 'trash:purge')
    expect(await store.undoPast(seq)).toEqual(final)
    expect(await store.undoPast(seq - 1, { withDependents: true })).toEqual(final)
    await store.close()
  })

  test('a password is no step at all: undo goes on with the change before it', async () => {
    const store = await create(freshFolder())
    await addTown(store, 'Říčany')
    const world = { fs: settingsWith().fs, random: settingsWith().world.random, derive: quickDerive }
    await setPassword(store, { password: 'Žluťoučký kůň', recoveryCode: newRecoveryCode(world.random) }, world)
    await store.loadSteps()
    expect((await store.history(10)).map(({ seq, action }) => [seq, action])).toEqual([[1, 'institution:create']])
    expect(await store.undoPast(2)).toEqual({ ok: false, failure: { code: 'step-unknown', seq: 2 } })
    expect(await store.undo()).toMatchObject({ ok: true, value: { target: 1 } })
    expect(store.info.isEncrypted).toBe(true)
    await store.close()
  })
})
