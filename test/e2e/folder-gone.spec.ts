import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { fill } from './screens/fields'
import { cs, goTo, notice } from './screens/shell'

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
