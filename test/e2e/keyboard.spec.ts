import type { Page } from '@playwright/test'
import { expect, test } from './launch'
import { attendanceGrid, expectMarks } from './screens/attendance'
import { openEvent } from './screens/events'
import { preparedInvitationsByKeys } from './screens/invitations'
import { hasFocus, press, tabTo } from './screens/keys'
import { list, rowAt, rowCount } from './screens/lists'
import { cs, goTo, headingOf, notice, undoButton } from './screens/shell'

test.use({ startsWith: 'sample' })

/** Whether the focus is on or in what a selector finds. */
const isFocusIn = (window: Page, selector: string): Promise<boolean> =>
  window.evaluate((inside) => document.activeElement?.closest(inside) !== null, selector)

const focusedText = (window: Page): Promise<string> =>
  window.evaluate(() => (document.activeElement?.textContent ?? '').replaceAll('\u00a0', ' '))

test('a person is found by Ctrl+K without marks over letters, and Alt+Left leads back', async ({ window }) => {
  await window.keyboard.press('Control+2')
  await expect(headingOf(window)).toHaveText(cs.shell.views.events)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('odegard')
  await expect(window.getByRole('option', { name: /Ødegård/ })).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Ingrid Ødegård' })).toBeVisible()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(headingOf(window)).toHaveText(cs.shell.views.events)
  await window.keyboard.press('Alt+ArrowRight')
  await expect(window.getByRole('heading', { name: 'Ingrid Ødegård' })).toBeVisible()
})

test('a command is found by its name in the other language too', async ({ window }) => {
  await window.keyboard.press('Control+k')
  await window.keyboard.type('new event')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: cs.events.create })).toBeVisible()
})

test('a command is found by another word that people use for it', async ({ window }) => {
  await window.keyboard.press('Control+k')
  await window.keyboard.type('sablony')
  await expect(window.getByRole('listbox').getByRole('option')).toContainText(cs.shell.commands.letterTemplates)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(cs.letters.templates.title)
})

test('F6 goes between the rail and the content', async ({ window }) => {
  await goTo(window, 'persons')
  await expect.poll(() => isFocusIn(window, 'main')).toBe(true)
  await window.keyboard.press('F6')
  expect(await isFocusIn(window, 'nav')).toBe(true)
  expect((await focusedText(window)).trim()).toBe(cs.shell.views.persons)
  await window.keyboard.press('F6')
  expect(await isFocusIn(window, 'main')).toBe(true)
})

test('a list is walked, opened, left and marked by keys', async ({ window }) => {
  await window.keyboard.press('Control+4')
  const persons = list(window, cs.shell.views.persons)
  await tabTo(window, rowAt(persons, 0))
  await press(window, 'ArrowDown', 'ArrowDown')
  await expect.poll(() => hasFocus(rowAt(persons, 1))).toBe(true)
  const second = await focusedText(window)
  await press(window, 'End', 'Home', 'ArrowDown')
  await expect.poll(() => focusedText(window)).toBe(second)

  await window.keyboard.press('Space')
  await expect(rowAt(persons, 1)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(rowAt(persons, 2)).toHaveAttribute('aria-selected', 'true')

  await window.keyboard.press('Enter')
  const detail = window.getByRole('region', { name: cs.persons.detail })
  await expect(detail).toBeVisible()
  await expect.poll(() => detail.evaluate((pane) => pane.contains(document.activeElement))).toBe(true)
  await window.keyboard.press('Escape')
  await expect.poll(() => isFocusIn(window, '[role="grid"]')).toBe(true)
})

test('letters typed on a list lead to the name that begins so, marks over letters or not', async ({ window }) => {
  await window.keyboard.press('Control+4')
  const persons = list(window, cs.shell.views.persons)
  await tabTo(window, rowAt(persons, 0))
  await window.keyboard.type('rysank')
  await expect.poll(() => focusedText(window)).toContain('Ryšánková Anežka')
})

test('Del removes a line and Ctrl+Z brings it back', async ({ window }) => {
  const invitations = await preparedInvitationsByKeys(window)
  await window.keyboard.press('Delete')
  await expect.poll(() => rowCount(invitations)).toBe(1)
  await window.keyboard.press('Control+z')
  await expect.poll(() => rowCount(invitations)).toBe(2)
})

test('Ctrl+Z in a field takes back the typing, outside of it the last change', async ({ window }) => {
  await goTo(window, 'settings')
  await window.getByRole('button', { name: /^BI/ }).click()
  const name = window.getByRole('textbox', { name: cs.fields.names.initiatives.name, exact: true })
  const before = await name.inputValue()
  await tabTo(window, name)
  await press(window, 'End', 'x', 'y')
  await expect(name).toHaveValue(`${before}xy`)
  await window.keyboard.press('Control+z')
  await expect(name).toHaveValue(before)
  await expect(undoButton(window)).toBeDisabled()

  await press(window, 'End', '!', 'Tab')
  await expect(headingOf(window)).toHaveText(`${before}!`)
  await expect(undoButton(window)).toBeEnabled()
  await tabTo(window, undoButton(window), 'Shift+Tab')
  await window.keyboard.press('Control+z')
  await expect(headingOf(window)).toHaveText(before)
})

test('a dialog keeps the focus inside and gives it back', async ({ window }) => {
  await openEvent(window, 'Problematika spojená s migrací cizinců')
  const opener = window.getByRole('button', { name: cs.events.reschedule })
  await tabTo(window, opener)
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: cs.events.rescheduleTitle })
  await expect.poll(() => isFocusIn(window, '[role="dialog"]')).toBe(true)
  const stops = await dialog.locator('button, input, textarea, select').count()
  for (let stop = 0; stop < stops + 3; stop++) {
    await window.keyboard.press('Tab')
    expect(await isFocusIn(window, '[role="dialog"]'), `stop ${stop}`).toBe(true)
  }
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect.poll(() => hasFocus(opener)).toBe(true)
})

test('the palette closes by Esc and the focus is where it was', async ({ window }) => {
  await goTo(window, 'persons')
  const field = window.getByRole('searchbox', { name: cs.persons.search })
  await tabTo(window, field)
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('dialog', { name: cs.shell.searchHint })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect.poll(() => hasFocus(field)).toBe(true)
})

test('attendance is written, changed and cleared by keys', async ({ window }) => {
  const { present, absent, excused } = cs.words.attendanceStates
  await window.keyboard.press('Control+6')
  await tabTo(window, attendanceGrid(window).getByRole('gridcell').first())
  await press(window, 'p', 'Enter', 'n', 'ArrowDown', 'o', 'ArrowDown', 'p', 'Delete')
  await expectMarks(window, 'Bártl Kryštof', [present])
  await expectMarks(window, 'Hořeňovská Eliška', [absent])
  await expectMarks(window, 'Křížalová Žofie', [excused])
  await expectMarks(window, 'Kuneš Tadeáš', [cs.attendance.none])
})

test('a notice can be reached and answered by keys', async ({ window }) => {
  const invitations = await preparedInvitationsByKeys(window)
  await window.keyboard.press('Delete')
  const removed = notice(window, cs.invitations.removed(1))
  await expect(removed).toBeVisible()
  await window.keyboard.press('Alt+t')
  await tabTo(window, removed.getByRole('button', { name: cs.shell.undo(null), exact: true }))
  await window.keyboard.press('Enter')
  await expect.poll(() => rowCount(invitations)).toBe(2)
})
