import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { recordIdHeading } from '../../src-main/shared/domain/documents/list-export'
import { messages } from '../../src-main/shared/messages'
import { expect, test } from './launch'
import { invitationList } from './screens/invitations'
import { hasFocus, press, tabTo } from './screens/keys'
import { columnTexts, list, rowAt, rowCount } from './screens/lists'
import { cs, notice } from './screens/shell'
import { expectNoViolation } from './violations'
import { readWorkbook } from './workbook'

test.use({ startsWith: 'sample' })
const { filter, columns, views } = cs.lists
const words = cs.invitations

const button = (window: Page, name: string | RegExp): Locator => window.getByRole('button', { name, exact: true })
const stage = (window: Page, id: keyof typeof words.filterNames): Locator =>
  window
    .getByRole('group', { name: words.states })
    .getByRole('button', { name: new RegExp(`^${words.filterNames[id]} `) })

const pressButton = async (window: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await tabTo(window, target, key)
  await window.keyboard.press('Enter')
}

const openInvitations = async (window: Page): Promise<void> => {
  await window.keyboard.press('Control+5')
  await expect(rowAt(invitationList(window), 0)).toBeVisible()
}

/** The number that stands on the button of a stage. */
const counted = async (target: Locator): Promise<number> => Number((await target.innerText()).replace(/\D/gu, ''))

/** Asks for a value of a field, chosen by the beginning of its name. */
const addCondition = async (
  window: Page,
  position: number,
  field: string,
  [typed, value]: readonly [string, string],
): Promise<void> => {
  await pressButton(window, button(window, filter.add))
  const fields = window.getByRole('combobox', { name: filter.field(position), exact: true })
  await expect.poll(() => hasFocus(fields)).toBe(true)
  await window.keyboard.type(field)
  await expect(fields.locator('option:checked')).toHaveText(field)
  await tabTo(window, window.getByRole('combobox', { name: filter.values(position), exact: true }))
  await window.keyboard.type(typed)
  await expect(window.getByRole('option', { name: value, exact: true })).toBeVisible()
  await press(window, 'Enter')
}

test('invitations are narrowed, kept as a view, found from anywhere and written out, all by keys', async ({
  app,
  folders,
}) => {
  const { window } = app
  await openInvitations(window)
  const grid = invitationList(window)
  const all = await rowCount(grid)

  await test.step('at one stroke, and by a condition beside it', async () => {
    const accepted = await counted(stage(window, 'accepted'))
    expect(accepted).toBeLessThan(all)
    await pressButton(window, stage(window, 'accepted'))
    await expect.poll(() => rowCount(grid)).toBe(accepted)
    await expect(stage(window, 'accepted')).toHaveAttribute('aria-pressed', 'true')
    await pressButton(window, button(window, filter.button(1)))
    await addCondition(window, 2, cs.persons.kind, ['mesto', cs.words.institutionKinds.town])
    await expectNoViolation(window, 'conditions of invitations', { within: '[role="dialog"]' })
    await pressButton(window, button(window, filter.done))
    await expect.poll(() => rowCount(grid)).toBeLessThan(accepted)
    await expectNoViolation(window, 'narrowed invitations')
  })
  const narrowed = await rowCount(grid)

  await test.step('kept under a name', async () => {
    await tabTo(window, button(window, views.button(null)), 'Shift+Tab')
    await press(window, 'Enter')
    const saveAs = window.getByRole('menuitem', { name: views.saveAs })
    await expect(saveAs).toBeVisible()
    for (let step = 0; step < 5 && !(await hasFocus(saveAs)); step++) await press(window, 'ArrowDown')
    await press(window, 'Enter')
    await expect(window.getByRole('textbox', { name: views.name })).toBeFocused()
    await window.keyboard.type('Města, která přijala')
    await press(window, 'Enter')
    await expect(button(window, views.button('Města, která přijala'))).toBeVisible()
  })

  await test.step('left and found again', async () => {
    await pressButton(window, stage(window, 'declined'), 'Shift+Tab')
    await expect(button(window, views.changed('Města, která přijala'))).toBeVisible()
    await window.keyboard.press('Control+1')
    await window.keyboard.press('Control+k')
    await window.keyboard.type('mesta ktera prijala')
    await expect(window.getByRole('option', { name: /Města, která přijala/u })).toBeVisible()
    await window.keyboard.press('Enter')
    await expect.poll(() => rowCount(grid)).toBe(narrowed)
  })

  await test.step('sorted by a column and written out as it is shown', async () => {
    await grid.getByRole('columnheader', { name: words.columns.institution }).click()
    const target = join(folders.base, 'pozvanky.xlsx')
    await app.answerSaveDialog(target)
    const names = await columnTexts(grid, words.columns.institution, Math.min(5, narrowed))
    expect(names).toEqual([...names].sort(new Intl.Collator('cs').compare).reverse())
    await pressButton(window, button(window, cs.lists.export.button))
    await expect(notice(window, cs.lists.export.made('pozvanky.xlsx'))).toBeVisible()
    const [sheet] = await readWorkbook(target)
    expect(sheet?.rows[0]?.slice(0, 2)).toEqual([recordIdHeading, words.columns.institution])
    expect(
      sheet?.rows
        .slice(1)
        .map((cells) => cells[1])
        .slice(0, names.length),
    ).toEqual(names)
    expect(sheet?.rows.length).toBe(narrowed + 1)
  })

  await test.step('with other columns', async () => {
    await pressButton(window, button(window, columns.button), 'Shift+Tab')
    const box = window.getByRole('checkbox', { name: words.columns.nominated, exact: true })
    await tabTo(window, box)
    await press(window, 'Space', 'Escape')
    await expect(grid.getByRole('columnheader', { name: words.columns.nominated })).toBeVisible()
  })
})

test('numbers of the overview open the rows that they count', async ({ window }) => {
  await window.keyboard.press('Control+1')
  const invited = window.getByRole('button', { name: new RegExp(`^${cs.overview.funnel.accepted}`, 'iu') })
  await expect(invited).toBeVisible()
  const count = Number(/\d+/u.exec((await invited.innerText()).replace(/\s/gu, ''))?.[0])
  await pressButton(window, invited)
  await expect.poll(() => rowCount(list(window, cs.shell.views.institutions))).toBe(count)
})

test('whom to invite is chosen by the conditions and saved views of the directory', async ({ window }) => {
  await openInvitations(window)
  await pressButton(window, button(window, words.prepare.button), 'Shift+Tab')
  const grid = list(window, words.prepare.list)
  await expect(grid).toBeVisible()
  const all = await rowCount(grid)
  await pressButton(window, button(window, filter.button(0)))
  await addCondition(window, 1, cs.fields.names.institutions.kind, [
    'mestska pol',
    cs.words.institutionKinds['municipal-police'],
  ])
  await pressButton(window, button(window, filter.done))
  await expect.poll(() => rowCount(grid)).toBeLessThan(all)
  await expectNoViolation(window, 'choosing whom to invite')
  await tabTo(window, button(window, views.button(null)), 'Shift+Tab')
  await press(window, 'Enter')
  await expect(window.getByRole('menuitem', { name: 'Města bez odpovědi' })).toBeVisible()
  await press(window, 'Escape')
  await window.keyboard.press('Control+3')
  await expect(button(window, filter.button(0))).toBeVisible()
})

test('the list of invitations reads in English as well', async ({ window }) => {
  const en = messages.en
  await window.keyboard.press('Control+k')
  await window.keyboard.type('anglictiny')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+5')
  for (const name of [en.lists.filter.button(0), en.lists.views.button(null), en.lists.export.button])
    await expect(button(window, name)).toBeVisible()
  await expect(stage(window, 'accepted')).toBeHidden()
  await expectNoViolation(window, 'invitations in English')
})
