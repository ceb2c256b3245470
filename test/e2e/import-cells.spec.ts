import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { craftGeneration } from './database-folder'
import { expect, test } from './launch'
import { choose } from './screens/fields'
import { expectVerdicts, openImport, takeRows } from './screens/importing'
import { press } from './screens/keys'
import { rowAt } from './screens/lists'
import { cs, goTo } from './screens/shell'
import { expectNoViolation } from './violations'

const words = cs.importing

test.use({ startsWith: 'sample' })

test('what an answer means is said once for its text, and a wrong value costs no row', async ({ app }) => {
  const { window, folders } = app
  const file = join(folders.base, 'odpovedi.csv')
  writeFileSync(
    file,
    [
      'Instituce;IČO;Účast;Odpověď ze dne;Způsob;Zástupce;E-mail',
      'Město Kolín;;spíše ano;25. září 2020;spisová služba;Zdislava Pokusná;pokusna (at) kolin.example',
      'Neznámá Lhota;;Spíše ano;44099;mailem;Křesomysl Zkušební;zku šebni@lhota.example',
    ].join('\n'),
  )
  await openImport(app, 'answers', file)
  await window.getByRole('button', { name: words.preview }).press('Enter')
  await expectVerdicts(app, { new: 0, changed: 0, same: 0, doubtful: 2, wrong: 0, skipped: 0 })
  const grid = window.getByRole('grid', { name: words.rowsList })
  await rowAt(grid, 0).focus()
  await press(window, 'ArrowDown')
  await expectNoViolation(window, 'an answer that is not understood')
  await choose(window, words.eventMeans('spíše ano'), words.answerWords.yes)
  await expect(
    grid.getByText(words.reasons['answer-unclear']({ code: 'answer-unclear', text: 'Spíše ano' })),
  ).toBeHidden()
  await rowAt(grid, 1).focus()
  await press(window, 'ArrowDown')
  await window.getByRole('radio', { name: words.isNew.answers }).last().press('Space')
  await takeRows(app, 2)
})

test('regions written in several ways are brought together where duplicates are looked for, and in forms as one types', async ({
  app,
}) => {
  const { folders } = app
  await app.close()
  const written = ['STČ', 'Středočeský', 'Posázaví']
  craftGeneration(folders.data, (records) => ({
    ...records,
    institutions: Object.fromEntries(
      Object.entries(records['institutions'] ?? {}).map(([id, record], at) => [
        id,
        { ...record, region: written[at] ?? record['region'] },
      ]),
    ),
  }))
  await app.launch()
  const page = app.window
  await page.keyboard.press('Control+k')
  await page.keyboard.type(cs.shell.commands.duplicateInstitutions)
  await press(page, 'Enter')
  const places = cs.duplicates.places
  await expect(page.getByText(places.offer(2))).toBeVisible()
  await page.getByRole('button', { name: places.open }).press('Enter')
  await expectNoViolation(page, 'regions to be brought together')
  await page.getByRole('checkbox', { name: places.place('STČ', 'Středočeský kraj', 1) }).press('Space')
  await page.getByRole('button', { name: places.confirm(1) }).press('Enter')
  await expect(page.getByText(places.done(1))).toBeVisible()
  await expect(page.getByText(places.offer(1))).toBeVisible()
  await page
    .getByRole('button', { name: cs.shell.undo(null), exact: true })
    .last()
    .press('Enter')
  await expect(page.getByText(places.offer(2))).toBeVisible()

  await goTo(page, 'institutions')
  await rowAt(page.getByRole('grid'), 0).press('Enter')
  const region = page.getByRole('combobox', { name: cs.fields.names.institutions.region, exact: true })
  await region.fill('jmk')
  await region.press('Tab')
  await expect(region).toHaveValue('Jihomoravský kraj')
})
