import { describe, expect, it } from 'vitest'
import { nameFromText } from '@shared/domain/directory/name-from-text'

describe('nameFromText', () => {
  it.each([
    ['Jana Nováková', { firstName: 'Jana', lastName: 'Nováková' }],
    ['  Jana   Marie  Nováková ', { firstName: 'Jana Marie', lastName: 'Nováková' }],
    ['Nováková, Jana', { firstName: 'Jana', lastName: 'Nováková' }],
    ['Nováková', { lastName: 'Nováková' }],
    ['Jiří z Poděbrad', { firstName: 'Jiří', lastName: 'z Poděbrad' }],
    ['Anna van der Berg', { firstName: 'Anna', lastName: 'van der Berg' }],
    ['z Poděbrad', { lastName: 'z Poděbrad' }],
    ["Patrick O'Brien", { firstName: 'Patrick', lastName: "O'Brien" }],
    ['Nováková,', { lastName: 'Nováková' }],
    ['', { lastName: '' }],
  ])('reads %j', (text, name) => {
    expect(nameFromText(text)).toEqual(name)
  })
})
