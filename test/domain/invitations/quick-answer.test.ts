import { describe, expect, test } from 'vitest'
import { eventsFromText, keyedEvents, personFromLine, personsFromText } from '@shared/domain/invitations/quick-answer'

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

  test('is not taken apart where the line is longer than any name', () => {
    const line = 'Jana Nováková, '.repeat(5_000)
    expect(personFromLine(line)?.lastName).toBe(line)
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
  const events = keyedEvents([
    { id: 'opening', number: null },
    { id: 'first', number: 1 },
    { id: 'second', number: 2 },
    { id: 'third', number: 3 },
    { id: 'closing', number: null },
  ])
  test('are called by them, the others by letters, and two of one number too', () => {
    expect(events.map(({ key }) => key)).toEqual(['a', '1', '2', '3', 'b'])
    expect(
      keyedEvents([
        { id: 'x', number: 1 },
        { id: 'y', number: 1 },
      ]).map(({ key }) => key),
    ).toEqual(['a', 'b'])
  })

  test.each([
    ['', [], []],
    ['2', ['second'], []],
    ['3, A', ['opening', 'third'], []],
    ['1-3', ['first', 'second', 'third'], []],
    ['*', ['opening', 'first', 'second', 'third', 'closing'], []],
    ['1 5 x', ['first'], ['5', 'x']],
    ['0', [], ['0']],
    ['2-1', [], ['2-1']],
    ['2-4', [], ['2-4']],
  ])('%s', (text, ids, wrong) => expect(eventsFromText(text, events)).toEqual({ ids, wrong }))
})
