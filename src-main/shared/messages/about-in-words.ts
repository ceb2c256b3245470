import type { HistoryEntry } from '../domain/history/history-page'
import { recordTitle, type FindRecord } from '../domain/database/record-title'

/** What a change is about, as that is called now; an empty text where it is not there any more. */
export const aboutInWords = ({ about }: Pick<HistoryEntry, 'about'>, find: FindRecord): string => {
  const record = about === null ? undefined : find(about.collection, about.id)
  return about === null || record === undefined ? '' : recordTitle(find, about.collection, record)
}
