import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch'
import { openFirst, viewNames, visit, type ViewName } from './views'
import { rowAt } from './screens/lists'
import { cs } from './screens/shell'

test.use({ startsWith: 'sample' })

type Watched = Window & { steps: number }

/** Counts the steps that the database takes from now on. */
const watchSteps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = window as unknown as Watched // safe: the test's own number
    watched.steps = 0
    watched.app.on('database:changed', () => (watched.steps += 1))
  })

const stepsOf = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as Watched).steps) // safe: as above

const noticesOf = (window: Page): Locator =>
  window.getByRole('region', { name: cs.shell.notices }).getByRole('listitem')

/** Lets what was begun come to its end: no button is busy, and main has answered what was asked before. */
const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('button[aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(() => window.app.request('backup:reminder', null))
}

const primaryIn = (room: Locator): Locator =>
  room.locator('button[data-kind="primary"]:visible:not(:disabled):not([aria-disabled="true"])')

/** What was pressed by its words, so that a walk that misses the buttons is seen. */
const pressed = new Set<string>()

/** Presses a button twice in one spot, as a hurried hand does, and says what both presses came to. */
const doubleClick = async (window: Page, button: Locator): Promise<void> => {
  const name = (await button.innerText()).replace(/\d+/g, '#')
  pressed.add(name)
  const [before, said] = [await stepsOf(window), await noticesOf(window).count()]
  await button.dblclick()
  await settled(window)
  expect(await stepsOf(window), `steps by a double click on ${name}`).toBeLessThanOrEqual(before + 1)
  expect(await noticesOf(window).count(), `notices by a double click on ${name}`).toBeLessThanOrEqual(said + 1)
  expect(await window.getByRole('dialog').count(), `dialogs by a double click on ${name}`).toBeLessThanOrEqual(1)
}

/** Writes into every empty field that takes any text. */
const fillIn = async (form: Locator): Promise<void> => {
  for (const field of await form.locator('input[type="text"]:visible, textarea:visible').all())
    if ((await field.inputValue()) === '' && (await field.isEditable()) && (await field.getAttribute('role')) === null)
      await field.fill('Dvojí stisk')
}

/** Presses twice each of the primary buttons of what `open` shows, and the one of the form that it opens, filled in. */
const pressEach = async (window: Page, open: () => Promise<void>): Promise<void> => {
  await open()
  const page = window.locator('main')
  const opened = window.locator('[role="dialog"], main form').last()
  const count = await primaryIn(page).count()
  for (let at = 0; at < count; at += 1) {
    if (at > 0) await open()
    const button = primaryIn(page).nth(at)
    if (!(await button.isVisible())) continue
    await doubleClick(window, button)
    const send = primaryIn(opened).last()
    if (await send.isVisible()) {
      await fillIn(opened)
      await doubleClick(window, send)
    }
    await window.keyboard.press('Escape')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
}

/** The pages behind the settings whose buttons begin something. */
const settingsTitles = [
  cs.letters.templates.title,
  cs.privacy.title,
  cs.password.title,
  cs.backups.title,
  cs.trash.title,
]

/** Marks two rows of what a place lists, whose buttons then stand in place of the usual ones. */
const markTwo = async (window: Page, place: ViewName): Promise<void> => {
  await visit(window, place, 'cs')
  const grid = window.getByRole('grid').first()
  for (const index of [4, 5]) await rowAt(grid, index).getByRole('gridcell').first().click()
}

test('a double click on any primary button does once what it does', async ({ app, window }) => {
  await app.answerSaveDialog()
  await app.answerOpenDialog()
  await watchSteps(window)
  // First, for the initiative that is made on the way is chosen then and has no rows.
  for (const place of ['institutions', 'persons', 'invitations', 'outcomes'] as const)
    await pressEach(window, () => markTwo(window, place))
  for (const place of viewNames) {
    await pressEach(window, () => visit(window, place, 'cs'))
    await pressEach(window, async () => {
      await visit(window, place, 'cs')
      await openFirst(window, place, 'cs')
    })
  }
  for (const title of settingsTitles)
    await pressEach(window, async () => {
      await visit(window, 'settings', 'cs')
      await window.getByRole('main').getByRole('button', { name: title }).first().click()
    })
  expect(pressed.size).toBeGreaterThan(18)
})
