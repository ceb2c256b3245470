import { describe, expect, it } from 'vitest'
import { collectionNames, collections, referencesOf } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { benchRecords } from './records/records'

const loaded = (count: number): DatabaseState => {
  const state = new DatabaseState()
  const records = benchRecords(count)
  for (const name of collectionNames) state.load(name, records[name] ?? [])
  return state
}

describe('the records of the benchmark', () => {
  const state = loaded(400)

  it('are as many as asked for, in every collection', () => {
    const counts = ['registrations', 'persons', 'institutions', 'events', 'initiatives'] as const
    expect(counts.map((name) => state.count(name))).toEqual([400, 160, 24, 10, 1])
  })

  it('are kept by the schemas as they are', () => {
    for (const name of collectionNames)
      for (const record of state.all(name)) expect(collections[name].schema.parse(record)).toEqual(record)
  })

  it('refer to records that are there', () => {
    for (const name of collectionNames) {
      for (const [field, target] of referencesOf(name)) {
        const ids = Array.from(state.all(name), (record) => record[field as keyof typeof record] as string | null)
        for (const id of ids.filter((each) => each !== null)) expect(state.get(target, id)).toBeDefined()
      }
    }
  })

  it('sign nobody up twice for one event', () => {
    for (const { id } of state.all('events')) {
      const persons = state.by('registrations', 'eventId', id).map(({ personId }) => personId)
      expect(new Set(persons).size).toBe(40)
    }
  })

  it('are the same in every run', () => {
    expect(benchRecords(400)).toEqual(benchRecords(400))
  })
})
