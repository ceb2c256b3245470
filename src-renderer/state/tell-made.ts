import type { MadeDocument } from '@shared/domain/documents/made-document'
import { request } from '../bridge.svelte'
import type { AppState } from './app-state.svelte'

/** Tells beside the work that a file is there, and offers to open it. */
export const tellMade = (app: AppState, { token }: MadeDocument, text: string): void => {
  const open = async (): Promise<void> => {
    const answer = await request('document:open', { token })
    if (!answer.ok) app.notices.show('error', app.preferences.sentence(answer.failure))
  }
  app.notices.show('success', text, { label: app.preferences.words.shell.open, run: () => void open() })
}
