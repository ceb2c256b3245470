import { expect } from '@playwright/test'
import { verdicts, type Verdict } from '../../../src-main/shared/domain/importing/report'
import type { RunningApp } from '../running-app'
import { cs, goTo } from './shell'

/** From the list of institutions to the preview of a file, its columns as they were guessed. */
export const previewInstitutions = async (app: RunningApp, path: string): Promise<void> => {
  await openTable(app, path)
  await app.window.getByRole('button', { name: cs.importing.preview }).click()
}

/** From the list of institutions to the columns of a file, or to the sentence that says why it was refused. */
export const openTable = async (app: RunningApp, path: string): Promise<void> => {
  await goTo(app.window, 'institutions')
  await app.window.getByRole('button', { name: cs.institutions.import }).first().click()
  await app.answerOpenDialog(path)
  await app.window.getByRole('button', { name: cs.importing.choose }).click()
}

/** The preview says so many rows of each verdict. */
export const expectVerdicts = async ({ window }: RunningApp, counts: Record<Verdict, number>): Promise<void> => {
  const group = window.getByRole('group', { name: cs.importing.verdictFilter })
  for (const verdict of verdicts) {
    const name = `${cs.importing.verdictFilters[verdict]} ${counts[verdict]}`
    await expect(group.getByRole('button', { name, exact: true })).toBeVisible()
  }
}

/** Takes the rows of the preview in. */
export const takeRows = async ({ window }: RunningApp, count: number): Promise<void> => {
  await window.getByRole('button', { name: cs.importing.commit(count) }).click()
  await expect(window.getByText(cs.importing.doneTitle)).toBeVisible()
}
