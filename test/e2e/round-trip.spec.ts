import { join } from 'node:path'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { expectVerdicts, openImport, takeRows } from './screens/importing'
import { press } from './screens/keys'
import { rowsOf, rowWith } from './screens/lists'
import { cs, goTo } from './screens/shell'
import { expectNoViolation } from './violations'
import { editWorkbook } from './workbook'

type Town = { readonly id: string; readonly name: string; readonly district: string; readonly region: string }

test.use({ startsWith: 'sample' })

test('a list saved to Excel and edited there comes back: edits at once, emptied cells only when one says so', async ({
  app,
}) => {
  const { window, folders } = app
  const words = cs.importing
  const path = join(folders.base, 'instituce.xlsx')
  const read = async (): Promise<readonly Town[]> =>
    valueOf<Town[]>(await runEngine('read', 'institutions', '--data', folders.data))

  await goTo(window, 'institutions')
  await app.answerSaveDialog(path)
  await window.getByRole('button', { name: cs.lists.export.button, exact: true }).press('Enter')
  await expect(window.getByText(cs.lists.export.made('instituce.xlsx'))).toBeVisible()

  const { sheet, columnOf, save } = await editWorkbook(path)
  const [name, district, region] = [cs.fields.names.institutions.name, cs.fields.names.institutions.district, cs.fields.names.institutions.region].map(columnOf) // prettier-ignore
  const textAt = (row: number, column = 0): string => sheet.getRow(row).getCell(column).text
  const filled = Array.from({ length: sheet.rowCount - 1 }, (_, at) => at + 2).filter((row) => textAt(row, district) !== '' && textAt(row, region) !== '') // prettier-ignore
  const [edited = 0, both = 0, emptied = 0] = filled
  const [editedName, bothName, emptiedName] = [edited, both, emptied].map((row) => textAt(row, name))
  sheet.getRow(edited).getCell(district ?? 0).value = 'Nový okres'
  sheet.getRow(both).getCell(district ?? 0).value = 'Jiný okres'
  sheet.getRow(both).getCell(region ?? 0).value = null
  sheet.getRow(emptied).getCell(region ?? 0).value = null
  const rows = sheet.rowCount - 1
  await save()

  await openImport(app, 'institutions', path)
  await expect(window.getByText(words.computedColumns(`${cs.institutions.columns.answer}, ${cs.institutions.columns.persons}`))).toBeVisible() // prettier-ignore
  await expectNoViolation(window, 'columns of a list that comes back')
  await window.getByRole('button', { name: words.preview }).press('Enter')
  await expectVerdicts(app, { new: 0, changed: 2, same: rows - 2, doubtful: 0, wrong: 0, skipped: 0 })
  const whole = window.getByRole('checkbox', { name: words.emptying(2) })
  await expect(whole).not.toBeChecked()
  await expect(window.getByRole('button', { name: words.commit(2) })).toBeEnabled()

  await test.step('one row alone is emptied by the space bar or in its details', async () => {
    await window.getByRole('button', { name: `${words.emptiedFilter} 2` }).press('Enter')
    const grid = window.getByRole('grid', { name: words.rowsList })
    const row = rowWith(grid, emptiedName ?? '')
    await rowsOf(grid).first().press('ArrowDown')
    await press(window, 'ArrowDown')
    await expect(row).toHaveAttribute('aria-selected', 'true')
    await press(window, 'Space')
    await expect(window.getByRole('button', { name: words.commit(3) })).toBeEnabled()
    const own = window.getByRole('checkbox', { name: words.emptyingRow })
    await expect(own).toBeChecked()
    await expectNoViolation(window, 'a row that leaves something empty')
    await own.press('Space')
    await expect(window.getByRole('button', { name: words.commit(2) })).toBeEnabled()
  })

  await test.step('all of them are emptied by one switch', async () => {
    await whole.press('Space')
    await expect(whole).toBeChecked()
    await takeRows(app, 3)
  })

  await app.close()
  const towns = await read()
  const find = (called?: string): Town | undefined => towns.find((each) => each.name === called)
  expect(find(editedName)?.district).toBe('Nový okres')
  expect(find(bothName)).toMatchObject({ district: 'Jiný okres', region: '' })
  expect(find(emptiedName)?.region).toBe('')
  await app.launch()
})
