import { cpSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Aim, Row } from '../figures/row'
import { largest, median, percentile } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'
import { inDrivenWindow, type DrivenWindow } from '../window/driven-window'
import { copyApp, makeProfile } from '../window/electron'
import { addPlainField, noteKeys, typeAndTakeBack, type Keystroke } from '../window/keystrokes'
import { profiled } from '../window/profile'
import { scrollFrames, scrollToTop } from '../window/scrolling'

const texts = ['novotakova', 'jana vesel', 'urad mesto']
const rowHeightPx = 32
const rowsScrolled = 10_000
/** As many rows as are in sight: every row is drawn anew in every frame. */
const rowsAFrame = 25

const ms = (number: number | null): string => `${(number ?? 0).toFixed(1)} ms`

const keyRows = (name: string, { keys, plain }: Typed): readonly Row[] => {
  const painted = keys.map((key) => key.painted)
  const work = keys.map((key) => key.work)
  const plainPainted = plain.map((key) => key.painted)
  const plainWork = plain.map((key) => key.work)
  const aim: Aim = { of: 'value', most: 16 }
  return [
    {
      name: `${name}: key to painted frame, p95`,
      value: percentile(painted, 0.95),
      unit: 'ms',
      reference: percentile(plainPainted, 0.95),
      aim,
      note: `${keys.length} keys; p50 ${ms(median(painted))}, max ${ms(largest(painted))}; reference: a field that does nothing, p50 ${ms(median(plainPainted))}`,
    },
    {
      name: `${name}: key to work done, p95`,
      value: percentile(work, 0.95),
      unit: 'ms',
      reference: percentile(plainWork, 0.95),
      aim: null,
      note: `until the rows are changed and laid out; p50 ${ms(median(work))}, max ${ms(largest(work))}`,
    },
  ]
}

type Field = { readonly enter: () => Promise<void>; readonly leave: () => Promise<void> }
type Typed = { readonly keys: readonly Keystroke[]; readonly plain: readonly Keystroke[] }

/** The field under measurement and the plain one take turns with each text. */
const measureKeys = async (page: Page, rounds: number, { enter, leave }: Field): Promise<Typed> => {
  const typed = await times(rounds, async (index) => {
    const text = texts[index % texts.length] ?? ''
    await enter()
    const keys = await typeAndTakeBack(page, text)
    await leave()
    await page.locator('#bench-plain').focus()
    return { keys, plain: await typeAndTakeBack(page, text) }
  })
  return { keys: typed.flatMap(({ keys }) => keys), plain: typed.flatMap(({ plain }) => plain) }
}

const scrollRow = async (page: Page): Promise<Row> => {
  const frames = Math.ceil(rowsScrolled / rowsAFrame)
  const still = await scrollFrames(page, { px: 0, frames: frames / 2 })
  const moving = await scrollFrames(page, { px: rowHeightPx * rowsAFrame, frames })
  const slow = moving.filter((time) => time > 50).length
  return {
    name: 'scrolling 10,000 rows: longest frame',
    value: largest(moving),
    unit: 'ms',
    reference: largest(still),
    aim: { of: 'value', most: 50 },
    note: `${rowsAFrame} rows a frame, ${frames} frames; p50 ${ms(median(moving))}, p95 ${ms(percentile(moving, 0.95))}, ${slow} over 50 ms; reference: the same window standing still`,
  }
}

const searchList = (page: Page, rounds: number) =>
  measureKeys(page, rounds, {
    enter: () => page.locator('main input[type="search"]').focus(),
    leave: () => Promise.resolve(),
  })

const searchPalette = (page: Page, rounds: number) =>
  measureKeys(page, rounds, {
    enter: async () => {
      await page.keyboard.press('Control+k')
      await page.locator('.palette input').focus()
    },
    leave: async () => {
      await page.keyboard.press('Escape')
      await page.locator('.palette').waitFor({ state: 'detached' })
    },
  })

const measureWindow = async (
  { isQuick, profiles }: Surroundings,
  { page, peak }: DrivenWindow,
): Promise<readonly Row[]> => {
  const kept = <T>(name: string, work: () => Promise<T>): Promise<T> => profiled(page, { folder: profiles, name }, work)
  await page.locator('[role="grid"] [role="row"][aria-rowindex="2"]').waitFor()
  const atStart = await peak()
  await noteKeys(page)
  await addPlainField(page)
  const rounds = isQuick ? 3 : 9
  const list = await kept('list', () => searchList(page, rounds))
  const palette = await kept('palette', () => searchPalette(page, rounds))
  await scrollToTop(page)
  const scrolled = await kept('scrolling', () => scrollRow(page))
  return [
    ...keyRows('search in 20k people', list),
    ...keyRows('search palette over 20k people', palette),
    scrolled,
    {
      name: 'memory, window with 50k registrations',
      value: await peak(),
      unit: 'MB',
      reference: atStart,
      aim: null,
      note: 'main and page, peak after all of the above; reference: when the list had come up',
    },
  ]
}

/** Typing and scrolling over twenty thousand people in a real window. */
export const windowPart: Part = {
  name: 'window',
  run: async (around: Surroundings) => {
    const data = around.place('window-data')
    cpSync(await around.database(50_000), data, { recursive: true })
    const app = copyApp(around.root, around.place('window-app'))
    const profile = makeProfile(around.place('window-profile'), 'persons')
    return inDrivenWindow({ app, profile, data }, (window) => measureWindow(around, window))
  },
}
