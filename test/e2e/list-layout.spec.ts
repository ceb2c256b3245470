import type { Locator } from '@playwright/test'
import { langs } from '../../src-main/shared/preferences'
import { expect, test } from './launch'
import { switchTo } from './views'
import { rowAt } from './screens/lists'
import { fillLists, openList, recordLists, type RecordListName } from './screens/record-lists'
import { cs, notice } from './screens/shell'

test.use({ startsWith: 'sample' })

const sizes = [
  [1024, 720],
  [1280, 800],
  [1920, 1050],
] as const

const names = Object.keys(recordLists) as RecordListName[] // safe: the keys of a constant

const topOf = async (row: Locator): Promise<number | undefined> => (await row.boundingBox())?.y

/** As high as one line of controls with the room around them. */
const oneLinePx = 49

for (const lang of langs)
  test(`every list has one line above it and keeps its rows in place, in ${lang}`, async ({ app, window }) => {
    test.setTimeout(600_000)
    await fillLists(window)
    if (lang !== 'cs') await switchTo(window, lang)
    for (const [width, height] of sizes) {
      await app.electron.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
        [width, height] as [number, number],
      )
      for (const name of names)
        await test.step(`${name} at ${width}`, async () => {
          const grid = await openList(window, name, lang)
          const row = rowAt(grid, 1)
          await expect.poll(async () => (await window.getByRole('search').boundingBox())?.height).toBe(oneLinePx)
          await rowAt(grid, 0).press('Escape')
          const before = await topOf(row)
          await row.getByRole('gridcell').last().click()
          await expect(row).toHaveAttribute('aria-current', 'true')
          expect(await topOf(row), 'opened').toBe(before)
          await row.getByRole('gridcell').first().click()
          expect(await topOf(row), 'marked').toBe(before)
        })
    }
  })

test('copied rows are text for every program and a table of text for Excel, and it is said that they were copied', async ({
  app,
  window,
}) => {
  const grid = await openList(window, 'institutions')
  await rowAt(grid, 0).press('Space')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Control+c')
  await expect(notice(window, cs.lists.copied(2))).toBeVisible()
  const { text, html } = await app.electron.evaluate(({ clipboard }) => {
    const board = clipboard as unknown as { readText: () => string; readHTML: () => string } // safe: Electron's, not the page's
    return { text: board.readText(), html: board.readHTML() }
  })
  const [headings, ...lines] = text.split(/\r?\n/).map((line) => line.split('\t'))
  expect(lines).toHaveLength(2)
  const at = headings?.indexOf(cs.fields.names.institutions.ico) ?? -1
  const ico = lines[0]?.[at] ?? ''
  expect(ico).toMatch(/^\d{8}$/)
  expect(html).toMatch(new RegExp(`<td style=['"]mso-number-format:[^>]*@[^>]*>${ico}</td>`))
})

test('a column takes the room that it needs by a double click on its edge, and by keys', async ({ window }) => {
  const grid = await openList(window, 'institutions')
  const at = 1
  const heading = grid.getByRole('columnheader').nth(at)
  const widthOf = async (): Promise<number> => Math.round((await heading.boundingBox())?.width ?? 0)
  const cutCells = (): Promise<number> =>
    grid.evaluate(
      (element, nth) =>
        Array.from(element.querySelectorAll('[role="row"]'), (row) => row.children[nth])
          .flatMap((cell) => (cell === undefined ? [] : [cell, ...cell.querySelectorAll('*')]))
          .filter((each) => getComputedStyle(each).textOverflow === 'ellipsis' && each.scrollWidth > each.clientWidth)
          .length,
      at,
    )
  await heading.getByRole('button').focus()
  for (let step = 0; step < 20; step++) await window.keyboard.press('Shift+ArrowLeft')
  const narrow = await widthOf()
  expect(await cutCells()).toBeGreaterThan(3)
  await window.keyboard.press('Shift+Enter')
  await expect.poll(cutCells).toBe(0)
  const fitted = await widthOf()
  expect(fitted).toBeGreaterThan(narrow)
  for (let step = 0; step < 20; step++) await window.keyboard.press('Shift+ArrowRight')
  const box = await heading.boundingBox()
  if (box === null) throw new Error('the heading is not drawn')
  await window.mouse.dblclick(box.x + box.width - 2, box.y + box.height / 2)
  await expect.poll(widthOf).toBe(fitted)
})
