import type { Locator, Page } from '@playwright/test'

type Place = Page | Locator

/** Types into a field by its label. */
export const fill = (place: Place, label: string, text: string): Promise<void> =>
  place.getByRole('textbox', { name: label, exact: true }).fill(text)

/** Types into a field that saves by itself, and leaves it. */
export const fillAndLeave = async (place: Place, label: string, text: string): Promise<void> => {
  const field = place.getByRole('textbox', { name: label, exact: true })
  await field.fill(text)
  await field.press('Tab')
}

/** Picks from a list of the system by what it shows. */
export const choose = async (place: Place, label: string, choice: string): Promise<void> => {
  await place.getByRole('combobox', { name: label, exact: true }).selectOption({ label: choice })
}
