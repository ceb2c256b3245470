import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { messages } from '../../src-main/shared/messages'
import { readPdf } from '../main/documents/read-pdf'
import { expect, test } from './launch'
import { switchTo, visit } from './views'
import { press, tabTo } from './screens/keys'
import { list, rowCount, rowWith } from './screens/lists'
import { cs, goTo, notice, undoButton } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const dialogBox = { within: '[role="dialog"]' } as const

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

/** Opens a person by the keyboard: the search field of the list, and Enter in its only row. */
const openPerson = async (window: Page, name: string): Promise<void> => {
  await goTo(window, 'persons')
  const search = window.getByRole('searchbox', { name: cs.persons.search })
  await search.focus()
  await window.keyboard.type(name)
  await expect(rowWith(list(window, cs.shell.views.persons), name)).toBeVisible()
  await press(window, 'ArrowDown', 'Enter')
  await expect(window.getByRole('region', { name: cs.persons.detail })).toBeVisible()
}

/** Types the number that the open dialog asks for, and confirms. */
const confirmByNumber = async (window: Page): Promise<void> => {
  const dialog = window.getByRole('dialog')
  const field = dialog.getByRole('textbox')
  await expect(field).toBeVisible()
  await tabTo(window, field)
  const label = await dialog.locator('label').last().innerText()
  const submit = dialog.getByRole('button', { name: cs.privacy.confirm.submit, exact: true })
  await window.keyboard.type('0')
  await expect(submit).toBeDisabled()
  await window.keyboard.press('Backspace')
  await window.keyboard.type(/\((\d+)\)/.exec(label)?.[1] ?? '')
  await expect(submit).toBeEnabled()
  await window.keyboard.press('Enter')
}

test('a person is erased by the keyboard, and the name is nowhere in the folder', async ({ window, folders }) => {
  await openPerson(window, 'Ødegård')
  const erase = window.getByRole('button', { name: cs.privacy.erase.button, exact: true })
  await tabTo(window, erase)
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(cs.privacy.erase.stays)).toBeVisible()
  await expectNoViolation(window, 'erase a person', dialogBox)
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await tabTo(window, erase)
  await window.keyboard.press('Enter')
  await confirmByNumber(window)
  await expect(notice(window, cs.privacy.erase.done)).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(window.getByRole('region', { name: cs.persons.detail })).toBeHidden()
  await expect.poll(() => rowCount(list(window, cs.shell.views.persons))).toBe(0)
  await expect(undoButton(window)).toBeDisabled()
  const holding = filesUnder(folders.data).filter((path) => /Ødegård/i.test(readFileSync(path, 'utf8')))
  expect(holding).toEqual([])
})

test('everything about a person is saved as JSON and as PDF, and noted as handed out', async ({ app, folders }) => {
  const { window } = app
  await openPerson(window, 'Ødegård')
  await tabTo(window, window.getByRole('button', { name: cs.privacy.dossier.button, exact: true }))
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: cs.privacy.dossier.dialogTitle })
  await expect(dialog).toBeVisible()
  await expectNoViolation(window, 'everything about a person', dialogBox)
  for (const format of ['json', 'pdf'] as const) {
    const target = join(folders.base, `vše.${format}`)
    await app.answerSaveDialog(target)
    await tabTo(window, dialog.getByRole('button', { name: cs.privacy.dossier[format], exact: true }))
    await window.keyboard.press('Enter')
    await expect(dialog.getByText(cs.privacy.dossier.saved(`vše.${format}`))).toBeVisible()
    expect(readFileSync(target).length).toBeGreaterThan(1000)
  }
  // Norwegian guests get it in English, as their letters, until another language is chosen.
  const language = dialog.getByRole('combobox', { name: cs.documents.making.language })
  await expect(language).toHaveValue('en')
  expect((await readPdf(join(folders.base, 'vše.pdf'))).text).toContain(messages.en.privacy.dossier.intro)
  await tabTo(window, language)
  await window.keyboard.press('ArrowUp')
  await expect(language).toHaveValue('cs')
  await app.answerSaveDialog(join(folders.base, 'česky.pdf'))
  await tabTo(window, dialog.getByRole('button', { name: cs.privacy.dossier.pdf, exact: true }))
  await window.keyboard.press('Enter')
  await expect(dialog.getByText(cs.privacy.dossier.saved('česky.pdf'))).toBeVisible()
  expect((await readPdf(join(folders.base, 'česky.pdf'))).text).toContain(cs.privacy.dossier.intro)
  const told = JSON.parse(readFileSync(join(folders.base, 'vše.json'), 'utf8')) as {
    readonly person: { readonly lastName: string }
    readonly registrations: readonly unknown[]
  }
  expect(told.person.lastName).toBe('Ødegård')
  expect(told.registrations.length).toBeGreaterThan(0)
  expect(readFileSync(join(folders.base, 'vše.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('what has passed its term leads from the overview to the settings and is erased there', async ({ window }) => {
  await goTo(window, 'overview')
  const line = window.getByRole('button', { name: /osobní.* údaj/ })
  await tabTo(window, line)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: cs.privacy.title })).toBeVisible()
  await expectNoViolation(window, 'personal data')

  const rows = window.getByText(cs.privacy.due.rows).first()
  await tabTo(window, rows)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: /.+/ }).first()).toBeVisible()
  await tabTo(window, window.getByRole('button', { name: /^Vymazat \d+/ }))
  await window.keyboard.press('Enter')
  await confirmByNumber(window)
  await expect(notice(window, /Vymazáno: /)).toBeVisible()
  await expect(window.getByText(cs.privacy.due.none)).toBeVisible()
  await expect(window.getByText(cs.privacy.past.nothingWaits)).toBeVisible()
})

test('the terms are settings; a wrong one stays with its sentence', async ({ window }) => {
  await goTo(window, 'settings')
  await tabTo(window, window.getByRole('button', { name: cs.privacy.title }))
  await window.keyboard.press('Enter')
  const field = window.getByRole('textbox', { name: cs.privacy.terms.dietsDays })
  await tabTo(window, field)
  await window.keyboard.press('Control+a')
  await window.keyboard.type('mnoho')
  await window.keyboard.press('Enter')
  await expect(window.getByText(cs.privacy.terms.wrong)).toBeVisible()
  await expect(field).toHaveValue('mnoho')
  await window.keyboard.press('Control+a')
  await window.keyboard.type('60')
  await window.keyboard.press('Enter')
  await expect(undoButton(window)).toHaveAccessibleName(cs.shell.undo(cs.actions['settings:edit']))
})

test('the page of personal data reads in English', async ({ window }) => {
  await switchTo(window, 'en')
  await visit(window, 'settings', 'en')
  await window.getByRole('button', { name: messages.en.privacy.title }).click()
  await expect(window.getByRole('heading', { level: 2, name: messages.en.privacy.terms.title })).toBeVisible()
  await expectNoViolation(window, 'personal data, en', { rules: 'names' })
})
