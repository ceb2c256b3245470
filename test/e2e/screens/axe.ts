import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No rule of axe finds anything on what is shown; `what` names it in a failure. */
export const expectAccessible = async (window: Page, what: string): Promise<void> => {
  // Without this axe opens a page of its own, which Electron has not.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\n')[1] ?? ''}`,
    ),
  )
  expect(found, what).toEqual([])
}
