import { describe, expect, test } from 'vitest'
import { collectionNames, type CollectionName } from '../../../src-main/shared/domain/database/database'
import { DatabaseState } from '../../../src-main/shared/domain/database/state'
import { stateFromData } from '../../../src-main/shared/domain/database/stored-data'
import { dataBytes, rangesIn } from '../../../src-main/store/snapshot'
import { benchRecords } from '../../bench/records/records'

const made = benchRecords(40)
const records = new DatabaseState()
for (const name of collectionNames) records.load(name, made[name] ?? [])
const bytes = dataBytes(records)

const readOf = (ranges: ReturnType<typeof rangesIn>, piece?: number, of = bytes) => {
  const decoded: string[] = []
  const decode = (part: Uint8Array): string => {
    const text = Buffer.from(part).toString('utf8')
    decoded.push(text)
    return text
  }
  return { state: stateFromData({ bytes: of, ranges }, decode, piece === undefined ? {} : { piece }), decoded }
}

describe('the records of a snapshot', () => {
  test('are parsed a collection at a time, when they are asked for', () => {
    const { state, decoded } = readOf(rangesIn(bytes))
    expect(decoded).toEqual([])
    expect(Array.from(state.all('persons'))).toEqual(Array.from(records.all('persons')))
    expect(state.get('persons', made.persons?.[0]?.id ?? '')).toEqual(made.persons?.[0])
    expect(decoded).toHaveLength(1)
  })

  test('are the same, whether read by collection or as a whole', () => {
    for (const { state } of [readOf(rangesIn(bytes)), readOf(null)])
      for (const name of collectionNames) expect(Array.from(state.all(name))).toEqual(Array.from(records.all(name)))
  })

  test('P56 of a collection longer than any text may be are read piece by piece', () => {
    const { state, decoded } = readOf(rangesIn(bytes), 1000)
    for (const name of collectionNames) expect(Array.from(state.all(name))).toEqual(Array.from(records.all(name)))
    // Up to the end of the line in which a piece is full.
    for (const text of decoded) expect(text.length).toBeLessThan(3000)
    expect(decoded.length).toBeGreaterThan(20)
  })

  test('P56 of a collection that another hand has laid out over several lines are read as well', () => {
    const person = made.persons?.[0]
    const spread = Buffer.from(
      bytes.toString('utf8').replace(JSON.stringify(person), () => JSON.stringify(person, null, 1)),
    )
    const { state } = readOf(rangesIn(spread), 100, spread)
    expect(Array.from(state.all('persons'))).toEqual(Array.from(records.all('persons')))
  })

  test('are read ahead in steps, and those that are asked for meanwhile are all there at once', () => {
    const { state } = readOf(rangesIn(bytes), 1000)
    const ahead = state.readAhead()
    ahead.next()
    for (const name of ['persons', 'registrations'] as const)
      expect(Array.from(state.all(name))).toEqual(Array.from(records.all(name)))
    while (ahead.next().done !== true);
    for (const name of collectionNames) expect(Array.from(state.all(name))).toEqual(Array.from(records.all(name)))
  })

  test('of which some are read ahead are there, each once, when a change comes before the rest', () => {
    const large = new DatabaseState()
    for (const [name, some] of Object.entries(benchRecords(3000))) large.load(name as CollectionName, some) // safe: its keys
    const all = dataBytes(large)
    const { state, decoded } = readOf(rangesIn(all), 1000, all)
    const ahead = state.readAhead()
    while (!decoded.at(-1)?.includes('"registeredAt"')) ahead.next()
    const [first] = large.all('registrations')
    if (first === undefined) throw new Error('there are registrations')
    state.apply([{ collection: 'registrations', id: first.id, before: first, after: null }])
    while (ahead.next().done !== true);
    expect(Array.from(state.all('registrations'))).toEqual(Array.from(large.all('registrations')).slice(1))
  })

  test('that could not be had are asked for anew', () => {
    const state = new DatabaseState()
    let asked = 0
    state.loadLater('persons', () => {
      if (++asked === 1) throw new Error('persons did not come over')
      return made.persons ?? []
    })
    expect(() => state.count('persons')).toThrow('did not come over')
    expect(state.count('persons')).toBe(records.count('persons'))
  })

  test('of a collection that nobody has read yet are there when a change comes', () => {
    const { state } = readOf(rangesIn(bytes))
    const person = made.persons?.[0]
    if (person === undefined) throw new Error('there are persons')
    state.apply([{ collection: 'persons', id: person.id, before: person, after: null }])
    expect(state.count('persons')).toBe(records.count('persons') - 1)
  })

  test('laid out by another hand are read as a whole', () => {
    const other = Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8'))))
    expect(rangesIn(other)).toBeNull()
  })

  test('may hold text that looks like the beginning of a collection', () => {
    const institution = made.institutions?.[0]
    if (institution === undefined) throw new Error('there are institutions')
    const note = ',\n"persons":{"x":1}}'
    const odd = new DatabaseState()
    odd.load('institutions', [{ ...institution, note }])
    const data = dataBytes(odd)
    const state = stateFromData({ bytes: data, ranges: rangesIn(data) }, (part) => Buffer.from(part).toString('utf8'))
    expect(state.get('institutions', institution.id)?.note).toBe(note)
    expect(state.count('persons')).toBe(0)
  })
})
