import type { Collections } from '../database/database'
import type { DatabaseView } from '../database/state'
import type { Id } from '../values/ids'

/** Where somebody stands outside of the records: a document that was made, or a letter that was kept. */
export type StandingCopy =
  | ({ readonly what: 'export' } & Pick<Collections['exports'], 'id' | 'kind' | 'fileName' | 'on' | 'by'>)
  | ({ readonly what: 'letter' } & Pick<Collections['letters'], 'id' | 'form' | 'templateName' | 'on' | 'by'>)

/** Every document and letter with somebody of the given persons in it, the newest first. What left the app it cannot erase. */
export const standingCopies = (view: DatabaseView, personIds: readonly Id[]): readonly StandingCopy[] => {
  const ids = new Set(personIds)
  const exports = Array.from(view.all('exports'))
    .filter((note) => note.personIds.some((id) => ids.has(id)))
    .map(({ id, kind, fileName, on, by }) => ({ what: 'export' as const, id, kind, fileName, on, by }))
  const letters = personIds
    .flatMap((id) => view.by('letters', 'personId', id))
    .map(({ id, form, templateName, on, by }) => ({ what: 'letter' as const, id, form, templateName, on, by }))
  return [...exports, ...letters].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
