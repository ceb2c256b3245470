import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { messages } from '../../src-main/shared/messages'
import { readSnapshot } from '../../src-main/store/snapshot'
import { tracesOf } from '../main/store/traces'
import { newestFiles } from './database-folder'
import { expect, test } from './launch'
import { switchTo } from './views'
import { lockScreen, openPasswordPage, passwordField, setPassword, unlock } from './screens/password'
import { cs, goTo, notice } from './screens/shell'
import { expectNoViolation } from './violations'

test.use({ startsWith: 'sample' })

const password = 'Žluťoučký kůň 7'

type Bridged = Window & { readonly app: { readonly request: (name: string, input: unknown) => Promise<unknown> } }

/** Asks main past the page, as a page that was taken over would. */
const ask = (window: Page, name: string, input: unknown = null): Promise<unknown> =>
  window.evaluate(
    ([each, given]) => (globalThis as unknown as Bridged).app.request(each as string, given),
    [name, input],
  )

/** Names of people and institutions and e-mail addresses of the sample, long enough that chance does not write them. */
const knownNames = (data: string): readonly string[] => {
  const { generation, snapshot } = newestFiles(data)
  const read = readSnapshot(generation, readFileSync(snapshot))
  if (read === 'damaged') throw new Error('the sample is damaged')
  const { persons, institutions } = JSON.parse(read.data.toString('utf8')) as {
    [name in 'persons' | 'institutions']: { [id: string]: { email?: string; name?: string } }
  }
  const mails = Object.values(persons).map(({ email = '' }) => email)
  const names = Object.values(institutions).map(({ name = '' }) => name)
  return [mails, names].flatMap((texts) => texts.filter((text) => text.length >= 15).slice(0, 10))
}

test('a password is set, asked for at the next start, changed by the recovery code and taken away', async ({ app }) => {
  const { folders } = app
  const sheet = join(folders.base, 'kod.pdf')
  const code = await setPassword(app, password, sheet)
  await expect(notice(app.window, cs.password.done.set)).toBeVisible()
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(app.window.getByText(cs.password.isOn)).toBeVisible()
  await expectNoViolation(app.window, 'page of the password, on')

  await test.step('the next start asks, and a wrong password is told under the field', async () => {
    const window = await app.relaunch()
    const lock = lockScreen(window)
    await expect(lock).toBeVisible()
    await expect(lock.getByText(cs.password.lock.folder(folders.data))).toBeVisible()
    await unlock(window, 'špatné heslo')
    await expect(passwordField(lock)).toHaveAttribute('aria-invalid', 'true')
    await expect(passwordField(lock)).toBeFocused()
    await expectNoViolation(window, 'lock screen with a wrong password')
    const answer = await ask(window, 'database:read')
    expect(answer).toEqual({ ok: false, failure: { code: 'database-encrypted' } })
    await unlock(window, password.normalize('NFD'))
    await expect(lock).toBeHidden()
    await goTo(window, 'institutions')
    await expect(window.getByRole('grid').getByText('Říčany').first()).toBeVisible()
  })

  await test.step('the recovery code opens it and sets a new password', async () => {
    const window = await app.relaunch()
    const lock = lockScreen(window)
    await lock.getByRole('button', { name: cs.password.lock.useCode }).press('Enter')
    await expect(passwordField(lock, cs.password.code)).toBeFocused()
    await window.keyboard.type(code.toLowerCase().replaceAll('-', ' '))
    await passwordField(lock, cs.password.next).fill('zcela nové heslo')
    await passwordField(lock, cs.password.again).fill('zcela nové heslo')
    await expectNoViolation(window, 'lock screen with the recovery code')
    await window.keyboard.press('Enter')
    await expect(lock).toBeHidden()
    await app.relaunch()
    await unlock(app.window, password)
    await expect(
      lockScreen(app.window)
        .getByText(cs.failures.sentences['wrong-password']({ code: 'wrong-password' }))
        .first(),
    ).toBeVisible()
    await unlock(app.window, 'zcela nové heslo')
    await expect(lockScreen(app.window)).toBeHidden()
  })

  await test.step('taken away, the database opens without it', async () => {
    const { window } = app
    await openPasswordPage(window)
    await window.getByRole('button', { name: cs.password.remove }).press('Enter')
    const dialog = window.getByRole('dialog')
    await expect(passwordField(dialog, cs.password.current)).toBeFocused()
    await window.keyboard.type('zcela nové heslo')
    await expectNoViolation(window, 'taking the password away', { within: '[role="dialog"]' })
    await window.keyboard.press('Enter')
    await expect(notice(window, cs.password.done.remove)).toBeVisible()
    await app.relaunch()
    await expect(app.window.getByRole('navigation', { name: cs.shell.navigation })).toBeVisible()
    expect(existsSync(join(folders.data, 'key.json'))).toBe(false)
  })
})

test('87 locking keeps the open form and the field being typed in, refuses every request, and both are there after unlocking', async ({
  app,
}) => {
  const { window } = app
  await setPassword(app, password, join(app.folders.base, 'kod.pdf'))

  await test.step('a field that is being typed in is saved before the lock', async () => {
    await goTo(window, 'institutions')
    await window.getByRole('grid').getByText('Říčany').first().click()
    const note = window.getByRole('textbox', { name: cs.fields.names.institutions.note, exact: true })
    await note.fill('zavolat po obědě')
    await window.keyboard.press('Control+l')
    await expect(lockScreen(window)).toBeVisible()
    await expect(lockScreen(window).getByText(cs.password.lock.kept)).toBeVisible()
    await expect(window.getByText('zavolat po obědě')).toBeHidden()
    expect(await window.locator('#app').evaluate((page) => (page as HTMLElement).inert)).toBe(true)
    await expectNoViolation(window, 'lock screen over the page')
    for (const name of ['database:read', 'database:redo', 'password:new-code'])
      expect(await ask(window, name)).toEqual({
        ok: false,
        failure: { code: 'database-encrypted' },
      })
    await unlock(window, password)
    await expect(lockScreen(window)).toBeHidden()
    await expect(note).toHaveValue('zavolat po obědě')
  })

  await test.step('a form and a field stay half typed when the person goes away, and the field is saved after unlocking', async () => {
    const note = window.getByRole('textbox', { name: cs.fields.names.institutions.note, exact: true })
    await note.fill('zavolat až zítra')
    await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    await expect(lockScreen(window)).toBeVisible()
    await unlock(window, password)
    await expect(note).toHaveValue('zavolat až zítra')
    await window.getByRole('button', { name: cs.institutions.create }).first().click()
    const name = window.getByRole('textbox', { name: cs.fields.names.institutions.name, exact: true })
    await name.fill('Město Úvaly')
    await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    await expect(lockScreen(window)).toBeVisible()
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+1')
    await unlock(window, password)
    await expect(lockScreen(window)).toBeHidden()
    await expect(name).toHaveValue('Město Úvaly')
    await expect(name).toBeFocused()
    await window.getByRole('button', { name: cs.institutions.save }).click()
    await expect(window.getByText(cs.institutions.created('Město Úvaly'))).toBeVisible()
  })

  await test.step('a dialog stays as well, and neither Esc nor a shortcut reaches it', async () => {
    await goTo(window, 'events')
    await window.getByRole('button', { name: cs.events.create }).first().click()
    const dialog = window.getByRole('dialog', { name: cs.events.create })
    await dialog.getByRole('textbox').first().fill('Setkání')
    await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    await expect(lockScreen(window)).toBeVisible()
    await expect(dialog).toBeHidden()
    await expect(passwordField(lockScreen(window))).toBeFocused()
    await window.keyboard.press('Escape')
    await unlock(window, password)
    await expect(dialog.getByRole('textbox').first()).toHaveValue('Setkání')
    // The first one says that it is not saved.
    await window.keyboard.press('Escape')
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('what was typed is on the disk', async () => {
    await app.relaunch()
    await unlock(app.window, password)
    await goTo(app.window, 'institutions')
    await app.window.getByRole('grid').getByText('Říčany').first().click()
    await expect(app.window.getByRole('textbox', { name: cs.fields.names.institutions.note, exact: true })).toHaveValue(
      'zavolat až zítra',
    )
  })
})

test('an untouched window warns a minute ahead and locks itself; any key stays', async ({ app }) => {
  await setPassword(app, password, join(app.folders.base, 'kod.pdf'))
  const { window } = app
  await window.clock.install()
  await window.getByRole('combobox', { name: cs.password.autoLock }).selectOption('5')
  await window.clock.fastForward('04:10')
  await expect(window.getByText(cs.password.lock.stay).last()).toBeVisible()
  await expectNoViolation(window, 'warning before the lock', { rules: 'names' })
  await window.keyboard.press('Shift')
  await expect(window.getByText(cs.password.lock.stay)).toHaveCount(0)
  await window.clock.fastForward('05:05')
  await expect(lockScreen(window)).toBeVisible()
})

test('P18 P33 nothing on the disk and nothing in the log gives the people away', async ({ app }) => {
  const { folders } = app
  const { window } = app
  const added = 'Říčany: starostka Jana Nováková'
  const names = knownNames(folders.data)
  expect(names).toHaveLength(20)
  expect(tracesOf(names, folders.data).length, 'before the password all are there').toBeGreaterThanOrEqual(20)
  await setPassword(app, password, join(folders.base, 'kod.pdf'))
  await goTo(window, 'institutions')
  await window.getByRole('grid').getByText('Říčany').first().click()
  await window.getByRole('textbox', { name: cs.fields.names.institutions.note, exact: true }).fill(added)
  await window.keyboard.press('Tab')
  await ask(window, 'database:act', { action: 'institution:create', input: { name: 7, note: added } })
  await ask(window, added, added)
  await app.kill()
  await app.launch()
  await unlock(app.window, password)
  await expect(lockScreen(app.window)).toBeHidden()
  expect(tracesOf([...names, added], folders.data)).toEqual([])
  const logs = join(folders.userData, 'logs')
  expect(existsSync(logs) ? tracesOf([...names, added], logs) : []).toEqual([])
})

test('the lock screen speaks English too and lets another database be opened', async ({ app }) => {
  await setPassword(app, password, join(app.folders.base, 'kod.pdf'))
  const { window } = app
  await window.keyboard.press('Control+l')
  await switchTo(window, 'en')
  const { lock } = messages.en.password
  await expect(window.getByRole('heading', { name: lock.title })).toBeVisible()
  await expectNoViolation(window, 'lock screen, en', { rules: 'names' })
  await window.getByRole('button', { name: lock.other }).press('Enter')
  await expect(window.getByRole('button', { name: messages.en.welcome.open.choose })).toBeVisible()
  await window.getByRole('button', { name: messages.en.welcome.retry }).press('Enter')
  await expect(window.getByRole('heading', { name: lock.title })).toBeVisible()
})
