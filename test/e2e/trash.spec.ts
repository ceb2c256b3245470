import type { Locator, Page } from '@playwright/test'
import { langs } from '../../src-main/shared/preferences'
import { messages } from '../../src-main/shared/messages'
import { nodeFileSystem } from '../../src-main/store/file-system'
import { openStore } from '../../src-main/store/open-store'
import { systemWorld } from '../../src-main/store/system-world'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { switchTo } from './views'
import { preparedInvitationsByKeys } from './screens/invitations'
import { hasFocus, press, tabTo } from './screens/keys'
import { list, rowAt, rowCount, rowWith } from './screens/lists'
import { cs, headingOf, notice, undoButton } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const dialogBox = { within: '[role="dialog"]' } as const
const bartl = 'Bártl Kryštof'

/** Every record of what hangs on a person, as another process reads the folder of the closed app. */
const recordsIn = async (data: string): Promise<unknown> => {
  const all: Record<string, readonly { id: string }[]> = {}
  for (const name of ['persons', 'registrations', 'attendances', 'nominations', 'trash']) {
    const records = valueOf<{ id: string }[]>(await runEngine('read', name, '--data', data))
    all[name] = records.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  return all
}

const goByPalette = async (window: Page, typed: string): Promise<void> => {
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.type(typed)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toBeHidden()
}

const openTrash = async (window: Page): Promise<Locator> => {
  await goByPalette(window, 'trash with removed')
  await expect(headingOf(window)).toHaveText(cs.trash.title)
  return list(window, cs.trash.list)
}

const trashed = (window: Page): Locator => list(window, cs.trash.list)

/** Opens a person and presses the button that removes them. */
const askToRemove = async (window: Page, typed: string, name: string): Promise<Locator> => {
  await goByPalette(window, typed)
  await tabTo(window, window.getByRole('button', { name: cs.persons.remove(1) }))
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: cs.trash.removing.title(name) })
  await expect(dialog).toBeVisible()
  return dialog
}

test('a person goes with registration and attendance after it was said what hangs on them, and comes back whole', async ({
  app,
  folders,
}) => {
  await app.close()
  const before = await recordsIn(folders.data)
  const window = await app.launch()
  const dialog = await askToRemove(window, 'bartl', bartl)
  await expect(dialog).toContainText(cs.words.collections.registrations(5))
  await expect(dialog).toContainText(cs.trash.removing.totals)
  await expectNoViolation(window, 'removal with what hangs on it', dialogBox)
  expect(await hasFocus(dialog.getByRole('button', { name: cs.shell.cancel, exact: true }).first())).toBe(true)

  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(undoButton(window)).toBeDisabled()

  await tabTo(window, window.getByRole('button', { name: cs.persons.remove(1) }))
  await window.keyboard.press('Enter')
  await tabTo(window, dialog.getByRole('button', { name: /^Přesunout do koše/ }))
  await window.keyboard.press('Enter')
  await expect(notice(window, cs.persons.removed(1))).toBeVisible()

  const trash = await openTrash(window)
  await expect.poll(() => rowCount(trash)).toBe(1)
  await expect(rowWith(trash, bartl)).toContainText(cs.words.missing.persons)
  await tabTo(window, rowAt(trash, 0))
  await window.keyboard.press('Enter')
  const detail = window.getByRole('region', { name: cs.trash.detail })
  await expect(detail).toContainText(cs.words.collections.registrations(5))
  await expect.poll(() => hasFocus(detail.getByRole('button', { name: cs.trash.restore }))).toBe(true)
  await expectNoViolation(window, 'the trash')

  await window.keyboard.press('r')
  await expect(notice(window, cs.trash.restored(15))).toBeVisible()
  await expect(window.getByText(cs.trash.empty)).toBeVisible()
  await goByPalette(window, 'bartl')
  await expect(window.getByRole('heading', { name: 'Kryštof Bártl' })).toBeVisible()
  await app.close()
  expect(await recordsIn(folders.data)).toEqual(before)
})

test('what nothing hangs on is removed at once, and the keys of the list restore it', async ({ window }) => {
  const invitations = await preparedInvitationsByKeys(window)
  await window.keyboard.press('Delete')
  await expect.poll(() => rowCount(invitations)).toBe(1)
  await expect(window.getByRole('dialog')).toBeHidden()
  await window.keyboard.press('Delete')
  await expect.poll(() => rowCount(invitations)).toBe(0)

  const trash = await openTrash(window)
  await expect.poll(() => rowCount(trash)).toBe(2)
  await tabTo(window, rowAt(trash, 0))
  await press(window, 'r')
  await expect.poll(() => rowCount(trash)).toBe(1)
  await expect.poll(() => hasFocus(rowAt(trash, 0))).toBe(true)
  await press(window, 'r')
  await expect(window.getByText(cs.trash.empty)).toBeVisible()
})

test('for good goes only what was counted, and even that can be taken back', async ({ window }) => {
  const dialog = await askToRemove(window, 'bartl', bartl)
  await tabTo(window, dialog.getByRole('button', { name: /^Přesunout do koše/ }))
  await window.keyboard.press('Enter')
  const trash = await openTrash(window)
  await tabTo(window, rowAt(trash, 0))
  await press(window, 'ArrowDown', 'Delete')

  const ask = window.getByRole('dialog', { name: cs.trash.ask.title(1) })
  const confirm = ask.getByRole('button', { name: cs.trash.emptiesMany(1) })
  await expect(confirm).toBeDisabled()
  const text = (await ask.getByRole('textbox').getAttribute('aria-label')) ?? (await ask.innerText())
  const count = /: (\d+)/.exec(text)?.[1] ?? ''
  await window.keyboard.type(`${count}0`)
  await window.keyboard.press('Enter')
  await expect(ask).toBeVisible()
  await window.keyboard.press('Backspace')
  await expect(confirm).toBeEnabled()
  await expectNoViolation(window, 'question before removing for good', dialogBox)
  await window.keyboard.press('Enter')
  await expect(notice(window, cs.trash.emptied(1))).toBeVisible()
  await expect(window.getByText(cs.trash.empty)).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect.poll(() => rowCount(trashed(window))).toBe(1)
})

test('the days are set in the trash, and a wrong number stays with its sentence', async ({ window }) => {
  await openTrash(window)
  const days = window.getByRole('textbox', { name: cs.trash.days, exact: true })
  await tabTo(window, days)
  await days.fill('0')
  await window.keyboard.press('Enter')
  await expect(window.getByText(cs.trash.wrongDays)).toBeVisible()
  await days.fill('14')
  await window.keyboard.press('Enter')
  await expect(window.getByText(cs.trash.emptyText(14))).toBeVisible()
})

const dayMs = 86_400_000

/** A town is made and removed on a computer whose clock is so many days off and was said to be right. */
const removeTownAt = async (folder: string, days: number, name: string): Promise<void> => {
  const world = { ...systemWorld(() => 'Jana'), now: () => new Date(Date.now() + days * dayMs) }
  const opened = await openStore({ fs: nodeFileSystem, world, appVersion: '0.0.0', folder })
  if (!opened.ok) throw new Error(opened.failure.code)
  const store = opened.value
  await store.confirmClock()
  const made = await store.act({ action: 'institution:create', input: { name } })
  const [change] = made.ok ? (made.value.changeSet?.changes ?? []) : []
  await store.act({ action: 'institution:remove', input: { ids: [change?.id ?? ''] } })
  await store.close()
}

test('P40 a database whose last change lies in the future is told of; nothing is released or leaves the trash until the clock is said to be right', async ({
  app,
  folders,
}) => {
  await app.close()
  await removeTownAt(folders.data, -100, 'Dávná')
  await removeTownAt(folders.data, 730, 'Budoucí')
  const before = await recordsIn(folders.data)

  const told = (window: Page): Locator => window.getByText(cs.shell.clockTitle)
  await expect(told(await app.launch())).toBeVisible()
  const window = await app.relaunch()
  await expect(told(window)).toBeVisible()
  await openTrash(window)
  await expect.poll(() => rowCount(trashed(window))).toBe(2)
  await app.close()
  expect(await recordsIn(folders.data)).toEqual(before)

  const again = await app.launch()
  const isRight = again.getByRole('button', { name: cs.shell.clockIsRight })
  await tabTo(again, isRight)
  await again.keyboard.press('Enter')
  await expect(told(again)).toBeHidden()
  await expect(told(await app.relaunch())).toBeHidden()
})

for (const lang of langs) {
  test(`the dialog and the trash are in one language, ${lang}`, async ({ window }) => {
    if (lang !== 'cs') await switchTo(window, lang)
    const { persons, trash, words } = messages[lang]
    await goByPalette(window, 'bartl')
    await tabTo(window, window.getByRole('button', { name: persons.remove(1) }))
    await window.keyboard.press('Enter')
    const dialog = window.getByRole('dialog', { name: trash.removing.title(bartl) })
    await expect(dialog).toContainText(words.collections.registrations(5))
    await window.keyboard.press('Tab')
    await window.keyboard.press('Enter')
    await goByPalette(window, 'koš s odstr')
    await tabTo(window, rowAt(list(window, trash.list), 0))
    await window.keyboard.press('Enter')
    await expect(window.getByRole('region', { name: trash.detail })).toContainText(trash.contents)
    await expectNoViolation(window, `trash ${lang}`, { rules: 'names' })
  })
}
