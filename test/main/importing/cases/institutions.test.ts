import { expect, test } from 'vitest'
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
