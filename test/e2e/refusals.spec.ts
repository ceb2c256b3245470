import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch'
import { openEvent, showRegistrations } from './screens/events'
import { fill, fillAndLeave } from './screens/fields'
import { press } from './screens/keys'
import { list, rowAt } from './screens/lists'
import { openPasswordPage } from './screens/password'
import { cs, goTo, notice } from './screens/shell'

test.use({ startsWith: 'sample' })

type Form = {
  readonly name: string
  /** Opens it, and says where it is. */
  readonly open: (window: Page) => Promise<Locator>
  readonly send: string | RegExp
  /** Fills in what the other fields are only looked at after. */
  readonly fillIn?: (window: Page) => Promise<void>
  /** Nothing in it has to be filled in. */
  readonly mayBeEmpty?: boolean
}

const workshop = 'Problematika spojená s migrací cizinců'

const dialogOf = (window: Page): Locator => window.getByRole('dialog')

const openDialogOf =
  (title: string, button: string | RegExp, before?: (window: Page) => Promise<void>) => async (window: Page) => {
    await openEvent(window, title)
    await before?.(window)
    await window
      .getByRole('button', { name: button, exact: typeof button === 'string' })
      .first()
      .click()
    return dialogOf(window)
  }

const openPane = (place: 'institutions' | 'persons' | 'outcomes' | 'recommendations') => async (window: Page) => {
  await goTo(window, place)
  await window.getByRole('button', { name: cs[place].create, exact: true }).first().click()
  return window.locator('main form').last()
}

const forms: readonly Form[] = [
  { name: 'a person', open: openPane('persons'), send: cs.persons.save },
  { name: 'an institution', open: openPane('institutions'), send: cs.institutions.save },
  { name: 'an outcome', open: openPane('outcomes'), send: cs.outcomes.form.save },
  { name: 'a recommendation', open: openPane('recommendations'), send: cs.recommendations.form.save },
  {
    name: 'an event',
    open: async (window) => {
      await goTo(window, 'events')
      await window.getByRole('button', { name: cs.events.create }).first().click()
      return dialogOf(window)
    },
    send: cs.events.createConfirm,
  },
  {
    name: 'an initiative',
    open: async (window) => {
      await goTo(window, 'settings')
      await window.getByRole('main').getByRole('button', { name: cs.settings.initiatives.add }).first().click()
      return dialogOf(window)
    },
    send: cs.settings.create.submit,
  },
  {
    name: 'another day of an event',
    open: openDialogOf(workshop, cs.events.reschedule),
    send: cs.events.rescheduleConfirm,
  },
  {
    name: 'a registration',
    open: openDialogOf(workshop, cs.events.registrations.add, showRegistrations),
    send: cs.events.registrations.addConfirm,
  },
  {
    name: 'a note of what was talked about',
    open: async (window) => {
      await goTo(window, 'persons')
      await rowAt(list(window, cs.persons.title), 0).click()
      await window.getByRole('tab', { name: new RegExp(`^${cs.communications.tab}`) }).click()
      await window.getByRole('button', { name: cs.communications.add }).first().click()
      return dialogOf(window)
    },
    send: cs.communications.submit,
    mayBeEmpty: true,
  },
  {
    name: 'somebody who came without a registration',
    open: async (window) => {
      await goTo(window, 'attendance')
      return window.getByRole('form', { name: cs.attendance.walkIn })
    },
    send: cs.attendance.walkInAdd,
  },
  {
    name: 'an answer',
    open: async (window) => {
      await goTo(window, 'invitations')
      await window.getByRole('button', { name: cs.quickAnswers.open }).click()
      return window.locator('main form')
    },
    send: cs.quickAnswers.save,
    fillIn: async (window) => {
      await window.getByRole('combobox', { name: cs.quickAnswers.institution }).fill('Kácov')
      await press(window, 'ArrowDown', 'Enter', 'Tab', 'a')
    },
  },
]

const isWrong = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element.getAttribute('aria-invalid') === 'true')

/** The field that is refused has its sentence and the focus. */
const expectRefusedAt = async (field: Locator, what: string): Promise<void> => {
  await expect.soft(field, what).toHaveAttribute('aria-invalid', 'true')
  await expect.soft(field, what).toBeFocused()
  await expect.soft(field, what).toHaveAccessibleDescription(/\S/)
}

const wrongText = async (field: Locator): Promise<string | null> => {
  // What is too long for it cannot be typed; a password is compared with its copy before anything else.
  if ((await field.getAttribute('maxlength')) !== null || (await field.getAttribute('type')) === 'password') return null
  if (await field.evaluate((each) => each.matches('.number[inputmode]'))) return '99999999999999999999'
  if ((await field.getAttribute('aria-keyshortcuts')) === 'ArrowDown') return '31. 4. 2021'
  if ((await field.getAttribute('role')) !== null) return null
  return 'ž'.repeat(100_001)
}

/** With nothing filled in the first required field is refused, until something is typed into it. */
const expectRefusedEmpty = async (room: Locator, send: Locator): Promise<void> => {
  await send.click()
  const first = room.locator('[aria-invalid="true"]').first()
  await expectRefusedAt(first, 'with nothing filled in')
  const required = await first.elementHandle()
  if ((await first.getAttribute('role')) !== null || (await first.getAttribute('type')) === 'radio') return
  await first.pressSequentially('Z')
  expect.soft(await required?.getAttribute('aria-invalid'), 'while it is being filled in').toBe('false')
}

/** Whether what was typed stands in its field, or among the items of a list that the field adds to. */
const isKept = async (field: Locator, room: Locator, typed: string): Promise<boolean> =>
  (await field.inputValue()) === typed || ((await room.textContent()) ?? '').includes(typed)

/** Sends the form with nothing in it, and then with each of its fields wrong: each refusal stands at its field, and what was typed stays. */
const expectEachRefused = async (window: Page, form: Form): Promise<void> => {
  const room = await form.open(window)
  const send = room.getByRole('button', { name: form.send }).last()
  if (form.mayBeEmpty !== true) await expectRefusedEmpty(room, send)
  await form.fillIn?.(window)
  const fields = room.locator('input:not([type="checkbox"]):not([type="radio"]):visible, textarea:visible')
  for (const field of await fields.all()) {
    const wrong = await wrongText(field)
    if (wrong === null || !(await field.isEditable())) continue
    const before = await field.inputValue()
    const name = await field.evaluate((each) => (each as HTMLInputElement).labels?.[0]?.textContent ?? '')
    const label = `${form.name}: ${name}`
    await field.fill(wrong)
    const typed = await field.inputValue()
    await field.press('Tab')
    await send.click()
    await expect.soft(send, label).toBeVisible()
    await expect.soft(field, label).toHaveAttribute('aria-invalid', 'true')
    await expect.soft(field, label).toHaveAccessibleDescription(/\S/)
    expect.soft(await isWrong(window.locator(':focus')), `focus after ${label}`).toBe(true)
    expect.soft(await isKept(field, room, typed), `what was typed into ${label}`).toBe(true)
    await field.fill(before)
    await field.press('Tab')
  }
}

for (const form of forms) {
  test(`${form.name}: what is missing or wrong is told at its field, which takes the focus`, async ({ window }) => {
    await expectEachRefused(window, form)
  })
}

/** Opens a dialog by buttons or items of menus, one after the other, at a place. */
const openBy =
  (prepare: (window: Page) => Promise<unknown>, ...names: readonly (string | RegExp)[]) =>
  async (window: Page): Promise<Locator> => {
    await prepare(window)
    for (const name of names)
      await window
        .getByRole('button', { name, exact: true })
        .or(window.getByRole('menuitem', { name, exact: true }))
        .first()
        .click()
    return dialogOf(window)
  }

/** Marks the first invitation of those that are waited for. */
const markInvitation = async (window: Page): Promise<void> => {
  await goTo(window, 'invitations')
  await rowAt(list(window, cs.invitations.list), 0).click()
  await press(window, 'Space')
}

const dialogs: readonly Form[] = [
  {
    name: 'what was sent',
    open: openBy(markInvitation, cs.invitations.send.button),
    send: cs.invitations.send.confirm(1),
    mayBeEmpty: true,
  },
  {
    name: 'a saved view',
    open: openBy((window) => goTo(window, 'persons'), cs.lists.views.button(null), cs.lists.views.saveAs),
    send: cs.lists.views.submit,
  },
  { name: 'a password', open: openBy(openPasswordPage, cs.password.set), send: cs.password.goOn },
  {
    name: 'two events that change their days',
    open: openBy((window) => openEvent(window, workshop), cs.events.swap),
    send: cs.events.swapConfirm,
  },
  {
    name: 'the sender',
    open: openBy(
      async (window) => {
        await goTo(window, 'settings')
        await window.getByRole('button', { name: cs.letters.templates.title }).click()
        await fillAndLeave(window, cs.letters.sender.fields.name, '')
        await goTo(window, 'invitations')
      },
      cs.letters.button,
      cs.letters.make(2),
    ),
    send: cs.letters.sender.askConfirm,
    mayBeEmpty: true,
  },
]

test('dialogs that are opened for a moment tell what is missing or wrong at its field too, and lose nothing', async ({
  window,
}) => {
  for (const dialog of dialogs) {
    await expectEachRefused(window, dialog)
    for (let press = 0; press < 2 && (await dialogOf(window).count()) > 0; press++)
      await window.keyboard.press('Escape')
    await expect(dialogOf(window), dialog.name).toHaveCount(0)
  }
})

test('who is signed up already is told of at the field of the person', async ({ window }) => {
  await openEvent(window, workshop)
  await showRegistrations(window)
  const rows = list(window, cs.events.registrations.list)
  const name = (await rowAt(rows, 0).getByRole('gridcell').nth(1).innerText()).trim()
  await press(window, 'Escape')
  await window.getByRole('button', { name: cs.events.registrations.add, exact: true }).first().click()
  const person = dialogOf(window).getByRole('combobox').first()
  await person.fill(name)
  await press(window, 'ArrowDown', 'Enter')
  await dialogOf(window).getByRole('button', { name: cs.events.registrations.addConfirm }).click()
  await expectRefusedAt(person, 'already registered')
})

test('a refused text is told of when another row is clicked, and stands there again on coming back', async ({
  window,
}) => {
  await goTo(window, 'persons')
  const rows = list(window, cs.persons.title)
  const email = window.getByRole('textbox', { name: cs.fields.names.persons.email, exact: true })
  await rowAt(rows, 1).click()
  await email.fill('bez zavináče')
  await rowAt(rows, 2).click()
  await expect(email).not.toHaveValue('bez zavináče')
  await expect(notice(window, 'bez zavináče')).toBeVisible()
  await rowAt(rows, 1).click()
  await expect(email).toHaveValue('bez zavináče')
  await expect(email).toHaveAttribute('aria-invalid', 'true')

  await goTo(window, 'institutions')
  const told = notice(window, 'bez zavináče').last()
  await told.getByRole('button', { name: cs.shell.backToField }).click()
  await expect(email).toHaveValue('bez zavináče')
  await expect(email).toBeFocused()
})

test('somebody who was begun is there again after a look at another place', async ({ window }) => {
  await goTo(window, 'persons')
  await window.getByRole('button', { name: cs.persons.create, exact: true }).click()
  const pane = window.getByRole('region', { name: cs.persons.detail })
  await fill(pane, cs.fields.names.persons.lastName, 'Rozepsaná')
  await goTo(window, 'events')
  await goTo(window, 'persons')
  await window.getByRole('button', { name: cs.persons.create, exact: true }).click()
  await expect(pane.getByRole('textbox', { name: cs.fields.names.persons.lastName, exact: true })).toHaveValue(
    'Rozepsaná',
  )
})

test('Esc in a dialog in which something was typed says first that it is not saved', async ({ window }) => {
  await openEvent(window, workshop)
  await window.getByRole('button', { name: cs.events.reschedule }).click()
  const dialog = dialogOf(window)
  await fill(dialog, cs.events.reason, 'nemoc')
  await window.keyboard.press('Escape')
  await expect(dialog.getByText(cs.shell.leaving)).toBeVisible()
  await dialog.getByRole('button', { name: cs.shell.goOnWriting }).click()
  await expect(dialog.getByRole('textbox', { name: cs.events.reason })).toHaveValue('nemoc')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
