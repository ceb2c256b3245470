import { expect, test } from './launch'

test.use({ startsWith: 'sample' })

test('opens the sample on the overview', async ({ window }) => {
  await expect(window.getByRole('main')).toBeVisible()
  await window.screenshot({ path: process.env['SHOT'] ?? 'test-results/first.png' })
})
