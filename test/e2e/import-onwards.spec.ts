import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runEngine, valueOf } from './engine'
import { expect, test, type RunningApp } from './launch'
import { choose } from './screens/fields'
import { expectVerdicts, openImport, takeRows } from './screens/importing'
import { cs } from './screens/shell'
import { expectNoViolation } from './violations'

const words = cs.importing

test.use({ startsWith: 'sample' })

const read = async <T>({ folders }: RunningApp, collection: string): Promise<readonly T[]> =>
  valueOf<T[]>(await runEngine('read', collection, '--data', folders.data))

test('a list goes from its columns to tagged and invited institutions in one go', async ({ app }) => {
  const { window, folders } = app
  const file = join(folders.base, 'obce.csv')
  writeFileSync(
    file,
    'Úřad;Kde;Kontakt\nHorní Zkouška;Dlouhá 12, 280 02 Kolín;Jana Pokusná, starostka\nDolní Zkouška;Krátká 3, 280 02 Kolín;\n',
  )
  await openImport(app, 'institutions', file)
  await choose(window, words.fieldFor('B', 'Kde'), words.fieldName('street'))
  for (const [at, field] of (['postcode', 'city'] as const).entries()) {
    await window.getByRole('button', { name: words.addField('B', 'Kde') }).press('Enter')
    await choose(window, words.furtherFieldFor('B', 'Kde', at + 2), words.fieldName(field))
  }
  await expectNoViolation(window, 'a column that feeds several fields')
  await window.getByRole('button', { name: words.preview }).press('Enter')
  await expectVerdicts(app, { new: 2, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 })
  await takeRows(app, 2)
  await expectNoViolation(window, 'what may follow an import')

  await window.getByRole('button', { name: words.tagImported.institutions(2) }).press('Enter')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('combobox', { name: cs.lists.bulk.tags }).fill('zkouška')
  await window.keyboard.press('Enter')
  await dialog.getByRole('button', { name: words.addTags }).press('Enter')
  await expect(dialog).toBeHidden()
  await window.getByRole('button', { name: words.inviteImported(2, 'BI') }).press('Enter')
  await expect(window.getByText(words.invited(2, 'BI'))).toBeVisible()

  await window.getByRole('button', { name: words.show.institutions }).press('Enter')
  const grid = window.getByRole('grid', { name: cs.institutions.title })
  await expect(grid.getByText('Horní Zkouška')).toBeVisible()
  await expect(grid.getByText('Město Kolín')).toBeHidden()
  await expect(window.getByText(cs.lists.importedFrom).first()).toBeVisible()
  await app.close()
  const towns = await read<{ id: string; name: string; street: string; city: string; tags: string[] }>(
    app,
    'institutions',
  )
  const made = towns.filter(({ name }) => name.endsWith('Zkouška'))
  expect(made.map(({ street, city, tags }) => [street, city, tags])).toEqual([
    ['Dlouhá 12', 'Kolín', ['zkouška']],
    ['Krátká 3', 'Kolín', ['zkouška']],
  ])
  const invited = await read<{ institutionId: string }>(app, 'invitations')
  expect(made.every(({ id }) => invited.some(({ institutionId }) => institutionId === id))).toBe(true)
  await app.launch()
})
