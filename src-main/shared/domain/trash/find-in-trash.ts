import type { AnyRecord } from '../database/database'
import type { FindRecord } from '../database/record-title'
import type { DatabaseView } from '../database/state'
import { once } from '../values/once'

/** Finds a record in the database or, as it was, in the trash; the trash is read when it is first asked for. */
export const findAlsoInTrash = (view: DatabaseView): FindRecord => {
  const kept = once(() => {
    const entries = Array.from(view.all('trash'), ({ records }) => records).flat()
    return new Map(entries.map(({ collection, record }) => [`${collection}/${record.id}`, record as AnyRecord])) // safe: a record of a collection, only ever called by its name
  })
  return (collection, id) => view.get(collection, id) ?? kept().get(`${collection}/${id}`)
}
