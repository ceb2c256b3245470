import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { AnyRecord, Change, CollectionName } from '@shared/domain/database/database'
import type { Event } from '@shared/domain/events/event'
import type { Person } from '@shared/domain/directory/person'
import { placesOf } from '@shared/domain/events/places'
import type { Registration } from '@shared/domain/events/registration'
import { DatabaseState } from '@shared/domain/database/state'
import { stateFromData } from '@shared/domain/database/stored-data'
import { dataBytes, rangesIn } from '../../src-main/store/snapshot'
import { benchRecords } from '../bench/records/records'
import { builtForWindow } from './built-for-window'
import type { ReadingState } from '../../src-renderer/state/reading-state.svelte'
import type * as Module from './watched-reading.svelte'
import { cpuMs } from '../cpu-time'

type Watched<Value> = Module.Watched<Value>

const registrationCount = 50_000

let module: typeof Module
beforeAll(async () => {
  module = await builtForWindow<typeof Module>('watched-reading.svelte.ts')
})

const watched = <Value>(work: () => Value): Watched<Value> => {
  const value = module.watched(work)
  onTestFinished(value.stop)
  return value
}

/** The records as they come over from main: the bytes of a snapshot's data. */
const dataOf = (count: number): Buffer => {
  const records = new DatabaseState()
  for (const [name, made] of Object.entries(benchRecords(count))) records.load(name as CollectionName, made) // safe: its keys
  return dataBytes(records)
}

const stateOf = (bytes: Buffer): DatabaseState => {
  const decoder = new TextDecoder()
  return stateFromData({ bytes, ranges: rangesIn(bytes) }, (part) => decoder.decode(part))
}

const loaded = (bytes: Buffer): ReadingState => {
  const reading = new module.ReadingState()
  reading.load(stateOf(bytes))
  return reading
}

const changed = (collection: CollectionName, before: AnyRecord | null, after: AnyRecord | null): Change => {
  const id = (after ?? before)?.id
  if (id === undefined) throw new Error('a change has a record before or after')
  return { collection, id, before, after }
}

const firstOf = <Item>(items: Iterable<Item>): Item => {
  for (const item of items) return item
  throw new Error('there is none')
}

const cancelled = (registration: Registration): Registration => ({
  ...registration,
  status: 'cancelled',
  statusReason: 'onemocněl',
})

describe('the reading of a database with 50,000 registrations', () => {
  let data: Buffer
  let reading: ReadingState
  let event: Event
  let ofEvent: readonly Registration[]

  beforeAll(() => {
    data = dataOf(registrationCount)
  })

  beforeEach(() => {
    reading = loaded(data)
    event = firstOf(reading.all('events'))
    ofEvent = reading.by('registrations', 'eventId', event.id)
  })

  const firstRegistration = (): Registration => firstOf(ofEvent)

  it('holds every record, by id and by what it refers to', () => {
    expect(reading.count('registrations')).toBe(registrationCount)
    expect(reading.count('persons')).toBe(20_000)
    const counted = Array.from(reading.all('events'), ({ id }) => reading.by('registrations', 'eventId', id).length)
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(registrationCount)
    for (const registration of reading.all('registrations')) {
      if (reading.get('registrations', registration.id) !== registration) expect.fail(`${registration.id} is lost`)
    }
  })

  it('derives again what a change touches, with the right value', () => {
    const places = watched(() => placesOf(reading, event))
    expect(places.current).toMatchObject({ used: 40, waiting: 0 })

    reading.apply([changed('registrations', firstRegistration(), cancelled(firstRegistration()))])

    expect(places.current).toMatchObject({ used: 39, waiting: 0 })
    expect(places.count).toBe(2)
  })

  it('does not derive again what lies in other collections', () => {
    const surnames = watched(() => new Set(Array.from(reading.all('persons'), ({ lastName }) => lastName)).size)
    const before = surnames.current

    reading.apply([changed('registrations', firstRegistration(), cancelled(firstRegistration()))])

    expect(surnames.current).toBe(before)
    expect(surnames.count).toBe(1)
  })

  it('derives once for all the changes of one step', () => {
    const places = watched(() => placesOf(reading, event))
    expect(places.current.used).toBe(40)

    reading.apply(ofEvent.map((each) => changed('registrations', each, cancelled(each))))

    expect(places.current.used).toBe(0)
    expect(places.count).toBe(2)
  })

  it('follows a record to what it now refers to', () => {
    const [, other] = reading.all('events')
    const registration = firstRegistration()
    if (other === undefined) throw new Error('there are many events')

    reading.apply([changed('registrations', registration, { ...registration, eventId: other.id })])

    expect(reading.by('registrations', 'eventId', event.id)).toHaveLength(39)
    expect(reading.by('registrations', 'eventId', other.id)).toHaveLength(41)
  })

  it('forgets what was removed and knows what was added', () => {
    const person = firstOf(reading.all('persons'))
    const added: Person = { ...person, id: '019b0000-0000-7000-8000-000000000001', lastName: 'Ødegård' }
    const count = watched(() => reading.count('persons'))
    expect(count.current).toBe(20_000)

    reading.apply([changed('persons', person, null), changed('persons', null, added)])

    expect(count.current).toBe(20_000)
    expect(reading.get('persons', person.id)).toBeUndefined()
    expect(reading.get('persons', added.id)).toEqual(added)
  })

  it('shows nothing of the database that was open before', () => {
    const all = watched(() => reading.count('registrations'))
    expect(all.current).toBe(registrationCount)

    reading.load(stateOf(dataOf(40)))

    expect(all.current).toBe(40)
    expect(reading.get('registrations', firstRegistration().id)).toBeUndefined()
    expect(reading.by('registrations', 'eventId', event.id)).toEqual([])
  })

  it('takes a change in the same time as a database of a hundredth of its size', async () => {
    const small = loaded(dataOf(registrationCount / 100))

    const ratio = (await timeOfChanges(reading)) / (await timeOfChanges(small))

    // A cost that grew with the database would be a hundred times as high; ten is room for a busy machine.
    expect(ratio).toBeLessThan(10)
  })
})

/** The time of a round of changes, each followed by a look at what it touched, in ms; the best of several rounds. */
const timeOfChanges = (reading: ReadingState): Promise<number> => {
  const round = Array.from(reading.all('registrations')).slice(0, 40)
  // The index is built when it is first asked for; that is a part of opening.
  const used = watched(() => reading.by('registrations', 'eventId', round[0]?.eventId ?? '').length)
  return cpuMs(() => {
    for (const each of round) {
      reading.apply([changed('registrations', each, cancelled(each))])
      if (used.current !== 40) throw new Error('a registration got lost')
    }
  }, 5)
}
