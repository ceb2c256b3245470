import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { fill } from './screens/fields'
import { cs, goTo, headingOf } from './screens/shell'
import { createDatabase, createInitiative } from './screens/welcome'

/** What the welcome screen says of a choice that did not work. */
const refusal = (window: Page): Locator => window.getByRole('status').filter({ hasText: cs.welcome.refusedTitle })

const choiceOf = (title: string) => ({ name: title, exact: true }) as const

test('a person who closes the dialog for the folder is where they were', async ({ app, window }) => {
  await app.answerOpenDialog()
  await window.getByRole('button', { name: cs.welcome.create.choose }).first().click()
  await expect(window.getByRole('button', { name: cs.welcome.create.here }).first()).toBeEnabled()
  await expect(headingOf(window)).toHaveText(cs.shell.name)
})

test('the sample is made in a chosen folder and opens on the overview', async ({ app, folders, window }) => {
  mkdirSync(folders.data)
  await app.answerOpenDialog(folders.data)
  const sample = window.getByRole('group', choiceOf(cs.welcome.sample.title))
  await sample.getByRole('button', { name: cs.welcome.sample.choose }).click()
  await expect(headingOf(window)).toHaveText(cs.shell.views.overview)
  await app.close()
  const initiatives = valueOf<{ code: string }[]>(await runEngine('read', 'initiatives', '--data', folders.data))
  expect(initiatives.map(({ code }) => code).sort()).toEqual(['BI', 'PDP4'])
})

test('an existing database is opened by its folder', async ({ app, folders, sampleData, window }) => {
  cpSync(await sampleData(), folders.data, { recursive: true })
  await app.answerOpenDialog(folders.data)
  await window.getByRole('button', { name: cs.welcome.open.choose }).click()
  await expect(headingOf(window)).toHaveText(cs.shell.views.overview)
  await expect(window.getByRole('combobox', { name: cs.shell.initiative })).toContainText('PDP4')
})

test('a folder without a database is refused in words and stays as it was', async ({ app, folders, window }) => {
  const photos = join(folders.base, 'Fotky')
  mkdirSync(photos)
  writeFileSync(join(photos, 'dovolená.txt'), 'moře')
  await app.answerOpenDialog(photos)
  await window.getByRole('button', { name: cs.welcome.open.choose }).click()
  await expect(refusal(window)).toContainText(cs.failures.sentences['no-database']({ code: 'no-database' }))
  expect(readdirSync(photos)).toEqual(['dovolená.txt'])
})

test('a new database is not made over an existing one', async ({ app, folders, sampleData, window }) => {
  cpSync(await sampleData(), folders.data, { recursive: true })
  const before = readdirSync(folders.data).sort()
  await app.answerOpenDialog(folders.data)
  await window.getByRole('button', { name: cs.welcome.create.choose }).first().click()
  await expect(refusal(window)).toContainText(
    cs.failures.sentences['folder-holds-database']({ code: 'folder-holds-database' }),
  )
  expect(readdirSync(folders.data).sort()).toEqual(before)
})

test('after the database was closed on purpose the next start begins with the welcome screen', async ({
  app,
  folders,
}) => {
  await createDatabase(app, folders.data)
  await createInitiative(app, { code: 'BI', name: 'Iniciativa', deadline: '' })
  await goTo(app.window, 'settings')
  await app.window.getByRole('button', { name: cs.settings.database.close }).click()
  await expect(headingOf(app.window)).toHaveText(cs.shell.name)
  await app.relaunch()
  await expect(headingOf(app.window)).toHaveText(cs.shell.name)
  await expect(app.window.getByRole('alert')).toHaveCount(0)
})

test('a folder that is gone is told of and nothing new is made; once it is back, it opens', async ({
  app,
  folders,
}) => {
  await createDatabase(app, folders.data)
  await createInitiative(app, { code: 'BI', name: 'Iniciativa na disku', deadline: '' })
  await app.close()
  const away = `${folders.data} odpojeno`
  renameSync(folders.data, away)

  await app.launch()
  await expect(app.window.getByRole('alert')).toContainText(cs.welcome.problemTitle)
  expect(existsSync(folders.data)).toBe(false)
  renameSync(away, folders.data)
  await app.window.getByRole('button', { name: cs.welcome.retry }).click()
  await expect(headingOf(app.window)).toHaveText('Iniciativa na disku')
})

for (const way of ['by quitting', 'by closing the window'] as const) {
  test(`what stands in a field when the app ends ${way} is saved`, async ({ app, folders }) => {
    await createDatabase(app, folders.data)
    await createInitiative(app, { code: 'BI', name: 'Iniciativa', deadline: '' })
    await fill(app.window, cs.fields.names.initiatives.note, 'psáno těsně před koncem')
    if (way === 'by closing the window') {
      const gone = app.electron.waitForEvent('close')
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await gone
    }
    await app.relaunch()
    await expect(headingOf(app.window)).toHaveText('Iniciativa')
    await expect(app.window.getByRole('textbox', { name: cs.fields.names.initiatives.note })).toHaveValue(
      'psáno těsně před koncem',
    )
  })
}

test('databases that were open are offered, and one whose folder is gone is told and can be taken off', async ({
  app,
  folders,
}) => {
  await createDatabase(app, folders.data)
  await createInitiative(app, { code: 'BI', name: 'Iniciativa', deadline: '' })
  const close = async (): Promise<void> => {
    await goTo(app.window, 'settings')
    await app.window.getByRole('button', { name: cs.settings.database.close }).click()
    await expect(headingOf(app.window)).toHaveText(cs.shell.name)
  }
  const recent = app.window.getByRole('region', { name: cs.welcome.recent.title })
  await close()
  await recent.getByRole('button', { name: folders.data }).click()
  await expect(headingOf(app.window)).toHaveText(cs.shell.views.overview)
  await close()
  renameSync(folders.data, `${folders.data} odpojeno`)
  await app.relaunch()
  const listed = app.window.getByRole('region', { name: cs.welcome.recent.title })
  await expect(listed.getByText(cs.welcome.recent.gone)).toBeVisible()
  await listed.getByRole('button', { name: cs.welcome.recent.forget('data') }).click()
  await expect(listed).toHaveCount(0)
})
