import { expect, type Locator, type Page } from '@playwright/test'
import { choose, fill, fillAndLeave } from './fields'
import { list } from './lists'
import { cs, goTo } from './shell'

const words = cs.outcomes

/** The list of what the events brought. */
const outcomeList = (window: Page): Locator => list(window, words.list)

export type NewOutcome = { readonly title: string; readonly text: string; readonly kind: string }

const openForm = async (window: Page): Promise<Locator> => {
  await goTo(window, 'outcomes')
  await window.getByRole('button', { name: words.create }).first().click()
  return window.getByRole('region', { name: words.detail })
}

/** Begins an outcome of this title; the form is there to be saved. */
export const startOutcome = async (window: Page, title: string): Promise<Locator> => {
  const form = await openForm(window)
  await fill(form, cs.fields.names.outcomes.title, title)
  return form
}

/** Writes outcomes of an event down one after the other, as during a workshop. */
export const recordOutcomes = async (window: Page, event: RegExp, outcomes: readonly NewOutcome[]): Promise<void> => {
  const form = await openForm(window)
  await chooseEvent(form, event)
  for (const { title, text, kind } of outcomes) {
    await choose(form, cs.fields.names.outcomes.kind, kind)
    await fill(form, cs.fields.names.outcomes.title, title)
    await fill(form, cs.fields.names.outcomes.text, text)
    await form.getByRole('button', { name: words.form.save }).click()
    await expect(form.getByText(words.form.saved(title))).toBeVisible()
  }
  await form.getByRole('button', { name: words.form.close }).last().click()
}

const chooseEvent = async (form: Locator, event: RegExp): Promise<void> => {
  const field = form.getByRole('combobox', { name: cs.fields.names.outcomes.eventId })
  const label = await field.getByRole('option', { name: event }).innerText()
  await field.selectOption({ label: label.trim() })
}

/** Makes one recommendation of all outcomes; its page opens. */
export const recommendFromAll = async (window: Page, count: number): Promise<void> => {
  await outcomeList(window).getByRole('checkbox', { name: words.markAll }).click()
  await window.getByRole('button', { name: words.recommend(count) }).click()
  await expect(window.getByRole('region', { name: cs.recommendations.detail })).toBeVisible()
}

/** Rewrites the recommendation whose details are shown. */
export const writeRecommendation = async (
  window: Page,
  { title, text, addressee }: { readonly title: string; readonly text: string; readonly addressee: string },
): Promise<void> => {
  const detail = window.getByRole('region', { name: cs.recommendations.detail })
  await fillAndLeave(detail, cs.fields.names.recommendations.title, title)
  await fillAndLeave(detail, cs.fields.inForms.recommendations.text, text)
  await fillAndLeave(detail, cs.fields.names.recommendations.addressee, addressee)
  await expect(recommendationLines(window).filter({ hasText: title })).toContainText(addressee)
}

/** Adds a recommendation that is built on nothing yet. */
export const addRecommendation = async (window: Page, title: string, theme: string): Promise<void> => {
  await goTo(window, 'recommendations')
  await window.getByRole('button', { name: cs.recommendations.createIn(theme) }).click()
  const form = window.getByRole('region', { name: cs.recommendations.detail })
  await fill(form, cs.fields.names.recommendations.title, title)
  await form.getByRole('button', { name: cs.recommendations.form.save }).click()
  await expect(recommendationLines(window).filter({ hasText: title })).toBeVisible()
}

/** The recommendations in their chapters, as the list has them. */
export const recommendationLines = (window: Page): Locator =>
  window.getByRole('group', { name: cs.recommendations.list }).getByRole('listitem')

/** The numbers and titles of the recommendations, in their order. */
export const recommendationOrder = async (window: Page): Promise<readonly string[]> => {
  const lines = await recommendationLines(window).all()
  return Promise.all(
    lines.map(async (line) => {
      const number = await line.locator('.number').first().innerText()
      const title = await line.locator('.words > span').first().innerText()
      return `${number} ${title}`
    }),
  )
}
