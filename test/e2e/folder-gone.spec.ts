import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceFor } from '../../src-main/shared/messages'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { fill } from './screens/fields'
import { cs, goTo, notice } from './screens/shell'
import { viewNames, visit } from './views'

test.use({ startsWith: 'sample' })

test('a folder that was taken away is told at once, and what memory holds is saved elsewhere', async ({
  app,
  folders,
  window,
}) => {
  const bar = window.getByRole('banner')
  await expect(window.getByText(cs.shell.notSaved)).toHaveCount(0)
  renameSync(folders.data, `${folders.data}-jinde`)
  await expect(window.getByRole('alert').getByText(cs.failures.trouble['folder-gone']())).toBeVisible()
  await expect(bar.getByText(cs.shell.notSaved)).toBeVisible()

  const elsewhere = join(folders.base, 'jinde')
  await app.answerOpenDialog(elsewhere)
  await window.getByRole('button', { name: cs.shell.saveElsewhere }).click()
  await expect(notice(window, cs.shell.savedElsewhere(elsewhere))).toBeVisible()
  await expect(window.getByText(cs.shell.notSaved)).toHaveCount(0)

  await goTo(window, 'institutions')
  await window.getByRole('button', { name: cs.institutions.create, exact: true }).click()
  await fill(
    window.getByRole('region', { name: cs.institutions.detail }),
    cs.fields.names.institutions.name,
    'Zachráněná',
  )
  await window.keyboard.press('Enter')
  await expect(notice(window, cs.institutions.created('Zachráněná'))).toBeVisible()
  await app.close()
  const towns = valueOf<{ name: string }[]>(await runEngine('read', 'institutions', '--data', elsewhere))
  expect(towns.map(({ name }) => name)).toEqual(expect.arrayContaining(['Zachráněná', 'Město Říčany']))
})

test('while the folder is gone nothing is said to be saved, and closing asks what becomes of memory', async ({
  app,
  folders,
  window,
}) => {
  renameSync(folders.data, `${folders.data}-jinde`)
  await expect(window.getByRole('banner').getByText(cs.shell.notSaved)).toBeVisible()
  await goTo(window, 'institutions')
  await window.getByRole('button', { name: cs.institutions.create, exact: true }).click()
  const pane = window.getByRole('region', { name: cs.institutions.detail })
  await fill(pane, cs.fields.names.institutions.name, 'Neuložená')
  await window.keyboard.press('Enter')
  await expect(window.getByText(sentenceFor(cs, { code: 'folder-missing' }))).toBeVisible()
  await expect(notice(window, cs.institutions.created('Neuložená'))).toHaveCount(0)
  for (const place of viewNames) {
    await visit(window, place, 'cs')
    await expect(window.getByText(/(^|\s)[Uu]ložen[aoéý](?!\p{L})/u)).toHaveCount(0)
  }

  await app.answerMessageBox(2)
  const closeWindow = (): Promise<void> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closeWindow()
  await visit(window, 'settings', 'cs')
  await window.getByRole('button', { name: cs.settings.database.close }).click()
  await expect(window.getByRole('button', { name: cs.settings.database.close })).toBeVisible()

  const elsewhere = join(folders.base, 'zachráněno')
  await app.answerOpenDialog(elsewhere)
  await app.answerMessageBox(0)
  const gone = app.electron.waitForEvent('close')
  await closeWindow()
  await gone
  const towns = valueOf<{ name: string }[]>(await runEngine('read', 'institutions', '--data', elsewhere))
  const names = towns.map(({ name }) => name)
  expect(names).toContain('Město Říčany')
  expect(names, 'what was refused').not.toContain('Neuložená')
})
