import { userInfo } from 'node:os'
import type { Page } from '@playwright/test'
import type { ActRequest } from '../../src-main/shared/domain/actions'
import { langs } from '../../src-main/shared/preferences'
import { messages } from '../../src-main/shared/messages'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { switchTo } from './views'
import { press, tabTo } from './screens/keys'
import { list, rowAt, rowCount } from './screens/lists'
import { cs, headingOf, notice, redoButton, undoButton } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const dialogBox = { within: '[role="dialog"]' } as const

type Answer = { readonly ok: boolean; readonly value: { readonly id: string } }
type Request = (name: string, input: unknown) => Promise<Answer>

/** Asks main from the page, exactly as the page's own code does. */
const ask = (window: Page, name: string, input: unknown): Promise<Answer> =>
  window.evaluate(
    ({ name, input }) => (globalThis as unknown as { app: { request: Request } }).app.request(name, input),
    { name, input },
  )

/** Does something as a screen would, without its fields; gives the id of what was made or changed. */
const act = async (window: Page, request: ActRequest): Promise<string> => {
  const answer = await ask(window, 'database:act', request)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** A town that was renamed, got a note and somebody to it. */
const pastOf = async (window: Page): Promise<string> => {
  const id = await act(window, { action: 'institution:create', input: { name: 'Úvaly' } })
  await act(window, { action: 'institution:edit', input: { id, changes: { name: 'Město Úvaly', kind: 'region' } } })
  await act(window, { action: 'institution:edit', input: { id, changes: { note: 'volali v úterý' } } })
  await act(window, { action: 'person:create', input: { lastName: 'Nováková', institutionId: id } })
  return id
}

const openHistory = async (window: Page): Promise<void> => {
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.type('history of changes')
  await window.keyboard.press('Enter')
  await expect(headingOf(window)).toHaveText(cs.history.title)
}

const changes = (window: Page) => list(window, cs.history.list)

/** Opens a row by the keyboard; its details take the focus. */
const openRow = async (window: Page, index: number): Promise<void> => {
  await rowAt(changes(window), index).click()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: cs.history.detail })).toBeVisible()
}

const takeBack = async (window: Page): Promise<void> => {
  await tabTo(window, window.getByRole('button', { name: cs.history.takeBack }))
  await window.keyboard.press('Enter')
}

test('an empty history says what will be in it', async ({ window }) => {
  await openHistory(window)
  await expect(window.getByText(cs.history.nothing)).toBeVisible()
  await expectNoViolation(window, 'empty history')
})

test('a change is shown with its old and new values in words, and only it is taken back', async ({ window }) => {
  const id = await pastOf(window)
  await openHistory(window)
  await expect.poll(() => rowCount(changes(window))).toBe(4)
  await openRow(window, 2)
  const line = window
    .getByRole('row')
    .filter({ has: window.getByRole('rowheader', { name: cs.fields.names.institutions.kind }) })
  await expect(line).toContainText(cs.words.institutionKinds.municipality)
  await expect(line).toContainText(cs.words.institutionKinds.region)
  await expectNoViolation(window, 'history with a change')

  await takeBack(window)
  await expect(notice(window, cs.shell.undone(cs.actions['institution:edit']))).toBeVisible()
  await expect.poll(() => rowCount(changes(window))).toBe(5)
  await expect(redoButton(window)).toBeEnabled()
  const town = await ask(window, 'history:entry', { seq: 5, limit: 1 })
  expect(town).toMatchObject({ ok: true, value: { entry: { target: 2 }, records: [{ id }] } })

  await takeBack(window)
  await expect(window.getByText(cs.history.takenBack)).toBeVisible()
})

test('what depends on a step is listed, and taken back with it', async ({ window }) => {
  await pastOf(window)
  await openHistory(window)
  await expect.poll(() => rowCount(changes(window))).toBe(4)
  await openRow(window, 3)
  await takeBack(window)
  const dialog = window.getByRole('dialog', { name: cs.history.dependentsTitle })
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await expect(dialog.getByRole('listitem').first()).toContainText(`${cs.actions['person:create']} Nováková`, {
    ignoreCase: true,
  })
  await expectNoViolation(window, 'what depends on a step', dialogBox)
  await tabTo(window, dialog.getByRole('button', { name: cs.history.takeBackAll(4) }))
  await window.keyboard.press('Enter')
  await expect(notice(window, cs.shell.undone(cs.actions['institution:create']))).toBeVisible()
  await press(window, 'Control+y')
  await expect.poll(() => rowCount(changes(window))).toBe(6)
})

test('the history is narrowed by words, by day and to one record', async ({ window }) => {
  await pastOf(window)
  await openHistory(window)
  await expect.poll(() => rowCount(changes(window))).toBe(4)
  await window.getByRole('searchbox', { name: cs.history.search }).fill('pridani')
  await expect.poll(() => rowCount(changes(window))).toBe(2)
  await window.getByRole('searchbox', { name: cs.history.search }).fill('')
  const from = window.getByRole('textbox', { name: cs.history.from, exact: true })
  await from.fill('1. 1. 2199')
  await from.press('Enter')
  await expect(window.getByText(cs.history.nothingFound)).toBeVisible()
  await window.getByRole('button', { name: cs.lists.clearFilters }).click()
  await expect.poll(() => rowCount(changes(window))).toBe(4)

  await openRow(window, 0)
  await window.getByRole('button', { name: cs.history.ofRecord }).click()
  await expect.poll(() => rowCount(changes(window))).toBe(1)
  await expect(window.getByText(cs.history.onlyRecord('Nováková'))).toBeVisible()
  await window.getByRole('button', { name: cs.history.allRecords }).click()
  await expect.poll(() => rowCount(changes(window))).toBe(4)
})

test('the way back names its step with how many it is about, in both languages', async ({ window }) => {
  const made: string[] = []
  for (const name of ['Kolín', 'Písek', 'Tábor'])
    made.push(await act(window, { action: 'institution:create', input: { name } }))
  await act(window, { action: 'institution:remove', input: { ids: made } })
  for (const lang of langs) {
    if (lang !== 'cs') await switchTo(window, lang)
    const { shell, history } = messages[lang]
    const name = shell.undo(history.counted['institution:remove'](3))
    const button = lang === 'cs' ? undoButton(window) : window.getByRole('banner').getByRole('button', { name })
    await expect(button).toHaveAccessibleName(name)
  }
  await expectNoViolation(window, 'history in English', { rules: 'names' })
})

test('a change bears the name of the account until its maker has said their own', async ({ app, folders }) => {
  const { window } = app
  await act(window, { action: 'institution:create', input: { name: 'Úvaly' } })
  await ask(window, 'preferences:set', { userName: 'Jana Dvořáková' })
  await act(window, { action: 'institution:create', input: { name: 'Škvorec' } })
  await app.close()
  const history = valueOf<readonly { readonly by: string }[]>(await runEngine('history', '--data', folders.data))
  expect(history.slice(0, 2).map(({ by }) => by)).toEqual(['Jana Dvořáková', userInfo().username])
})
