import { expect, test } from 'vitest'
import { personName, sortedName } from '@shared/domain/directory/person-name'

test.each([
  ['Mgr. Zdeňka Nagyová, Ph.D.', 'Mgr.', 'Zdeňka', 'Nagyová', 'Ph.D.'],
  ['plk. Mgr. Miloš Kůrka, LL.M.', 'plk. Mgr.', 'Miloš', 'Kůrka', 'LL.M.'],
  ['Ing. arch. Ludmila Ivančicová', 'Ing. arch.', 'Ludmila', 'Ivančicová', ''],
  ['Jan Novák Ph.D.', '', 'Jan', 'Novák', 'Ph.D.'],
  ['Jan Novák, Ph.D., MBA', '', 'Jan', 'Novák', 'Ph.D., MBA'],
  ['Novák, Jan', '', 'Jan', 'Novák', ''],
  ['Jiří z Poděbrad', '', 'Jiří', 'z Poděbrad', ''],
  ['Ludwig van der Berg-Nováková', '', 'Ludwig', 'van der Berg-Nováková', ''],
  ["Patrick O'Brien", '', 'Patrick', "O'Brien", ''],
  ['Ola Ødegård', '', 'Ola', 'Ødegård', ''],
  ['Sukarno', '', '', 'Sukarno', ''],
  ['Jana Anna Nováková', '', 'Jana Anna', 'Nováková', ''],
  ['Ba Nguyen', '', 'Ba', 'Nguyen', ''],
  ['', '', '', '', ''],
])('%s is taken apart', (text, titleBefore, firstName, lastName, titleAfter) => {
  expect(personName(text)).toEqual({ titleBefore, firstName, lastName, titleAfter })
})

test.each([
  ['Nováková Jana', { firstName: 'Jana', lastName: 'Nováková' }],
  ['Ing. Novák Petr Pavel', { titleBefore: 'Ing.', firstName: 'Petr Pavel', lastName: 'Novák' }],
  ['z Poděbrad Jiří', { firstName: 'Jiří', lastName: 'z Poděbrad' }],
  ['Novák, Jan', { firstName: 'Jan', lastName: 'Novák' }],
  ['Ødegård', { firstName: '', lastName: 'Ødegård' }],
])('a sorted name %s has its surname first', (text, parts) => {
  expect(sortedName(text)).toMatchObject(parts)
})
