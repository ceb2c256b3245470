import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch'
import { list, rowAt } from './screens/lists'
import { cs, goTo } from './screens/shell'

test.use({ startsWith: 'sample' })

/** Two clicks of a hand on one spot, a moment apart: what moves under the pointer meanwhile gets the second one. */
const doubleClickAt = async (window: Page, spot: Locator): Promise<void> => {
  const box = await spot.boundingBox()
  if (box === null) throw new Error('the row is not to be seen')
  const [x, y] = [box.x + 40, box.y + box.height / 2]
  await window.mouse.move(x, y)
  await window.mouse.down({ clickCount: 1 })
  await window.mouse.up({ clickCount: 1 })
  await window.getByRole('separator').waitFor()
  await window.mouse.down({ clickCount: 2 })
  await window.mouse.up({ clickCount: 2 })
}

const places = [
  ['institutions', cs.shell.views.institutions, 'name'],
  ['persons', cs.shell.views.persons, 'name'],
  ['invitations', cs.invitations.list, 'institution'],
  ['outcomes', cs.outcomes.list, 'title'],
] as const

for (const [place, name] of places) {
  test(`a double click in the list of ${place} opens the row under the pointer`, async ({ window }) => {
    await goTo(window, place)
    const row = rowAt(list(window, name), 4)
    const before = await row.boundingBox()
    await doubleClickAt(window, row.getByRole('gridcell').nth(1))
    await expect(row).toHaveAttribute('aria-current', 'true')
    expect((await row.boundingBox())?.y).toBe(before?.y)
  })
}

test('rows stay where they are when one is marked and others can be done with it', async ({ app, window }) => {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  for (const [place, name] of places) {
    await goTo(window, place)
    const row = rowAt(list(window, name), 4)
    const before = await row.boundingBox()
    await row.getByRole('gridcell').first().click()
    await expect(window.getByRole('button', { name: cs.lists.clearChosen })).toBeVisible()
    expect((await row.boundingBox())?.y).toBe(before?.y)
  }
})
