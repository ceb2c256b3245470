import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Notes as a failure of the test everything that axe finds wrong in what the window shows, and goes on, so that one run
 * tells of all states. `only` names single rules where the others have nothing new to say.
 */
export const expectNoViolation = async (window: Page, state: string, ...only: readonly string[]): Promise<void> => {
  await expectAtRest(window)
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true)
  if (only.length > 0) axe.withRules([...only])
  // Of the rules of WCAG 2.2 axe leaves this one out by itself.
  else axe.options({ rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.analyze()
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`),
  )
  expect.soft(lines, state).toEqual([])
}

/** Colours in the middle of a transition are nobody's choice. */
const expectAtRest = (window: Page): Promise<void> =>
  expect
    .poll(() => window.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length))
    .toBe(0)
