import type { Page } from '@playwright/test'
import type { Person } from '../../src-main/shared/domain/directory/person'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { press, tabTo } from './screens/keys'
import { list, rowAt, rowWith } from './screens/lists'
import { cs, headingOf, notice } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const { duplicates } = cs
const readPersons = async (data: string): Promise<readonly Person[]> =>
  valueOf<Person[]>(await runEngine('read', 'persons', '--data', data))

const goToDuplicates = async (window: Page, typed: string): Promise<void> => {
  await press(window, 'Control+k')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.type(typed)
  await press(window, 'Enter')
  await expect(headingOf(window)).toHaveText(duplicates.title.persons)
}

test('a person entered twice is found, merged with everything that hangs on it, and taken apart again, by the keyboard', async ({
  app,
  folders,
}) => {
  await app.close()
  const before = await readPersons(folders.data)
  const bartl = before.find(({ lastName }) => lastName === 'Bártl')
  if (bartl === undefined) throw new Error('the sample has no Bártl')
  const { institutionId } = bartl
  const twin = {
    firstName: 'Kryštof',
    lastName: 'Bartl',
    institutionId,
    privateEmail: 'krystof@bartl.example',
    note: 'volat ráno',
  }
  await runEngine('act', 'person:create', '--input', JSON.stringify(twin), '--data', folders.data)

  const window = await app.launch()
  await goToDuplicates(window, 'duplicates among persons')
  const pairs = list(window, duplicates.title.persons)
  const pair = rowWith(pairs, 'Bartl Kryštof')
  await expect(pair).toContainText(duplicates.reasons['same-institution'])
  await tabTo(window, pair)
  await press(window, 'ArrowDown')
  const comparison = window.getByRole('region', { name: duplicates.detail })
  await expect(comparison.getByRole('radio', { name: 'krystof@bartl.example' })).toBeChecked()
  await expectNoViolation(window, 'comparing two persons')

  await tabTo(window, comparison.getByRole('button', { name: duplicates.merge }))
  await press(window, 'Enter')
  await expect(notice(window, duplicates.merged)).toBeVisible()
  await expect(rowWith(pairs, 'Bartl Kryštof')).toHaveCount(0)

  await press(window, 'Control+z')
  await expect(rowWith(pairs, 'Bartl Kryštof')).toHaveCount(1)
  await press(window, 'Control+y')
  await expect(rowWith(pairs, 'Bartl Kryštof')).toHaveCount(0)
  await app.close()

  const after = await readPersons(folders.data)
  expect(after).toHaveLength(before.length)
  expect(after.find(({ id }) => id === bartl.id)).toEqual({
    ...bartl,
    privateEmail: 'krystof@bartl.example',
    note: [bartl.note, 'volat ráno'].filter(Boolean).join('\n\n'),
  })
})

test('a pair that is two is remembered and not offered again, also after a restart', async ({ app, folders }) => {
  await app.close()
  const [someone] = await readPersons(folders.data)
  if (someone === undefined) throw new Error('the sample has nobody')
  const { firstName, lastName, institutionId } = someone
  await runEngine(
    'act',
    'person:create',
    '--input',
    JSON.stringify({ firstName, lastName, institutionId }),
    '--data',
    folders.data,
  )
  let window = await app.launch()
  await goToDuplicates(window, 'duplicates among persons')
  await tabTo(window, rowAt(list(window, duplicates.title.persons), 0))
  await press(window, 'ArrowDown')
  const comparison = window.getByRole('region', { name: duplicates.detail })
  await tabTo(window, comparison.getByRole('button', { name: duplicates.tellApart }))
  await press(window, 'Enter')
  await expect(notice(window, duplicates.toldApart)).toBeVisible()
  await app.close()
  window = await app.launch()
  await goToDuplicates(window, 'duplicates among persons')
  await expect(window.getByText(duplicates.none)).toBeVisible()
})

test('there is nothing to merge in a directory without duplicates', async ({ window }) => {
  await goToDuplicates(window, 'najit dvoji osoby')
  await expect(window.getByText(duplicates.none)).toBeVisible()
  await expectNoViolation(window, 'no duplicates')
})

test('a double click on merging merges one pair; the next one waits to be looked at', async ({ app, folders }) => {
  await app.close()
  const people = (await readPersons(folders.data)).filter(({ institutionId }) => institutionId !== null)
  const [first, second] = people.filter(
    (each, at) => people.findIndex(({ lastName }) => lastName === each.lastName) === at,
  )
  for (const person of [first, second]) {
    const { firstName, lastName, institutionId } = person ?? {}
    const input = JSON.stringify({ firstName, lastName, institutionId })
    await runEngine('act', 'person:create', '--input', input, '--data', folders.data)
  }
  const window = await app.launch()
  await goToDuplicates(window, 'duplicates among persons')
  const pairs = list(window, duplicates.title.persons)
  await rowAt(pairs, 0).click()
  const merge = window.getByRole('button', { name: duplicates.merge, exact: true })
  await merge.click()
  // As slow as a hand clicks: by then the next pair stands there with its own button.
  await expect(notice(window, duplicates.merged)).toHaveCount(1)
  await merge.dispatchEvent('click', { detail: 2 })
  await window.waitForTimeout(500)
  await expect(notice(window, duplicates.merged)).toHaveCount(1)
  await expect(pairs).toHaveAttribute('aria-rowcount', '2')
})
