import type { Locator, Page } from '@playwright/test'
import type { Person } from '../../src-main/shared/domain/directory/person'
import type { Post } from '../../src-main/shared/domain/directory/post'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { press, tabTo } from './screens/keys'
import { cs } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const words = cs.posts
const position = (window: Page): Locator =>
  window.getByRole('dialog').getByRole('textbox', { name: cs.fields.names.posts.position })
const dialogBox = { within: '[role="dialog"]' } as const

test('a post is added and made the first one, a changed post keeps the old one, and one step takes that back', async ({
  app,
  folders,
  window,
}) => {
  await press(window, 'Control+k')
  await window.keyboard.type('krizalova')
  await expect(window.getByRole('option', { name: /Křížalová/u })).toBeVisible()
  await press(window, 'Enter')
  await window.getByRole('button', { name: words.add, exact: true }).click()
  await expectNoViolation(window, 'a new post', dialogBox)
  await tabTo(window, position(window))
  await window.keyboard.type('lektorka')
  await window.getByRole('button', { name: words.save, exact: true }).click()
  await expect(window.getByText('lektorka')).toBeVisible()

  await window.getByRole('button', { name: words.change, exact: true }).click()
  await tabTo(window, position(window))
  await window.keyboard.type('starostka')
  await window.getByRole('button', { name: words.save, exact: true }).click()
  await expect(window.getByText(words.changeFromMissing)).toBeVisible()
  await window.keyboard.type('1. 9. 2020')
  await window.getByRole('button', { name: words.save, exact: true }).click()
  await expect(window.getByRole('heading', { name: words.earlier })).toBeVisible()
  await expect(window.getByText('do 31.\u00a08.\u00a02020')).toBeVisible()
  await expectNoViolation(window, 'posts of a person')
  await press(window, 'Control+z')
  await expect(window.getByRole('heading', { name: words.earlier })).toBeHidden()
  await app.close()

  const persons = valueOf<Person[]>(await runEngine('read', 'persons', '--data', folders.data))
  const person = persons.find(({ lastName }) => lastName === 'Křížalová')
  expect(person?.position).toBe('tajemnice městského úřadu')
  const posts = valueOf<Post[]>(await runEngine('read', 'posts', '--data', folders.data))
  const own = posts.find(({ personId }) => personId === person?.id)
  expect(own).toMatchObject({ position: 'lektorka', until: null })

  const made = await runEngine(
    'act',
    'post:make-first',
    '--input',
    JSON.stringify({ id: own?.id }),
    '--data',
    folders.data,
  )
  expect(valueOf<{ output: Person }>(made).output).toMatchObject({
    id: person?.id,
    position: 'lektorka',
    institutionId: null,
  })
})
