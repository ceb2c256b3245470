import { expect, type Locator, type Page } from '@playwright/test'
import { choose, fill } from './fields'
import { list, rowWith } from './lists'
import { cs, goTo, headingOf } from './shell'

const words = cs.events

export type NewEvent = {
  readonly title: string
  readonly theme: string
  readonly days: readonly string[]
  readonly venue: string
  /** How many places its quotas have: for the Czech Republic and for Norway. */
  readonly places: readonly number[]
}

const countries = ['CZ', 'NO']

/** Creates an event and ends on its page. */
export const createEvent = async (window: Page, { title, theme, days, venue, places }: NewEvent): Promise<void> => {
  await goTo(window, 'events')
  await window.getByRole('button', { name: words.create }).first().click()
  const dialog = window.getByRole('dialog', { name: words.create })
  await fill(dialog, cs.fields.names.events.title, title)
  await choose(dialog, cs.fields.names.events.themeId, theme)
  await fillDays(dialog, days)
  await fill(dialog, cs.fields.names.events.venue, venue)
  for (const [index, count] of places.entries()) {
    await dialog.getByRole('button', { name: words.addQuota }).click()
    await dialog
      .getByLabel(words.quota.country, { exact: true })
      .nth(index)
      .selectOption(countries[index] ?? '')
    await dialog.getByLabel(words.quota.places, { exact: true }).nth(index).fill(String(count))
  }
  await dialog.getByRole('button', { name: words.createConfirm }).click()
  await expect(headingOf(window)).toHaveText(title)
}

/** Writes days into the fields of a dialog, adding fields where there are too few. */
const fillDays = async (dialog: Locator, days: readonly string[]): Promise<void> => {
  for (const [index, day] of days.entries()) {
    const field = dialog.getByRole('textbox', { name: words.dayLabel(index + 1) })
    if (!(await field.isVisible())) await dialog.getByRole('button', { name: words.addDay }).click()
    await field.fill(day)
  }
}

/** Opens the page of an event from the list. */
export const openEvent = async (window: Page, title: string): Promise<void> => {
  await goTo(window, 'events')
  await rowWith(list(window, words.list), title).getByRole('button', { name: title }).click()
  await expect(headingOf(window)).toHaveText(title)
}

/** Shows who is signed up for the event whose page is open. */
export const showRegistrations = async (window: Page): Promise<void> => {
  await window.getByRole('tab', { name: new RegExp(`^${words.tabRegistrations}`) }).click()
}

/** The list of those signed up. */
export const registrationList = (window: Page): Locator => list(window, words.registrations.list)

/** Moves the event whose page is open. */
export const reschedule = async (window: Page, days: readonly string[], reason: string): Promise<void> => {
  await window.getByRole('button', { name: words.reschedule }).click()
  const dialog = window.getByRole('dialog', { name: words.rescheduleTitle })
  await fillDays(dialog, days)
  await fill(dialog, words.reason, reason)
  await dialog.getByRole('button', { name: words.rescheduleConfirm }).click()
  await expect(dialog).toBeHidden()
}

/** Signs up a person who is not in the directory yet. */
export const registerNewPerson = async (
  window: Page,
  [firstName, lastName]: readonly [string, string],
): Promise<void> => {
  await window.getByRole('button', { name: words.registrations.add }).first().click()
  const dialog = window.getByRole('dialog', { name: words.registrations.addTitle })
  await dialog.getByRole('button', { name: words.person.newPerson }).click()
  await fill(dialog, words.person.firstName, firstName)
  await fill(dialog, words.person.lastName, lastName)
  await dialog.getByRole('button', { name: words.registrations.addConfirm }).click()
  await expect(dialog).toBeHidden()
}

/** Confirms somebody on the waiting list although the quota is full. */
export const overbook = async (window: Page, name: string, reason: string): Promise<void> => {
  await rowWith(registrationList(window), name).click()
  await window.getByRole('button', { name: words.registrations.confirm(1) }).click()
  const dialog = window.getByRole('dialog', { name: words.registrations.overbookTitle })
  await fill(dialog, words.registrations.overbookReason, reason)
  await dialog.getByRole('button', { name: words.registrations.overbookConfirm }).click()
  await expect(dialog).toBeHidden()
}
