import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { messages } from '../../src-main/shared/messages'
import { readPdf } from '../main/documents/read-pdf'
import { expect, test } from './launch'
import { switchTo } from './views'
import { askForDocument, makeDocument, makeLabel } from './screens/documents'
import { openEvent, registrationList, showRegistrations } from './screens/events'
import { fill } from './screens/fields'
import { list, rowAt, rowCount } from './screens/lists'
import { cs, goTo } from './screens/shell'
import { readWorkbook, tableUnder } from './workbook'

test.use({ startsWith: 'sample' })

const heldWorkshop = 'Místní záležitosti veřejného pořádku'

test('the roster has a row for each registration, with both Czech and Norwegian letters', async ({ app, folders }) => {
  const path = join(folders.base, 'Seznam účastníků.xlsx')
  await openEvent(app.window, heldWorkshop)
  await showRegistrations(app.window)
  const registered = await rowCount(registrationList(app.window))
  await openEvent(app.window, heldWorkshop)
  await makeDocument(app, 'roster', path)

  const [sheet] = await readWorkbook(path)
  const { lastName } = cs.documents.roster.columns
  const rows = sheet ? tableUnder(sheet, lastName) : []
  expect(rows).toHaveLength(registered)
  const names = rows.map((row) => row[lastName] ?? '')
  expect(names).toEqual([...names].sort(new Intl.Collator('cs').compare))
  expect(names).toContain('Ødegård')
})

test('the attendance sheet has a page for each day and asks for a signature', async ({ app, folders }) => {
  const path = join(folders.base, 'Prezenční listina.xlsx')
  await openEvent(app.window, heldWorkshop)
  await makeDocument(app, 'attendance-sheet', path)
  const sheets = await readWorkbook(path)
  expect(sheets.map(({ name }) => name)).toEqual(['5. 11. 2020', '6. 11. 2020'])
  for (const sheet of sheets) {
    expect(sheet.rows.flat()).toContain(cs.documents.attendance.columns.signature)
  }
})

test('the publication says what was typed just before the button was pressed', async ({ app, folders }) => {
  const path = join(folders.base, 'Publikace.pdf')
  await goTo(app.window, 'publication')
  await fill(app.window, cs.fields.names.publications.subtitle, 'Podtitul v poslední chvíli')
  await makeDocument(app, 'publication', path)
  const { text, outline } = await readPdf(path)
  expect(text).toContain('Podtitul v poslední chvíli')
  const chapters = outline.filter(({ children }) => children.length > 0)
  const listed = app.window.getByRole('list', { name: cs.publication.contents.label }).getByRole('button')
  expect(chapters.flatMap(({ children }) => children)).toHaveLength(await listed.count())
})

test('an English window makes English documents', async ({ app, folders, window }) => {
  const path = join(folders.base, 'Publication.pdf')
  await goTo(window, 'publication')
  await switchTo(window, 'en')
  await app.answerSaveDialog(path)
  await window.getByRole('button', { name: makeLabel(messages.en, 'publication') }).click()
  await expect(window.getByText(messages.en.documents.making.made('Publication.pdf'))).toBeVisible()
  const { text } = await readPdf(path)
  expect(text).toContain(messages.en.documents.publication.watermark)
  expect(text).not.toContain(cs.documents.publication.watermark)
})

test('closing the dialog for the file makes nothing and says nothing', async ({ app, folders, window }) => {
  const before = readdirSync(folders.base)
  await openEvent(window, heldWorkshop)
  await askForDocument(app, 'roster', '')
  await expect(window.getByRole('button', { name: makeLabel(cs, 'roster') })).toBeEnabled()
  await expect(window.getByRole('alert')).toHaveCount(0)
  expect(readdirSync(folders.base)).toEqual(before)
})

test('a document that is ready after its place was left is told of in a notice', async ({ app, folders, window }) => {
  const path = join(folders.base, 'Publikace.pdf')
  await goTo(window, 'publication')
  await askForDocument(app, 'publication', path)
  await goTo(window, 'overview')
  const told = window
    .getByRole('region', { name: cs.shell.notices })
    .getByText(cs.documents.making.made('Publikace.pdf'))
  await expect(told).toBeVisible()
  expect(existsSync(path)).toBe(true)
})

test('a cancelled document leaves no file behind', async ({ app, folders, window }) => {
  const path = join(folders.base, 'Publikace.pdf')
  await goTo(window, 'publication')
  await askForDocument(app, 'publication', path)
  await window.getByRole('main').getByRole('button', { name: cs.shell.cancel }).click()
  await expect(window.getByRole('button', { name: makeLabel(cs, 'publication') })).toBeEnabled()
  expect(readdirSync(folders.base).filter((name) => name.includes('Publikace'))).toEqual([])
})

/** Chooses English for documents in a Czech window, by the keyboard. */
const chooseEnglish = async (window: Page): Promise<void> => {
  const language = window.getByRole('combobox', { name: cs.documents.making.language })
  await expect(language).toHaveValue('cs')
  await language.focus()
  await window.keyboard.type('English')
  await expect(language).toHaveValue('en')
}

test('a document is written in the language that was chosen for it, which stays until the window is closed', async ({
  app,
  folders,
  window,
}) => {
  await openEvent(window, heldWorkshop)
  await chooseEnglish(window)
  const roster = join(folders.base, 'Roster.xlsx')
  await makeDocument(app, 'roster', roster)
  const [sheet] = await readWorkbook(roster)
  expect(sheet?.rows.flat()).toContain(messages.en.documents.roster.columns.lastName)

  await goTo(window, 'publication')
  await expect(window.getByRole('combobox', { name: cs.documents.making.language })).toHaveValue('en')
  const publication = join(folders.base, 'Publication.pdf')
  await makeDocument(app, 'publication', publication)
  const { text } = await readPdf(publication)
  expect(text).toContain(messages.en.documents.publication.watermark)
  expect(text).not.toContain(cs.documents.publication.watermark)
})

test('a list goes to Excel in the chosen language, whole or only what is marked', async ({ app, folders, window }) => {
  const path = join(folders.base, 'Institutions.xlsx')
  await goTo(window, 'institutions')
  const institutions = list(window, cs.institutions.title)
  const count = await rowCount(institutions)
  const more = window.getByRole('button', { name: cs.lists.export.more })
  const way = (name: string) => window.getByRole('menuitem', { name, exact: true })
  await more.click()
  await expect(way(cs.lists.export.chosen(0, 'cs'))).toBeDisabled()
  await app.answerSaveDialog(path)
  await way(cs.lists.export.shown(count, 'en')).click()
  await expect(window.getByText(cs.lists.export.made('Institutions.xlsx'))).toBeVisible()
  const [sheet] = await readWorkbook(path)
  expect(sheet?.name).toBe(messages.en.words.lists.institutions)
  expect(sheet?.rows[0]).toContain(messages.en.fields.names.institutions.region)
  expect(sheet?.rows).toHaveLength(count + 1)

  const marked = join(folders.base, 'Dvě instituce.xlsx')
  await rowAt(institutions, 1).press('Space')
  await window.keyboard.press('Shift+ArrowDown')
  await more.click()
  await app.answerSaveDialog(marked)
  await way(cs.lists.export.chosen(2, 'cs')).click()
  await expect(window.getByText(cs.lists.export.made('Dvě instituce.xlsx'))).toBeVisible()
  expect((await readWorkbook(marked))[0]?.rows).toHaveLength(3)
})
