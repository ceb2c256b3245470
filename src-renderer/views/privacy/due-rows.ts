import { dayInFigures } from '@shared/domain/values/day'
import type { DueForErasing } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { Term } from '@shared/fields/field'
import type { Id } from '@shared/domain/values/ids'
import { fullName } from '@shared/domain/directory/person'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Messages } from '@shared/messages'

/** One thing whose term has passed, as it is listed: whose it is, what it is, since when it is due. */
export type DueRow = { readonly id: Id; readonly personId: Id; readonly name: string; readonly detail: string }

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ')

/** The rows behind the count of a kind. */
export const dueRows = (view: DatabaseView, due: DueForErasing, kind: Term, m: Messages): readonly DueRow[] => {
  const since = (day: string): string => m.privacy.due.since(dayInFigures(day))
  if (kind === 'diets')
    return due.diets.map(({ registration, event, since: day }) => {
      const person = view.get('persons', registration.personId)
      const name = (person && fullName(person)) || m.words.erasedPerson
      return { id: registration.id, personId: registration.personId, name, detail: joined(event.title, since(day)) }
    })
  return due[kind].map(({ person, lastOn, since: day }) => ({
    id: person.id,
    personId: person.id,
    name: fullName(person),
    detail: joined(m.privacy.due.lastOn(dayInFigures(lastOn)), since(day)),
  }))
}
