import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { flipBit, fingerprintOf } from './database-folder'
import { addTown, runEngine, townsIn, valueOf } from './engine'
import { expect, test } from './launch'
import { switchTo } from './views'
import { setPassword, unlock } from './screens/password'
import { cs, headingOf } from './screens/shell'
import { expectNoViolation } from './violations'
import { readWorkbook } from './workbook'

test.use({ startsWith: 'sample' })

test('a folder in which every snapshot is damaged is shown as it is, exported, and gone on with by keys', async ({
  app,
  folders,
}) => {
  const { rescue } = cs
  await app.window.getByRole('button', { name: cs.shell.switchLanguage, exact: true }).waitFor()
  await app.close()
  const snapshots = readdirSync(folders.data).filter((name) => name.startsWith('snap'))
  for (const name of snapshots) flipBit(join(folders.data, name))
  rmSync(join(folders.data, 'backups'), { recursive: true, force: true })
  const before = fingerprintOf(folders.data)

  const window = await app.launch()
  await expect(headingOf(window)).toHaveText(rescue.title)
  await expect(window.getByRole('alert')).toContainText(rescue.text)
  await expect(window.getByRole('row', { name: snapshots[0] ?? '' })).toContainText(rescue.states.damaged)
  await expectNoViolation(window, 'rescue')
  await switchTo(window, 'en')
  await expectNoViolation(window, 'rescue in English')
  await switchTo(window, 'cs')
  expect(fingerprintOf(folders.data), 'looking writes nothing').toBe(before)
  await expect(window.getByText(rescue.offerNothing)).toBeVisible()
  await app.close()
  expect(fingerprintOf(folders.data), 'leaving writes nothing').toBe(before)
})

test('what the journals still hold is written to Excel and gone on with by the keyboard alone', async ({
  app,
  folders,
  window,
}) => {
  const { rescue } = cs
  await window.keyboard.press('Control+3')
  const name = window.getByRole('textbox', { name: cs.fields.names.institutions.name, exact: true })
  await window.getByRole('grid').getByRole('row').nth(1).click()
  await name.fill('Zachráněná obec')
  await name.press('Tab')
  await expect(window.getByRole('grid')).toContainText('Zachráněná obec')
  await app.kill()
  for (const file of readdirSync(folders.data).filter((each) => each.startsWith('snap')))
    flipBit(join(folders.data, file))
  rmSync(join(folders.data, 'backups'), { recursive: true, force: true })

  const again = await app.launch()
  await expect(headingOf(again)).toHaveText(rescue.title)
  await expect(again.getByText(rescue.journalsOnly)).toBeVisible()
  const target = join(folders.base, 'záchrana.xlsx')
  await app.answerSaveDialog(target)
  const toExcel = again.getByRole('button', { name: rescue.export })
  await toExcel.focus()
  await again.keyboard.press('Enter')
  await expect(again.getByText(rescue.exported('záchrana.xlsx', 1))).toBeVisible()
  expect(existsSync(target)).toBe(true)
  expect(JSON.stringify(await readWorkbook(target))).toContain('Zachráněná obec')

  const goOn = again.getByRole('button', { name: rescue.goOn })
  await goOn.focus()
  await again.keyboard.press('Enter')
  await expect(headingOf(again)).toHaveText(cs.shell.views.overview)
  await again.keyboard.press('Control+3')
  await expect(again.getByRole('grid')).toContainText('Zachráněná obec')
  expect(readdirSync(join(folders.data, 'quarantine')).length).toBeGreaterThan(0)
})

test('P07 a backup is restored where the database itself cannot be read; with the journals nothing is lost', async ({
  app,
  folders,
}) => {
  const { rescue } = cs
  await app.close()
  valueOf(await runEngine('backup', 'make', '--data', folders.data))
  await addTown(folders.data, 'Obec po záloze')
  const count = (await townsIn(folders.data)).length
  for (const file of readdirSync(folders.data).filter((each) => each.startsWith('snap')))
    flipBit(join(folders.data, file))

  const window = await app.launch()
  await expect(headingOf(window)).toHaveText(rescue.title)
  await expect(window.getByText(rescue.nothingMissing)).toBeVisible()
  await expectNoViolation(window, 'rescue with backups')
  const restore = window.getByRole('button', { name: new RegExp(`^${rescue.restore}`) }).first()
  await restore.focus()
  await window.keyboard.press('Enter')
  await expect(headingOf(window)).toHaveText(cs.shell.views.overview)
  await app.close()
  expect(await townsIn(folders.data)).toHaveLength(count - 1)
})

test('P17 a damaged database under a password leads from the lock to the rescue screen, not into a dead end', async ({
  app,
  folders,
}) => {
  await setPassword(app, 'Žluťoučký kůň 7', join(folders.base, 'kod.pdf'))
  await app.close()
  for (const name of readdirSync(folders.data).filter((each) => each.startsWith('snap')))
    flipBit(join(folders.data, name))
  const window = await app.launch()
  await unlock(window, 'Žluťoučký kůň 7')
  await expect(headingOf(window)).toHaveText(cs.rescue.title)
  await expectNoViolation(window, 'rescue under a password')
})
