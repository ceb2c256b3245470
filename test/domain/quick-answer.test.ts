import { describe, expect, test } from 'vitest'
import { eventsFromText, personFromLine, personsFromText } from '@shared/domain/quick-answer'

const nobody = { titleBefore: '', firstName: '', titleAfter: '', position: '', email: '', phone: '' }

describe('a person typed in one line', () => {
  test.each([
    ['Jana Nováková', { firstName: 'Jana', lastName: 'Nováková' }],
    ['Nováková', { lastName: 'Nováková' }],
    [
      'Mgr. Jana z Poděbrad, Ph.D., starostka, Jana@Ricany.cz, 602 123 456',
      {
        titleBefore: 'Mgr.',
        firstName: 'Jana',
        lastName: 'z Poděbrad',
        titleAfter: 'Ph.D.',
        position: 'starostka',
        email: 'Jana@Ricany.cz',
        phone: '602 123 456',
      },
    ],
    ['Bjørn Ødegård <bjorn@ks.no>', { firstName: 'Bjørn', lastName: 'Ødegård', email: 'bjorn@ks.no' }],
    [
      'plk. Ing. Karel Havel, ředitel, KŘP, +420602123456',
      {
        titleBefore: 'plk. Ing.',
        firstName: 'Karel',
        lastName: 'Havel',
        position: 'ředitel, KŘP',
        phone: '+420602123456',
      },
    ],
  ])('%s', (text, fields) => expect(personFromLine(text)).toEqual({ ...nobody, ...fields }))

  test('is nobody where only an address or nothing stands', () => {
    expect(['', '  ', 'info@ricany.cz', ', ,'].map(personFromLine)).toEqual([null, null, null, null])
  })

  test('has others after a semicolon or on the next line', () => {
    expect(personsFromText('Jana Nováková; Petr Malý, strážník\nEva Hora').map(({ lastName }) => lastName)).toEqual([
      'Nováková',
      'Malý',
      'Hora',
    ])
  })
})

describe('events typed by their numbers', () => {
  const ids = ['a', 'b', 'c', 'd']
  test.each([
    ['', [], []],
    ['2', ['b'], []],
    ['3, 1', ['a', 'c'], []],
    ['2-4', ['b', 'c', 'd'], []],
    ['*', ids, []],
    ['1 5 x', ['a'], ['5', 'x']],
    ['0', [], ['0']],
    ['4-2', [], ['4-2']],
  ])('%s', (text, chosen, wrong) => expect(eventsFromText(text, ids)).toEqual({ ids: chosen, wrong }))
})
