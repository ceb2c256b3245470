import { expect, test } from './launch'

test.use({ startsWith: 'sample' })

test('the window is Czech at first', async ({ window }) => {
  await expect(window.locator('html')).toHaveAttribute('lang', 'cs')
})
