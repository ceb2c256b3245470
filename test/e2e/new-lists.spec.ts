import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { recordIdHeading } from '../../src-main/shared/domain/documents/list-export'
import { expect, test } from './launch'
import type { RunningApp } from './running-app'
import { columnTexts, rowCount } from './screens/lists'
import { fillLists, openList, type RecordListName } from './screens/record-lists'
import { cs, notice } from './screens/shell'
import { expectNoViolation } from './violations'
import { readWorkbook } from './workbook'

test.use({ startsWith: 'sample' })

const { filter, columns, views, operators } = cs.lists
const names = cs.fields.names

type Case = {
  /** A field, and by what it narrows the list to some rows of all: one of its choices, or where it is a number, by more than the least. */
  readonly narrowed: readonly [field: string, choice: string | null]
  /** A column that is not among the usual ones, or where all are usual, one that is taken away. */
  readonly column: string
  readonly isUsual?: boolean
  /** A column of texts by which the rows are sorted, as the Czech alphabet goes; left out where all its texts are one. */
  readonly sorted?: string
}

const press = (window: Page, name: string | RegExp): Promise<void> =>
  window.getByRole('button', { name, exact: true }).click()

const { events, outcomes, invitations, history, trash, backups, duplicates } = cs
const { registrations } = events

const recordCases = {
  events: {
    narrowed: [names.events.kind, cs.words.eventKinds.workshop],
    ...{ column: events.columns.capacity, sorted: events.columns.title },
  },
  registrations: {
    narrowed: [registrations.columns.role, cs.words.roles.participant],
    ...{ column: names.registrations.diet, sorted: registrations.columns.institution },
  },
  outcomes: {
    narrowed: [outcomes.columns.kind, cs.words.outcomeKinds.practice],
    ...{ column: names.outcomes.source, sorted: outcomes.columns.title },
  },
  recommendations: {
    narrowed: [names.recommendations.status, cs.words.recommendationStatuses.approved],
    ...{ column: names.recommendations.text, sorted: names.recommendations.title },
  },
  presentations: {
    narrowed: [names.presentations.status, cs.words.presentationStatuses.accepted],
    ...{ column: names.presentations.note, sorted: names.presentations.title },
  },
  recipients: {
    narrowed: [cs.persons.kind, cs.words.institutionKinds.town],
    ...{ column: invitations.columns.sentOn, sorted: invitations.columns.institution },
  },
} as const satisfies { readonly [Name in RecordListName]?: Case }

const otherCases = {
  salutations: {
    narrowed: [cs.persons.salutations.columns.why, cs.persons.salutations.doubts['gender-unknown']],
    ...{ column: names.persons.email, sorted: cs.persons.columns.name },
  },
  duplicates: {
    narrowed: [duplicates.columns.reasons, duplicates.reasons['same-ico']],
    ...{ column: duplicates.columns.reasonCount, sorted: duplicates.columns.first },
  },
  history: {
    narrowed: [history.columns.kind, cs.words.missing.institutions],
    ...{ column: history.columns.action, sorted: history.columns.what },
  },
  trash: {
    narrowed: [trash.columns.kind, cs.words.missing.persons],
    ...{ column: trash.columns.by, isUsual: true, sorted: trash.columns.title },
  },
  backups: { narrowed: [backups.columns.records, null], column: backups.columns.place, isUsual: true },
} as const satisfies { readonly [Name in RecordListName]?: Case }

const box = (window: Page, name: string): Locator => window.getByRole('combobox', { name, exact: true })

/** Asks for one value, or for more than the least number that stands in the column. */
const narrow = async (window: Page, grid: Locator, [field, choice]: Case['narrowed']): Promise<void> => {
  const numbers = choice === null ? await columnTexts(grid, field, await rowCount(grid)) : []
  await press(window, filter.button(0))
  await press(window, filter.add)
  await box(window, filter.field(1)).selectOption(field)
  if (choice === null) {
    await box(window, filter.operator(1)).selectOption(operators.number.after)
    const least = Math.min(...numbers.map((text) => Number(text.replace(/\D/gu, ''))))
    await window.getByRole('textbox', { name: filter.value(1) }).fill(String(least))
    await window.keyboard.press('Tab')
  } else {
    await box(window, filter.values(1)).fill(choice)
    await window.getByRole('listbox').getByRole('option', { name: choice, exact: true }).click()
  }
  await press(window, filter.done)
}

const turnColumn = async (window: Page, grid: Locator, { column, isUsual = false }: Case): Promise<void> => {
  await press(window, columns.button)
  await window.getByRole('checkbox', { name: column, exact: true }).setChecked(!isUsual)
  await window.getByRole('dialog').getByRole('button', { name: columns.done }).click()
  await expect(grid.getByRole('columnheader', { name: column, exact: true })).toHaveCount(isUsual ? 0 : 1)
}

const { compare } = new Intl.Collator('cs', { numeric: true })

/** Sorts by a column of texts, forwards and back; rows without one stand last. */
const sortBy = async (grid: Locator, column: string): Promise<void> => {
  const texts = async (): Promise<readonly string[]> => columnTexts(grid, column, Math.min(await rowCount(grid), 12))
  const heading = grid.getByRole('columnheader', { name: column, exact: true })
  for (const direction of ['ascending', 'descending'] as const) {
    while ((await heading.getAttribute('aria-sort')) !== direction) await heading.getByRole('button').first().click()
    const shown = (await texts()).filter((text) => text !== '')
    const sorted = shown.toSorted(compare)
    expect(shown, direction).toEqual(direction === 'ascending' ? sorted : sorted.reverse())
  }
}

const keepView = async (window: Page): Promise<void> => {
  await press(window, views.button(null))
  await window.getByRole('menuitem', { name: views.saveAs }).click()
  await window.getByRole('textbox', { name: views.name }).fill('Můj')
  await press(window, views.submit)
}

const showView = async (window: Page, from: string | null, to: string): Promise<void> => {
  await press(window, views.button(from))
  await window.getByRole('menuitem', { name: to, exact: true }).click()
}

/** Walks through what every list can do. */
const tryList = async (app: RunningApp, name: RecordListName, given: Case): Promise<void> => {
  const { window, folders } = app
  const grid = await openList(window, name)
  const all = await rowCount(grid)
  if (given.sorted !== undefined) await sortBy(grid, given.sorted)

  await narrow(window, grid, given.narrowed)
  await expect.poll(() => rowCount(grid)).toBeLessThan(all)
  const found = await rowCount(grid)
  expect(found).toBeGreaterThan(0)

  await turnColumn(window, grid, given)
  await expectNoViolation(window, name)

  await keepView(window)
  await showView(window, 'Můj', views.all)
  await expect.poll(() => rowCount(grid)).toBeGreaterThanOrEqual(all)
  await showView(window, null, 'Můj')
  await expect.poll(() => rowCount(grid)).toBe(found)

  const target = join(folders.base, `${name}.xlsx`)
  await app.answerSaveDialog(target)
  await press(window, cs.lists.export.button)
  await expect(notice(window, cs.lists.export.made(`${name}.xlsx`))).toBeVisible()
  const [sheet] = await readWorkbook(target)
  expect(sheet?.rows[0]?.[0]).toBe(recordIdHeading)
  expect(sheet?.rows[0]?.includes(given.column)).toBe(given.isUsual !== true)
  expect(sheet?.rows.length).toBe(found + 1)
}

test('lists of records have conditions, views, columns, Czech sorting and Excel', async ({ app }) => {
  test.setTimeout(600_000)
  for (const [name, given] of Object.entries(recordCases))
    await test.step(name, () => tryList(app, name as RecordListName, given)) // safe: a key of a constant
})

test('lists of what is to be looked through, was changed, removed or kept have them as well', async ({
  app,
  window,
}) => {
  test.setTimeout(600_000)
  await fillLists(window)
  for (const [name, given] of Object.entries(otherCases))
    await test.step(name, () => tryList(app, name as RecordListName, given)) // safe: a key of a constant
  const grid = await openList(window, 'trash')
  await showView(window, 'Můj', views.all)
  await sortBy(grid, trash.columns.title)
  await expect
    .poll(() => columnTexts(grid, trash.columns.title, 6))
    .toEqual(['Jedličková Jana', 'Cheb', 'Hranice', 'Dačice', 'Čelákovice', 'Cvrčovice'])
})
