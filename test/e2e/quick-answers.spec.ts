import type { Page } from '@playwright/test'
import type { Invitation } from '../../src-main/shared/domain/invitations/invitation'
import type { Institution } from '../../src-main/shared/domain/directory/institution'
import type { Person } from '../../src-main/shared/domain/directory/person'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { press } from './screens/keys'
import { cs, headingOf } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const words = cs.quickAnswers

const declineSumperk = async (window: Page): Promise<void> => {
  await window.keyboard.type('sumperk')
  await press(window, 'ArrowDown', 'Enter', 'Tab', 'n', 'Tab')
  await window.keyboard.type('nemáme lidi')
  await press(window, 'Enter')
  await expect(window.getByText(words.recordedCount(2))).toBeVisible()
}

test('answers are written down one after another without leaving the keyboard', async ({ app, folders, window }) => {
  await press(window, 'Control+k')
  await window.keyboard.type('zapsat odpovedi')
  await press(window, 'Enter')
  await expect(headingOf(window)).toHaveText(words.title)

  // Litomyšl was not invited: its answer invites it. Nobody is asked for anything but these keys.
  await window.keyboard.type('litomysl')
  await press(window, 'ArrowDown', 'Enter', 'Tab', 'a', 'Tab')
  await window.keyboard.type('Mgr. Jana z Poděbrad, Ph.D., starostka, jana@litomysl.example, 602 123 456')
  await press(window, 'Tab')
  await window.keyboard.type('1 3')
  await expectNoViolation(window, 'recording an answer quickly')
  await press(window, 'Enter')
  await expect(window.getByText(words.recordedCount(1))).toBeVisible()

  await declineSumperk(window)

  // The page promises Ctrl+Z: in the blank form it takes the answer back, not the typing of long ago.
  await press(window, 'Control+z')
  await expect(window.getByText(words.recordedCount(1))).toBeVisible()
  await declineSumperk(window)

  // Without a name the place is held.
  await window.keyboard.type('kacov')
  await press(window, 'ArrowDown', 'Enter', 'Tab', 'a', 'Tab', 'Tab')
  await window.keyboard.type('2 9')
  await press(window, 'Enter')
  await expect(window.getByText(words.wrongEvents('9'))).toBeVisible()
  await press(window, 'Backspace', 'Backspace', 'Enter')
  await expect(window.getByText(words.recordedCount(3))).toBeVisible()
  await expect(window.getByText(words.held)).toBeVisible()
  await app.close()

  const read = async <T>(name: string): Promise<readonly T[]> =>
    valueOf<T[]>(await runEngine('read', name, '--data', folders.data))
  const institutions = await read<Institution>('institutions')
  const invitations = await read<Invitation>('invitations')
  const answerOf = (name: string) => {
    const id = institutions.find((each) => each.name.includes(name))?.id
    return invitations.find((each) => each.institutionId === id && each.eventId === null)?.answer
  }
  expect(answerOf('Litomyšl')).toMatchObject({ value: 'accepted', heldEventIds: [] })
  expect(answerOf('Šumperk')).toMatchObject({ value: 'declined', refusalReason: 'nemáme lidi' })
  expect(answerOf('Kácov')?.heldEventIds).toHaveLength(1)
  const jana = (await read<Person>('persons')).find(({ email }) => email === 'jana@litomysl.example')
  expect(jana).toMatchObject({
    titleBefore: 'Mgr.',
    firstName: 'Jana',
    lastName: 'z Poděbrad',
    titleAfter: 'Ph.D.',
    position: 'starostka',
    phone: '+420 602 123 456',
  })
  const registrations = await read<{ personId: string }>('registrations')
  expect(registrations.filter(({ personId }) => personId === jana?.id)).toHaveLength(2)
})
