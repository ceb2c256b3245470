import { expect, test } from './launch'
import { press, tabTo } from './screens/keys'
import { list, rowCount } from './screens/lists'
import { cs, headingOf, notice } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const { coverage } = cs

test('white spots of one region are chosen in the matrix by the keyboard and invited', async ({ window }) => {
  await press(window, 'Control+k')
  await window.keyboard.type('pokryti kraju')
  await press(window, 'Enter')
  await expect(headingOf(window)).toHaveText(coverage.title)
  await expectNoViolation(window, 'coverage')

  const matrix = window.getByRole('table', { name: coverage.title })
  const cells = matrix.getByRole('button')
  await tabTo(window, cells.first())
  await press(window, 'ArrowDown', 'ArrowRight')
  const chosen = matrix.locator('button:focus')
  const [, reached = '', all = ''] = /^(\d+) z (\d+)/.exec((await chosen.getAttribute('aria-label')) ?? '') ?? []
  await press(window, 'Enter')
  await expect(chosen).toHaveAttribute('aria-pressed', 'true')
  const rows = list(window, coverage.list)
  expect(await rowCount(rows)).toBe(Number(all) - Number(reached))

  // The sum of everything: all white spots of the directory.
  const total = cells.last()
  await total.focus()
  await press(window, 'Enter')
  const white = await rowCount(rows)
  expect(white).toBeGreaterThan(0)
  await tabTo(window, window.getByRole('button', { name: coverage.prepareAll(white) }))
  await press(window, 'Enter')
  await expect(headingOf(window)).toHaveText(cs.invitations.prepare.title)
  await tabTo(window, window.getByRole('button', { name: cs.invitations.prepare.confirm(white) }))
  await press(window, 'Enter')
  await expect(notice(window, cs.invitations.prepare.done(white))).toBeVisible()
  await press(window, 'Control+k')
  await window.keyboard.type('pokryti kraju')
  await press(window, 'Enter')
  await expect(window.getByText(coverage.nobody)).toBeVisible()
})
