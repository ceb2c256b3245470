import type { DuplicateKind } from './find-duplicates'
import type { Id } from '../../values/ids'
import { recordTitle } from '../../database/record-title'
import type { DatabaseView } from '../../database/state'

/** What a record is called and where it is at home: duplicates bear one name, so the name alone would not tell them apart. */
export const titleAndHome = (view: DatabaseView, kind: DuplicateKind, id: Id): string => {
  const record = view.get(kind, id)
  if (record === undefined) return ''
  const title = recordTitle((collection, each) => view.get(collection, each), kind, record)
  const home = homeOf(view, kind, id)
  return home === '' ? title : `${title} (${home})`
}

const homeOf = (view: DatabaseView, kind: DuplicateKind, id: Id): string =>
  kind === 'institutions'
    ? (view.get('institutions', id)?.district ?? '')
    : (view.get('institutions', view.get('persons', id)?.institutionId ?? null)?.name ?? '')
