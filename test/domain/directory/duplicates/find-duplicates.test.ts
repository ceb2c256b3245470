import { describe, expect, test } from 'vitest'
import type { Institution } from '@shared/domain/directory/institution'
import { emptyInstitution } from '@shared/domain/directory/institution'
import { newPerson, type Person } from '@shared/domain/directory/person'
import { findDuplicates, type Duplicate, type DuplicateKind } from '@shared/domain/directory/duplicates/find-duplicates'
import { isOneLetterApart, nameKey, townName } from '@shared/domain/directory/duplicates/likeness'
import { DatabaseState } from '@shared/domain/database/state'
import { cpuMs } from '../../../cpu-time'

const stateOf = (institutions: readonly Partial<Institution>[], persons: readonly Partial<Person>[] = []) => {
  const state = new DatabaseState()
  state.load(
    'institutions',
    institutions.map((each, at) => ({ ...emptyInstitution, id: `i${at}`, ...each })),
  )
  state.load(
    'persons',
    persons.map((each, at) => ({ ...newPerson, id: `p${String(at).padStart(6, '0')}`, ...each })),
  )
  return state
}

const duplicatesIn = (state: DatabaseState, kind: DuplicateKind): readonly Duplicate[] =>
  [...findDuplicates(state, kind)].filter((each) => each !== null)

const institutionPairs = (...institutions: readonly Partial<Institution>[]) =>
  duplicatesIn(stateOf(institutions), 'institutions').map(({ reasons }) => reasons)
const personPairs = (...persons: readonly Partial<Person>[]) =>
  duplicatesIn(stateOf([{}, { parentId: 'i0' }], persons), 'persons').map(({ reasons }) => reasons)

describe('institutions that may be one', () => {
  test.each<[string, Partial<Institution>, Partial<Institution>, readonly string[]]>([
    ['the same code', { name: 'A', code: '538728' }, { name: 'B', code: '538728' }, ['same-code']],
    [
      'an office under its longer name',
      { name: 'Město Říčany', ico: '00240702', kind: 'town' },
      { name: 'Ricany', ico: '00240702' },
      ['same-name', 'same-ico'],
    ],
    [
      'a letter left out in one district',
      { name: 'Poděbrady', district: 'Nymburk' },
      { name: 'Poděbrdy', district: 'NYMBURK' },
      ['similar-name', 'same-district'],
    ],
  ])('are told by %s', (_what, a, b, reasons) => expect(institutionPairs(a, b)).toEqual([reasons]))

  test.each<[string, Partial<Institution>, Partial<Institution>]>([
    ['a name alone', { name: 'Lhota' }, { name: 'Lhota' }],
    ['a name in two districts', { name: 'Lhota', district: 'Zlín' }, { name: 'Lhota', district: 'Přerov' }],
    ['two codes', { name: 'Lhota', code: '1', district: 'Zlín' }, { name: 'Lhota', code: '2', district: 'Zlín' }],
    [
      'a police with the IČO of its town',
      { name: 'Říčany', ico: '1', kind: 'town' },
      { name: 'Říčany', ico: '1', kind: 'municipal-police' },
    ],
    [
      'the polices of two towns of one name',
      { name: 'MP Hodonín', email: 'mp@x.cz', kind: 'municipal-police', district: 'Hodonín', parentId: 'i8' },
      { name: 'MP Hodonín', email: 'mp@x.cz', kind: 'municipal-police', district: 'Blansko', parentId: 'i9' },
    ],
    [
      'an address of the office that many use',
      { name: 'Kolín', email: 'x@y.cz' },
      { name: 'Nymburk', email: 'x@y.cz' },
    ],
  ])('are not: %s', (_what, a, b) => expect(institutionPairs(a, b)).toEqual([]))
})

describe('persons that may be one', () => {
  const jana = { firstName: 'Jana', lastName: 'Nováková' }
  test.each<[string, Partial<Person>, Partial<Person>, readonly string[]]>([
    ['name and e-mail', { ...jana, email: 'J@x.cz' }, { ...jana, privateEmail: 'j@x.cz' }, ['same-name', 'same-email']],
    [
      'name the other way round and phone',
      { ...jana, phone: '1' },
      { firstName: 'Novakova', lastName: 'Jana', phone: '1' },
      ['same-name', 'same-phone'],
    ],
    [
      'an initial at the same institution',
      { ...jana, institutionId: 'i0' },
      { firstName: 'J.', lastName: 'Nováková', institutionId: 'i0' },
      ['similar-name', 'same-institution'],
    ],
    [
      'name at a town and at its police',
      { ...jana, institutionId: 'i0' },
      { ...jana, institutionId: 'i1' },
      ['same-name', 'related-institution'],
    ],
  ])('are told by %s', (_what, a, b, reasons) => expect(personPairs(a, b)).toEqual([reasons]))

  test.each<[string, Partial<Person>, Partial<Person>]>([
    ['a name alone', jana, jana],
    [
      'a shared address of the office',
      { ...jana, email: 'info@x.cz' },
      { firstName: 'Petr', lastName: 'Malý', email: 'info@x.cz' },
    ],
    [
      'somebody erased',
      { ...jana, email: 'a@x.cz' },
      { ...jana, email: 'a@x.cz', erasedAt: '2021-01-01T10:00:00.000Z' },
    ],
  ])('are not: %s', (_what, a, b) => expect(personPairs(a, b)).toEqual([]))
})

test('a pair that was told apart is not offered again', () => {
  const state = stateOf([{ code: '1' }, { code: '1' }])
  expect(duplicatesIn(state, 'institutions')).toHaveLength(1)
  state.load('distinctions', [{ id: 'd', institutionIds: ['i0', 'i1'], personIds: [], at: '', by: '' }])
  expect(duplicatesIn(state, 'institutions')).toEqual([])
})

test('names are compared without what an office is called, in any order, and by a letter', () => {
  expect(['Město Říčany', 'Městský úřad Říčany', 'Statutární město Děčín', 'Městec'].map(townName)).toEqual([
    'ricany',
    'ricany',
    'decin',
    'mestec',
  ])
  expect(nameKey({ firstName: 'Jana', lastName: 'z Poděbrad' })).toBe(
    nameKey({ firstName: 'z Poděbrad', lastName: 'Jana' }),
  )
  const apart = (a: string, b: string) => isOneLetterApart(a, b)
  expect([apart('novak', 'novka'), apart('novak', 'nova'), apart('horak', 'horka'), apart('novak', 'navok')]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('all duplicates among 20,000 people are found in under five seconds', async () => {
  const surnames = Array.from({ length: 4000 }, (_, at) => `Příjmení${at}`)
  const firsts = ['Jana', 'Petr', 'Marie', 'Jiří', 'Eva', 'Tomáš', 'Lucie', 'Karel']
  const persons = Array.from({ length: 20_000 }, (_, at): Partial<Person> => ({
    firstName: firsts[at % firsts.length] ?? '',
    lastName: surnames[at % surnames.length] ?? '',
    // Every hundredth has the address of the one before it of the same name; all others share the address of their office.
    email: at % 100 === 0 ? `osoba${at % 1000}@x.cz` : `urad${at % 97}@x.cz`,
    institutionId: `i${at % 2000}`,
  }))
  const state = stateOf(
    Array.from({ length: 2000 }, () => ({})),
    persons,
  )
  const took = await cpuMs(() => expect(duplicatesIn(state, 'persons').length).toBeGreaterThan(100))
  expect(took).toBeLessThan(5000)
})
