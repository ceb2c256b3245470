import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch'
import { columnTexts, list, rowAt, rowCount } from './screens/lists'
import { fillLists, openList, recordLists, type RecordListName } from './screens/record-lists'
import { cs, notice, undoButton } from './screens/shell'

test.use({ startsWith: 'sample' })

const { bulk } = cs.lists
const names = cs.fields.names

/** The marked rows of a list, by their places from 0. */
const markedRows = (grid: Locator): Promise<readonly number[]> =>
  grid
    .locator('[role="row"][aria-selected="true"]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex')) - 2).sort((a, b) => a - b))

const expectMarked = (grid: Locator, rows: readonly number[]): Promise<void> =>
  expect.poll(() => markedRows(grid)).toEqual(rows)

/** The last cell of a row: a click there opens nothing that stands in a cell. */
const cellOf = (grid: Locator, row: number): Locator => rowAt(grid, row).getByRole('gridcell').last()
const boxOf = (grid: Locator, row: number): Locator => rowAt(grid, row).getByRole('gridcell').first()

const markable: readonly RecordListName[] = [
  ...(['institutions', 'persons', 'invitations', 'events', 'registrations', 'outcomes', 'recommendations'] as const),
  ...(['presentations', 'recipients', 'salutations', 'trash'] as const),
]

test('rows are marked as in every list of files, by keys and by the mouse', async ({ window }) => {
  test.setTimeout(600_000)
  await fillLists(window)
  for (const name of markable)
    await test.step(name, async () => {
      const grid = await openList(window, name)
      await rowAt(grid, 0).press('Escape')
      await expectMarked(grid, [])

      await rowAt(grid, 1).press('Space')
      await expectMarked(grid, [1])
      await rowAt(grid, 1).press('Shift+ArrowDown')
      await expectMarked(grid, [1, 2])
      await window.keyboard.press('Shift+ArrowUp')
      await expectMarked(grid, [1])
      await window.keyboard.press('Escape')
      await expectMarked(grid, [])

      await cellOf(grid, 0).click()
      await cellOf(grid, 2).click({ modifiers: ['Control'] })
      await expectMarked(grid, [0, 2])
      await cellOf(grid, 0).click({ modifiers: ['Control'] })
      await expectMarked(grid, [2])
      await cellOf(grid, 2).click()
      await cellOf(grid, 0).click({ modifiers: ['Shift'] })
      await expectMarked(grid, [0, 1, 2])
      await window.keyboard.press('Escape')

      await boxOf(grid, 0).click()
      await window.keyboard.press('Shift+ArrowDown')
      await expectMarked(grid, [0, 1])
      await boxOf(grid, 2).click({ modifiers: ['Shift'] })
      await expectMarked(grid, [0, 1, 2])
      await window.keyboard.press('Control+a')
      await expect(grid.getByRole('checkbox')).toBeChecked()
      await window.keyboard.press('Escape')
      await expectMarked(grid, [])
    })
})

type Bulk = {
  readonly field: string
  readonly column: string
  /** What is typed, or chosen by its words. */
  readonly value: string
  readonly isChosen?: boolean
  /** How a row shows it, where not as it was given. */
  readonly shown?: string
}

const edits = {
  outcomes: {
    ...{ field: names.outcomes.kind, column: cs.outcomes.columns.kind },
    ...{ value: cs.words.outcomeKinds.proposal, isChosen: true },
  },
  recommendations: {
    ...{ field: names.recommendations.addressee, column: names.recommendations.addressee },
    value: 'Obecní úřady',
  },
  presentations: {
    ...{ field: names.presentations.status, column: names.presentations.status },
    ...{ value: cs.words.presentationStatuses.accepted, isChosen: true },
  },
  events: { field: names.events.venue, column: cs.events.columns.venue, value: 'Zkušební sál' },
  invitations: {
    ...{ field: names.invitations.deadline, column: cs.invitations.columns.deadline },
    ...{ value: '24. 12. 2021', shown: '24. 12. 2021' },
  },
  registrations: {
    ...{ field: names.registrations.role, column: cs.events.registrations.columns.role },
    ...{ value: cs.words.roles.interpreter, isChosen: true },
  },
} as const satisfies { readonly [Name in RecordListName]?: Bulk }

const startEdit = (window: Page): Promise<void> =>
  window.getByRole('button', { name: bulk.button, exact: true }).press('Enter')

const fillEdit = async (dialog: Locator, { field, value, isChosen = false }: Bulk): Promise<void> => {
  await dialog.getByRole('combobox', { name: bulk.field }).selectOption({ label: field })
  if (isChosen) await dialog.getByRole('combobox', { name: bulk.value }).selectOption({ label: value })
  else await dialog.getByRole('textbox', { name: bulk.value }).fill(value)
}

test('a field is set on the marked rows of every list that has it, and taken back', async ({ app, window }) => {
  test.setTimeout(600_000)
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 900))
  for (const [name, edit] of Object.entries(edits) as [RecordListName, Bulk][])
    // safe: the keys of a constant
    await test.step(name, async () => {
      const grid = await openList(window, name)
      const count = Math.min(await rowCount(grid), 4)
      const texts = (): Promise<readonly string[]> => columnTexts(grid, edit.column, count)
      const before = await texts()

      await startEdit(window)
      await expect(window.getByRole('dialog')).toHaveCount(0)
      await expect(notice(window, bulk.none).first()).toBeVisible()

      await rowAt(grid, 1).press('Space')
      await window.keyboard.press('Shift+ArrowDown')
      await startEdit(window)
      const dialog = window.getByRole('dialog', { name: bulk.title })
      await expect(dialog).toContainText(bulk.marked(2, 0))
      await fillEdit(dialog, edit)
      await dialog.getByRole('button', { name: bulk.submit(2) }).click()
      await expect(notice(window, bulk.done(2)).first()).toBeVisible()
      const after = before.map((text, at) => (at === 1 || at === 2 ? (edit.shown ?? edit.value) : text))
      await expect.poll(texts).toEqual(after)
      await undoButton(window).click()
      await expect.poll(texts).toEqual(before)
    })
})

test('registrations go over the quota of a band with a reason that the form asks for', async ({ window }) => {
  const grid = await openList(window, 'registrations')
  await rowAt(grid, 1).press('Space')
  await startEdit(window)
  const dialog = window.getByRole('dialog', { name: bulk.title })
  await fillEdit(dialog, { field: names.registrations.bandId, column: '', value: 'NO', isChosen: true })
  const reason = dialog.getByRole('textbox', { name: cs.events.registrations.overbookReason })
  await expect(reason).toHaveCount(0)
  await dialog.getByRole('button', { name: bulk.submit(1) }).click()
  await reason.fill('Doprovod hostů z Norska.')
  await dialog.getByRole('button', { name: bulk.submit(1) }).click()
  await expect(dialog).toBeHidden()
  await expect(rowAt(list(window, recordLists.registrations.name(cs)), 1)).toContainText('Doprovod hostů')
})
