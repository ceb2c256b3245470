import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import { once } from '../values/once'
import type { DatabaseView } from '../database/state'

/** The day of the last contact with each institution or person; read when it is first asked for. */
export const lastContacts = (view: DatabaseView, of: 'institutionId' | 'personId'): (() => ReadonlyMap<Id, Day>) =>
  once(() => {
    const days = new Map<Id, Day>()
    for (const { [of]: id, on } of view.all('communications'))
      if (id !== null && (days.get(id) ?? '') < on) days.set(id, on)
    return days
  })
