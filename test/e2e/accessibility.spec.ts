import { join } from 'node:path'
import { langs } from '../../src-main/shared/preferences'
import { expect, projectRoot, test } from './launch'
import { openFirst, viewNames, switchTo, visit } from './views'
import { fill } from './screens/fields'
import { openTable } from './screens/importing'
import { rowsOf } from './screens/lists'
import { cs, headingOf } from './screens/shell'
import { createDatabase } from './screens/welcome'
import { expectNoViolation } from './violations'

// Some eighty states; a busy machine takes a second or more for each.
const dialogBox = { within: '[role="dialog"]' } as const
const addressList = join(projectRoot, 'test/fixtures/adresar-obce.xlsx')

test.describe('without a database', () => {
  test('the welcome screen, the first dialog and every empty place', async ({ app, folders }) => {
    const { window } = app
    await expectNoViolation(window, 'welcome cs')
    await switchTo(window, 'en')
    await expectNoViolation(window, 'welcome en')
    await switchTo(window, 'cs')

    await createDatabase(app, folders.data)
    const dialog = window.getByRole('dialog', { name: cs.settings.create.title })
    await expect(dialog).toBeVisible()
    await expectNoViolation(window, 'dialog of a new initiative', dialogBox)
    await dialog.getByRole('button', { name: cs.settings.create.submit }).click()
    await expect(dialog.locator('[aria-invalid="true"]').first()).toBeFocused()
    await expectNoViolation(window, 'sentences under its fields', dialogBox)
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    for (const place of viewNames) {
      await visit(window, place, 'cs')
      await expectNoViolation(window, `${place}, empty`)
    }
  })
})

test.describe('with the sample', () => {
  test.use({ startsWith: 'sample' })

  for (const lang of langs) {
    test(`every place and what opens in it, ${lang}`, async ({ window }) => {
      if (lang !== 'cs') await switchTo(window, lang)
      for (const place of viewNames) {
        await visit(window, place, lang)
        // Colours and sizes are the same in both.
        const rules = lang === 'cs' ? 'all' : 'names'
        // An event opens in place of the list, everything else beside it.
        if (place === 'events') await expectNoViolation(window, 'list of events', { rules })
        await openFirst(window, place, lang)
        await expectNoViolation(window, place, { rules })
      }
    })
  }

  test('colours in the dark theme', async ({ window }) => {
    await window.emulateMedia({ colorScheme: 'dark' })
    for (const place of viewNames) {
      await visit(window, place, 'cs')
      if (place === 'events') await expectNoViolation(window, 'list of events', { rules: 'colours' })
      await openFirst(window, place, 'cs')
      await expectNoViolation(window, place, { rules: 'colours' })
    }
    await window.keyboard.press('Control+k')
    await expect(window.getByRole('dialog', { name: cs.shell.searchHint })).toBeVisible()
    await expectNoViolation(window, 'palette', { ...dialogBox, rules: 'colours' })
  })

  test('dialogs and forms', async ({ app }) => {
    const { window } = app

    await test.step('the palette', async () => {
      await window.keyboard.press('Control+k')
      const palette = window.getByRole('dialog', { name: cs.shell.searchHint })
      await expectNoViolation(window, 'palette', dialogBox)
      await palette.getByRole('combobox').fill('pra')
      await expect(palette.getByRole('option').first()).toBeVisible()
      await expectNoViolation(window, 'palette with what was found', dialogBox)
      await palette.getByRole('combobox').fill('xyzxyz')
      await expectNoViolation(window, 'palette without any', dialogBox)
      await window.keyboard.press('Escape')
    })

    await test.step('a new institution and a sentence under its field', async () => {
      await visit(window, 'institutions', 'cs')
      await window.getByRole('button', { name: cs.institutions.create }).first().click()
      await expect(window.getByRole('region', { name: cs.institutions.detail })).toBeVisible()
      await expectNoViolation(window, 'new institution')
      await window.getByRole('button', { name: cs.institutions.save }).click()
      await expect(window.getByRole('textbox', { name: cs.fields.names.institutions.name, exact: true })).toBeFocused()
      await expectNoViolation(window, 'new institution without a name')
      await window.keyboard.press('Escape')
    })

    await test.step('importing: the columns and the preview', async () => {
      await openTable(app, addressList)
      await expect(window.getByRole('combobox', { name: cs.importing.sheet })).toBeVisible()
      await expectNoViolation(window, 'columns of a file')
      await window.getByRole('button', { name: cs.importing.preview }).click()
      await expect(window.getByRole('grid', { name: cs.importing.rowsList })).toBeVisible()
      await expectNoViolation(window, 'preview of a file')
      await rowsOf(window.getByRole('grid')).nth(1).click()
      await expectNoViolation(window, 'preview of a file, a row')
    })

    await test.step('a new event', async () => {
      await visit(window, 'events', 'cs')
      await window.getByRole('button', { name: cs.events.create }).first().click()
      const dialog = window.getByRole('dialog', { name: cs.events.create })
      await expect(dialog).toBeVisible()
      await expectNoViolation(window, 'new event', dialogBox)
      await dialog.getByRole('button', { name: cs.events.createConfirm }).click()
      await expect(dialog.locator('[aria-invalid="true"]').first()).toBeFocused()
      await expectNoViolation(window, 'new event without a title', dialogBox)
      await window.keyboard.press('Escape')
    })

    await test.step('an event: moving, swapping, registrations', async () => {
      await openFirst(window, 'events', 'cs')
      for (const [button, title] of [
        [cs.events.reschedule, cs.events.rescheduleTitle],
        [cs.events.swap, cs.events.swapTitle],
      ] as const) {
        await window.getByRole('button', { name: button }).click()
        const dialog = window.getByRole('dialog', { name: title })
        await expect(dialog).toBeVisible()
        await expectNoViolation(window, title, dialogBox)
        await window.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
      await window.getByRole('tab', { name: new RegExp(`^${cs.events.tabRegistrations}`) }).click()
      await expectNoViolation(window, 'registrations')
      await rowsOf(window.getByRole('grid')).first().click()
      await expect(window.getByRole('region', { name: cs.events.registrations.detail })).toBeVisible()
      await expectNoViolation(window, 'a registration')
      const { substitute, cancel, add } = cs.events.registrations
      for (const button of [substitute, cancel, add]) {
        await window.getByRole('button', { name: button }).first().click()
        const dialog = window.getByRole('dialog')
        await expect(dialog).toBeVisible()
        await expectNoViolation(window, button, dialogBox)
        await window.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
    })

    await test.step('invitations: preparing, sending, an answer', async () => {
      await visit(window, 'invitations', 'cs')
      await window.getByRole('button', { name: cs.invitations.prepare.button }).first().click()
      await window.getByRole('button', { name: cs.invitations.prepare.confirmNone }).click()
      await expectNoViolation(window, 'preparing invitations for nobody')
      await visit(window, 'overview', 'cs')
      await visit(window, 'invitations', 'cs')
      await window.getByRole('checkbox', { name: cs.invitations.markAll }).click()
      for (const { button, title } of [cs.invitations.send, cs.invitations.remind]) {
        await window.getByRole('button', { name: button, exact: true }).click()
        const dialog = window.getByRole('dialog', { name: title })
        await expect(dialog).toBeVisible()
        await expectNoViolation(window, title, dialogBox)
        await window.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
      await window.getByRole('button', { name: cs.lists.clearChosen }).click()
      await openFirst(window, 'invitations', 'cs')
      await window
        .getByRole('button', {
          name: new RegExp(`^(${cs.invitations.answer.button}|${cs.invitations.answer.change})$`),
        })
        .click()
      await window.getByRole('radio', { name: cs.words.answers.accepted }).check()
      await expectNoViolation(window, 'an answer')
    })

    await test.step('new outcome and new recommendation', async () => {
      await visit(window, 'outcomes', 'cs')
      await window.getByRole('button', { name: cs.outcomes.create }).first().click()
      await window.getByRole('button', { name: cs.outcomes.form.save }).click()
      await expectNoViolation(window, 'an outcome without words')
      await visit(window, 'recommendations', 'cs')
      await window.getByRole('button', { name: cs.recommendations.create, exact: true }).click()
      await expectNoViolation(window, 'a new recommendation')
    })

    await test.step('rows behind a count, a notice, an initiative', async () => {
      await visit(window, 'reports', 'cs')
      await window.getByRole('table').first().getByRole('cell').getByRole('button').first().click()
      await expect(window.getByRole('dialog')).toBeVisible()
      await expectNoViolation(window, 'rows behind a count', dialogBox)
      await window.keyboard.press('Escape')

      await visit(window, 'institutions', 'cs')
      await window.getByRole('button', { name: cs.institutions.create }).first().click()
      await fill(window, cs.fields.names.institutions.name, 'Město Úvaly')
      await window.getByRole('button', { name: cs.institutions.save }).click()
      await expect(window.getByText(cs.institutions.created('Město Úvaly'))).toBeVisible()
      await expectNoViolation(window, 'a notice')

      await visit(window, 'settings', 'cs')
      await window
        .getByRole('main')
        .getByRole('button', { name: /Sdílení dobré praxe/ })
        .click()
      await expect(headingOf(window)).toContainText('Sdílení dobré praxe')
      await expectNoViolation(window, 'an initiative')
    })
  })
})
