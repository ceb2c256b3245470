import type { Page } from '@playwright/test'
import { expect, test } from './launch'
import { openEvent, showRegistrations } from './screens/events'
import { preparedInvitations } from './screens/invitations'
import { press } from './screens/keys'
import { list, rowAt, rowCount } from './screens/lists'
import { cs, goTo } from './screens/shell'
import { viewNames, visit } from './views'

test.use({ startsWith: 'sample' })

const isOnBody = (window: Page): Promise<boolean> => window.evaluate(() => document.activeElement === document.body)

/** The focus is somewhere, and stays there. */
const expectFocus = async (window: Page, after: string): Promise<void> => {
  await expect.poll(() => isOnBody(window), after).toBe(false)
}

const isIn = (window: Page, selector: string): Promise<boolean> =>
  window.evaluate((each) => document.activeElement?.closest(each) !== null, selector)

const lists = ['institutions', 'persons', 'invitations', 'outcomes'] as const

test('every place takes the focus, a list on its first row', async ({ window }) => {
  await expectFocus(window, 'the start')
  for (const place of viewNames) {
    await visit(window, place, 'cs')
    await expectFocus(window, place)
  }
  for (const place of lists) {
    await visit(window, place, 'cs')
    await expect(rowAt(window.getByRole('grid').first(), 0)).toBeFocused()
  }
})

test('what is opened from the search takes the focus into the record', async ({ window }) => {
  await goTo(window, 'persons')
  await window.getByRole('searchbox', { name: cs.persons.search }).focus()
  await press(window, 'Control+k')
  await window.keyboard.type('Ødegård')
  const found = window.getByRole('dialog').getByRole('option', { name: /Ødegård/ })
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Enter')
  await expect.poll(() => isIn(window, '[data-detail]')).toBe(true)
  await goTo(window, 'events')
  await press(window, 'Control+k')
  await window.keyboard.type('Ødegård')
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Enter')
  await expect.poll(() => isIn(window, '[data-detail]')).toBe(true)
})

test('after every dialog the focus is where work goes on', async ({ window }) => {
  const openAndClose = async (button: string | RegExp): Promise<void> => {
    await window.getByRole('button', { name: button }).first().click()
    await expect(window.getByRole('dialog')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await expectFocus(window, String(button))
  }
  await openEvent(window, 'Problematika spojená s migrací cizinců')
  for (const button of [cs.events.reschedule, cs.events.swap]) await openAndClose(button)
  await showRegistrations(window)
  await rowAt(list(window, cs.events.registrations.list), 0).click()
  const { substitute, cancel, add } = cs.events.registrations
  for (const button of [substitute, cancel, add]) await openAndClose(button)
  await goTo(window, 'invitations')
  await window.getByRole('checkbox', { name: cs.invitations.markAll }).click()
  for (const { button } of [cs.invitations.send, cs.invitations.remind]) await openAndClose(button)
  await openAndClose(cs.lists.bulk.button)
  await openAndClose(cs.lists.columns.button)
  await goTo(window, 'settings')
  await openAndClose(cs.settings.initiatives.add)
})

test('a row that was removed leaves the focus in its list', async ({ window }) => {
  const invitations = await preparedInvitations(window)
  await rowAt(invitations, 0).click()
  await press(window, 'Delete')
  await expect.poll(() => rowCount(invitations)).toBe(1)
  await expect.poll(() => isIn(window, '[role="grid"]')).toBe(true)
})

test('a line of the overview marks what it counts, so that it can be settled at once', async ({ window }) => {
  await window.getByRole('button', { name: /připravené pozvánky nejsou odeslány/ }).click()
  await expect(rowAt(window.getByRole('grid').first(), 0)).toBeFocused()
  const invitations = window.getByRole('grid').first()
  expect(await rowCount(invitations)).toBe(2)
  for (const index of [0, 1]) await expect(rowAt(invitations, index)).toHaveAttribute('aria-selected', 'true')
  await expect(window.getByRole('button', { name: cs.invitations.send.button, exact: true })).toBeVisible()
})
