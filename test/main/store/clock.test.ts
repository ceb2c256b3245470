import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dayOf } from '@shared/domain/values/day'
import { backupsFor } from '../../../src-main/headless/database'
import type { HeadlessWorld } from '../../../src-main/headless/command'
import { backupsFolder } from '../../../src-main/store/backups/backup-name'
import { restoreInto } from '../../../src-main/store/backups/restore-into'
import { Tries } from '../../../src-main/store/encryption/tries'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { purgeTrash } from '../../../src-main/store/purge-trash'
import type { Store } from '../../../src-main/store/store'
import { act, addTown, create, freshFolder, open, settingsWith, townsIn } from './folder'

const dayMs = 86_400_000
const began = Date.parse('2026-03-02T09:00:00.000Z')

/** The time that really passes, and a clock that is off by as much as a test says. */
class Time {
  realMs = began
  offMs = 0
  readonly now = (): Date => new Date(this.realMs + this.offMs)
  get today(): string {
    return dayOf(new Date(this.realMs).toISOString())
  }
  get settings() {
    const settings = settingsWith(nodeFileSystem, this.now)
    return { ...settings, world: { ...settings.world, elapsedMs: () => this.realMs - began } }
  }
}

const removeTown = async (store: Store, name: string): Promise<void> => {
  const { id } = await addTown(store, name)
  await act(store, 'institution:remove', { ids: [id] })
}

const stampsOf = async (store: Store): Promise<readonly string[]> =>
  (await store.history(1000)).map(({ at }) => at).reverse()

const year = 365 * dayMs

describe('P40 a clock that cannot be right', () => {
  test.each([
    ['in 2099', Date.parse('2099-01-01T00:00:00Z') - began],
    ['a year ahead', year],
    ['a year back', -year],
    ['in 1970', -began],
  ])('%s: its stamps stay out of the database, and later ones are right once it is', async (_, off) => {
    const time = new Time()
    const folder = freshFolder()
    const store = await create(folder, time.settings)
    await addTown(store, 'Říčany')
    time.offMs = off
    time.realMs += 60_000
    await addTown(store, 'Kolín')
    expect(store.info.clock).toEqual({ says: time.now().toISOString(), known: new Date(time.realMs).toISOString() })
    expect(store.today).toBe(time.today)
    time.offMs = 0
    time.realMs += dayMs
    await addTown(store, 'Písek')
    expect(store.info.clock).toBeNull()
    const stamps = await stampsOf(store)
    expect(stamps.map((at) => Date.parse(at) - began)).toEqual([1, 60_000, 60_000 + dayMs])
    await store.close()
  })

  test('a database that was opened and changed under a wrong clock is right again afterwards', async () => {
    const time = new Time()
    const folder = freshFolder()
    await (await create(folder, time.settings)).close()
    time.offMs = 73 * year
    const wrong = await open(folder, time.settings)
    await addTown(wrong, 'Říčany')
    await wrong.close()
    time.offMs = 0
    time.realMs += dayMs
    const right = await open(folder, time.settings)
    expect(right.info.clock).toBeNull()
    await addTown(right, 'Kolín')
    const stamps = await stampsOf(right)
    expect(stamps.every((at) => dayOf(at) <= time.today)).toBe(true)
    expect(dayOf(stamps.at(-1) ?? '')).toBe(time.today)
    expect(townsIn(right)).toEqual(['Kolín', 'Říčany'])
    await right.close()
  })

  test('one that a person says is right is believed, also at the next opening, and wrong stamps are no measure for later ones', async () => {
    const time = new Time()
    const folder = freshFolder()
    const store = await create(folder, time.settings)
    await addTown(store, 'Říčany')
    time.offMs = year
    await store.confirmClock()
    await addTown(store, 'Kolín')
    await store.close()
    const agreed = await open(folder, time.settings)
    expect(agreed.info.clock).toBeNull()
    await agreed.close()
    // It was not right after all.
    time.offMs = 0
    const doubted = await open(folder, time.settings)
    expect(doubted.info.clock).not.toBeNull()
    await doubted.confirmClock()
    time.realMs += 1000
    await addTown(doubted, 'Písek')
    const stamps = await stampsOf(doubted)
    expect(Date.parse(stamps.at(-1) ?? '')).toBe(time.realMs)
    expect((await doubted.history(9)).map(({ seq }) => seq)).toEqual([3, 2, 1])
    await doubted.close()
    const last = await open(folder, time.settings)
    expect(last.info.clock).toBeNull()
    await last.close()
  })

  test('is told as soon as it jumps, and again when it is right', async () => {
    const time = new Time()
    const store = await create(freshFolder(), time.settings)
    expect(await store.lookAtPlace()).toBe(false)
    time.offMs = year
    expect(await store.lookAtPlace()).toBe(true)
    expect(await store.lookAtPlace()).toBe(false)
    time.offMs = 0
    expect(await store.lookAtPlace()).toBe(true)
    await store.close()
  })

  test('releases no places that are kept', async () => {
    const time = new Time()
    const store = await create(freshFolder(), time.settings)
    const deadline = '2026-03-20'
    const { id: initiativeId } = await act(store, 'initiative:create', {
      code: 'BI',
      name: 'BI',
      deadline,
      themes: ['A'],
    })
    const event = await act(store, 'event:create', {
      initiativeId,
      title: 'Workshop',
      number: 1,
      days: ['2026-05-05'],
      bands: [
        { name: 'CZ', places: 1, country: 'CZ' },
        { name: 'NO', places: 1, country: 'NO', releaseOn: '2026-04-20' },
      ],
    })
    const register = async (lastName: string) => {
      const { id: personId } = await act(store, 'person:create', { firstName: 'Jana', lastName, position: 'starostka' })
      return act(store, 'registration:create', { eventId: event.id, person: { personId } })
    }
    expect((await register('První')).status).toBe('confirmed')
    time.offMs = 73 * year
    const waiting = await register('Druhá')
    expect(waiting.status).toBe('waiting')
    const confirm = () => store.act({ action: 'registration:confirm', input: { ids: [waiting.id] } })
    expect(await confirm()).toMatchObject({ ok: false, failure: { code: 'no-place-left' } })
    // The day really comes: the clock is right, and what it says is believed.
    time.offMs = 0
    time.realMs = Date.parse('2026-04-20T09:00:00Z')
    expect(await confirm()).toMatchObject({ ok: true })
    await store.close()
  })
})

/** A small generator with a seed, so that a run can be repeated. */
const seeded = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

describe.each([1, 2, 3, 4, 5, 6])('P40 89 clocks that jump by up to a year either way (seed %i)', (seed) => {
  test('stamp nothing from another time, purge nothing early, lose and reorder nothing', async () => {
    const random = seeded(seed)
    const time = new Time()
    const folder = freshFolder()
    let store = await create(folder, time.settings)
    await removeTown(store, 'v koši')
    const names: string[] = []
    for (let step = 0; step < 40; step++) {
      time.realMs += random(dayMs / 2)
      const choice = random(4)
      // A smaller jump between two runs cannot be told from a holiday.
      if (choice === 0) time.offMs = (random(2) === 0 ? 1 : -1) * (46 + random(320)) * dayMs
      if (choice === 1) time.offMs = 0
      if (choice === 2) {
        await store.close()
        store = await open(folder, time.settings)
        await purgeTrash(store)
      }
      await addTown(store, `Obec ${step}`)
      names.push(`Obec ${step}`)
      expect(store.today).toBe(time.today)
      expect(store.info.clock === null).toBe(time.offMs === 0)
    }
    const kept = time.realMs - began < 30 * dayMs
    expect(Array.from(store.view.all('trash')).length).toBe(kept ? 1 : 0)
    expect(townsIn(store)).toEqual([...names].sort())
    const stamps = await stampsOf(store)
    expect(stamps).toEqual([...stamps].sort())
    expect(Math.abs(Date.parse(stamps.at(-1) ?? '') - time.realMs)).toBeLessThan(dayMs)
    await store.close()
    expect(readdirSync(folder)).not.toContain('quarantine')
  })
})

const windowless: HeadlessWorld = {
  profile: null,
  startWorker: () => {
    throw new Error('no job belongs here')
  },
  appVersion: '0.0.0',
  tries: new Tries(() => new Date()),
  out: () => undefined,
  err: () => undefined,
}

describe('P40 a clock that cannot be right leaves no stamp of it on copies', () => {
  test('neither in the name of a backup nor in what is restored into a folder', async () => {
    const time = new Time()
    const folder = freshFolder()
    const store = await create(folder, time.settings)
    await addTown(store, 'Říčany')
    time.offMs = 73 * year
    const made = await backupsFor(store, windowless).make('manual')
    if (!made.ok) throw new Error(made.failure.code)
    expect(dayOf(made.value.line.at)).toBe(time.today)
    const target = freshFolder()
    const file = join(folder, backupsFolder, made.value.line.name)
    expect(await restoreInto({ ...time.settings, folder: target, file })).toMatchObject({ ok: true })
    await store.close()
    time.offMs = 0
    const restored = await open(target, time.settings)
    expect(restored.info.clock).toBeNull()
    expect(dayOf(restored.now)).toBe(time.today)
    await restored.close()
  })
})
