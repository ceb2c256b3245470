import { describe, expect, test } from 'vitest'
import { clearByItself } from '../../../src-main/store/erasing/clear-by-itself'
import { openStore } from '../../../src-main/store/open-store'
import type { Store } from '../../../src-main/store/store'
import { eraserOf, filesHolding, value } from './erased-folder'
import { act, create, freshFolder, open, settingsWith } from './folder'

const dayMs = 86_400_000

/** A clock that goes on by what really passes, and may be wrong beside it. */
class Time {
  realMs = Date.parse('2026-03-02T09:00:00.000Z')
  offMs = 0
  readonly settings = (() => {
    const settings = settingsWith(undefined, () => new Date(this.realMs + this.offMs))
    return { ...settings, world: { ...settings.world, elapsedMs: () => this.realMs } }
  })()
}

/** Jana was at a workshop long ago; its diets are cleared without asking, its notes are not. */
const started = async () => {
  const time = new Time()
  const folder = freshFolder()
  const store = await create(folder, time.settings)
  const initiative = await act(store, 'initiative:create', { code: 'BI', name: 'Sdílení' })
  const event = await act(store, 'event:create', { initiativeId: initiative.id, title: 'W', days: ['2021-04-29'] })
  const jana = await act(store, 'person:create', { firstName: 'Jana', lastName: 'Ødegård' })
  const more = { diet: 'bezlepková', note: 'přijede pozdě' }
  await act(store, 'registration:create', { eventId: event.id, person: { personId: jana.id }, ...more })
  const keeping = { terms: {}, automatic: ['diets' as const] }
  await act(store, 'initiative:edit', { id: initiative.id, changes: { keeping } })
  await store.close()
  return { time, folder }
}

const cleared = async (store: Store): Promise<number> => {
  const done = value(await clearByItself(eraserOf(store)))
  return done === null ? 0 : done.counts.fields
}

/** What an opening clears by itself. */
const openingClears = async ({ time, folder }: Awaited<ReturnType<typeof started>>): Promise<number> => {
  const store = await open(folder, time.settings)
  const count = await cleared(store)
  await store.close()
  return count
}

describe('P60 what somebody chose to be cleared without asking', () => {
  test('goes at the opening after the day on which it was seen, and nothing else does', async () => {
    const made = await started()
    expect(await openingClears(made)).toBe(0)
    made.time.realMs += dayMs
    const store = await open(made.folder, made.time.settings)
    expect(await cleared(store)).toBe(1)
    expect(filesHolding(made.folder, ['bezlepková'])).toEqual([])
    expect(Array.from(store.view.all('registrations'))).toMatchObject([{ diet: '', note: 'přijede pozdě' }])
    expect(Array.from(store.view.all('erasures'))).toMatchObject([{ isAutomatic: true, waiting: [] }])
    expect(await cleared(store)).toBe(0)
    await store.close()
  })

  test('stays on the word of a clock that cannot be right, however often the folder is opened with it', async () => {
    const made = await started()
    for (const days of [-400, 400, 30_000, -30_000]) {
      made.time.offMs = days * dayMs
      made.time.realMs += dayMs
      expect(await openingClears(made)).toBe(0)
    }
    expect(filesHolding(made.folder, ['bezlepková'])).not.toEqual([])
    made.time.offMs = 0
    made.time.realMs += dayMs
    await openingClears(made)
    made.time.realMs += dayMs
    await openingClears(made)
    expect(filesHolding(made.folder, ['bezlepková'])).toEqual([])
  })

  test('stays where the folder can only be read, and where nobody chose it any more', async () => {
    const made = await started()
    made.time.realMs += dayMs
    const reader = value(await openStore({ ...made.time.settings, folder: made.folder, isReadOnly: true }))
    expect(await cleared(reader)).toBe(0)
    await reader.close()
    const store = await open(made.folder, made.time.settings)
    const [initiative] = Array.from(store.view.all('initiatives'))
    const keeping = { terms: {}, automatic: [] }
    await act(store, 'initiative:edit', { id: initiative?.id ?? '', changes: { keeping } })
    expect(await cleared(store)).toBe(0)
    await store.close()
  })
})
