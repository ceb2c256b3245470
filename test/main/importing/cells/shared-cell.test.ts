import { describe, expect, it } from 'vitest'
import type { ImportField } from '@shared/domain/importing/kinds'
import { partFor } from '../../../../src-main/importing/cells/shared-cell'

const parts = (text: string, ...fields: readonly ImportField[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [field, partFor(field, text, new Set(fields))]))

describe('a cell that feeds several fields', () => {
  it('gives all of its text to the only one', () => {
    expect(parts('Jan Malý, starosta', 'position')).toEqual({ position: 'Jan Malý, starosta' })
  })

  it.each([
    ['Jan Malý, starosta', 'Jan Malý, starosta', 'starosta'],
    ['Jan Malý starosta', 'Jan Malý', 'starosta'],
    ['Ing. Jana Malá – vedoucí odboru dopravy', 'Ing. Jana Malá – vedoucí odboru dopravy', 'vedoucí odboru dopravy'],
    ['Jan Malý', 'Jan Malý', ''],
  ])('tells a name from a position: %s', (text, name, position) => {
    expect(parts(text, 'person-name', 'position')).toEqual({ 'person-name': name, position })
  })

  it.each([
    'Jan Malý, tel. 602 123 456, jan.maly@lhota.cz',
    'Jan Malý; e-mail: jan.maly@lhota.cz; mobil: 602 123 456',
    'Jan Malý\n602 123 456\njan.maly@lhota.cz',
  ])('takes the contacts out of the name: %s', (text) => {
    expect(parts(text, 'person-name', 'person-phone', 'person-email')).toEqual({
      'person-name': 'Jan Malý',
      'person-phone': '602 123 456',
      'person-email': 'jan.maly@lhota.cz',
    })
  })

  it('takes an address apart', () => {
    expect(parts('Dlouhá 12, 251 01 Říčany', 'street', 'postcode', 'city')).toEqual({
      street: 'Dlouhá 12',
      postcode: '25101',
      city: 'Říčany',
    })
  })

  it('tells an office from the address behind it', () => {
    expect(parts('Městský úřad Říčany, Dlouhá 12, 251 01 Říčany', 'name', 'street', 'postcode', 'city')).toEqual({
      name: 'Městský úřad Říčany',
      street: 'Dlouhá 12',
      postcode: '25101',
      city: 'Říčany',
    })
  })

  it('tells a place from its district', () => {
    expect(parts('Hodonín (okr. Blansko)', 'institution', 'district')).toEqual({
      institution: 'Hodonín',
      district: 'Blansko',
    })
  })

  it('tells an answer from its day and from who comes', () => {
    expect(parts('ano, 25. 9. 2020', 'answer', 'answered-on')['answered-on']).toBe('25. 9. 2020')
    expect(parts('Ano, Jan Malý', 'answer', 'person-name')).toEqual({ answer: 'Ano', 'person-name': 'Jan Malý' })
  })

  it('gives a note the whole text', () => {
    expect(parts('Jan Malý, řidič', 'person-name', 'note').note).toBe('Jan Malý, řidič')
  })
})
