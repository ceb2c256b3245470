import { expect, type Page } from '@playwright/test'
import { messages } from '../../src-main/shared/messages'
import type { Lang } from '../../src-main/shared/preferences'
import { views, type View } from '../../src-renderer/state/route'
import { rowsOf } from './screens/lists'

export type ViewName = View

/** Every place of the rail, in its order. */
export const viewNames: readonly ViewName[] = views

/** Goes to a place by the rail, as it reads in the language, and waits until its heading is there. */
export const visit = async (window: Page, place: ViewName, lang: Lang): Promise<void> => {
  const { shell } = messages[lang]
  const rail = window.getByRole('navigation', { name: shell.navigation })
  const item = rail.getByRole('button', { name: shell.views[place], exact: true })
  await item.click()
  await expect(item).toHaveAttribute('aria-current', 'page')
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens the first of what a place lists, where it lists something that opens. */
export const openFirst = async (window: Page, place: ViewName, lang: Lang): Promise<void> => {
  const words = messages[lang]
  const detailed = listed.find((each) => each === place)
  if (detailed !== undefined) {
    await rowsOf(window.getByRole('grid').first()).first().click()
    await expect(window.getByRole('region', { name: words[detailed].detail })).toBeVisible()
  } else if (place === 'recommendations') {
    const lines = window.getByRole('group', { name: words.recommendations.list }).getByRole('listitem')
    await lines.first().getByRole('button').first().click()
    await expect(window.getByRole('region', { name: words.recommendations.detail })).toBeVisible()
  } else if (place === 'events') {
    await rowsOf(window.getByRole('grid').first()).first().getByRole('button').first().click()
    await expect(window.getByRole('tab', { name: words.events.tabEvent, exact: true })).toBeVisible()
  }
}

/** Switches the window to a language that it does not show yet. */
export const switchTo = async (window: Page, lang: Lang): Promise<void> => {
  const other = lang === 'cs' ? messages.en : messages.cs
  await window.getByRole('button', { name: other.shell.switchLanguage, exact: true }).click()
  await expect(window.locator('html')).toHaveAttribute('lang', lang)
}

/** The places whose list opens a detail beside it. */
const listed = ['institutions', 'persons', 'invitations', 'outcomes'] as const
