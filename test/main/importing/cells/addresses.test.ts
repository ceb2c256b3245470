import { expect, test } from 'vitest'
import { addressOfCells, addressParts, streetLine } from '../../../../src-main/importing/cells/address-text'

test.each([
  ['Ulice 12, 686 01 Město', { street: 'Ulice 12', postcode: '68601', city: 'Město' }],
  ['686 01 Uherské Hradiště, Masarykovo nám. 19', { street: 'Masarykovo nám. 19', postcode: '68601', city: 'Uherské Hradiště' }],
  ['Náměstí 1\n25101 Říčany', { street: 'Náměstí 1', postcode: '25101', city: 'Říčany' }],
  ['č. p. 12, Adamov', { street: 'č. p. 12', city: 'Adamov' }],
  ['č. p. 12', { street: 'č. p. 12' }],
  ['náměstí Míru 12, 123 45 Kocourkov', { street: 'náměstí Míru 12', postcode: '12345', city: 'Kocourkov' }],
  ['Praha 1, Dlouhá 12, 110 00', { street: 'Dlouhá 12', postcode: '11000', city: 'Praha 1' }],
  ['č. p. 5, 12345 Lhota', { street: 'č. p. 5', postcode: '12345', city: 'Lhota' }],
  ['Lhota 120, 123 45 pošta Kocourkov', { street: 'Lhota 120', postcode: '12345', city: 'Kocourkov' }],
  ['Kocourkov, náměstí 28. října 100, PSČ 123 45', { street: 'náměstí 28. října 100', postcode: '12345', city: 'Kocourkov' }],
  ['Dlouhá 12, CZ-123 45 Kocourkov', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  ['Dlouhá 12 , 123 45 Kocourkov', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  ['Pobřežní 620/3, 186 00 Praha 8', { street: 'Pobřežní 620/3', postcode: '18600', city: 'Praha 8' }],
  ['Dlouhá 12, 123 45', { street: 'Dlouhá 12', postcode: '12345' }],
  ['Dlouhá 12, (123 45) Kocourkov', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  ['(123 45) Kocourkov', { postcode: '12345', city: 'Kocourkov' }],
  ['Lhota, 123 45', { postcode: '12345', city: 'Lhota' }],
  ['Dlouhá 12, PSČ: 123 45, Kocourkov', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  ['Dlouhá 12, 123 45 Kocourkov, okres Beroun', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov', district: 'Beroun' }],
  ['Dlouhá 12, 123 45 Kocourkov (okr. Žďár n. S.)', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov', district: 'Žďár nad Sázavou' }],
  ['Dlouhá 12, 123 45 Kocourkov, Středočeský kraj', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov', region: 'Středočeský kraj' }],
  ['Dlouhá 12, 123 45 Kocourkov, Česká republika', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov', country: 'CZ' }],
  ['P. O. Box 12, 123 45 Kocourkov', { street: 'P. O. Box 12', postcode: '12345', city: 'Kocourkov' }],
  ['Dlouhá 12, P. O. BOX 7, 123 45 Kocourkov', { street: 'Dlouhá 12, P. O. BOX 7', postcode: '12345', city: 'Kocourkov' }],
  ['Městský úřad Kocourkov, Dlouhá 12, 123 45 Kocourkov', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  ['Kocourkov, Dlouhá 12, 123 45 Kocourkov', { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  ['Kocourkov, Dlouhá 12', { street: 'Dlouhá 12', city: 'Kocourkov' }],
  ['Dlouhá 12, Kocourkov', { street: 'Dlouhá 12', city: 'Kocourkov' }],
  ['Storgata 12, 0155 Oslo, Norway', { street: 'Storgata 12', postcode: '0155', city: 'Oslo', country: 'NO' }],
  ['Kongens gate 1, NO-7013 Trondheim, Norge', { street: 'Kongens gate 1', postcode: '7013', city: 'Trondheim', country: 'NO' }],
  ['Hlavná 5, 811 01 Bratislava, Slovensko', { street: 'Hlavná 5', postcode: '81101', city: 'Bratislava', country: 'SK' }],
  ['Hauptstraße 3, D-01067 Dresden, Německo', { street: 'Hauptstraße 3', postcode: '01067', city: 'Dresden', country: 'DE' }],
])('the address %s is taken apart', (text, parts) => {
  const empty = { street: '', postcode: '', city: '', district: '', region: '', country: '' }
  expect(addressParts(text)).toEqual({ ...empty, ...parts })
}) // prettier-ignore

test.each([
  ['Dlouhá', '12', '3', 'Dlouhá 12/3'],
  ['Dlouhá', '12', '', 'Dlouhá 12'],
  ['', '45', '', 'č. p. 45'],
  ['Dlouhá', 'č. p. 12', 'č. o. 3a', 'Dlouhá 12/3a'],
  ['Dlouhá 12/3', '12', '3', 'Dlouhá 12/3'],
  ['Dlouhá', '', '', 'Dlouhá'],
  ['', '', '', ''],
])('street %s with the numbers %s and %s is %s', (street, house, orientation, line) => {
  expect(streetLine(street, house, orientation)).toBe(line)
})

test.each([
  [{ city: '123 45 Kocourkov', street: 'Dlouhá 12' }, { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  [{ city: 'Dlouhá 12, 123 45 Kocourkov' }, { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  [{ street: 'Dlouhá 12, 123 45 Kocourkov' }, { street: 'Dlouhá 12', postcode: '12345', city: 'Kocourkov' }],
  [{ city: 'Kocourkov (okres Beroun)' }, { city: 'Kocourkov', district: 'Beroun' }],
  [{ city: 'Lhota', postcode: '54321', address: 'Dlouhá 12, 123 45 Kocourkov' }, { street: 'Dlouhá 12', postcode: '54321', city: 'Lhota' }],
])('the cells %j make the address %j', (cells, parts) => {
  const empty = { street: '', postcode: '', city: '', district: '', region: '' }
  expect(addressOfCells({ ...empty, address: '', ...cells })).toEqual({ ...empty, country: '', ...parts })
}) // prettier-ignore
