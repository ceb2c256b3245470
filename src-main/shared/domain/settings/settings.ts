import { emptyOf, type RecordOf } from '../../fields/record'
import { settingsFields, type Sender } from '../../fields/settings'
import type { DatabaseView } from '../database/state'

/** What holds for everybody who works with the database; one record, made when something is first set. */
export type Settings = RecordOf<typeof settingsFields>
export type RetentionTerms = Settings['terms']

export const defaultSettings: Omit<Settings, 'id'> = emptyOf(settingsFields)

/** The office as it stands on letters in the language. */
export const senderIn = (sender: Sender, lang: 'cs' | 'en'): Sender =>
  lang === 'cs'
    ? sender
    : {
        ...sender,
        name: sender.englishName || sender.name,
        department: sender.englishDepartment || sender.department,
        place: sender.englishPlace || sender.place,
        signerPosition: sender.englishSignerPosition || sender.signerPosition,
      }

/** The settings of the database, or the usual ones where nothing was set yet. */
export const settingsOf = (view: DatabaseView): Omit<Settings, 'id'> => {
  for (const settings of view.all('settings')) return settings
  return defaultSettings
}
