import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '@shared/domain/values/day'
import { dueForErasing, dueRows } from '@shared/domain/privacy/erasing/due-for-erasing'
import { describe, expect, test } from 'vitest'
import { collectionNames } from '@shared/domain/database/database'
import { initiativeCounts } from '@shared/domain/overview/report-counts'
import { checkStore } from '../../../src-main/store/check'
import { clearDue, clearRows } from '../../../src-main/store/erasing/clear-due'
import { erasePerson } from '../../../src-main/store/erasing/erase-person'
import { finishErasings } from '../../../src-main/store/erasing/finish-erasing'
import { planErasing } from '../../../src-main/store/erasing/plan-erasing'
import { noCopies } from '../../../src-main/store/erasing/places-of-copies'
import type { Store } from '../../../src-main/store/store'
import { createStore } from '../../../src-main/store/open-store'
import { sampleRecords } from '../../../src-main/sample/sample-records'
import { messages } from '@shared/messages'
import { clearingReportContent } from '../../../src-main/documents/clearing-report/content'
import { sourceOf } from '../../../src-main/documents/source'
import { eraseNow, eraserOf, filesHolding, janasWords, value, withJana } from './erased-folder'
import { act, create, freshFolder, open, settingsWith } from './folder'

const totals = (store: Store) =>
  Array.from(store.view.all('initiatives'), ({ id }) => {
    const counts = initiativeCounts(store.view, id)
    return { registrations: counts.registrations, attendance: counts.attendance }
  })

describe('after erasing a person', () => {
  test('name, e-mail and phone, also the older ones, are found nowhere in the folder, byte for byte', async () => {
    const { store, folder, jana } = await withJana()
    const before = totals(store)
    expect(filesHolding(folder, ['Nováková']).length).toBeGreaterThan(0)
    await eraseNow(store, jana.id)
    expect(filesHolding(folder, janasWords)).toEqual([])
    expect(totals(store)).toEqual(before)
    await store.close()
    expect(filesHolding(folder, janasWords)).toEqual([])

    const again = await open(folder)
    expect(await checkStore(again)).toMatchObject({ isSound: true })
    expect(totals(again)).toEqual(before)
    await again.close()
    expect(filesHolding(folder, janasWords)).toEqual([])
  })

  test('files put aside that hold the person are removed, others stay, and the preview told so', async () => {
    const { store, folder, jana } = await withJana()
    const plan = value(await planErasing(eraserOf(store), jana.id))
    expect(plan.quarantined).toEqual(['snap-0000000001.json'])
    await eraseNow(store, jana.id)
    expect(readdirSync(join(folder, 'quarantine'))).toEqual(['snap-0000000002.json'])
    await store.close()
  })

  test('every step before can still be taken back and done again, one after another, and none brings the name back', async () => {
    const { store, folder, jana, registration } = await withJana()
    await eraseNow(store, jana.id)
    const erased = collectionNames.map((name) => [...store.view.all(name)])
    let steps = 0
    while (store.info.undo !== null) {
      value(await store.undo())
      steps++
    }
    expect(steps).toBe(8)
    expect(store.view.count('persons')).toBe(0)
    while (store.info.redo !== null) value(await store.redo())
    expect(store.view.get('registrations', registration.id)).toBeDefined()
    const withoutContact = (all: unknown) => JSON.stringify(all).replace(/"contact":"[^"]*"/g, '')
    expect(withoutContact(collectionNames.map((name) => [...store.view.all(name)]))).toBe(withoutContact(erased))
    expect(filesHolding(folder, janasWords)).toEqual([])
    await store.close()
  })

  test('the erasing itself is no step: Back passes over it', async () => {
    const { store, jana } = await withJana()
    const { undo } = store.info
    await eraseNow(store, jana.id)
    expect(store.info.undo).toMatchObject({ seq: undo?.seq, action: undo?.action })
    value(await store.undo())
    expect(store.view.get('persons', jana.id)?.erasedAt).not.toBeNull()
    expect(store.view.count('erasures')).toBe(1)
    await store.close()
  })

  test('the list of erasures holds ids and counts only, and nothing waits', async () => {
    const { store, jana } = await withJana()
    const erasure = await eraseNow(store, jana.id)
    expect(erasure).toMatchObject({
      personId: jana.id,
      counts: { fields: 5, mentions: 4, registrations: 1, attendances: 1 },
      waiting: [],
    })
    expect([...store.view.all('erasures')]).toEqual([erasure])
    await store.close()
  })

  test('who wrote the steps is erased too where it was the same person', async () => {
    const folder = freshFolder()
    const settings = settingsWith()
    const named = { ...settings, world: { ...settings.world, by: () => 'Jana Nováková' } }
    const store = await create(folder, named)
    const jana = await act(store, 'person:create', { firstName: 'Jana', lastName: 'Nováková' })
    const erasing = { personId: jana.id, left: new Set<string>(), things: null }
    value(await erasePerson(eraserOf(store, { world: named.world }), erasing))
    const [first] = await store.history(9).then((all) => all.slice(-1))
    expect(first?.by).toBe('(vymazaná osoba)')
    await store.close()
    const again = await open(folder)
    expect([...again.view.all('erasures')].map(({ by }) => by)).toEqual(['(vymazaná osoba)'])
    await again.close()
  })

  test('a second run finds nobody, and a wrong number erases nobody', async () => {
    const { store, jana } = await withJana()
    const wrong = await erasePerson(eraserOf(store), { personId: jana.id, left: new Set(), things: 1 })
    expect(wrong).toEqual({ ok: false, failure: { code: 'things-changed', things: 9 } })
    expect(store.view.get('persons', jana.id)?.lastName).toBe('Nováková')
    await eraseNow(store, jana.id)
    const second = await erasePerson(eraserOf(store), { personId: jana.id, left: new Set(), things: null })
    expect(second).toEqual({ ok: false, failure: { code: 'person-erased', personId: jana.id } })
    await store.close()
  })
})

describe('an erasing that was cut off after its first commit', () => {
  const cutOff = async () => {
    const made = await withJana()
    const lost = { ...noCopies, scrub: () => Promise.reject(new Error('cut')) }
    const cut = eraserOf(made.store, { copies: lost })
    await expect(erasePerson(cut, { personId: made.jana.id, left: new Set(), things: null })).rejects.toThrow('cut')
    await made.store.close()
    return made
  }

  test('has erased the person for everybody who looks, and the next opening finishes it', async () => {
    const { folder, jana } = await cutOff()
    const store = await open(folder)
    expect(store.view.get('persons', jana.id)).toMatchObject({ lastName: '' })
    expect(filesHolding(folder, janasWords)).not.toEqual([])
    value(await finishErasings(eraserOf(store)))
    expect(filesHolding(folder, janasWords)).toEqual([])
    expect(Array.from(store.view.all('erasures'), ({ waiting }) => waiting)).toEqual([[]])
    await store.close()
  })

  test('is finished by asking again, also where somebody typed the name meanwhile', async () => {
    const { folder, jana, town } = await cutOff()
    const store = await open(folder)
    await act(store, 'institution:edit', { id: town.id, changes: { note: 'zase Jana Malá' } })
    await eraseNow(store, jana.id)
    expect(filesHolding(folder, janasWords)).toEqual([])
    expect(store.view.get('institutions', town.id)?.note).toBe('zase (vymazaná osoba)')
    value(await store.undo())
    await store.close()
  })
})

test('places that could not be reached are kept with the day on which they go', async () => {
  const { store, jana } = await withJana()
  const copies = {
    ...noCopies,
    scrub: () => Promise.resolve([{ place: 'second-place', copies: ['a.json'], isAway: true } as const]),
  }
  const asked = { personId: jana.id, left: new Set<string>(), things: null }
  const until = addDays(store.today, 30)
  const erasure = value(await erasePerson(eraserOf(store, { copies }), asked))
  expect(erasure.waiting).toEqual([{ place: 'second-place', until, copies: ['a.json'], isAway: true }])
  const [finished] = value(await finishErasings(eraserOf(store)))
  expect(finished?.waiting).toEqual([])
  await store.close()
})

/** What of a person is due in twenty years. */
const everythingOf = (store: Store, personId: string) =>
  dueRows(dueForErasing(store.view, addDays(store.today, 20 * 366))).filter(({ person }) => person.id === personId)

describe('clearing what has passed its term', () => {
  test('takes it out of the history as well, and leaves what was typed afterwards', async () => {
    const { store, folder, jana, registration, initiative } = await withJana()
    const cleared = value(
      await clearDue(eraserOf(store), { chosen: [{ kind: 'diets', initiativeId: initiative.id }], things: 1 }),
    )
    expect(cleared).toMatchObject({ personId: null, diets: [registration.id], waiting: [] })
    expect(filesHolding(folder, ['bezlepková'])).toEqual([])
    expect(store.view.get('persons', jana.id)?.lastName).toBe('Nováková')
    await act(store, 'registration:edit', { id: registration.id, changes: { diet: 'vegetariánská' } })
    value(await finishErasings(eraserOf(store)))
    expect(store.view.get('registrations', registration.id)?.diet).toBe('vegetariánská')
    value(await store.undo())
    value(await store.redo())
    await store.close()
  })

  test('that was cut off is finished without what was typed meanwhile', async () => {
    const { store, folder, registration, initiative } = await withJana()
    const lost = { ...noCopies, scrub: () => Promise.reject(new Error('cut')) }
    await expect(
      clearDue(eraserOf(store, { copies: lost }), {
        chosen: [{ kind: 'diets', initiativeId: initiative.id }],
        things: 1,
      }),
    ).rejects.toThrow('cut')
    await act(store, 'registration:edit', { id: registration.id, changes: { diet: 'vegetariánská' } })
    value(await finishErasings(eraserOf(store)))
    expect(filesHolding(folder, ['bezlepková'])).toEqual([])
    expect(store.view.get('registrations', registration.id)?.diet).toBe('vegetariánská')
    value(await store.undo())
    expect(store.view.get('registrations', registration.id)?.diet).toBe('')
    value(await store.redo())
    expect(store.view.get('registrations', registration.id)?.diet).toBe('vegetariánská')
    await store.close()
  })

  test('P59 names that have passed their term go with everything, byte for byte, and only theirs; the totals stay', async () => {
    const { store, folder, jana, town, event } = await withJana()
    const eva = await act(store, 'person:create', { firstName: 'Eva', lastName: 'Ødegård', institutionId: town.id })
    await act(store, 'event:edit', { id: event.id, changes: { note: 'Jana Malá, Eva Ødegård' } })
    const before = totals(store)
    const cleared = value(await clearRows(eraserOf(store), everythingOf(store, jana.id), { isAutomatic: false }))
    expect(cleared).toMatchObject({ personId: null, waiting: [], isAutomatic: false })
    expect(cleared.names).toContain(jana.id)
    expect(cleared.names).not.toContain(eva.id)
    expect(cleared.totals.length).toBeGreaterThan(0)
    expect(cleared.totals.filter((total) => total.before !== total.after)).toEqual([])
    const source = sourceOf(store, { lang: 'cs', madeAt: store.now, backups: async () => [] })
    const report = clearingReportContent(cleared, source)
    expect(report.map(({ title, rows }) => [title, rows.length > 0])).toEqual([
      [messages.cs.documents.clearingReport.cleared, true],
      [messages.cs.documents.clearingReport.totals, true],
    ])
    expect(report[1]?.rows).toContainEqual(['BI', 'účasti podle role: účastník', 1, 1])
    expect(report[1]?.rows).toContainEqual(['BI', 'účasti v kvótě: CZ', 1, 1])
    expect(report[1]?.rows).toContainEqual(['BI', 'osoby podle pohlaví: neuvedeno', 1, 1])
    for (const word of janasWords) expect(JSON.stringify(report)).not.toContain(word)
    expect(filesHolding(folder, janasWords)).toEqual([])
    expect(store.view.get('persons', eva.id)).toEqual(eva)
    expect(store.view.get('events', event.id)?.note).toBe('(vymazaná osoba), Eva Ødegård')
    expect(totals(store)).toEqual(before)
    while (store.info.undo !== null) value(await store.undo())
    while (store.info.redo !== null) value(await store.redo())
    expect(filesHolding(folder, janasWords)).toEqual([])
    await store.close()
  })

  test('a name that somebody else bears stays in texts', async () => {
    const { store, jana, town, event } = await withJana()
    await act(store, 'person:create', { firstName: 'Jana', lastName: 'Nováková', institutionId: town.id })
    await act(store, 'event:edit', { id: event.id, changes: { note: 'Nováková Jana, jana@ricany.cz' } })
    value(await clearRows(eraserOf(store), everythingOf(store, jana.id), { isAutomatic: false }))
    expect(store.view.get('persons', jana.id)?.lastName).toBe('')
    expect(store.view.get('events', event.id)?.note).toBe('Nováková Jana, (vymazaná osoba)')
    await store.close()
  })

  test('refuses another number than was confirmed', async () => {
    const { store, initiative } = await withJana()
    const refused = await clearDue(eraserOf(store), {
      chosen: [
        { kind: 'diets', initiativeId: initiative.id },
        { kind: 'photos', initiativeId: null },
      ],
      things: 2,
    })
    expect(refused).toEqual({ ok: false, failure: { code: 'things-changed', things: 1 } })
    await store.close()
  })
})

test('twenty people of the sample are found nowhere afterwards, and the reports say the same', async () => {
  const folder = freshFolder()
  const settings = settingsWith()
  const store = value(await createStore({ ...settings, folder, records: await sampleRecords(settings.world) }))
  const before = totals(store)
  const known = Array.from(store.view.all('persons')).slice(0, 20)
  for (const { id } of known) await eraseNow(store, id)
  expect(totals(store)).toEqual(before)
  const words = known.flatMap(({ firstName, lastName, email, phone }) => [`${firstName} ${lastName}`, email, phone])
  await store.close()
  expect(filesHolding(folder, words.filter(Boolean))).toEqual([])
})
