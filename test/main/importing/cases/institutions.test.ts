import { expect, test } from 'vitest'
import { withFields } from '@shared/domain/importing/mapping'
import { doubtfulAsNew, taken } from './taken'

test('contacts are taken in as they are meant, what is doubtful is left out and told, and no row is lost', async () => {
  const { report, rows, made } = await taken('institutions', 'c01-contacts-as-written.csv', { decide: doubtfulAsNew })
  expect(rows.map(({ verdict }) => verdict)).not.toContain('wrong')
  expect(rows.map(({ reasons }) => reasons)).toMatchObject([
    [],
    ['value-tidied', 'value-tidied'],
    ['value-unclear', 'value', 'value-tidied'],
    [],
    ['value-tidied'],
    ['cell-error', 'email-wrong'],
    ['email-wrong'],
  ])
  expect(report.wrong).toBe(0)
  const contacts = made('institutions').map(({ name, ico, dataBoxes, phone, otherPhones, email, otherEmails }) => ({
    ...{ name, ico, dataBoxes, email },
    phones: [phone, ...otherPhones],
    otherEmails,
  }))
  expect(contacts).toEqual([
    { name: 'Lhota 1', ico: '00007064', dataBoxes: ['ab1cd2e'], phones: ['+420 602 123 456'], email: 'podatelna@lhota.example', otherEmails: [] },
    { name: 'Lhota 3', ico: '00007064', dataBoxes: ['ab1cd2e'], phones: ['+420 602 123 456'], email: 'podatelna@lhota.example', otherEmails: ['starosta@lhota.example'] },
    { name: 'Lhota 5', ico: '', dataBoxes: [], phones: ['321 123 456 l. 12'], email: 'podatelna@lhota.example', otherEmails: [] },
    { name: 'Lhota 7', ico: '', dataBoxes: [], phones: [''], email: '', otherEmails: [] },
    { name: 'Lhota 9', ico: '00007064', dataBoxes: [], phones: ['+420 602 123 456', '+420 603 123 456'], email: 'podatelna@lhota.example', otherEmails: ['starosta@lhota.example'] },
    { name: 'Lhota 11', ico: '', dataBoxes: [], phones: [''], email: '', otherEmails: [] },
    { name: 'Lhota 13', ico: '', dataBoxes: [], phones: ['+420 321 123 456'], email: '', otherEmails: [] },
  ]) // prettier-ignore
})

test('headings of a register feed the address, numbers of the house among it, and the region by its one name', async () => {
  const { rows, made } = await taken('institutions', 'c04-register-headings.csv', {
    decide: doubtfulAsNew,
    change: (mapping) => withFields(withFields(mapping, 0, ['name']), 8, ['city']),
  })
  expect(rows.map(({ verdict }) => verdict)).not.toContain('wrong')
  expect(made('institutions')).toMatchObject([
    { city: 'Horní Lhota', street: 'Dlouhá 12/3', postcode: '12345', district: 'Beroun', region: 'Středočeský kraj' },
    { city: 'Dolní Lhota', street: 'č. p. 45', postcode: '54321', district: 'Nymburk', region: 'Středočeský kraj' },
  ])
})

test('addresses are taken apart whatever their order', async () => {
  const { made } = await taken('institutions', 'h01-addresses.csv')
  expect(made('institutions').map(({ street, postcode, city, country }) => [street, postcode, city, country])).toEqual([
    ['náměstí Míru 12', '12345', 'Kocourkov', 'CZ'],
    ['Dlouhá 12', '11000', 'Praha 1', 'CZ'],
    ['č. p. 5', '12345', 'Lhota', 'CZ'],
    ['Lhota 120', '12345', 'Kocourkov', 'CZ'],
    ['náměstí 28. října 100', '12345', 'Kocourkov', 'CZ'],
    ['Dlouhá 12', '12345', 'Kocourkov', 'CZ'],
    ['Dlouhá 12', '12345', 'Kocourkov', 'CZ'],
    ['Pobřežní 620/3', '18600', 'Praha 8', 'CZ'],
    ['Storgata 12', '0155', 'Oslo', 'NO'],
    ['Dlouhá 12', '12345', '', 'CZ'],
  ])
})
