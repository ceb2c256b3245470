import { describe, expect, test } from 'vitest'
import { columnRecordsFor, type RecordsById } from '../../../src-main/shared/domain/database/columns/column-records'
import type { AnyRecord } from '../../../src-main/shared/domain/database/database'
import type { Attendance } from '../../../src-main/shared/domain/events/attendance'
import { uuidv7 } from '../../../src-main/shared/domain/values/ids'
import { declarations } from '../../../src-main/shared/fields/declarations'
import { Chance } from '../../bench/records/chance'

const chance = new Chance(56)
const newId = (): string => uuidv7(1_600_000_000_000 + chance.below(1e9), chance.bytes(10))
const registrationIds = Array.from({ length: 7 }, newId)

const attendance = (id = newId()): Attendance => ({
  id,
  registrationId: registrationIds[chance.below(7)] ?? '',
  day: `2021-0${chance.below(9) + 1}-1${chance.below(10)}`,
  state: chance.of(['present', 'absent', 'excused']),
  how: chance.of(['grid', 'walk-in']),
  recordedAt: new Date(1_600_000_000_000 + chance.below(1e9)).toISOString(),
})

const columns = () => {
  const made = columnRecordsFor(declarations.attendances)
  if (made === null) throw new Error('every field of an attendance has a fixed length')
  return made
}

/** What no column can give back as it is. */
const odd = (record: Attendance): AnyRecord =>
  chance.of<(each: Attendance) => unknown>([
    (each) => ({ ...each, note: 'z novější verze' }),
    (each) => ({ ...each, state: 'late' }),
    (each) => ({ ...each, day: '24. 6. 2021' }),
    (each) => ({ ...each, recordedAt: '2021-06-24T08:00:00Z' }),
    (each) => ({ ...each, registrationId: null }),
    (each) => ({ ...each, registrationId: each.registrationId.toUpperCase() }),
    ({ how: _how, ...each }) => each,
  ])(record) as AnyRecord

const seen = (records: RecordsById): string => JSON.stringify([records.size, ...records.values()])

describe('P56 records in columns', () => {
  test('are those that a map would hold, whatever is put in, changed and taken out', () => {
    const [own, map] = [columns(), new Map<string, AnyRecord>()]
    const ids: string[] = []
    for (let step = 0; step < 3000; step++) {
      const isNew = ids.length === 0 || chance.below(3) > 0
      const id = isNew
        ? chance.below(20) === 0
          ? `bez-tvaru-${step}`
          : newId()
        : (ids[chance.below(ids.length)] ?? '')
      ids.push(id)
      if (!isNew && chance.below(2) === 0) expect(own.delete(id)).toBe(map.delete(id))
      else {
        const record = chance.below(10) === 0 ? odd(attendance(id)) : attendance(id)
        own.set(id, record)
        map.set(id, record)
      }
      if (step % 100 > 0) continue
      expect(seen(own)).toBe(seen(map))
      for (const target of registrationIds) {
        const found = own.by('registrationId', target).map((each) => each.id)
        const wanted = [...map.values()].filter((each) => (each as Attendance).registrationId === target)
        expect(found.sort()).toEqual(wanted.map((each) => each.id).sort())
      }
    }
    for (const id of ids) expect(own.get(id)).toEqual(map.get(id))
    expect(seen(own.copy())).toBe(seen(map))
  })

  test('stay as they are in a copy when they change', () => {
    const own = columns()
    const record = attendance()
    own.set(record.id, record)
    const copy = own.copy()
    own.set(record.id, { ...record, state: record.state === 'present' ? 'absent' : 'present' } as AnyRecord)
    expect(copy.get(record.id)).toEqual(record)
  })

  test('are no way to keep records whose values have any length', () => {
    expect(columnRecordsFor(declarations.persons)).toBeNull()
  })
})
