import type { Locator, Page } from '@playwright/test'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { fill } from './screens/fields'
import { startOutcome } from './screens/outcomes'
import { cs, goTo, headingOf, notice } from './screens/shell'

test.use({ startsWith: 'sample' })

const named = async <Named extends object>(
  data: string,
  collection: string,
  isMeant: (record: Named) => boolean,
): Promise<number> => valueOf<Named[]>(await runEngine('read', collection, '--data', data)).filter(isMeant).length

/** Presses Enter twice, as an impatient hand does. */
const enterTwice = async (field: Locator): Promise<void> => {
  await field.focus()
  await field.page().keyboard.press('Enter')
  await field.page().keyboard.press('Enter')
}

const startPerson = async (window: Page, lastName: string): Promise<Locator> => {
  await goTo(window, 'persons')
  await window.getByRole('button', { name: cs.persons.create, exact: true }).click()
  const pane = window.getByRole('region', { name: cs.persons.detail })
  await fill(pane, cs.fields.names.persons.lastName, lastName)
  return pane
}

test('a double click on the button of a form makes one record', async ({ app, folders, window }) => {
  const pane = await startPerson(window, 'Dvojitý')
  await pane.getByRole('button', { name: cs.persons.save }).dblclick()
  await expect(notice(window, cs.persons.created('Dvojitý'))).toBeVisible()

  await goTo(window, 'events')
  await window.getByRole('button', { name: cs.events.create }).first().click()
  const dialog = window.getByRole('dialog', { name: cs.events.create })
  await fill(dialog, cs.fields.names.events.title, 'Dvojitá akce')
  await dialog.getByRole('button', { name: cs.events.createConfirm }).dblclick()
  await expect(headingOf(window)).toHaveText('Dvojitá akce')

  const form = await startOutcome(window, 'Dvojitý výstup')
  await form.getByRole('button', { name: cs.outcomes.form.save }).dblclick()
  await expect(form.getByText(cs.outcomes.form.saved('Dvojitý výstup'))).toBeVisible()
  // The form is there for the next one, and says nothing of a title that nobody has had the time to type.
  await expect(form.getByRole('textbox', { name: cs.fields.names.outcomes.title })).toHaveAttribute(
    'aria-invalid',
    'false',
  )
  await app.close()

  expect(await named<{ lastName: string }>(folders.data, 'persons', ({ lastName }) => lastName === 'Dvojitý')).toBe(1)
  expect(await named<{ title: string }>(folders.data, 'events', ({ title }) => title === 'Dvojitá akce')).toBe(1)
  expect(await named<{ title: string }>(folders.data, 'outcomes', ({ title }) => title === 'Dvojitý výstup')).toBe(1)
})

test('Enter pressed twice makes one record', async ({ app, folders, window }) => {
  const pane = await startPerson(window, 'Dvakrát')
  await enterTwice(pane.getByRole('textbox', { name: cs.fields.names.persons.lastName, exact: true }))
  await expect(notice(window, cs.persons.created('Dvakrát'))).toBeVisible()

  await window.keyboard.press('Control+k')
  await window.keyboard.type('ciselniky')
  await window.keyboard.press('Enter')
  const newKind = window.getByRole('textbox', { name: cs.customFields.kind.newLabel })
  await newKind.fill('škola')
  await enterTwice(newKind)
  await expect(window.getByRole('button', { name: cs.customFields.kind.removeLabel('škola') })).toHaveCount(1)
  await expect(newKind).toHaveAttribute('aria-invalid', 'false')
  await app.close()

  expect(await named<{ lastName: string }>(folders.data, 'persons', ({ lastName }) => lastName === 'Dvakrát')).toBe(1)
})
