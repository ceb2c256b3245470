import type { DocumentKind } from '@shared/domain/documents/kinds'
import type { Id } from '@shared/domain/values/ids'
import type { DatabaseView } from '@shared/domain/database/state'

/** Whose names stand in a document: on a roster everybody ever signed up, on a sheet who is confirmed, in a publication nobody. */
export const personsNamed = (view: DatabaseView, kind: DocumentKind, eventId: Id | null): readonly Id[] => {
  if (kind === 'publication' || eventId === null) return []
  const registrations = view.by('registrations', 'eventId', eventId)
  const printed = kind === 'roster' ? registrations : registrations.filter(({ status }) => status === 'confirmed')
  return Array.from(new Set(printed.map(({ personId }) => personId)))
}
