import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { messages, sentenceFor } from '../../src-main/shared/messages'
import { recordIdHeading } from '../../src-main/shared/domain/documents/list-export'
import { expect, test } from './launch'
import { hasFocus, press, tabTo } from './screens/keys'
import { columnTexts, list, rowAt, rowCount } from './screens/lists'
import { cs, notice, undoButton } from './screens/shell'
import { expectNoViolation } from './violations'
import { readWorkbook } from './workbook'

test.use({ startsWith: 'sample' })
const dialogBox = { within: '[role="dialog"]' } as const
const { filter, columns, views, bulk } = cs.lists

const institutions = (window: Page): Locator => list(window, cs.shell.views.institutions)
const button = (window: Page, name: string | RegExp): Locator => window.getByRole('button', { name, exact: true })

/** Goes to a button with the keyboard and presses it. */
const pressButton = async (window: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await tabTo(window, button(window, name), key)
  await window.keyboard.press('Enter')
}

/** Goes to a select with the keyboard and types the beginning of a choice. */
const chooseByKeys = async (window: Page, label: string, choice: string): Promise<void> => {
  const select = window.getByRole('combobox', { name: label, exact: true })
  await tabTo(window, select)
  await window.keyboard.type(choice)
  await expect(select.locator('option:checked')).toHaveText(choice)
}

const openInstitutions = async (window: Page): Promise<void> => {
  await window.keyboard.press('Control+3')
  await expect(rowAt(institutions(window), 0)).toBeVisible()
}

const narrowToPolice = async (window: Page): Promise<void> => {
  await pressButton(window, filter.button(0))
  await pressButton(window, filter.add)
  await expect.poll(() => hasFocus(window.getByRole('combobox', { name: filter.field(1), exact: true }))).toBe(true)
  await chooseByKeys(window, filter.field(1), cs.fields.names.institutions.kind)
  await tabTo(window, window.getByRole('combobox', { name: filter.values(1), exact: true }))
  await window.keyboard.type('mestska pol')
  await expect(window.getByRole('option', { name: cs.words.institutionKinds['municipal-police'] })).toBeVisible()
  await press(window, 'Enter')
  await expect(button(window, filter.removeValue(cs.words.institutionKinds['municipal-police']))).toBeVisible()
}

test('a list is narrowed, kept as a view and found again, all by keys', async ({ window }) => {
  await openInstitutions(window)
  const grid = institutions(window)
  const all = await rowCount(grid)
  await narrowToPolice(window)
  await expectNoViolation(window, 'conditions', dialogBox)
  await pressButton(window, filter.done)
  await expect.poll(() => rowCount(grid)).toBeLessThan(all)
  const police = await rowCount(grid)
  expect(new Set(await columnTexts(grid, cs.institutions.columns.kind, police))).toEqual(
    new Set([cs.words.institutionKinds['municipal-police']]),
  )
  await expect(window.getByRole('list', { name: filter.list })).toContainText('městská policie')
  await expectNoViolation(window, 'a narrowed list')

  await test.step('save it', async () => {
    await tabTo(window, button(window, views.button(null)), 'Shift+Tab')
    await press(window, 'Enter')
    const saveAs = window.getByRole('menuitem', { name: views.saveAs })
    await expect(saveAs).toBeVisible()
    for (let step = 0; step < 5 && !(await hasFocus(saveAs)); step++) await press(window, 'ArrowDown')
    await expect(saveAs).toBeFocused()
    await press(window, 'Enter')
    const name = window.getByRole('textbox', { name: views.name })
    await expect(name).toBeFocused()
    await window.keyboard.type('Strážníci')
    await expectNoViolation(window, 'a new view', dialogBox)
    await press(window, 'Enter')
    await expect(button(window, views.button('Strážníci'))).toBeVisible()
  })

  await test.step('clear the condition by its chip', async () => {
    const chip = filter.removeChip(`${cs.fields.names.institutions.kind} je městská policie`)
    await pressButton(window, chip)
    await expect.poll(() => rowCount(grid)).toBe(all)
    await expect(button(window, views.changed('Strážníci'))).toBeVisible()
  })

  await test.step('look through it from anywhere', async () => {
    await window.keyboard.press('Control+1')
    await window.keyboard.press('Control+k')
    await window.keyboard.type('straznici')
    await window.keyboard.press('Enter')
    await expect.poll(() => rowCount(grid)).toBe(police)
  })
})

test('columns are chosen and ordered by keys, and copied and written to Excel as they are shown', async ({
  app,
  folders,
}) => {
  const { window } = app
  await openInstitutions(window)
  const grid = institutions(window)
  await pressButton(window, columns.button)
  const { city, name, kind } = cs.fields.names.institutions
  const box = (label: string): Locator => window.getByRole('checkbox', { name: label, exact: true })
  await tabTo(window, box(city))
  await press(window, 'Space')
  await expect(box(city)).toBeChecked()
  await tabTo(window, box(kind), 'Shift+Tab')
  await press(window, 'Alt+ArrowUp')
  await expect.poll(() => hasFocus(box(kind))).toBe(true)
  await expectNoViolation(window, 'columns', dialogBox)
  await press(window, 'Escape')
  const headings = async (): Promise<readonly string[]> =>
    (await grid.getByRole('columnheader').allInnerTexts()).map((text) => text.trim()).filter(Boolean)
  await expect.poll(async () => (await headings()).slice(0, 2)).toEqual([kind, name])
  expect((await headings()).at(-1)).toBe(city)

  const target = join(folders.base, 'seznam.xlsx')
  await app.answerSaveDialog(target)
  const shown = await columnTexts(grid, name, 5)
  const rows = await rowCount(grid)
  await pressButton(window, cs.lists.export.button)
  await expect(notice(window, cs.lists.export.made('seznam.xlsx'))).toBeVisible()
  const [sheet] = await readWorkbook(target)
  expect(sheet?.rows[0]).toEqual([recordIdHeading, ...(await headings())])
  expect(sheet?.rows.length).toBe(rows + 1)
  expect(sheet?.rows.slice(1, 6).map((cells) => cells[2])).toEqual(shown)
})

test('many institutions are changed at once after a look at what changes, and back again', async ({ window }) => {
  await openInstitutions(window)
  const grid = institutions(window)
  await tabTo(window, rowAt(grid, 0))
  await press(window, 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await tabTo(window, button(window, bulk.button), 'Shift+Tab')
  await press(window, 'Enter')
  await chooseByKeys(window, bulk.field, cs.fields.names.institutions.region)
  await tabTo(window, window.getByRole('textbox', { name: bulk.value }))
  await window.keyboard.type('Zkušební kraj')
  await expect(window.getByRole('table')).toContainText('Zkušební kraj')
  await expectNoViolation(window, 'editing many', dialogBox)
  await press(window, 'Enter')
  await expect(notice(window, bulk.done(3))).toBeVisible()
  await tabTo(window, window.getByRole('searchbox', { name: cs.institutions.search }), 'Shift+Tab')
  await window.keyboard.type('zkusebni')
  await expect.poll(() => rowCount(grid)).toBe(3)
  await tabTo(window, undoButton(window), 'Shift+Tab')
  await press(window, 'Enter')
  await expect.poll(() => rowCount(grid)).toBe(0)
})

test('a contact is logged on a person, and stands with the institution too', async ({ window }) => {
  await window.keyboard.press('Control+k')
  await window.keyboard.type('odegard')
  await expect(window.getByRole('option', { name: /Ødegård/ })).toBeVisible()
  await window.keyboard.press('Enter')
  const tab = window.getByRole('tab', { name: new RegExp(`^${cs.communications.tab}`) })
  await tabTo(window, window.getByRole('tab', { selected: true }))
  await press(window, 'ArrowRight', 'Enter')
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await pressButton(window, cs.communications.add)
  await expect(window.getByRole('textbox', { name: cs.communications.text })).toBeFocused()
  await window.keyboard.type('Přijedou dva hosté.')
  await expectNoViolation(window, 'a new contact', dialogBox)
  await pressButton(window, cs.communications.submit)
  await expect(window.getByText('Přijedou dva hosté.')).toBeVisible()
  await expectNoViolation(window, 'contact log')
  await press(window, 'Control+z')
  await expect(window.getByText('Přijedou dva hosté.')).toBeHidden()
})

test('a contact is logged on a person who belongs to no institution, and not on nobody', async ({ window }) => {
  const words = cs.communications
  await window.keyboard.press('Control+k')
  await window.keyboard.type('nova osoba')
  await window.keyboard.press('Enter')
  await tabTo(window, window.getByRole('textbox', { name: cs.fields.names.persons.lastName, exact: true }))
  await window.keyboard.type('Sólová')
  await pressButton(window, cs.persons.save)
  await expect(window.getByRole('heading', { name: 'Sólová' })).toBeVisible()
  await tabTo(window, window.getByRole('tab', { selected: true }), 'Shift+Tab')
  await press(window, 'ArrowRight', 'Enter')
  await pressButton(window, words.add)
  await expect(window.getByRole('textbox', { name: words.text })).toBeFocused()
  await window.keyboard.type('Zavolá po svátcích.')
  const person = window.getByRole('combobox', { name: words.person })
  await tabTo(window, person)
  await press(window, 'Control+a', 'Delete', 'Tab')
  await pressButton(window, words.submit)
  await expect(person).toBeFocused()
  await expect(person).toHaveAccessibleDescription(new RegExp(sentenceFor(cs, { code: 'contact-with-nobody' })))
  await expectNoViolation(window, 'a contact with nobody', dialogBox)
  await window.keyboard.type('solova')
  await expect(window.getByRole('option', { name: /Sólová/u })).toBeVisible()
  await press(window, 'Enter')
  await pressButton(window, words.submit)
  await expect(window.getByText('Zavolá po svátcích.')).toBeVisible()
  await expectNoViolation(window, 'contact log of a person alone')
})

test('a kind and a field of the office’s own are made, used, and not removed in silence', async ({ window }) => {
  const codes = cs.customFields
  await window.keyboard.press('Control+k')
  await window.keyboard.type('ciselniky')
  await window.keyboard.press('Enter')
  const newKind = window.getByRole('textbox', { name: codes.kind.newLabel })
  await tabTo(window, newKind)
  await window.keyboard.type('škola')
  await press(window, 'Enter')
  await expect(button(window, codes.kind.removeLabel('škola'))).toBeVisible()
  const newField = window.getByRole('textbox', { name: codes.newField.institutions })
  await tabTo(window, newField)
  await window.keyboard.type('Velitel')
  await press(window, 'Enter')
  await expect(button(window, codes.field.removeLabel('Velitel'))).toBeVisible()
  await expectNoViolation(window, 'kinds and own fields')

  await openInstitutions(window)
  await tabTo(window, rowAt(institutions(window), 0))
  await press(window, 'ArrowDown', 'Enter')
  const field = window.getByRole('textbox', { name: 'Velitel', exact: true })
  await tabTo(window, field)
  await window.keyboard.type('Novák')
  await press(window, 'Enter')
  await expectNoViolation(window, 'an institution with an own field')

  await window.keyboard.press('Control+k')
  await window.keyboard.type('ciselniky')
  await window.keyboard.press('Enter')
  await pressButton(window, codes.field.removeLabel('Velitel'))
  await expect(window.getByRole('dialog', { name: codes.field.removeTitle('Velitel') })).toContainText(
    codes.field.removeText(1),
  )
  await expectNoViolation(window, 'removing a field in use', dialogBox)
  await pressButton(window, codes.field.removeConfirm(1))
  await expect(button(window, codes.field.removeLabel('Velitel'))).toBeHidden()
})

test('conditions, columns and many edits read in English as well', async ({ window }) => {
  const en = messages.en.lists
  await window.keyboard.press('Control+k')
  await window.keyboard.type('anglictiny')
  await window.keyboard.press('Enter')
  await openInstitutionsIn(window)
  for (const name of [en.filter.button(0), en.views.button(null), en.columns.button, en.bulk.button, en.export.button])
    await expect(button(window, name)).toBeVisible()
})

const openInstitutionsIn = async (window: Page): Promise<void> => {
  await window.keyboard.press('Control+3')
  await expect(window.getByRole('grid')).toBeVisible()
}
