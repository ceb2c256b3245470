import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hostileNames, makeHostileDatabase } from './hostile-names'
import { expect, projectRoot, test } from './launch'
import { viewNames } from './views'
import { askForDocument } from './screens/documents'
import { openEvent, showRegistrations } from './screens/events'
import { fill } from './screens/fields'
import { openTable } from './screens/importing'
import { list, rowAt, rowCount } from './screens/lists'
import { cs, goTo, headingOf, notice, undoButton } from './screens/shell'
import { createDatabase } from './screens/welcome'

const { issues, sentences } = cs.failures

const openPerson = async (window: Page, lastName: string): Promise<void> => {
  await goTo(window, 'persons')
  await window.getByRole('searchbox', { name: cs.persons.search }).fill(lastName)
  await rowAt(list(window, cs.shell.views.persons), 0).click()
}

test.describe('with the sample', () => {
  test.use({ startsWith: 'sample' })

  test('a wrong e-mail stays in its field with a sentence until it is mended', async ({ window }) => {
    await openPerson(window, 'Ødegård')
    const email = window.getByRole('textbox', { name: cs.fields.names.persons.email, exact: true })
    for (const wrong of ['a@b', 'a@@b.cz', 'jan@obec.cz, eva@obec.cz', 'bez zavináče']) {
      await email.fill(wrong)
      await email.press('Enter')
      await expect(email).toHaveAccessibleDescription(
        new RegExp(issues['email-form']({ code: 'email-form', path: [] })),
      )
      await expect(email).toHaveValue(wrong)
      await expect(email).toHaveAttribute('aria-invalid', 'true')
    }
    await expect(undoButton(window)).toBeDisabled()
    await email.fill('ingrid@ks.example')
    await email.press('Enter')
    await expect(undoButton(window)).toBeEnabled()
    await expect(email).toHaveAttribute('aria-invalid', 'false')
  })

  test('a day that the calendar lacks is refused with a hint, and Esc gives the old one back', async ({ window }) => {
    await goTo(window, 'settings')
    await window.getByRole('button', { name: /^BI/ }).click()
    const deadline = window.getByRole('textbox', { name: cs.fields.names.initiatives.deadline })
    for (const wrong of ['31. 4. 2021', '29. 2. 2025', '1. 1. 0001', 'příští týden']) {
      await deadline.fill(wrong)
      await deadline.press('Enter')
      await expect(deadline).toHaveAccessibleDescription(new RegExp(cs.events.dayWrong))
      await expect(deadline).toHaveValue(wrong)
    }
    await deadline.press('Escape')
    await expect(deadline).toHaveValue('2. 10. 2020')
    await expect(undoButton(window)).toBeDisabled()
  })

  test('days of an event that do not go up are refused under their field, and nothing typed is lost', async ({
    window,
  }) => {
    await openEvent(window, 'Závěrečné pracovní jednání')
    await window.getByRole('button', { name: cs.events.reschedule }).click()
    const dialog = window.getByRole('dialog')
    await fill(dialog, cs.events.dayLabel(1), '6. 10. 2021')
    await dialog.getByRole('button', { name: cs.events.addDay }).click()
    await fill(dialog, cs.events.dayLabel(2), '5. 10. 2021')
    await fill(dialog, cs.events.reason, 'důvod, který se nemá ztratit')
    await dialog.getByRole('button', { name: cs.events.rescheduleConfirm }).click()
    await expect(dialog.getByText(issues['days-not-ascending']({ code: 'days-not-ascending', path: [] }))).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: cs.events.reason })).toHaveValue('důvod, který se nemá ztratit')
    await expect(dialog.getByRole('textbox', { name: cs.events.dayLabel(1) })).toHaveValue('6. 10. 2021')
  })

  test('a megabyte on the clipboard is not let into a note, and the window goes on', async ({ app, window }) => {
    await openPerson(window, 'Ødegård')
    const note = window.getByRole('textbox', { name: cs.fields.names.persons.note, exact: true })
    await note.fill('psáno dříve')
    await app.electron.evaluate(({ clipboard }) => clipboard.writeText('ž'.repeat(1_000_000)))
    await note.focus()
    await window.keyboard.press('Control+v')
    await expect(notice(window, cs.shell.pasteTooLong(1_000_000, 100_000))).toBeVisible()
    await expect(note).toHaveValue('psáno dříve')
    await expect(note).toBeFocused()
  })

  test('a text that is too long for its field stays there with a sentence and can be taken back', async ({
    app,
    window,
  }) => {
    await openPerson(window, 'Ødegård')
    const note = window.getByRole('textbox', { name: cs.fields.names.persons.note, exact: true })
    const before = await note.inputValue()
    const pasted = 'žluťoučký kůň '.repeat(3_000)
    await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted)
    await note.focus()
    await window.keyboard.press('Control+v')
    await note.press('Tab')
    const tooLong = issues['too-long']({ code: 'too-long', path: [], limit: 20_000 })
    await expect(note).toHaveAccessibleDescription(new RegExp(tooLong))
    expect((await note.inputValue()).length).toBe(before.length + pasted.length)
    await expect(undoButton(window)).toBeDisabled()
    await note.press('Escape')
    await expect(note).toHaveValue(before)
  })

  test('an empty required field gets the focus and a sentence; what else was typed stays', async ({ window }) => {
    await goTo(window, 'events')
    await window.getByRole('button', { name: cs.events.create }).click()
    const dialog = window.getByRole('dialog', { name: cs.events.create })
    await fill(dialog, cs.fields.names.events.venue, 'Poděbrady')
    await fill(dialog, cs.events.dayLabel(1), '5. 10. 2021')
    await dialog.getByRole('button', { name: cs.events.createConfirm }).click()
    const title = dialog.getByRole('textbox', { name: cs.fields.names.events.title, exact: true })
    await expect(title).toBeFocused()
    await expect(title).toHaveAccessibleDescription(/povinný|chybí/i)
    await expect(dialog.getByRole('textbox', { name: cs.fields.names.events.venue })).toHaveValue('Poděbrady')
    await title.fill('Doplněný název')
    await dialog.getByRole('button', { name: cs.events.createConfirm }).click()
    await expect(headingOf(window)).toHaveText('Doplněný název')
    await expect(window.getByText('5. října 2021').first()).toBeVisible()
  })

  test('a name of 200 characters is kept whole and pushes nothing out of the window', async ({ window }) => {
    const name = `Sdružení ${'obcí a měst pro bezpečnost '.repeat(8)}`.slice(0, 199) + 'ž'
    await goTo(window, 'institutions')
    await window.getByRole('button', { name: cs.institutions.create }).click()
    await fill(window, cs.fields.names.institutions.name, name)
    await window.getByRole('button', { name: cs.institutions.save }).click()
    await expect(window.getByRole('heading', { name })).toBeVisible()
    await window.getByRole('searchbox', { name: cs.institutions.search }).fill(name)
    await expect.poll(() => rowCount(list(window, cs.shell.views.institutions))).toBe(1)
    const over = await window.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
  })

  test('an export into a folder that is read-only, or over a folder, is refused without half a file', async ({
    app,
    folders,
    window,
  }) => {
    const closed = join(folders.base, 'jen ke čtení')
    const taken = join(folders.base, 'Seznam účastníků.xlsx')
    mkdirSync(closed)
    mkdirSync(taken)
    chmodSync(closed, 0o555)
    await openEvent(window, 'Závěrečné pracovní jednání')
    await askForDocument(app, 'roster', join(closed, 'Seznam.xlsx'))
    const readOnly = { code: 'document-target-read-only', fileName: 'Seznam.xlsx' } as const
    await expect(window.getByRole('alert')).toHaveText(sentences['document-target-read-only'](readOnly))
    expect(readdirSync(closed)).toEqual([])

    await askForDocument(app, 'roster', taken)
    await expect(window.getByRole('alert')).not.toHaveText(sentences['document-target-read-only'](readOnly))
    await expect(window.getByRole('alert')).toHaveText(/\./)
    expect(readdirSync(taken)).toEqual([])
    expect(readdirSync(folders.base).filter((entry) => /\.(tmp|part)|~/.test(entry))).toEqual([])
    chmodSync(closed, 0o755)
    await askForDocument(app, 'roster', join(closed, 'Seznam.xlsx'))
    await expect(window.getByText(cs.documents.making.made('Seznam.xlsx'))).toBeVisible()
  })

  test('files that are no tables end in a sentence, and a good one comes in after them', async ({
    app,
    folders,
    window,
  }) => {
    const compoundFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)])
    const files = [
      { name: 'prázdný.xlsx', content: '', says: sentences['file-empty']({ code: 'file-empty' }) },
      {
        name: 'stránka.xlsx',
        content: '<!doctype html><html><body><table><tr><td>Obec</td></tr></table></body></html>',
        says: sentences['file-is-something-else']({ code: 'file-is-something-else', kind: 'html' }),
      },
      { name: 'starý nebo chráněný.xlsx', content: compoundFile, says: /heslem|xls|poškozen|není tabulka/ },
    ]
    for (const { name, content, says } of files) {
      const path = join(folders.base, name)
      writeFileSync(path, content)
      await openTable(app, path)
      const alert = window.getByRole('alert')
      await expect(alert).toContainText(cs.importing.failedTitle)
      await expect(alert).toContainText(says)
      await expect(alert).not.toContainText(/Error|undefined|at /)
    }
    await openTable(app, join(projectRoot, 'test/fixtures/mestske-policie-win1250.csv'))
    await expect(window.getByRole('button', { name: cs.importing.preview })).toBeEnabled()
    await expect(window.getByRole('alert')).toHaveCount(0)
  })
})

test('HTML in names is shown as text in every place, every detail and the palette', async ({ app, folders }) => {
  await app.close()
  await makeHostileDatabase(folders.data)
  app.openDataFromNowOn()
  const window = await app.launch()
  const dialogs: string[] = []
  window.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const isClean = () =>
    window.evaluate(() => ({
      drawn: document.querySelectorAll('[data-evil]').length,
      ran: 'evil' in globalThis,
    }))
  const [first = '', second = ''] = hostileNames

  for (const place of viewNames) {
    await goTo(window, place)
    expect(await isClean(), place).toEqual({ drawn: 0, ran: false })
    const grid = window.getByRole('main').getByRole('grid').first()
    if (['institutions', 'persons', 'invitations', 'outcomes'].includes(place)) {
      for (const name of hostileNames) await expect(grid).toContainText(name)
      await rowAt(grid, 0).click()
      await expect(window.getByRole('separator')).toBeVisible()
      expect(await isClean(), `details in ${place}`).toEqual({ drawn: 0, ran: false })
    }
  }
  await openEvent(window, second)
  await openEvent(window, first)
  await showRegistrations(window)
  await rowAt(list(window, cs.events.registrations.list), 0).click()
  expect(await isClean(), 'an event').toEqual({ drawn: 0, ran: false })
  await window.keyboard.press('Control+k')
  await window.keyboard.type('evil')
  const palette = window.getByRole('dialog', { name: cs.shell.searchHint })
  await expect(palette.getByRole('option').filter({ hasText: first }).first()).toBeVisible()
  expect(await isClean(), 'the palette').toEqual({ drawn: 0, ran: false })
  expect(dialogs).toEqual([])
})

test('a refused new initiative keeps what was typed and leads from one wrong field to the next', async ({
  app,
  folders,
  window,
}) => {
  await createDatabase(app, folders.data)
  const dialog = window.getByRole('dialog', { name: cs.settings.create.title })
  const submit = dialog.getByRole('button', { name: cs.settings.create.submit })
  const deadline = dialog.getByRole('textbox', { name: cs.fields.names.initiatives.deadline })
  await fill(dialog, cs.fields.names.initiatives.name, 'Název bez zkratky')
  await deadline.fill('31. 4. 2021')
  await submit.click()
  await expect(deadline).toBeFocused()
  await expect(deadline).toHaveAccessibleDescription(new RegExp(cs.events.dayWrong))
  await deadline.fill('30. 4. 2021')
  await submit.click()
  const code = dialog.getByRole('textbox', { name: cs.fields.names.initiatives.code })
  await expect(code).toBeFocused()
  await expect(dialog.getByRole('textbox', { name: cs.fields.names.initiatives.name })).toHaveValue('Název bez zkratky')
  await expect(deadline).toHaveValue(/30\. 4\. 2021/)
  await code.fill('BI')
  await submit.click()
  await expect(headingOf(window)).toHaveText('Název bez zkratky')
})
