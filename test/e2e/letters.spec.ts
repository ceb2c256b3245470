import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { readPdf } from '../main/documents/read-pdf'
import { expect, test } from './launch'
import { choose, fill } from './screens/fields'
import { press, tabTo } from './screens/keys'
import { list, rowCount } from './screens/lists'
import { cs, goTo, notice } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const words = cs.letters

test('from choosing to marking as sent, by the keyboard alone', async ({ app, folders, window }) => {
  const path = join(folders.base, 'Dopisy k tisku.pdf')
  await app.answerSaveDialog(path)
  await goTo(window, 'invitations')
  const button = window.getByRole('button', { name: words.button, exact: true })
  await tabTo(window, button)
  await press(window, 'Enter')
  const starters = window.getByRole('button', { name: words.addStarters })
  await tabTo(window, starters)
  await press(window, 'Enter')

  const whom = window.getByRole('combobox', { name: words.whom, exact: true })
  await tabTo(window, whom)
  await whom.selectOption({ label: words.choices.waiting })
  const recipients = list(window, words.list)
  const total = await rowCount(recipients)
  expect(total).toBeGreaterThan(1)
  await tabTo(window, recipients.getByRole('row').nth(1))
  await press(window, 'Space')
  await expect(window.getByText(words.chosen(total - 1, total))).toBeVisible()
  await fill(window, words.referenceNumber, 'MV-1/OBP-2020')
  await expectNoViolation(window, 'letters')

  const make = window.getByRole('button', { name: words.make(total - 1), exact: true })
  await tabTo(window, make, 'Shift+Tab')
  await press(window, 'Enter')
  await expect(window.getByText(words.made(total - 1, 'Dopisy k tisku.pdf'))).toBeVisible({ timeout: 60_000 })
  const { text } = await readPdf(path)
  expect(text).not.toMatch(/[{}]/)
  expect(text).toContain('MV-1/OBP-2020')

  const remind = window.getByRole('button', { name: cs.invitations.remind.button, exact: true })
  await tabTo(window, remind)
  await press(window, 'Enter')
  const dialog = window.getByRole('dialog', { name: cs.invitations.remind.title })
  const confirm = dialog.getByRole('button', { name: cs.invitations.remind.confirm(total - 1) })
  await tabTo(window, confirm)
  await press(window, 'Enter')
  await expect(notice(window, cs.invitations.remind.done(total - 1))).toBeVisible()
  await whom.selectOption({ label: words.choices.waiting })
  await expect(recipients.getByText(cs.words.invitationStates.reminded).first()).toBeVisible()
})

test('drafts of e-mails stand in a folder, each with its letter and the calendar', async ({ app, folders, window }) => {
  const parent = join(folders.base, 'Odeslat')
  mkdirSync(parent)
  await app.answerOpenDialog(parent)
  await goTo(window, 'invitations')
  await window.getByRole('button', { name: words.button, exact: true }).click()
  await window.getByRole('button', { name: words.addStarters }).click()
  await choose(window, words.whom, words.choices.waiting)
  await choose(window, words.form, words.forms.email)
  const make = window.getByRole('button', { name: /^Vytvořit \d+/ })
  const label = (await make.innerText()).replaceAll('\u00a0', ' ')
  await make.click()
  await expect(window.getByText(words.nextStep)).toBeVisible({ timeout: 60_000 })
  const [folder] = readdirSync(parent)
  const drafts = readdirSync(join(parent, folder ?? ''))
  expect(label).toContain(` ${drafts.length} `)
  const mail = await PostalMime.parse(readFileSync(join(parent, folder ?? '', drafts[0] ?? '')))
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf', 'text/calendar'])
  expect(mail.text).not.toMatch(/[{}]/)
})

test('a mistake in a template is named, and nothing can be made until it is mended', async ({ window }) => {
  await goTo(window, 'settings')
  await window.getByRole('button', { name: words.templates.title }).click()
  await window.getByRole('button', { name: words.addStarters }).click()
  await expectNoViolation(window, 'letter templates')
  await window
    .getByRole('list', { name: words.templates.list })
    .getByRole('button', { name: 'Pozvánka instituci' })
    .click()
  const body = window.getByRole('textbox', { name: words.templates.body })
  await body.fill('{osloveni}, {neznamo} {#misto}')
  await body.press('Tab')
  await expect(
    window.getByText(words.check.problems['unknown-field']({ code: 'unknown-field', name: 'neznamo' })),
  ).toBeVisible()
  await expect(
    window.getByText(words.check.problems['unclosed-part']({ code: 'unclosed-part', name: 'misto' })),
  ).toBeVisible()
  await expectNoViolation(window, 'a template with mistakes')
  await goTo(window, 'invitations')
  await window.getByRole('button', { name: words.button, exact: true }).click()
  await choose(window, words.template, `Pozvánka instituci (${cs.words.languages.cs})`)
  await expect(window.getByText(words.check.templateTitle)).toBeVisible()
  await expect(window.getByRole('button', { name: /^Vytvořit (\d|dopisy)/ })).toBeDisabled()
})
