import { expect, type Locator, type Page } from '@playwright/test'
import { tabTo } from './keys'
import { cs } from './shell'

const words = cs.attendance

/** The sheet of persons and days. */
export const attendanceGrid = (window: Page): Locator => window.getByRole('grid', { name: words.grid })

/** The line of a person in the sheet. */
const attendanceRow = (window: Page, name: string): Locator =>
  attendanceGrid(window)
    .getByRole('row')
    .filter({ has: window.getByRole('rowheader', { name }) })

/** The names in the sheet, in their order. */
export const attendanceNames = async (window: Page): Promise<readonly string[]> => {
  const names = await attendanceGrid(window).getByRole('rowheader').locator('span').allInnerTexts()
  return names.map((name) => name.replaceAll('\u00a0', ' '))
}

/** The marks of a person say this, day by day. */
export const expectMarks = async (window: Page, name: string, marks: readonly string[]): Promise<void> => {
  const texts = marks.map((mark) => new RegExp(`^${mark}`))
  await expect(attendanceRow(window, name).getByRole('gridcell')).toHaveText(texts)
}

/** Writes somebody in who came without a registration, by keys alone. */
export const walkIn = async (window: Page, name: string, institution: string): Promise<void> => {
  const form = window.getByRole('form', { name: words.walkIn })
  await tabTo(window, form.getByRole('combobox', { name: words.walkInPerson }))
  await window.keyboard.type(name)
  await tabTo(window, form.getByRole('combobox', { name: words.walkInInstitution }))
  await window.keyboard.type(institution)
  // The first of those that fit stands ready, as everywhere where names are looked up.
  await expect(window.locator('[role="option"][data-highlighted]')).toHaveText(new RegExp(`^${institution}`))
  await window.keyboard.press('Enter')
  await tabTo(window, form.getByRole('button', { name: words.walkInAdd }))
  await window.keyboard.press('Enter')
}

type DayTotals = {
  readonly present: number
  readonly absent: number
  readonly excused: number
  readonly unrecorded: number
}

/** What the totals beside the sheet say of a day. */
export const expectTotals = async (window: Page, order: number, totals: DayTotals): Promise<void> => {
  const day = window.getByRole('region', { name: words.dayTotals }).getByRole('listitem').nth(order)
  const { present, absent, excused, unrecorded } = totals
  await expect(day.getByRole('definition')).toHaveText([present, absent, excused, unrecorded].map(String))
}
