import type { Component } from 'svelte'
import type { Messages } from '@shared/messages'
import type { PageOf } from '../../state/route'
import CustomFieldsPage from '../custom-fields/CustomFieldsPage.svelte'
import HistoryPage from '../history/HistoryPage.svelte'
import PrivacyPage from '../privacy/PrivacyPage.svelte'
import PasswordPage from '../password/PasswordPage.svelte'
import BackupsPage from '../backups/BackupsPage.svelte'
import LetterTemplatesPage from '../letters/LetterTemplatesPage.svelte'
import TrashPage from '../trash/TrashPage.svelte'

/** A page behind the settings, the page <id> of the place. */
export type SettingsPage = {
  readonly id: Exclude<PageOf<'settings'>, 'new'>
  readonly title: (m: Messages) => string
  /** One sentence: what is to be found there. */
  readonly text: (m: Messages) => string
  readonly page: Component
}

/** The pages in their order. A new one is a line here; the list in the settings and the palette follow. */
export const settingsPages: readonly SettingsPage[] = [
  {
    id: 'letter-templates',
    title: (m) => m.letters.templates.title,
    text: (m) => m.letters.templates.text,
    page: LetterTemplatesPage,
  },
  {
    id: 'codes',
    title: (m) => m.customFields.title,
    text: (m) => m.customFields.text,
    page: CustomFieldsPage,
  },
  { id: 'history', title: (m) => m.history.title, text: (m) => m.history.text, page: HistoryPage },
  { id: 'privacy', title: (m) => m.privacy.title, text: (m) => m.privacy.text, page: PrivacyPage },
  { id: 'password', title: (m) => m.password.title, text: (m) => m.password.summary, page: PasswordPage },
  { id: 'backups', title: (m) => m.backups.title, text: (m) => m.backups.text, page: BackupsPage },
  { id: 'trash', title: (m) => m.trash.title, text: (m) => m.trash.text, page: TrashPage },
]
