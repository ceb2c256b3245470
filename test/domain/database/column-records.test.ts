import { describe, expect, test } from 'vitest'
import { columnRecordsFor, type RecordsById } from '../../../src-main/shared/domain/database/columns/column-records'
import type { AnyRecord } from '../../../src-main/shared/domain/database/database'
import { DatabaseState } from '../../../src-main/shared/domain/database/state'
import { stateFromData } from '../../../src-main/shared/domain/database/stored-data'
import type { Attendance } from '../../../src-main/shared/domain/events/attendance'
import { uuidv7 } from '../../../src-main/shared/domain/values/ids'
import { declarations } from '../../../src-main/shared/fields/declarations'
import { dataBytes, rangesIn } from '../../../src-main/store/snapshot'
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

  test('come back from the lines of a snapshot, those that no column can give back as well', () => {
    const records = new DatabaseState()
    const made = Array.from({ length: 500 }, (_, index) => (index % 7 === 0 ? odd(attendance()) : attendance()))
    const named = { ...attendance('bez-tvaru'), id: 'bez-tvaru' }
    records.load('attendances', [...made, named, { ...attendance(), day: 'žádný' }])
    const bytes = dataBytes(records)
    const read = stateFromData({ bytes, ranges: rangesIn(bytes) }, (part) => Buffer.from(part).toString('utf8'))
    expect(read.get('attendances', made[0]?.id ?? '')).toEqual(made[0])
    expect(JSON.stringify([...read.all('attendances')])).toBe(JSON.stringify([...records.all('attendances')]))
    expect(dataBytes(read).equals(bytes)).toBe(true)
  })

  test('that stand twice in a snapshot are there once, as the last of them says', () => {
    const record = attendance()
    const later = { ...record, state: record.state === 'absent' ? 'present' : 'absent' }
    const lines = [record, later].map((each) => `"${each.id}":${JSON.stringify(each)}`).join(',\n')
    const empty = dataBytes(new DatabaseState()).toString('utf8')
    const bytes = Buffer.from(empty.replace('"attendances":{}', `"attendances":{${lines}}`))
    const read = stateFromData({ bytes, ranges: rangesIn(bytes) }, (part) => Buffer.from(part).toString('utf8'))
    expect([...read.all('attendances')]).toEqual([later])
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
