import { expect } from '@playwright/test'
import { documentKinds, type AskedKind } from '../../../src-main/shared/domain/documents/kinds'
import type { Messages } from '../../../src-main/shared/messages'
import type { RunningApp } from '../running-app'
import { cs } from './shell'

/** What the button says that makes a document in its first form. */
export const makeLabel = ({ documents: { making } }: Messages, kind: AskedKind): string =>
  making.inForm(making.kinds[kind].make, making.forms[documentKinds[kind].forms[0]])

/** Presses the button that makes a document, with this answer to the question where. */
export const askForDocument = async (app: RunningApp, kind: AskedKind, target: string): Promise<void> => {
  await app.answerSaveDialog(target)
  await app.window
    .getByRole('button', { name: makeLabel(cs, kind) })
    .first()
    .click()
}

/** Makes a document and waits until the window says that it is there. */
export const makeDocument = async (app: RunningApp, kind: AskedKind, target: string): Promise<void> => {
  await askForDocument(app, kind, target)
  const fileName = target.slice(target.lastIndexOf('/') + 1)
  await expect(app.window.getByText(cs.documents.making.made(fileName))).toBeVisible()
}
