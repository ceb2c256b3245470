import { emptyOf } from '@shared/fields/record'
import { eventRecord } from '@shared/fields/event'
import { initiativeFields } from '@shared/fields/initiative'
import { registrationRecord } from '@shared/fields/registration'
import type { AnyRecord, CollectionName } from '@shared/domain/database/database'
import { addDays, type Day } from '@shared/domain/values/day'
import type { Attendance } from '@shared/domain/events/attendance'
import type { Event } from '@shared/domain/events/event'
import { uuidv7, type Id } from '@shared/domain/values/ids'
import type { Initiative } from '@shared/domain/events/initiative'
import { emptyInstitution, type Institution } from '@shared/domain/directory/institution'
import { newPerson, type Person } from '@shared/domain/directory/person'
import type { Registration } from '@shared/domain/events/registration'
import { Chance } from './chance'
import { districts, mensNames, positions, regions, surname, towns, womensNames } from './names'

export type BenchRecords = { readonly [Name in CollectionName]?: readonly AnyRecord[] }

const registrationsAnEvent = 40
const eventsAnInitiative = 50
const firstMs = Date.UTC(2020, 8, 24, 8)
const firstDay: Day = '2021-01-04'

/** Makes ids that are the same in every run and rise with their number. */
const idMaker = (chance: Chance): (() => Id) => {
  let count = 0
  return () => uuidv7(firstMs + ++count, chance.bytes(10))
}

type Making = { readonly chance: Chance; readonly newId: () => Id }

const manyOf = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const institution =
  ({ chance, newId }: Making) =>
  (index: number): Institution => ({
    ...emptyInstitution,
    id: newId(),
    name: `Město ${chance.of(towns)} ${index + 1}`,
    ico: String(10_000_000 + index),
    code: String(500_000 + index),
    street: `Náměstí ${chance.below(300) + 1}`,
    city: chance.of(towns),
    postcode: String(10_000 + chance.below(69_000)),
    district: chance.of(districts),
    region: chance.of(regions),
    email: `podatelna@mesto${index + 1}.cz`,
  })

const person =
  ({ chance, newId }: Making, institutions: readonly Institution[]) =>
  (index: number): Person => {
    const isWoman = chance.below(2) === 0
    const firstName = chance.of(isWoman ? womensNames : mensNames)
    return {
      ...newPerson,
      id: newId(),
      institutionId: institutions[chance.below(institutions.length)]?.id ?? null,
      titleBefore: chance.below(3) === 0 ? 'Mgr.' : '',
      firstName,
      lastName: surname((list) => chance.of(list), isWoman),
      position: chance.of(positions),
      email: `osoba${index + 1}@urad.cz`,
      phone: `+420 ${600 + chance.below(190)} ${100 + chance.below(900)} ${100 + chance.below(900)}`,
      gender: isWoman ? 'female' : 'male',
    }
  }

const initiative =
  ({ newId }: Making) =>
  (index: number): Initiative => ({
    id: newId(),
    ...emptyOf(initiativeFields),
    code: `I${index + 1}`,
    name: `Iniciativa ${index + 1}`,
    colour: 'blue',
    partners: ['Norské policejní ředitelství'],
    deadline: '2021-01-31',
    publicity: 'Podpořeno z Fondů EHP a Norska',
    note: '',
    keeping: { terms: {}, automatic: [] },
    themes: manyOf(5, (theme) => ({ id: newId(), name: `Téma ${theme + 1}` })),
  })

const event =
  ({ newId }: Making, initiatives: readonly Initiative[]) =>
  (index: number): Event => {
    const owner = initiatives[Math.floor(index / eventsAnInitiative)]
    const start = addDays(firstDay, (index % eventsAnInitiative) * 7)
    return {
      id: newId(),
      ...emptyOf(eventRecord),
      initiativeId: owner?.id ?? '',
      kind: 'workshop',
      number: (index % eventsAnInitiative) + 1,
      title: `Pracovní setkání ${index + 1}`,
      themeId: owner?.themes[index % 5]?.id ?? null,
      days: [start, addDays(start, 1)],
      venue: 'Praha',
      bands: [
        { id: newId(), name: 'CZ', places: 60, country: 'CZ', releaseOn: null },
        { id: newId(), name: 'NO', places: 10, country: 'NO', releaseOn: null },
      ],
      capacity: null,
      signUpDeadline: addDays(start, -14),
      status: 'planned',
      contact: '',
      own: {},
      note: '',
      reschedules: [],
      sheetsShreddedOn: null,
    }
  }

/** Every event has its own stretch of the persons, so that nobody is signed up twice for one. */
const registration =
  (
    { newId }: Making,
    events: readonly Event[],
    persons: readonly Person[],
    institutionNames: ReadonlyMap<Id, string>,
  ) =>
  (index: number): Registration => {
    const own = events[Math.floor(index / registrationsAnEvent)]
    const who = persons[(index * 7) % persons.length]
    return {
      id: newId(),
      ...emptyOf(registrationRecord),
      eventId: own?.id ?? '',
      personId: who?.id ?? '',
      institutionId: who?.institutionId ?? null,
      bandId: own?.bands[0]?.id ?? null,
      role: 'participant',
      nights: index % 3,
      meals: 'oběd, večeře',
      diet: '',
      own: {},
      note: '',
      institutionName: institutionNames.get(who?.institutionId ?? '') ?? '',
      position: who?.position ?? '',
      status: 'confirmed',
      statusReason: '',
      registeredAt: new Date(firstMs + index * 1000).toISOString(),
      reconfirm: null,
      tellings: [],
      replacesId: null,
    }
  }

/**
 * A database of so many registrations, the same in every run and valid by the schemas: forty registrations an event, fifty
 * events an initiative, two persons for every five registrations, three institutions for every fifty.
 */
export const benchRecords = (registrationCount: number): BenchRecords => {
  const chance = new Chance(registrationCount)
  const making = { chance, newId: idMaker(chance) }
  const eventCount = Math.ceil(registrationCount / registrationsAnEvent)
  const initiatives = manyOf(Math.ceil(eventCount / eventsAnInitiative), initiative(making))
  const institutions = manyOf(Math.ceil(registrationCount * 0.06), institution(making))
  const persons = manyOf(Math.ceil(registrationCount * 0.4), person(making, institutions))
  const events = manyOf(eventCount, event(making, initiatives))
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const registrations = manyOf(registrationCount, registration(making, events, persons, names))
  return { initiatives, institutions, persons, events, registrations }
}

/** So many attendances for each registration, made one after another: two million of them are never held as records. */
export function* benchAttendances(registrations: readonly AnyRecord[], each: number): Generator<AnyRecord> {
  const chance = new Chance(each)
  const newId = idMaker(chance)
  for (const [index, { id }] of registrations.entries())
    for (let day = 0; day < each; day++)
      yield {
        id: newId(),
        registrationId: id,
        day: addDays(firstDay, (index % 300) + day),
        state: chance.below(8) === 0 ? 'excused' : 'present',
        how: 'grid',
        recordedAt: new Date(firstMs + index * 1000 + day).toISOString(),
      } satisfies Attendance
}

/** A directory alone, as a big office has one: so many institutions and persons, the same in every run. */
export const directoryRecords = (count: { readonly institutions: number; readonly persons: number }): BenchRecords => {
  const chance = new Chance(count.persons)
  const making = { chance, newId: idMaker(chance) }
  const institutions = manyOf(count.institutions, institution(making))
  return {
    initiatives: manyOf(1, initiative(making)),
    institutions,
    persons: manyOf(count.persons, person(making, institutions)),
  }
}
