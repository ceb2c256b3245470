import { expect, type Locator, type Page } from '@playwright/test'
import { messages, type Messages } from '../../../src-main/shared/messages'
import type { Lang } from '../../../src-main/shared/preferences'
import { visit } from '../views'
import { list, rowAt } from './lists'

/** A list of records: how one gets to it, and what it is called. */
type RecordList = {
  readonly open: (window: Page, lang: Lang) => Promise<void>
  readonly name: (m: Messages) => string
}

const press = (window: Page, name: string | RegExp): Promise<void> =>
  window.getByRole('button', { name, exact: true }).first().click()

const openPage =
  (place: Parameters<typeof visit>[1], button: (m: Messages) => string | RegExp): RecordList['open'] =>
  async (window, lang) => {
    await visit(window, place, lang)
    await press(window, button(messages[lang]))
  }

const openSettings = (title: (m: Messages) => string): RecordList['open'] =>
  openPage('settings', (m) => new RegExp(`^${title(m)}`))

const openPlace =
  (place: Parameters<typeof visit>[1]): RecordList['open'] =>
  (window, lang) =>
    visit(window, place, lang)

/** Every list of records. */
export const recordLists = {
  institutions: { open: openPlace('institutions'), name: (m) => m.institutions.title },
  persons: { open: openPlace('persons'), name: (m) => m.persons.title },
  invitations: { open: openPlace('invitations'), name: (m) => m.invitations.list },
  events: { open: openPlace('events'), name: (m) => m.events.list },
  registrations: {
    open: async (window, lang) => {
      const m = messages[lang]
      await visit(window, 'events', lang)
      await rowAt(list(window, m.events.list), 0).press('Enter')
      await window.getByRole('tab', { name: new RegExp(`^${m.events.tabRegistrations}`) }).click()
    },
    name: (m) => m.events.registrations.list,
  },
  outcomes: { open: openPlace('outcomes'), name: (m) => m.outcomes.list },
  recommendations: {
    open: openPage('recommendations', (m) => m.recommendations.asList),
    name: (m) => m.recommendations.plainList,
  },
  presentations: {
    open: openPage('invitations', (m) => m.invitations.presentations.open),
    name: (m) => m.invitations.presentations.list,
  },
  recipients: {
    open: async (window, lang) => {
      const { letters } = messages[lang]
      await visit(window, 'invitations', lang)
      await press(window, letters.button)
      await window.getByRole('combobox', { name: letters.whom }).selectOption(letters.choices.waiting)
    },
    name: (m) => m.letters.list,
  },
  salutations: {
    open: openPage('persons', (m) => new RegExp(`^${m.persons.salutations.toReview(0).split(' (')[0] ?? ''} `)),
    name: (m) => m.persons.salutations.title,
  },
  duplicates: {
    open: openPage('institutions', (m) => m.duplicates.find),
    name: (m) => m.duplicates.title.institutions,
  },
  history: { open: openSettings((m) => m.history.title), name: (m) => m.history.list },
  trash: { open: openSettings((m) => m.trash.title), name: (m) => m.trash.list },
  backups: { open: openSettings((m) => m.backups.title), name: (m) => m.backups.list },
} as const satisfies Record<string, RecordList>

export type RecordListName = keyof typeof recordLists

/** Goes to a list and waits for its first row. */
export const openList = async (window: Page, name: RecordListName, lang: Lang = 'cs'): Promise<Locator> => {
  const { open, name: nameIn } = recordLists[name]
  await open(window, lang)
  const grid = list(window, nameIn(messages[lang]))
  await expect(rowAt(grid, 0)).toBeVisible()
  return grid
}

type Answer = { readonly ok: boolean; readonly value: { readonly id: string } }

const ask = (window: Page, name: string, input: unknown): Promise<Answer> =>
  window.evaluate(
    ([asked, given]) => {
      const bridge = window as unknown as { app: { request: (name: string, input: unknown) => Promise<Answer> } }
      return bridge.app.request(asked, given)
    },
    [name, input] as const,
  )

const act = async (window: Page, action: string, input: object): Promise<string> => {
  const answer = await ask(window, 'database:act', { action, input })
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
  return answer.value.id
}

/** Puts into the sample what its lists of duplicates, salutations, trash, history and backups are to show. */
export const fillLists = async (window: Page): Promise<void> => {
  const towns = ['Čáslav', 'Chrudim', 'Cvikov', 'Děčín', 'Hodonín']
  for (const [at, name] of towns.entries()) {
    const alike = { kind: 'town', dataBoxes: [`abcde1${at}`], ico: at === 0 ? '00007064' : '' }
    for (const each of [name, `Město ${name}`]) await act(window, 'institution:create', { name: each, ...alike })
  }
  for (const lastName of ['Petrů', 'Čech', 'Chalupa', 'Cibulka', 'Hora'])
    await act(window, 'person:create', { firstName: 'Nikola', lastName })
  await act(window, 'person:create', { firstName: 'Bjørn', lastName: 'Sørlie' })
  for (const name of ['Čelákovice', 'Cheb', 'Hranice', 'Cvrčovice', 'Dačice']) {
    const id = await act(window, 'institution:create', { name, kind: 'town' })
    await act(window, 'institution:remove', { ids: [id] })
    if (!(await ask(window, 'backup:make', null)).ok) throw new Error('no backup was made')
  }
  const person = await act(window, 'person:create', { firstName: 'Jana', lastName: 'Jedličková', gender: 'female' })
  await act(window, 'person:remove', { ids: [person] })
}
