import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { ImportReport } from '../../src-main/shared/domain/importing/report'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { listPath } from './raw-lists'
import { expectVerdicts, openTable } from './screens/importing'
import { cs } from './screens/shell'

const words = cs.importing
const none = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 }

test.use({ startsWith: 'sample' })

/** Norwegian as its Windows writes it, with so few letters that it may be Czech. */
const unsureFile = (folder: string): string => {
  const path = join(folder, 'kommuner.csv')
  writeFileSync(path, Buffer.from('Institution;E-mail\r\nBøe;post@boe.example\r\nDal;post@dal.example\r\n', 'latin1'))
  return path
}

/** Two sheets of one list, of which somebody filtered a row out. */
const twoSheets = async (folder: string): Promise<string> => {
  const workbook = new ExcelJS.Workbook()
  for (const name of ['Sever', 'Jih'])
    workbook.addWorksheet(name).addRows([
      ['Obec', 'E-mail'],
      [`Lhota ${name}`, `a@${name.toLowerCase()}.example`],
      [`Kostelec ${name}`, `b@${name.toLowerCase()}.example`],
    ])
  const [first] = workbook.worksheets
  if (first) first.getRow(3).hidden = true
  const path = join(folder, 'dva-listy.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

test('a file whose letters are unsure asks by samples, and what is chosen is what is read', async ({ app, window }) => {
  await openTable(app, unsureFile(app.folders.base))
  await expect(window.getByText(words.lettersAsked)).toBeVisible()
  await expect(window.getByText('Bøe;post@boe.example')).toBeVisible()
  await window.getByRole('button', { name: words.preview }).click()
  await expectVerdicts(app, { ...none, new: 1, doubtful: 1 })

  await window.getByRole('button', { name: words.change }).click()
  await window.getByRole('button', { name: words.chooseLetters(words.encodings['windows-1252']) }).click()
  await expect(window.getByText(words.lettersAsked)).toBeHidden()
  await expect(window.getByLabel(words.encoding)).toHaveValue('windows-1252')
  await window.getByRole('button', { name: words.preview }).click()
  await expectVerdicts(app, { ...none, new: 2 })
})

test('the delimiter can be chosen, and the columns follow', async ({ app, window }) => {
  await openTable(app, unsureFile(app.folders.base))
  await window.getByLabel(words.delimiter).selectOption(',')
  await expect(window.getByRole('rowheader', { name: 'Institution;E-mail' })).toBeVisible()
  await window.getByLabel(words.delimiter).selectOption(';')
  await expect(window.getByRole('rowheader', { name: 'Institution', exact: true })).toBeVisible()
})

test('hidden rows and further sheets are told, and read on request', async ({ app, window }) => {
  await openTable(app, await twoSheets(app.folders.base))
  await expect(window.getByText(words.notes['same-headings']({ code: 'same-headings', sheets: ['Jih'] }))).toBeVisible()
  await window.getByRole('button', { name: words.preview }).click()
  await expectVerdicts(app, { ...none, new: 1, skipped: 1 })

  await window.getByRole('button', { name: words.change }).click()
  await window.getByLabel(words.hiddenRows).check()
  await window.getByLabel(words.allSheets(1)).check()
  await window.getByRole('button', { name: words.preview }).click()
  await expectVerdicts(app, { ...none, new: 4 })
})

test('the same can be said without a window', async ({ folders }) => {
  const { data, base } = folders
  const imported = async (kind: string, file: string, ...options: readonly string[]) =>
    valueOf<ImportReport>(await runEngine('import', kind, file, '--dry-run', '--data', data, ...options))
  const unsure = unsureFile(base)
  expect(await imported('institutions', unsure)).toMatchObject({ doubtful: 1, read: { isSure: false } })
  expect(await imported('institutions', unsure, '--encoding', 'windows-1252')).toMatchObject({ new: 2, doubtful: 0 })
  const sheets = listPath('import-cases/e20-three-sheets.xlsx')
  expect(await imported('persons', sheets)).toMatchObject({ new: 1, notes: [{ code: 'same-headings' }] })
  expect(await imported('persons', sheets, '--all-sheets')).toMatchObject({ new: 3 })
  expect(await imported('persons', sheets, '--sheet', 'Jihočeský')).toMatchObject({
    new: 1,
    mapping: { sheet: 'Jihočeský' },
  })
})
