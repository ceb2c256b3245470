import { mkdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { RunningApp } from '../running-app'
import { fill } from './fields'
import { cs, headingOf } from './shell'

/** From the welcome screen to a new, empty database in a folder that is chosen. */
export const createDatabase = async (app: RunningApp, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await app.answerOpenDialog(folder)
  await app.window.getByRole('button', { name: cs.welcome.create.choose }).first().click()
  await expect(headingOf(app.window)).toHaveText(cs.shell.views.settings)
}

type NewInitiative = { readonly code: string; readonly name: string; readonly deadline: string }

/** Fills in the dialog that a new database opens with. */
export const createInitiative = async (
  { window }: RunningApp,
  { code, name, deadline }: NewInitiative,
): Promise<void> => {
  const dialog = window.getByRole('dialog', { name: cs.settings.create.title })
  await fill(dialog, cs.fields.names.initiatives.code, code)
  await fill(dialog, cs.fields.names.initiatives.name, name)
  await fill(dialog, cs.fields.names.initiatives.deadline, deadline)
  await dialog.getByRole('button', { name: cs.settings.create.submit }).click()
  await expect(headingOf(window)).toHaveText(name)
}
