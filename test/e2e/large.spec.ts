import { expect, test } from './launch'

test('the window opens', async ({ window }) => {
  await expect(window.locator('html')).toHaveAttribute('lang', 'cs')
})
