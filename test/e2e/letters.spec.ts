import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { readPdf } from '../main/documents/read-pdf'
import { unzip } from '../main/documents/unzip'
import { docxBytes, paragraph } from '../main/documents/letters/docx-file'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { choose, fillAndLeave } from './screens/fields'
import { press, tabTo } from './screens/keys'
import { list, rowCount } from './screens/lists'
import { cs, goTo, notice, undoButton } from './screens/shell'
import { createDatabase } from './screens/welcome'
import { expectNoViolation } from './violations'

const words = cs.letters

test('a new database is offered templates to begin with, in one step', async ({ app, folders, window }) => {
  await createDatabase(app, folders.data)
  await press(window, 'Escape')
  await goTo(window, 'settings')
  await window.getByRole('button', { name: words.templates.title }).click()
  await expectNoViolation(window, 'no letter templates')
  await window.getByRole('button', { name: words.addStarters }).click()
  await expect(window.getByRole('list', { name: words.templates.list }).getByRole('button')).toHaveCount(8)
  await undoButton(window).click()
  await expect(window.getByText(words.noTemplates)).toBeVisible()
})

test.describe('with the sample', () => {
  test.use({ startsWith: 'sample' })

  test('from choosing to marking as sent, by the keyboard alone', async ({ app, folders, window }) => {
    const path = join(folders.base, 'Dopisy k tisku.pdf')
    await app.answerSaveDialog(path)
    await goTo(window, 'settings')
    await fillAndLeave(window, cs.settings.computer.userName, 'Jana Dvořáková')
    await goTo(window, 'invitations')
    const button = window.getByRole('button', { name: words.button, exact: true })
    await tabTo(window, button)
    await press(window, 'Enter')

    const recipients = list(window, words.list)
    const total = await rowCount(recipients)
    expect(total).toBe(2)
    await tabTo(window, recipients.getByRole('row').nth(1))
    await press(window, 'Space')
    await expect(window.getByText(words.chosen(1, total))).toBeVisible()
    await press(window, 'Space')
    await tabTo(window, window.getByRole('textbox', { name: words.referenceNumber, exact: true }))
    await window.keyboard.type('MV-#/OBP-2020')
    await tabTo(window, window.getByRole('checkbox', { name: words.numbered }))
    await press(window, 'Space')
    await expectNoViolation(window, 'letters')

    const make = window.getByRole('button', { name: words.make(total), exact: true })
    await tabTo(window, make, 'Shift+Tab')
    await press(window, 'Enter')
    await expect(window.getByText(words.made(total, 'Dopisy k tisku.pdf'))).toBeVisible()
    const { text } = await readPdf(path)
    expect(text).not.toMatch(/[{}]/)
    for (const part of ['MV-1/OBP-2020', 'MV-2/OBP-2020', 'Frýdek-Místek', 'Třebíč']) expect(text).toContain(part)
    await expect(recipients.getByText(cs.words.invitationStates.exported).first()).toBeVisible()

    const send = window.getByRole('button', { name: cs.invitations.send.button, exact: true })
    await tabTo(window, send)
    await press(window, 'Enter')
    const dialog = window.getByRole('dialog', { name: cs.invitations.send.title })
    await tabTo(window, dialog.getByRole('button', { name: cs.invitations.send.confirm(total) }))
    await press(window, 'Enter')
    await expect(notice(window, cs.invitations.send.done(total))).toBeVisible()
    await expect(window.getByText(words.nobody)).toBeVisible()
    await choose(window, words.whom, words.choices.waiting)
    await expect(recipients.getByText(cs.words.invitationStates.sent, { exact: true })).toHaveCount(total)

    await goTo(window, 'invitations')
    await tabTo(window, window.getByRole('grid').first().getByRole('row').nth(1))
    await window.keyboard.type('statutarni mesto f')
    const detail = window.getByRole('region', { name: cs.invitations.detail })
    const { facts } = cs.invitations
    const step = (label: string) => detail.locator(`dt:text-is("${label}") + dd`)
    await expect(step(facts.prepared)).toHaveText(/^\d+\.\s\d+\.\s\d{4}/)
    await expect(step(facts.exported)).toHaveText(/^\d+\.\s\d+\.\s\d{4}, Jana Dvořáková$/)
    await expect(step(facts.sent)).toHaveText(new RegExp(`, ${cs.words.channels.post}, Jana Dvořáková$`))
  })

  test('reminders go to who has not answered, without those that were unticked, and are written down', async ({
    app,
    folders,
    window,
  }) => {
    await app.answerSaveDialog(join(folders.base, 'Upomínky.pdf'))
    await goTo(window, 'invitations')
    await window.getByRole('button', { name: words.button, exact: true }).click()
    await choose(window, words.whom, words.choices['after-deadline'])
    const recipients = list(window, words.list)
    const total = await rowCount(recipients)
    expect(total).toBeGreaterThan(1)
    await recipients.getByRole('row').nth(1).click()
    await press(window, 'Space')
    await window.getByRole('button', { name: words.make(total - 1), exact: true }).click()
    await expect(window.getByText(words.made(total - 1, 'Upomínky.pdf'))).toBeVisible()
    const { text } = await readPdf(join(folders.base, 'Upomínky.pdf'))
    expect(text).toContain('Připomenutí pozvánky')
    await window.getByRole('button', { name: cs.invitations.remind.button, exact: true }).click()
    const dialog = window.getByRole('dialog', { name: cs.invitations.remind.title })
    await dialog.getByRole('button', { name: cs.invitations.remind.confirm(total - 1) }).click()
    await expect(notice(window, cs.invitations.remind.done(total - 1))).toBeVisible()
  })

  test('the folder for data boxes holds the chosen attachments; who has no box is told before', async ({
    app,
    folders,
    window,
  }) => {
    const parent = join(folders.base, 'Odeslat')
    mkdirSync(parent)
    const program = join(folders.base, 'Program.pdf')
    writeFileSync(program, 'program')
    await goTo(window, 'invitations')
    await window.getByRole('button', { name: words.button, exact: true }).click()
    await choose(window, words.whom, words.choices.waiting)
    await choose(window, words.form, words.forms['data-box'])
    const recipients = list(window, words.list)
    const total = await rowCount(recipients)
    const left = await recipients.getByRole('gridcell').getByText(words.check.lacks['data-box']).count()
    await expect(window.getByText(words.check.leftOut(left))).toBeVisible()
    await app.answerOpenDialog(program)
    await window.getByRole('button', { name: words.attachments.add }).click()
    await expect(window.getByRole('list', { name: words.attachments.title }).getByText('Program.pdf')).toBeVisible()
    await app.answerOpenDialog(parent)
    await window.getByRole('button', { name: /^Vytvořit \d+/ }).click()
    await expect(window.getByText(words.nextStep)).toBeVisible()
    const [folder] = readdirSync(parent)
    const made = readdirSync(join(parent, folder ?? ''))
    expect(made).toContain('Seznam datových zpráv.xlsx')
    expect(readFileSync(join(parent, folder ?? '', 'Přílohy/Program.pdf'), 'utf8')).toBe('program')
    const letters = made.filter((name) => /^[a-z0-9]{7}( \(\d\))?\.pdf$/.test(name))
    expect(left).toBeGreaterThan(0)
    expect(letters.length + left).toBe(total)
    await window.getByRole('button', { name: cs.invitations.remind.button, exact: true }).click()
    const channel = window.getByRole('dialog').getByRole('combobox', { name: cs.invitations.remind.channel })
    await expect(channel).toHaveValue('data-box')
  })

  test('the office’s own Word template is looked through, and filled for each recipient', async ({
    app,
    folders,
    window,
  }) => {
    const wrong = join(folders.base, 'chybná.docx')
    writeFileSync(wrong, docxBytes({ body: paragraph('{osloveni} {neznamo}') }))
    const sound = join(folders.base, 'šablona.docx')
    writeFileSync(sound, docxBytes({ body: paragraph('*{instituce}', ': {osloveni}') }))
    const parent = join(folders.base, 'Odeslat')
    mkdirSync(parent)
    await goTo(window, 'invitations')
    await window.getByRole('button', { name: words.button, exact: true }).click()
    await choose(window, words.form, words.forms.docx)
    await expect(window.getByText(words.check.chooseText)).toBeVisible()
    await app.answerOpenDialog(wrong)
    await window.getByRole('button', { name: words.docx.choose }).click()
    await expect(
      window.getByText(words.check.problems['unknown-field']({ code: 'unknown-field', name: 'neznamo' })),
    ).toBeVisible()
    await expect(window.getByRole('button', { name: /^Vytvořit (\d|dopisy)/ })).toBeDisabled()
    await app.answerOpenDialog(sound)
    await window.getByRole('button', { name: words.docx.other }).click()
    await expect(window.getByText('šablona.docx')).toBeVisible()
    await app.answerOpenDialog(parent)
    await window.getByRole('button', { name: words.make(2), exact: true }).click()
    await expect(window.getByText(words.nextStep)).toBeVisible()
    const [folder] = readdirSync(parent)
    const made = readdirSync(join(parent, folder ?? '')).sort()
    expect(made).toEqual(['Městská policie Třebíč.docx', 'Statutární město Frýdek-Místek.docx'])
    const xml = unzip(join(parent, folder ?? '', made[0] ?? '')).get('word/document.xml') ?? ''
    expect(xml).toContain('Městská policie Třebíč')
    // The commander, as the directory says; the letter is for the institution.
    expect(xml).toContain('Vážený pane Zámiši')
    expect(xml).not.toMatch(/[{}]/)
  })

  test('drafts of e-mails stand in a folder, each with its letter and the calendar', async ({
    app,
    folders,
    window,
  }) => {
    const parent = join(folders.base, 'Odeslat')
    mkdirSync(parent)
    await app.answerOpenDialog(parent)
    await goTo(window, 'invitations')
    await window.getByRole('button', { name: words.button, exact: true }).click()
    await choose(window, words.whom, words.choices.waiting)
    await choose(window, words.form, words.forms.email)
    const make = window.getByRole('button', { name: /^Vytvořit \d+/ })
    const label = (await make.innerText()).replaceAll('\u00a0', ' ')
    await make.click()
    await expect(window.getByText(words.nextStep)).toBeVisible()
    const [folder] = readdirSync(parent)
    const drafts = readdirSync(join(parent, folder ?? ''))
    expect(label).toContain(` ${drafts.length} `)
    const mail = await PostalMime.parse(readFileSync(join(parent, folder ?? '', drafts[0] ?? '')))
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf', 'text/calendar'])
    expect(mail.text).not.toMatch(/[{}]/)

    await app.electron.evaluate(({ app: electronApp, shell }) => {
      shell.openPath = (path) => {
        electronApp.setName(`${electronApp.getName()}|${path}`)
        return Promise.resolve('')
      }
    })
    await window.getByRole('button', { name: words.openDrafts }).click()
    await expect(notice(window, words.draftsOpened(drafts.length))).toBeVisible()
    const opened = (await app.electron.evaluate(({ app: electronApp }) => electronApp.getName())).split('|').slice(1)
    expect(opened).toEqual(drafts.map((name) => join(parent, folder ?? '', name)))
  })

  test('a mistake in a template is named, and nothing can be made until it is mended', async ({ window }) => {
    await goTo(window, 'settings')
    await window.getByRole('button', { name: words.templates.title }).click()
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
    await expect(window.getByText(words.check.wrongTitle('Pozvánka instituci'))).toBeVisible()
    await expect(window.getByRole('button', { name: /^Vytvořit (\d|dopisy)/ })).toBeDisabled()
  })
})

/** The sample with an invitation to its Norwegian partner, made before the window opens. */
const withPartner = test.extend({
  folders: async ({ folders }, use) => {
    const named = async (collection: string, of: (record: Named) => boolean) =>
      valueOf<readonly Named[]>(await runEngine('read', collection, '--data', folders.data)).find(of)?.id ?? ''
    const initiativeId = await named('initiatives', ({ code }) => code === 'BI')
    const institutionId = await named('institutions', ({ name = '' }) => name.startsWith('KS'))
    const input = JSON.stringify({ initiativeId, institutionIds: [institutionId] })
    valueOf(await runEngine('act', 'invitation:create', '--input', input, '--data', folders.data))
    await use(folders)
  },
})
type Named = { readonly id: string; readonly name?: string; readonly code?: string }

withPartner.describe('recipients of two languages', () => {
  withPartner.use({ startsWith: 'sample' })

  withPartner(
    'each gets the letter in their language, and the pair of templates is kept',
    async ({ app, folders, window }) => {
      const path = join(folders.base, 'Dopisy k tisku.pdf')
      await app.answerSaveDialog(path)
      await goTo(window, 'invitations')
      await tabTo(window, window.getByRole('button', { name: words.button, exact: true }))
      await press(window, 'Enter')
      const other = window.getByRole('combobox', { name: words.otherTemplate.en(1) })
      await expect(other.locator('option:checked')).toHaveText('Invitation of an institution')
      await expect(window.getByText(words.check.inLanguage.cs(2, 'Pozvánka instituci'))).toBeVisible()
      await expect(window.getByText(words.check.inLanguage.en(1, 'Invitation of an institution'))).toBeVisible()

      await tabTo(window, other)
      await press(window, 'Home')
      await expect(window.getByText(words.check.noText.en(1))).toBeVisible()
      await expect(list(window, words.list).getByText(words.check.notes['other-language'])).toBeVisible()
      await expectNoViolation(window, 'letters without a template for some')
      await window.keyboard.type('Invitation of an')
      await expect(window.getByText(words.check.inLanguage.en(1, 'Invitation of an institution'))).toBeVisible()

      const make = window.getByRole('button', { name: words.make(3), exact: true })
      await tabTo(window, make, 'Shift+Tab')
      await press(window, 'Enter')
      await expect(window.getByText(words.made(3, 'Dopisy k tisku.pdf'))).toBeVisible()
      const pages = (await readPdf(path)).pages.map((page) => page.replace(/\s+/g, ' '))
      expect(pages.filter((page) => page.includes('Dear Sir or Madam'))).toHaveLength(1)
      expect(pages.find((page) => page.includes('Dear Sir or Madam'))).toContain('Norwegian Association')
      expect(pages.filter((page) => page.includes('dovolujeme si Vás pozvat'))).toHaveLength(2)

      await goTo(window, 'settings')
      await window.getByRole('button', { name: words.templates.title }).click()
      await window
        .getByRole('list', { name: words.templates.list })
        .getByRole('button', { name: 'Invitation of an institution' })
        .click()
      const counterpart = window.getByRole('combobox', { name: words.templates.counterpart })
      await expect(counterpart.locator('option:checked')).toHaveText('Pozvánka instituci')
    },
  )
})
