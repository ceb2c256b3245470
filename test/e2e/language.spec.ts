import { cpSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { messages } from '../../src-main/shared/messages'
import { craftGeneration } from './database-folder'
import { expect, test } from './launch'
import { openFirst, viewNames, switchTo, visit } from './views'
import { fill } from './screens/fields'
import { rowsOf } from './screens/lists'
import { headingOf } from './screens/shell'
import { createDatabase } from './screens/welcome'

/** The labels at the top of the native menu. */
const menuLabels = (electron: ElectronApplication): Promise<readonly string[]> =>
  electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])

test.describe('switching while the app runs', () => {
  test.use({ startsWith: 'sample' })

  test('changes every place at once, the title, the menu, and is remembered', async ({ app }) => {
    await expect(app.window.locator('html')).toHaveAttribute('lang', 'cs')
    for (const place of viewNames) {
      await visit(app.window, place, 'cs')
      for (const lang of ['en', 'cs'] as const) {
        await switchTo(app.window, lang)
        const { name, views } = messages[lang].shell
        await expect(headingOf(app.window)).toHaveText(views[place])
        await expect(app.window).toHaveTitle(`${views[place]} – ${name}`)
      }
    }
    await expect.poll(() => menuLabels(app.electron)).toEqual(['Soubor', 'Úpravy', 'Zobrazení'])

    await switchTo(app.window, 'en')
    await expect.poll(() => menuLabels(app.electron)).toEqual(['File', 'Edit', 'View'])

    await app.relaunch()
    await expect(app.window.locator('html')).toHaveAttribute('lang', 'en')
    await expect(headingOf(app.window)).toHaveText(messages.en.shell.views.settings)
    expect(await menuLabels(app.electron)).toEqual(['File', 'Edit', 'View'])
  })

  // The sentences are written out, so that a wrong form in the catalogue shows.
  const counted = {
    cs: {
      1: ['Odstranit 1 instituci', 'Pozvat 1 instituci do BI'],
      2: ['Odstranit 2 instituce', 'Pozvat 2 instituce do BI'],
      5: ['Odstranit 5 institucí', 'Pozvat 5 institucí do BI'],
    },
    en: {
      1: ['Remove 1 institution', 'Invite 1 institution to BI'],
      2: ['Remove 2 institutions', 'Invite 2 institutions to BI'],
      5: ['Remove 5 institutions', 'Invite 5 institutions to BI'],
    },
  } as const

  test('counts in the forms of the language', async ({ window }) => {
    await visit(window, 'institutions', 'cs')
    const rows = rowsOf(window.getByRole('grid'))
    const mark = async (from: number, to: number): Promise<void> => {
      for (let row = from; row < to; row++) await rows.nth(row).getByRole('gridcell').first().click()
    }
    await mark(0, 1)
    await expectButtons(window, counted.cs[1])
    await mark(1, 2)
    await expectButtons(window, counted.cs[2])
    await mark(2, 5)
    await expectButtons(window, counted.cs[5])

    await switchTo(window, 'en')
    await expectButtons(window, counted.en[5])
    await mark(2, 5)
    await expectButtons(window, counted.en[2])
    await mark(1, 2)
    await expectButtons(window, counted.en[1])
  })
})

const expectButtons = async (window: Page, names: readonly string[]): Promise<void> => {
  for (const name of names) await expect(window.getByRole('button', { name, exact: true })).toBeVisible()
}

test.describe('in English', () => {
  test('nothing is Czech on the welcome screen, in a dialog and in the empty places', async ({ app, folders }) => {
    const { window } = app
    expect(await czechTexts(window)).not.toEqual([])
    await createDatabase(app, folders.data)
    const dialog = window.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: messages.cs.settings.create.submit }).click()
    await expect(dialog.locator('[aria-invalid="true"]').first()).toBeFocused()
    expect(await czechTexts(window)).not.toEqual([])
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    await switchTo(window, 'en')
    for (const place of viewNames) {
      await visit(window, place, 'en')
      expect.soft(await czechTexts(window), place).toEqual([])
    }

    await window.getByRole('button', { name: messages.en.settings.initiatives.add }).first().click()
    await fill(dialog, messages.en.fields.names.initiatives.deadline, '31. 4. 2021')
    await dialog.getByRole('button', { name: messages.en.settings.create.submit }).click()
    await expect(dialog.locator('[aria-invalid="true"]').first()).toBeFocused()
    expect.soft(await czechTexts(window), 'dialog').toEqual([])
    await window.keyboard.press('Escape')
    // What was typed is not saved: it is said once, in English too.
    expect.soft(await czechTexts(window), 'dialog left').toEqual([])
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    await window.getByRole('button', { name: messages.en.settings.database.close }).click()
    await expect(headingOf(window)).toHaveText(messages.en.shell.name)
    expect.soft(await czechTexts(window), 'welcome').toEqual([])
  })

  test('nothing is Czech around data without Czech letters', async ({ app, folders, sampleData, window }) => {
    await app.close()
    cpSync(await sampleData(), folders.data, { recursive: true })
    craftGeneration(folders.data, (records) => JSON.parse(withoutCzech(JSON.stringify(records))) as typeof records)
    app.openDataFromNowOn()
    await app.launch()
    expect(window).not.toBe(app.window)

    expect(await czechTexts(app.window)).not.toEqual([])
    await switchTo(app.window, 'en')
    for (const place of viewNames) {
      await visit(app.window, place, 'en')
      expect.soft(await czechTexts(app.window), place).toEqual([])
      await openFirst(app.window, place, 'en')
      expect.soft(await czechTexts(app.window), `${place}, opened`).toEqual([])
    }
    await app.window.keyboard.press('Control+k')
    await expect(app.window.getByRole('dialog', { name: messages.en.shell.searchHint })).toBeVisible()
    expect.soft(await czechTexts(app.window), 'palette').toEqual([])
  })
})

/** Records without Czech letters; regions and districts are unknown ones, because known ones are shown by their official names. */
const withoutCzech = (json: string): string =>
  json
    .replaceAll(/"(region|district)":"[^"]+"/g, '"$1":"Somewhere"')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')

/** Names that stay Czech in every language: of the app, of the language, of what has no other name. */
const own = [messages.cs.shell.name, messages.en.settings.computer.languages.cs, 'IČO']

/** What can be read or heard in the window and has a Czech letter, or is a text of the Czech version alone. */
const czechTexts = async (window: Page): Promise<readonly string[]> => {
  const texts = (await shownTexts(window)).map((text) => own.reduce((rest, each) => rest.replaceAll(each, ''), text))
  return texts.filter((text) => /[áčďéěíňóřšťúůýž]/i.test(text) || onlyCzech.has(text))
}

/** Every text of a catalogue that stands by itself; one that is empty in a language is no text. */
const textsOf = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return part === '' ? [] : [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}

const english = new Set(textsOf(messages.en))
const onlyCzech = new Set(textsOf(messages.cs).filter((text) => !english.has(text)))

/** The texts in the window and the names that only assistive tools and pointers get; not what says that it is Czech. */
const shownTexts = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']
    const elements = Array.from(document.querySelectorAll('body, body *'))
    const read = elements
      .filter((element) => element.checkVisibility() || element.closest('select') !== null)
      .filter((element) => element.closest('body [lang="cs"]') === null)
      .flatMap((element) => [
        ...Array.from(element.childNodes)
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent ?? ''),
        ...attributes.map((name) => element.getAttribute(name) ?? ''),
      ])
    return [document.title, ...read].map((text) => text.trim()).filter((text) => text !== '')
  })
