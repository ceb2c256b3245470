import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch'
import { fillAndLeave } from './screens/fields'
import { preparedInvitations } from './screens/invitations'
import { list, rowAt, rowCount, rowWith } from './screens/lists'
import { cs, goTo, notice, redoButton, undoButton } from './screens/shell'

test.use({ startsWith: 'sample' })

/** The invitations that were not sent yet, the first of which was just removed. */
const withFirstRemoved = async (window: Page): Promise<{ readonly invitations: Locator; readonly all: number }> => {
  const invitations = await preparedInvitations(window)
  const all = await rowCount(invitations)
  await rowAt(invitations, 0).click()
  await window.keyboard.press('Delete')
  await expect.poll(() => rowCount(invitations)).toBe(all - 1)
  return { invitations, all }
}

test('the buttons in the top bar name the step in words', async ({ window }) => {
  await expect(undoButton(window)).toBeDisabled()
  await goTo(window, 'persons')
  await window.getByRole('searchbox', { name: cs.persons.search }).fill('Ødegård')
  await rowWith(list(window, cs.shell.views.persons), 'Ødegård').click()
  await fillAndLeave(window, cs.fields.names.persons.position, 'ředitelka')
  await expect(undoButton(window)).toHaveAccessibleName(cs.shell.undo(cs.actions['person:edit']))

  await undoButton(window).click()
  await expect(notice(window, cs.shell.undone(cs.actions['person:edit']))).toBeVisible()
  await expect(undoButton(window)).toBeDisabled()
  await expect(redoButton(window)).toHaveAccessibleName(cs.shell.redo(cs.actions['person:edit']))
  const position = window.getByRole('textbox', { name: cs.fields.names.persons.position, exact: true })
  await expect(position).not.toHaveValue('ředitelka')

  await redoButton(window).click()
  await expect(position).toHaveValue('ředitelka')
})

test('"Zpět" in a notice takes back what the notice told of', async ({ window }) => {
  const { invitations, all } = await withFirstRemoved(window)
  await notice(window, cs.invitations.removed(1))
    .getByRole('button', { name: cs.shell.undo(null), exact: true })
    .click()
  await expect.poll(() => rowCount(invitations)).toBe(all)
})

test('"Zpět" in an older notice does not take back what came after it', async ({ window }) => {
  const { invitations } = await withFirstRemoved(window)
  const removed = notice(window, cs.invitations.removed(1))
  await rowAt(invitations, 0).click()
  await fillAndLeave(window, cs.fields.names.invitations.note, 'napsáno potom')
  await expect(undoButton(window)).toHaveAccessibleName(cs.shell.undo(cs.actions['invitation:edit']))

  await removed.getByRole('button', { name: cs.shell.undo(null), exact: true }).click()
  await expect(notice(window, cs.failures.sentences['not-the-last-step']({ code: 'not-the-last-step' }))).toBeVisible()
  await expect(window.getByRole('textbox', { name: cs.fields.names.invitations.note, exact: true })).toHaveValue(
    'napsáno potom',
  )
})

test('what was undone can still be undone after the app was started again', async ({ app, window }) => {
  await goTo(window, 'invitations')
  await rowAt(list(window, cs.invitations.list), 0).click()
  await fillAndLeave(window, cs.fields.names.invitations.note, 'poznámka')
  await expect(undoButton(window)).toBeEnabled()
  await app.relaunch()
  await expect(undoButton(app.window)).toHaveAccessibleName(cs.shell.undo(cs.actions['invitation:edit']))
  await undoButton(app.window).click()
  await expect(app.window.getByRole('textbox', { name: cs.fields.names.invitations.note, exact: true })).toHaveValue('')
})
