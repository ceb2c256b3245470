import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { langs } from '../../src-main/shared/preferences'
import { messages, type Messages } from '../../src-main/shared/messages'
import type { Page } from '@playwright/test'
import { flipBit, newestFiles } from './database-folder'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { switchTo } from './views'
import { press, tabTo } from './screens/keys'
import { list, rowAt, rowCount, rowsOf } from './screens/lists'
import { cs, goTo, headingOf, notice, undoButton } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

/** To the page by the palette, as somebody does who keeps the hands on the keys. */
const goToBackups = async (window: Page): Promise<void> => {
  await press(window, 'Control+k')
  await window.keyboard.type(cs.shell.commands.backups)
  const palette = window.getByRole('dialog', { name: cs.shell.searchHint })
  await expect(palette.getByRole('option', { name: cs.shell.commands.backups })).toBeVisible()
  await press(window, 'Enter')
  await expect(headingOf(window)).toHaveText(cs.backups.title)
}

const backupList = (window: Page) => list(window, cs.backups.list)

/** Removes an invitation that was not sent yet. */
const removeInvitation = async (window: Page): Promise<void> => {
  await goTo(window, 'invitations')
  await window.getByRole('button', { name: new RegExp(`^${cs.invitations.filterNames.prepared}`) }).click()
  const invitations = list(window, cs.invitations.list)
  await expect.poll(() => rowCount(invitations)).toBe(2)
  await rowAt(invitations, 0).click()
  await press(window, 'Delete')
  await expect.poll(() => rowCount(invitations)).toBe(1)
}

/** The first line of the list, once it holds a backup: an empty list tells so in a row of its own. */
const firstLine = (window: Page, words: Messages['backups'] = cs.backups) =>
  rowsOf(list(window, words.list)).filter({ hasText: words.states.sound }).first()

test('P20 make, change, compare, restore and undo, by the keyboard alone', async ({ window }) => {
  await goToBackups(window)
  await tabTo(window, window.getByRole('button', { name: cs.backups.make }), 'Shift+Tab')
  await press(window, 'Enter')
  await expect(notice(window, /Záloha je hotova|se nic nezměnilo/)).toBeVisible()
  await expect(firstLine(window)).toBeVisible()

  await removeInvitation(window)
  await goToBackups(window)
  await tabTo(window, rowAt(backupList(window), 0))
  await press(window, 'ArrowDown')
  const detail = window.getByRole('region', { name: cs.backups.detail })
  const line = detail.getByRole('row').filter({ hasText: 'pozvánek' })
  await expect(line.getByRole('cell')).toHaveText([/^\d+$/, /^\d+$/, '1', '–', '–'])

  // The invitation comes back, and its line in the trash goes.
  await tabTo(window, detail.getByRole('button', { name: cs.backups.restore }))
  await press(window, 'Enter')
  await expect(notice(window, cs.backups.restored(2))).toBeVisible()
  await expect(undoButton(window)).toHaveAccessibleName(cs.shell.undo(cs.actions['database:restore']))
  await expect(rowsOf(backupList(window)).first()).toContainText(cs.backups.reasons.restore)

  await press(window, 'Control+z')
  await expect(notice(window, cs.shell.undone(cs.actions['database:restore']))).toBeVisible()
})

test('P25 a restore that touches a large part asks first, with its numbers, and lets it be', async ({
  app,
  window,
  folders,
}) => {
  const other = join(folders.base, 'jiná')
  valueOf(await runEngine('new', '--data', other))
  const { line } = valueOf<{ line: { name: string } }>(await runEngine('backup', 'make', '--data', other))
  await goToBackups(window)
  await app.answerOpenDialog(join(other, 'backups', line.name))
  await window.getByRole('button', { name: cs.backups.fromFile }).click()
  const detail = window.getByRole('region', { name: cs.backups.detail })
  await expect(detail).toContainText(cs.backups.largeTitle)
  await expectNoViolation(window, 'a backup that would empty the database')
  await detail.getByRole('button', { name: cs.backups.restore }).click()
  const dialog = window.getByRole('dialog', { name: cs.backups.largeTitle })
  await expect(dialog).toBeVisible()
  await expectNoViolation(window, 'the question', { within: '[role="dialog"]' })
  await press(window, 'Escape')
  await expect(dialog).toBeHidden()
  await goTo(window, 'outcomes')
  expect(await rowCount(window.getByRole('grid').first())).toBeGreaterThan(1)
})

test('a damaged backup is told in the list and not offered', async ({ window, folders }) => {
  await goToBackups(window)
  await window.getByRole('button', { name: cs.backups.make }).click()
  await expect(firstLine(window)).toBeVisible()
  await goTo(window, 'overview')
  for (const name of readdirSync(join(folders.data, 'backups'))) flipBit(join(folders.data, 'backups', name))
  await goToBackups(window)
  await rowAt(backupList(window), 0).click()
  const detail = window.getByRole('region', { name: cs.backups.detail })
  await expect(detail).toContainText(cs.backups.cannot)
  await expect(detail.getByRole('button', { name: cs.backups.restore })).toHaveCount(0)
  await expectNoViolation(window, 'a damaged backup')
})

test('P19 the second place is chosen, copied to, and kept out of the folder of the database', async ({
  app,
  window,
  folders,
}) => {
  const stick = join(folders.base, 'KLÍČENKA')
  mkdirSync(stick)
  await goToBackups(window)
  const place = window.getByRole('region', { name: cs.backups.second.title })
  await expect(place).toContainText(cs.backups.second.none)
  await app.answerOpenDialog(folders.data)
  await place.getByRole('button', { name: cs.backups.second.choose }).click()
  await expect(
    notice(window, cs.failures.sentences['second-place-inside']({ code: 'second-place-inside' })),
  ).toBeVisible()
  await app.answerOpenDialog(stick)
  await place.getByRole('button', { name: cs.backups.second.choose }).click()
  await expect(place).toContainText(cs.backups.second.present)
  await expect(rowsOf(backupList(window)).filter({ hasText: cs.backups.places.second })).toHaveCount(1)
  const [own = ''] = readdirSync(stick)
  expect(readdirSync(join(stick, own))).toHaveLength(1)
})

for (const lang of langs)
  test(`the page is accessible and has its words, ${lang}`, async ({ window }) => {
    await goToBackups(window)
    if (lang !== 'cs') await switchTo(window, lang)
    const words = messages[lang].backups
    await window.getByRole('button', { name: words.make }).click()
    await expect(firstLine(window, words)).toBeVisible()
    await rowAt(list(window, words.list), 0).click()
    await expect(window.getByRole('region', { name: words.detail })).toContainText(words.same)
    await expectNoViolation(window, `backups, ${lang}`)
  })

test.describe('without a window', () => {
  test('P07 a backup is made, listed, compared and restored, also into a folder that cannot be read', async ({
    folders,
  }) => {
    const data = folders.data
    const before = valueOf<unknown[]>(await runEngine('read', 'institutions', '--data', data)).length
    const made = valueOf<{ line: { name: string } }>(await runEngine('backup', 'make', '--data', data))
    const { name } = made.line
    expect(valueOf(await runEngine('backup', 'list', '--data', data))).toMatchObject([{ name, state: 'sound' }])
    valueOf(await runEngine('act', 'institution:create', '--input', '{"name":"Říčany"}', '--data', data))
    expect(valueOf(await runEngine('restore', name, '--dry-run', '--data', data))).toMatchObject({
      touched: 1,
      removed: 1,
    })
    expect(valueOf(await runEngine('restore', name, '--data', data))).toMatchObject({
      action: 'database:restore',
      count: 1,
    })
    expect(valueOf<unknown[]>(await runEngine('read', 'institutions', '--data', data))).toHaveLength(before)

    for (const file of readdirSync(data).filter((each) => each.startsWith('snap-'))) flipBit(join(data, file))
    const refused = await runEngine('read', 'institutions', '--data', data)
    expect(refused.value).toMatchObject({ ok: false, failure: { code: 'database-damaged' } })
    valueOf(await runEngine('restore', name, '--data', data))
    expect(valueOf<unknown[]>(await runEngine('read', 'institutions', '--data', data))).toHaveLength(before)
    expect(newestFiles(data).generation).toBeGreaterThan(1)
  })
})
