import type { Person } from '../../src-main/shared/domain/directory/person'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { press, tabTo } from './screens/keys'
import { list, rowAt, rowCount, rowWith } from './screens/lists'
import { cs, headingOf, notice } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const words = cs.persons.salutations

test('doubtful salutations are looked through, mended and stored by the keyboard', async ({ app, folders }) => {
  await app.close()
  const people = [
    { firstName: 'Bjørn', lastName: 'Sørlie' },
    { firstName: 'Nikola', lastName: 'Petrů' },
    { firstName: 'Karel', lastName: 'Vorel' },
  ]
  for (const person of people)
    await runEngine('act', 'person:create', '--input', JSON.stringify(person), '--data', folders.data)
  const window = await app.launch()
  await press(window, 'Control+k')
  await window.keyboard.type('overit osloveni')
  await press(window, 'Enter')
  await expect(headingOf(window)).toHaveText(words.title)
  const rows = list(window, words.title)
  const before = await rowCount(rows)
  await expect(rowWith(rows, 'Sørlie')).toContainText(words.doubts.foreign)

  await tabTo(window, rowAt(rows, 0))
  await window.keyboard.type('Petr')
  await rowWith(rows, 'Petrů').click()
  await expectNoViolation(window, 'checking a salutation')
  const field = window.getByRole('textbox', { name: cs.fields.names.persons.salutation })
  await expect(field).toHaveValue('Vážená paní, vážený pane')
  await tabTo(window, field)
  await press(window, 'Control+a')
  await window.keyboard.type('Vážená paní Petrů')
  await press(window, 'Enter')
  await expect(notice(window, words.kept(1))).toBeVisible()
  expect(await rowCount(rows)).toBe(before - 1)

  // Enter on a row stores its suggestion as it is.
  await rowWith(rows, 'Vorel').click()
  await press(window, 'Enter')
  await expect(rowWith(rows, 'Vorel')).toHaveCount(0)
  await app.close()
  const persons = valueOf<Person[]>(await runEngine('read', 'persons', '--data', folders.data))
  const of = (lastName: string) => persons.find((each) => each.lastName === lastName)
  expect(of('Petrů')).toMatchObject({ salutation: 'Vážená paní Petrů', isSalutationChecked: true })
  expect(of('Vorel')).toMatchObject({ salutation: 'Vážený pane Vorle', isSalutationChecked: true })
  expect(of('Sørlie')).toMatchObject({ salutation: '', isSalutationChecked: false })
})

test('the list of persons says how many salutations are to be looked at, and leads to them', async ({
  app,
  folders,
}) => {
  await app.close()
  for (const firstName of ['Nikola', 'Saša'])
    await runEngine(
      'act',
      'person:create',
      '--input',
      JSON.stringify({ firstName, lastName: 'Petrů' }),
      '--data',
      folders.data,
    )
  const window = await app.launch()
  await window.keyboard.press('Control+4')
  const button = window.getByRole('button', { name: new RegExp(`^${words.title} \\(`, 'u') })
  await expect(button).toBeVisible()
  const count = Number(/\d+/u.exec(await button.innerText())?.[0])
  await expectNoViolation(window, 'persons with salutations to review')
  await tabTo(window, button)
  await press(window, 'Enter')
  await expect(headingOf(window)).toHaveText(words.title)
  expect(await rowCount(list(window, words.title))).toBe(count)
})
