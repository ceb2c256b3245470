import type { Invitation } from '../../src-main/shared/domain/invitations/invitation'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { press, tabTo } from './screens/keys'
import { list, rowAt } from './screens/lists'
import { cs, headingOf } from './screens/shell'

test.use({ startsWith: 'sample' })

test('marked people are invited by name, and the invitation says whom and in which wave', async ({
  app,
  folders,
  window,
}) => {
  await press(window, 'Control+4')
  await expect(headingOf(window)).toHaveText(cs.persons.title)
  const people = list(window, cs.persons.title)
  await tabTo(window, rowAt(people, 0))
  await press(window, 'ArrowDown', 'Space', 'ArrowDown', 'Space')
  await tabTo(window, window.getByRole('button', { name: cs.persons.invite(2, 'BI') }), 'Shift+Tab')
  await press(window, 'Enter')
  await expect(window.getByText(cs.persons.invited(2))).toBeVisible()
  await app.close()

  const invitations = valueOf<Invitation[]>(await runEngine('read', 'invitations', '--data', folders.data))
  const byName = invitations.filter(({ personId }) => personId !== null)
  expect(byName).toHaveLength(2)
  // The letters of the first wave went out long ago.
  expect(byName.map(({ wave, sentOn, eventId }) => [wave, sentOn, eventId])).toEqual([
    [2, null, null],
    [2, null, null],
  ])
})
