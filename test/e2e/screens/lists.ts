import type { Locator, Page } from '@playwright/test'

/** A list of the app by its name. */
export const list = (window: Page, name: string): Locator => window.getByRole('grid', { name, exact: true })

/** The rows of a list that are drawn; its heading is none of them. */
export const rowsOf = (grid: Locator): Locator =>
  grid.getByRole('row').filter({ has: grid.page().getByRole('gridcell') })

/** The row at an index from 0. The rows that are drawn stand in the page in another order once the list was scrolled. */
export const rowAt = (grid: Locator, index: number): Locator =>
  grid.locator(`[role="row"][aria-rowindex="${index + 2}"]`)

/** The drawn row that holds this text. */
export const rowWith = (grid: Locator, text: string | RegExp): Locator => rowsOf(grid).filter({ hasText: text })

/** How many rows a list has, drawn or not. */
export const rowCount = async (grid: Locator): Promise<number> => Number(await grid.getAttribute('aria-rowcount')) - 1

/** The texts of a column, of the first rows, from the top; no-break spaces as spaces. */
export const columnTexts = async (grid: Locator, heading: string, count: number): Promise<readonly string[]> => {
  const headings = await grid.getByRole('columnheader').allInnerTexts()
  const at = headings.findIndex((text) => text.trim() === heading)
  if (at < 0) throw new Error(`no column ${heading} among ${headings.join(', ')}`)
  const rows = Array.from({ length: count }, (_, index) => rowAt(grid, index))
  const texts = await Promise.all(rows.map((row) => row.getByRole('gridcell').nth(at).innerText()))
  return texts.map((text) => text.replaceAll('\u00a0', ' '))
}
