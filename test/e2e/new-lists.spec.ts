import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { recordIdHeading } from '../../src-main/shared/domain/documents/list-export'
import { expect, test } from './launch'
import { showRegistrations } from './screens/events'
import { list, rowAt, rowCount } from './screens/lists'
import { cs, goTo, notice } from './screens/shell'
import { expectNoViolation } from './violations'
import { readWorkbook } from './workbook'

test.use({ startsWith: 'sample' })
test.describe.configure({ timeout: 180_000 })

const { filter, columns, views } = cs.lists
const names = cs.fields.names

type Case = {
  readonly name: string
  readonly open: (window: Page) => Promise<void>
  readonly grid: string
  /** A field with choices, and one of them that some rows but not all have. */
  readonly narrowed: readonly [field: string, choice: string]
  /** A column that is not among the usual ones. */
  readonly column: string
}

const press = (window: Page, name: string | RegExp): Promise<void> =>
  window.getByRole('button', { name, exact: true }).click()

/** Does something as a form would, for lists that tell what was done. */
const act = (window: Page, action: string, input: object): Promise<void> =>
  window.evaluate(
    async ([name, given]) => {
      const bridge = window as unknown as { app: { request: (name: string, input: object) => Promise<unknown> } }
      await bridge.app.request('database:act', { action: name, input: given })
    },
    [action, input] as const,
  )

const openSettingsPage = async (window: Page, title: string): Promise<void> => {
  await goTo(window, 'settings')
  await press(window, new RegExp(`^${title}`))
}

const cases: readonly Case[] = [
  {
    name: 'events',
    open: (window) => goTo(window, 'events'),
    grid: cs.events.list,
    narrowed: [cs.fields.names.events.kind, cs.words.eventKinds.workshop],
    column: cs.events.columns.capacity,
  },
  {
    name: 'registrations',
    open: async (window) => {
      await goTo(window, 'events')
      await rowAt(list(window, cs.events.list), 0).press('Enter')
      await showRegistrations(window)
    },
    grid: cs.events.registrations.list,
    narrowed: [cs.events.registrations.columns.role, cs.words.roles.participant],
    column: names.registrations.diet,
  },
  {
    name: 'outcomes',
    open: (window) => goTo(window, 'outcomes'),
    grid: cs.outcomes.list,
    narrowed: [cs.outcomes.columns.kind, cs.words.outcomeKinds.practice],
    column: names.outcomes.source,
  },
  {
    name: 'recommendations',
    open: async (window) => {
      await goTo(window, 'recommendations')
      await press(window, cs.recommendations.asList)
    },
    grid: cs.recommendations.plainList,
    narrowed: [names.recommendations.status, cs.words.recommendationStatuses.approved],
    column: names.recommendations.text,
  },
  {
    name: 'presentations',
    open: async (window) => {
      await goTo(window, 'invitations')
      await press(window, cs.invitations.presentations.open)
    },
    grid: cs.invitations.presentations.list,
    narrowed: [names.presentations.status, cs.words.presentationStatuses.accepted],
    column: names.presentations.note,
  },
  {
    name: 'recipients',
    open: async (window) => {
      await goTo(window, 'invitations')
      await press(window, cs.letters.button)
      await window.getByRole('combobox', { name: cs.letters.whom }).selectOption(cs.letters.choices.waiting)
    },
    grid: cs.letters.list,
    narrowed: [cs.persons.kind, cs.words.institutionKinds.town],
    column: cs.invitations.columns.sentOn,
  },
  {
    name: 'history',
    open: async (window) => {
      for (const name of ['Čáslav', 'Děčín']) await act(window, 'institution:create', { name })
      await act(window, 'person:create', { lastName: 'Nováková' })
      await openSettingsPage(window, cs.history.title)
    },
    grid: cs.history.list,
    narrowed: [cs.history.columns.kind, cs.words.missing.institutions],
    column: cs.history.columns.action,
  },
]

for (const { name, open, grid: label, narrowed, column } of cases)
  test(`the list of ${name} has conditions, views, columns and Excel`, async ({ app, folders }) => {
    const { window } = app
    await open(window)
    const grid = list(window, label)
    await expect(rowAt(grid, 0)).toBeVisible()
    const all = await rowCount(grid)

    await test.step('narrow it', async () => {
      const [field, choice] = narrowed
      await press(window, filter.button(0))
      await press(window, filter.add)
      await window.getByRole('combobox', { name: filter.field(1), exact: true }).selectOption(field)
      await window.getByRole('combobox', { name: filter.values(1), exact: true }).fill(choice)
      await window.getByRole('listbox').getByRole('option', { name: choice, exact: true }).click()
      await press(window, filter.done)
      await expect.poll(() => rowCount(grid)).toBeLessThan(all)
      expect(await rowCount(grid)).toBeGreaterThan(0)
    })
    const found = await rowCount(grid)

    await test.step('show another column', async () => {
      await press(window, columns.button)
      await window.getByRole('checkbox', { name: column, exact: true }).check()
      await window.getByRole('dialog').getByRole('button', { name: columns.done }).click()
      await expect(grid.getByRole('columnheader', { name: column, exact: true })).toBeVisible()
      await expectNoViolation(window, name)
    })

    await test.step('keep it as a view', async () => {
      await press(window, views.button(null))
      await window.getByRole('menuitem', { name: views.saveAs }).click()
      await window.getByRole('textbox', { name: views.name }).fill('Můj')
      await press(window, views.submit)
      await press(window, views.button('Můj'))
      await window.getByRole('menuitem', { name: views.all }).click()
      await expect.poll(() => rowCount(grid)).toBeGreaterThanOrEqual(all)
      await press(window, views.button(null))
      await window.getByRole('menuitem', { name: 'Můj' }).click()
      await expect.poll(() => rowCount(grid)).toBe(found)
    })

    await test.step('write it to Excel', async () => {
      const target = join(folders.base, 'seznam.xlsx')
      await app.answerSaveDialog(target)
      await press(window, cs.lists.export.button)
      await expect(notice(window, cs.lists.export.made('seznam.xlsx'))).toBeVisible({ timeout: 30_000 })
      const [sheet] = await readWorkbook(target)
      expect(sheet?.rows[0]?.[0]).toBe(recordIdHeading)
      expect(sheet?.rows[0]).toContain(column)
      expect(sheet?.rows.length).toBe(found + 1)
    })
  })
