import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectionNames, referencesOf } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import { placesOf, replayed, textOf, HistoryReport, valuesOf } from './history-report'

/** Something a person does, its records chosen by number among those that are there. */
const deed = fc.record({
  kind: fc.constantFrom(
    'makeTown',
    'makePerson',
    'editTown',
    'editTown',
    'editPerson',
    'editPerson',
    'move',
    'removeTown',
    'removePerson',
    'import',
  ),
  which: fc.nat(30),
  other: fc.nat(30),
  field: fc.constantFrom('note', 'email', 'phone'),
  value: fc.constantFrom('a@b.cz', 'c@d.cz', ''),
})
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never
/** Now and then, something of the past is taken back, or an undo is done again. */
const way = fc.oneof({ weight: 4, arbitrary: deed }, { weight: 1, arbitrary: fc.record({ back: fc.nat(60) }) })

const pick = (ids: readonly string[], number: number): string | null => ids[number % (ids.length || 1)] ?? null

const doDeed = (history: HistoryReport, { kind, which, other, field, value }: Deed): void => {
  const towns = Array.from(history.state.all('institutions'), ({ id }) => id)
  const persons = Array.from(history.state.all('persons'), ({ id }) => id)
  const town = pick(towns, which)
  const person = pick(persons, which)
  const changes = { [field]: value }
  if (kind === 'makeTown') history.try('institution:create', { name: `Obec ${which}`, parentId: pick(towns, other) })
  if (kind === 'makePerson') history.try('person:create', { lastName: `Nová ${which}`, institutionId: town })
  if (kind === 'editTown') history.try('institution:edit', { id: town, changes })
  if (kind === 'editPerson') history.try('person:edit', { id: person, changes })
  if (kind === 'move') history.try('person:edit', { id: person, changes: { institutionId: pick(towns, other) } })
  if (kind === 'removeTown') history.try('institution:remove', { ids: [town] })
  if (kind === 'removePerson') history.try('person:remove', { ids: [person] })
  if (kind === 'import')
    history.try('directory:import', {
      source: 'obce.csv',
      rows: [
        { institution: town === null ? { fields: { name: 'Nová' } } : { id: town, fields: changes } },
        { institution: { fields: { name: `Obec ${other}` } }, person: { fields: { lastName: 'Dovezená' } } },
      ],
    })
}

const lived = (deeds: readonly (Deed | { back: number })[]): HistoryReport => {
  const history = new HistoryReport()
  for (const each of deeds) {
    if (!('back' in each)) doDeed(history, each)
    else if (history.changeSets.length > 0) {
      const seq = (each.back % history.changeSets.length) + 1
      if (history.reversal(seq).changes.length > 0) history.takeBack(seq)
    }
  }
  return history
}

const danglingIn = (state: DatabaseState): readonly string[] =>
  collectionNames.flatMap((name) =>
    referencesOf(name).flatMap(([field, target]) =>
      Array.from(state.all(name))
        .map((record) => (record as unknown as Record<string, string | null>)[field] ?? null)
        .filter((id) => id !== null && state.get(target, id) === undefined)
        .map((id) => `${name} ${field} ${id}`),
    ),
  )

const eachPast = (
  deeds: fc.Arbitrary<readonly (Deed | { back: number })[]>,
  judge: (history: HistoryReport, seq: number) => void,
): void => {
  const seen = { changed: 0, dependents: 0 }
  fc.assert(
    fc.property(deeds, fc.nat(60), (all, which) => {
      const history = lived(all)
      if (history.changeSets.length === 0) return
      const seq = (which % history.changeSets.length) + 1
      const { changes, dependents } = history.reversal(seq)
      if (changes.length > 0) seen.changed++
      if (dependents.length > 0) seen.dependents++
      judge(history, seq)
    }),
    { numRuns: 400, seed: 20201106 },
  )
  // A property that is never put to the test proves nothing.
  expect(seen.changed).toBeGreaterThan(100)
  expect(seen.dependents).toBeGreaterThan(30)
}

const anything = fc.array(way, { maxLength: 40 })
const onlyDeeds = fc.array(deed, { maxLength: 40 })

test('taking a past change set back with its dependents leaves every value that they did not write as it is', () => {
  eachPast(anything, (history, seq) => {
    const { changes, dependents, blockers } = history.reversal(seq)
    expect(blockers).toEqual([])
    const before = valuesOf(history.state)
    history.commit({ action: 'undo', target: seq, changes })
    const after = valuesOf(history.state)
    const written = placesOf([seq, ...dependents].flatMap((each) => history.changeSet(each).changes))
    for (const [place, value] of before) if (!written.has(place)) expect(after.get(place)).toBe(value)
    for (const place of after.keys()) expect(before.has(place) || written.has(place)).toBe(true)
  })
})

test('no reference dangles after it', () => {
  eachPast(anything, (history, seq) => {
    history.takeBack(seq)
    expect(danglingIn(history.state)).toEqual([])
  })
})

test('the database is then what it would be, had only the other change sets been made', () => {
  eachPast(onlyDeeds, (history, seq) => {
    const { changes, dependents } = history.reversal(seq)
    const others = history.changeSets.filter((each) => each.seq !== seq && !dependents.includes(each.seq))
    history.state.apply(changes)
    expect(textOf(history.state)).toBe(textOf(replayed(others)))
  })
})

test('taking the undo back again, or doing the step again, gives the same database', () => {
  eachPast(anything, (history, seq) => {
    const before = textOf(history.state)
    if (history.reversal(seq).changes.length === 0) return
    const undone = history.takeBack(seq)
    history.takeBack(undone)
    expect(textOf(history.state)).toBe(before)
    const { changes } = history.reversal(seq)
    expect(changes.length).toBeGreaterThan(0)
    history.doAgain(history.takeBack(seq))
    expect(textOf(history.state)).toBe(before)
  })
})

test('what is taken back has nothing left to take back', () => {
  eachPast(anything, (history, seq) => {
    history.takeBack(seq)
    expect(history.reversal(seq)).toMatchObject({ changes: [], dependents: [] })
  })
})

test('only the later change sets that touch what was asked about need to be read', () => {
  eachPast(anything, (history, seq) => {
    const { asked: _few, ...few } = history.reversalFromFew(seq)
    const { asked: _all, ...all } = history.reversal(seq)
    expect(few).toEqual(all)
  })
})
