import { expect, type Locator, type Page } from '@playwright/test'
import { choose, fill } from './fields'
import { tabTo } from './keys'
import { list, rowAt, rowCount, rowWith } from './lists'
import { cs, goTo, notice } from './shell'

const words = cs.invitations

/** The list of invitations. */
export const invitationList = (window: Page): Locator => list(window, words.list)

const preparedFilter = (window: Page): Locator =>
  window.getByRole('button', { name: new RegExp(`^${words.filterNames.prepared}`) })

/** The two invitations of the sample that were not sent yet, which can be removed. */
export const preparedInvitations = async (window: Page): Promise<Locator> => {
  await goTo(window, 'invitations')
  await preparedFilter(window).click()
  await expect.poll(() => rowCount(invitationList(window))).toBe(2)
  return invitationList(window)
}

/** The same by the keyboard alone, which then stands on the first of them. */
export const preparedInvitationsByKeys = async (window: Page): Promise<Locator> => {
  await window.keyboard.press('Control+5')
  const invitations = invitationList(window)
  await tabTo(window, preparedFilter(window))
  await window.keyboard.press('Space')
  await expect.poll(() => rowCount(invitations)).toBe(2)
  await tabTo(window, rowAt(invitations, 0))
  return invitations
}

/** Prepares invitations for institutions, found one by one by their names. */
export const prepareInvitations = async (window: Page, names: readonly string[]): Promise<void> => {
  await goTo(window, 'invitations')
  await window.getByRole('button', { name: words.prepare.button }).first().click()
  const institutions = list(window, words.prepare.list)
  for (const name of names) {
    await window.getByRole('searchbox', { name: words.prepare.search }).fill(name)
    const row = institutions.getByRole('row').filter({ has: window.getByRole('gridcell', { name, exact: true }) })
    await row.first().click()
    await window.keyboard.press('Space')
  }
  await window.getByRole('button', { name: words.prepare.confirm(names.length) }).click()
  await expect(notice(window, words.prepare.done(names.length))).toBeVisible()
}

type Sending = { readonly on: string; readonly channel: string; readonly referenceNumber: string }

/** Marks all shown invitations as sent. */
export const markAllSent = async (window: Page, { on, channel, referenceNumber }: Sending): Promise<void> => {
  await invitationList(window).getByRole('checkbox', { name: words.markAll }).click()
  await window.getByRole('button', { name: words.send.button }).click()
  const dialog = window.getByRole('dialog', { name: words.send.title })
  await fill(dialog, words.send.on, on)
  await choose(dialog, words.send.channel, channel)
  await fill(dialog, words.send.referenceNumber, referenceNumber)
  await dialog.getByRole('button', { name: /^Označit/ }).click()
  await expect(dialog).toBeHidden()
}

export type GivenAnswer = {
  readonly accepts: boolean
  readonly on: string
  readonly people?: readonly (readonly [firstName: string, lastName: string])[]
  readonly events?: readonly string[]
  readonly presentation?: string
}

/** Writes down the answer of an institution. */
export const recordAnswer = async (window: Page, institution: string, answer: GivenAnswer): Promise<void> => {
  await goTo(window, 'invitations')
  await rowWith(invitationList(window), institution).click()
  await window.getByRole('button', { name: words.answer.button }).click()
  const value = answer.accepts ? cs.words.answers.accepted : cs.words.answers.declined
  await window.getByRole('radio', { name: value }).check()
  await fill(window, words.answer.on, answer.on)
  if (answer.accepts) await fillAcceptance(window, answer)
  await window.getByRole('button', { name: words.answer.save }).click()
  await expect(window.getByRole('button', { name: words.answer.change })).toBeVisible()
}

const fillAcceptance = async (window: Page, { people = [], events = [], presentation }: GivenAnswer): Promise<void> => {
  for (const [index, person] of people.entries()) await fillNominee(window, index + 1, person)
  for (const event of events) await window.getByRole('checkbox', { name: event }).check()
  if (presentation === undefined) return
  await window.getByRole('button', { name: words.answer.addPresentation }).click()
  await fill(window, words.answer.presentationTitle, presentation)
}

const fillNominee = async (
  window: Page,
  order: number,
  [firstName, lastName]: readonly [string, string],
): Promise<void> => {
  const nominee = window.getByRole('group', { name: words.answer.nominee(order) })
  if (!(await nominee.isVisible())) await window.getByRole('button', { name: words.answer.addNominee }).click()
  const asNew = nominee.getByRole('button', { name: words.answer.newPerson })
  if (await asNew.isVisible()) await asNew.click()
  await fill(nominee, words.answer.firstName, firstName)
  await fill(nominee, words.answer.lastName, lastName)
}
