import { cpSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Aim, Row } from '../figures/row'
import { largest, median, percentile } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'
import { openDrivenWindow } from '../window/driven-window'
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

const keyRows = (name: string, keys: readonly Keystroke[], plain: readonly Keystroke[]): readonly Row[] => {
  const figures = (pick: (key: Keystroke) => number, all: readonly Keystroke[]) => all.map(pick)
  const painted = figures((key) => key.painted, keys)
  const work = figures((key) => key.work, keys)
  const aim: Aim = { of: 'value', most: 16 }
  return [
    {
      name: `${name}: key to painted frame, p95`,
      value: percentile(painted, 0.95),
      unit: 'ms',
      reference: percentile(
        figures((key) => key.painted, plain),
        0.95,
      ),
      aim,
      note: `${keys.length} keys; p50 ${ms(median(painted))}, max ${ms(largest(painted))}; reference: a field that does nothing`,
    },
    {
      name: `${name}: key to work done, p95`,
      value: percentile(work, 0.95),
      unit: 'ms',
      reference: percentile(
        figures((key) => key.work, plain),
        0.95,
      ),
      aim,
      note: `without the wait for the next frame; p50 ${ms(median(work))}, max ${ms(largest(work))}`,
    },
  ]
}

/** The field under measurement and the plain one take turns with each text. */
const measureKeys = async (page: Page, rounds: number, field: () => Promise<void>, leave: () => Promise<void>) => {
  const keys: Keystroke[] = []
  const plain: Keystroke[] = []
  for (const text of await times(rounds, async (index) => texts[index % texts.length] ?? '')) {
    await field()
    keys.push(...(await typeAndTakeBack(page, text)))
    await leave()
    await page.locator('#bench-plain').focus()
    plain.push(...(await typeAndTakeBack(page, text)))
  }
  return { keys, plain }
}

const scrollRow = async (page: Page): Promise<Row> => {
  const frames = Math.ceil(rowsScrolled / rowsAFrame)
  const still = await scrollFrames(page, { px: 0, frames })
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

/** Typing and scrolling over twenty thousand people in a real window. */
export const windowPart: Part = {
  name: 'window',
  run: async (around: Surroundings) => {
    const data = around.place('window-data')
    cpSync(await around.database(50_000), data, { recursive: true })
    const app = copyApp(around.root, around.place('window-app'))
    const driven = await openDrivenWindow(app, makeProfile(around.place('window-profile'), 'persons'), data)
    try {
      const { page } = driven
      const kept = <T>(name: string, work: () => Promise<T>): Promise<T> =>
        profiled(page, { folder: around.profiles, name }, work)
      await page.locator('[role="grid"] [role="row"][aria-rowindex="2"]').waitFor()
      const atStart = await driven.peak()
      await noteKeys(page)
      await addPlainField(page)
      const rounds = around.isQuick ? 3 : 9

      const list = await kept('list', () =>
        measureKeys(
          page,
          rounds,
          () => page.locator('main input[type="search"]').focus(),
          () => Promise.resolve(),
        ),
      )
      const palette = await kept('palette', () =>
        measureKeys(
          page,
          rounds,
          () => page.keyboard.press('Control+k').then(() => page.locator('.palette input').focus()),
          () => page.keyboard.press('Escape').then(() => page.locator('.palette').waitFor({ state: 'detached' })),
        ),
      )
      await scrollToTop(page)
      const scrolled = await kept('scrolling', () => scrollRow(page))
      return [
        ...keyRows('search in 20k people', list.keys, list.plain),
        ...keyRows('search palette over 20k people', palette.keys, palette.plain),
        scrolled,
        {
          name: 'memory, window with 50k registrations',
          value: await driven.peak(),
          unit: 'MB',
          reference: atStart,
          aim: null,
          note: 'main and page, peak after all of the above; reference: when the list had come up',
        },
      ]
    } finally {
      await driven.close()
    }
  },
}
