import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type Scope = {
  /** Looks at this part of the page only; what lies behind a dialog was looked at before it opened. */
  readonly within?: string
  /** Which rules: all, only those of colours, or all but those of colours and sizes, which take the most time. */
  readonly rules?: 'all' | 'colours' | 'names'
}

/**
 * Notes as a failure of the test everything that axe finds wrong in what the window shows, and goes on, so that one run
 * tells of all states.
 */
export const expectNoViolation = async (window: Page, state: string, scope: Scope = {}): Promise<void> => {
  await expectAtRest(window)
  const { violations } = await axeFor(window, scope).analyze()
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`),
  )
  expect.soft(lines, state).toEqual([])
}

const axeFor = (window: Page, { within, rules = 'all' }: Scope): AxeBuilder => {
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true).options({
    // Of the rules of WCAG 2.2 axe leaves this one out by itself.
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
    preload: false,
  })
  if (within !== undefined) axe.include(within)
  if (rules === 'colours') axe.withRules(['color-contrast'])
  if (rules === 'names') axe.disableRules(['color-contrast', 'target-size'])
  return axe
}

/** Colours in the middle of a transition are nobody's choice. */
const expectAtRest = (window: Page): Promise<void> =>
  expect
    .poll(
      () => window.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
      // A transition takes less than what Playwright waits before it asks for the third time.
      { intervals: [20, 50, 100] },
    )
    .toBe(0)
