import { expect } from '@playwright/test'
import { verdicts, type Choice, type Verdict } from '../../../src-main/shared/domain/importing/report'
import type { RunningApp } from '../running-app'
import { cs, goTo } from './shell'

/** From the list of institutions to the preview of a file, its columns as they were guessed. */
export const previewInstitutions = async (app: RunningApp, path: string): Promise<void> => {
  await openTable(app, path)
  await app.window.getByRole('button', { name: cs.importing.preview }).click()
}

const places = { institutions: 'institutions', answers: 'invitations' } as const

/** From the list of a place to the columns of a file, by the keyboard. */
export const openImport = async (app: RunningApp, kind: keyof typeof places, path: string): Promise<void> => {
  const { window } = app
  await goTo(window, places[kind])
  await window.getByRole('button', { name: cs[places[kind]].import }).first().press('Enter')
  await app.answerOpenDialog(path)
  await window.getByRole('button', { name: cs.importing.choose }).press('Enter')
}

/** From the list of institutions to the columns of a file, or to the sentence that says why it was refused. */
export const openTable = (app: RunningApp, path: string): Promise<void> => openImport(app, 'institutions', path)

/** The preview says so many rows of each verdict. */
export const expectVerdicts = async ({ window }: RunningApp, counts: Record<Verdict, number>): Promise<void> => {
  const group = window.getByRole('group', { name: cs.importing.verdictFilter })
  for (const verdict of verdicts) {
    const name = `${cs.importing.verdictFilters[verdict]} ${counts[verdict]}`
    await expect(group.getByRole('button', { name, exact: true })).toBeVisible()
  }
}

/** Decides all the rows shown alike. */
export const takeAll = async ({ window }: RunningApp, choice: Exclude<Choice, 'new'>): Promise<void> => {
  const beginning = cs.importing.forAll[choice](1).split(' (')[0] ?? ''
  await window.getByRole('button', { name: new RegExp(`^${beginning} \\(`) }).press('Enter')
}

/** Takes the rows of the preview in. */
export const takeRows = async ({ window }: RunningApp, count: number): Promise<void> => {
  await window.getByRole('button', { name: cs.importing.commit(count) }).press('Enter')
  await expect(window.getByText(cs.importing.doneTitle)).toBeVisible()
}
