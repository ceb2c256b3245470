import type { Page } from '@playwright/test'
import { messages } from '@shared/messages'
import type { Row } from '../figures/row'
import { largest, median, percentile } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'
import { answerTime } from '../window/answers'
import { inDrivenWindow } from '../window/driven-window'
import { copyApp, makeProfile } from '../window/electron'
import { noteKeys, typeAndTakeBack } from '../window/keystrokes'
import { profiled } from '../window/profile'

const { shell, lists, fields } = messages.cs
const count = { institutions: 20_000, persons: 50_000 } as const
type ListName = keyof typeof count
const sortedBy = {
  institutions: ['region', 'ico', 'persons', 'district', 'name'],
  persons: ['email', 'institutionId', 'position', 'phone', 'name'],
} as const
/** What the columns are called: by their field, or by the list where they are no field. */
const headingOf: { readonly [Name in ListName]: Readonly<Record<string, string>> } = {
  institutions: { ...fields.names.institutions, ...messages.cs.institutions.columns },
  persons: { ...fields.names.persons, ...messages.cs.persons.columns },
}
const texts = { institutions: ['rican 12', 'mesto ostr'], persons: ['novotakova', 'jana vesel'] } as const

const ms = (number: number | null): string => `${(number ?? 0).toFixed(1)} ms`

const row = (name: string, numbers: readonly number[]): Row => ({
  name,
  value: percentile(numbers, 0.95),
  unit: 'ms',
  reference: null,
  aim: { of: 'value', most: 100 },
  note: `${numbers.length} times; first ${ms(numbers[0] ?? null)}, p50 ${ms(median(numbers))}, max ${ms(largest(numbers))}`,
})

/** The buttons of the rail by their words: they have no marks of their own. */
const markRail = (page: Page): Promise<void> =>
  page.evaluate((views) => {
    for (const [name, words] of Object.entries(views))
      for (const button of document.querySelectorAll<HTMLElement>('nav button'))
        if (button.textContent?.trim() === words) button.dataset['view'] = name
  }, shell.views)

const gridOf = (name: ListName): string => `[role="grid"][aria-label="${shell.views[name]}"]`

const openings = async (page: Page, name: ListName, rounds: number): Promise<readonly number[]> =>
  times(rounds, async () => {
    await answerTime(page, {
      target: '[data-view="settings"]',
      answered: '[data-view="settings"][aria-current="page"]',
    })
    await page.waitForTimeout(300)
    return answerTime(page, { target: `[data-view="${name}"]`, answered: `${gridOf(name)} [aria-rowindex="2"]` })
  })

const sortings = async (page: Page, name: ListName, rounds: number): Promise<readonly number[]> => {
  const headings = await page.evaluate(
    (grid) =>
      Array.from(document.querySelectorAll(`${grid} [role="columnheader"]`), (cell) => cell.textContent?.trim()),
    gridOf(name),
  )
  const done: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const key of sortedBy[name]) {
      const word = headingOf[name][key]
      if (word === undefined) throw new Error(`no word for the column ${key}`)
      const at = headings.indexOf(word) + 1
      if (at === 0) continue
      const heading = `${gridOf(name)} [role="columnheader"]:nth-child(${at})`
      for (const direction of ['ascending', 'descending']) {
        const isThere = await page.locator(`${heading}[aria-sort="${direction}"]`).count()
        if (isThere > 0) continue
        done.push(
          await answerTime(page, { target: `${heading} button`, answered: `${heading}[aria-sort="${direction}"]` }),
        )
      }
    }
  return done
}

/** Conditions are written in their dialog, which follows every change at once. */
const filterings = async (page: Page, name: ListName, rounds: number): Promise<readonly number[]> => {
  await page.getByRole('button', { name: lists.filter.button(0) }).click()
  await page.getByRole('button', { name: lists.filter.add }).click()
  const select = (label: string): string => `[role="dialog"] select:is(${label})`
  await page.evaluate(() => {
    const [field, operator] = document.querySelectorAll<HTMLElement>('[role="dialog"] li select')
    if (field) field.dataset['bench'] = 'field'
    if (operator) operator.dataset['bench'] = 'operator'
  })
  const keys = name === 'institutions' ? ['region', 'email', 'tags', 'name'] : ['region', 'email', 'tags', 'note']
  const done: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const key of keys) {
      await page.locator(select('[data-bench="field"]')).selectOption(key)
      for (const operator of ['is-empty', 'is-filled'])
        done.push(
          await answerTime(page, {
            target: select('[data-bench="operator"]'),
            value: operator,
            answered: `${gridOf(name)}[aria-rowcount]`,
          }),
        )
    }
  await page.getByRole('button', { name: lists.filter.clear }).click()
  await page.keyboard.press('Escape')
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
  return done
}

const typings = async (page: Page, name: ListName, rounds: number): Promise<readonly number[]> => {
  const typed = await times(rounds, async (index) => {
    await page.locator('main input[type="search"]').focus()
    return typeAndTakeBack(page, texts[name][index % 2] ?? '')
  })
  return typed.flat().map(({ painted }) => painted)
}

const measureList = async (
  { isQuick, profiles }: Surroundings,
  page: Page,
  name: ListName,
): Promise<readonly Row[]> => {
  const kept = <T>(what: string, work: () => Promise<T>): Promise<T> =>
    profiled(page, { folder: profiles, name: `${name}-${what}` }, work)
  const rounds = isQuick ? 2 : 6
  const what = `${count[name].toLocaleString('en')} ${name}`
  const opened = await kept('opening', () => openings(page, name, rounds * 2))
  const sorted = await kept('sorting', () => sortings(page, name, rounds))
  const filtered = await kept('filtering', () => filterings(page, name, rounds))
  const typed = await kept('typing', () => typings(page, name, rounds))
  return [
    row(`opening the list of ${what}, p95`, opened),
    row(`sorting ${what}, p95`, sorted),
    row(`filtering ${what} by a condition, p95`, filtered),
    row(`typing in the search of ${what}, p95`, typed),
  ]
}

/** The four things that are done with a list all day, over a directory of twenty thousand institutions and fifty thousand people. */
export const directoryPart: Part = {
  name: 'directory',
  run: async (around: Surroundings) => {
    const data = around.place('directory-data')
    const subject = await around.startSubject('makeDirectory', { folder: data, ...count })
    await subject.round(null)
    await subject.end()
    const app = copyApp(around.root, around.place('directory-app'))
    const profile = makeProfile(around.place('directory-profile'), 'overview')
    return inDrivenWindow({ app, profile, data }, async ({ page }) => {
      await page.locator('nav button').first().waitFor()
      // As a person does: the window has a moment for itself before the first list is opened.
      await page.waitForTimeout(4000)
      await markRail(page)
      await noteKeys(page)
      const institutions = await measureList(around, page, 'institutions')
      return [...institutions, ...(await measureList(around, page, 'persons'))]
    })
  },
}
