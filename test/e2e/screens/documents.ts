import { expect } from '@playwright/test'
import type { DocumentKind } from '../../../src-main/shared/domain/documents/kinds'
import type { RunningApp } from '../running-app'
import { cs } from './shell'

/** Presses the button that makes a document, with this answer to the question where. */
export const askForDocument = async (app: RunningApp, kind: DocumentKind, target: string): Promise<void> => {
  await app.answerSaveDialog(target)
  await app.window.getByRole('button', { name: cs.reports.making.button[kind] }).first().click()
}

/** Makes a document and waits until the window says that it is there. */
export const makeDocument = async (app: RunningApp, kind: DocumentKind, target: string): Promise<void> => {
  await askForDocument(app, kind, target)
  const fileName = target.slice(target.lastIndexOf('/') + 1)
  await expect(app.window.getByText(cs.reports.making.made(fileName))).toBeVisible()
}
