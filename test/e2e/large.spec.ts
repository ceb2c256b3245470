import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collectionNames } from '../../src-main/shared/domain/database/database'
import { DatabaseState } from '../../src-main/shared/domain/database/state'
import { benchRecords } from '../bench/records/records'
import { createdStore } from '../bench/subjects/store-settings'
import { expect, test } from './launch'
import { viewNames, visit } from './views'
import { list, rowCount, rowsOf, rowWith } from './screens/lists'
import { cs, notice, undoButton } from './screens/shell'
import { readWorkbook } from './workbook'

const registrations = 50_000
const persons = 20_000

const makeLargeDatabase = async (folder: string): Promise<void> => {
  const made = benchRecords(registrations)
  const records = new DatabaseState()
  for (const name of collectionNames) records.load(name, made[name] ?? [])
  await (await createdStore(folder, records)).close()
}

test('a database with 50,000 registrations opens, and its lists, search and changes answer', async ({
  app,
  folders,
}) => {
  await app.close()
  await makeLargeDatabase(folders.data)
  app.openDataFromNowOn()
  const window = await app.launch()

  await test.step('every place opens', async () => {
    for (const place of viewNames) await visit(window, place, 'cs')
  })

  await test.step('the list of persons is whole, drawn in parts, and found in', async () => {
    await visit(window, 'persons', 'cs')
    const grid = list(window, cs.shell.views.persons)
    expect(await rowCount(grid)).toBe(persons)
    expect(await rowsOf(grid).count()).toBeLessThan(200)
    await rowsOf(grid).first().click()
    await window.keyboard.press('End')
    await expect(grid.locator(`[aria-rowindex="${persons + 1}"]`)).toBeVisible()

    await window.getByRole('searchbox', { name: cs.persons.search }).fill('osoba19999@urad.cz')
    await expect.poll(() => rowCount(grid)).toBe(1)
  })

  await test.step('a change comes back into the list, and goes again', async () => {
    const grid = list(window, cs.shell.views.persons)
    await rowsOf(grid).first().click()
    const email = window.getByRole('textbox', { name: cs.fields.names.persons.email, exact: true })
    await expect(email).toHaveValue('osoba19999@urad.cz')
    const position = window.getByRole('textbox', { name: cs.fields.names.persons.position, exact: true })
    await position.fill('vrchní rada')
    await position.press('Tab')
    await expect(rowWith(grid, 'vrchní rada')).toBeVisible()
    await undoButton(window).click()
    await expect(rowWith(grid, 'vrchní rada')).toHaveCount(0)
  })

  await test.step('a long list is written with progress, and cancelled without a trace', async () => {
    await window.getByRole('searchbox', { name: cs.persons.search }).fill('')
    const target = join(folders.base, 'osoby.xlsx')
    await app.answerSaveDialog(target)
    const save = window.getByRole('button', { name: cs.lists.export.button, exact: true })
    await save.click()
    await expect(window.getByRole('progressbar', { name: cs.lists.export.running })).toBeVisible()
    await window.getByRole('button', { name: cs.shell.cancel }).click()
    await expect(save).toBeFocused()
    expect(readdirSync(folders.base).filter((name) => name.includes('osoby'))).toEqual([])
    await save.click()
    await expect(notice(window, cs.lists.export.made('osoby.xlsx'))).toBeVisible()
    const [sheet] = await readWorkbook(target)
    expect(sheet?.rows.length).toBe(persons + 1)
  })

  await test.step('the events of one initiative and who is signed up', async () => {
    await visit(window, 'events', 'cs')
    const events = list(window, cs.events.list)
    await expect.poll(() => rowCount(events)).toBe(50)
    await rowsOf(events).first().getByRole('button').first().click()
    await window.getByRole('tab', { name: new RegExp(`^${cs.events.tabRegistrations}`) }).click()
    await expect.poll(() => rowCount(list(window, cs.events.registrations.list))).toBe(40)
  })
})
