import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { RowReason } from '@shared/domain/importing/report'
import { isKnown, type Person } from '@shared/domain/directory/person'
import type { Institution } from '@shared/domain/directory/institution'
import type { Invitation } from '@shared/domain/invitations/invitation'
import type { DatabaseView } from '@shared/domain/database/state'

type Known<T> = { readonly record: T } | { readonly reason: RowReason }

const missing = (view: DatabaseView, collection: string, id: Id): { readonly reason: RowReason } => {
  for (const { records } of view.all('trash'))
    if (records.some((kept) => kept.collection === collection && kept.record.id === id))
      return { reason: { code: 'id-in-trash' } }
  return { reason: { code: 'id-unknown' } }
}

const idOf = (text: string): Id => fold(text.trim())

/** The institution that a row names by the hidden id of a list that was written here, or why there is none. */
export const institutionById = (view: DatabaseView, text: string): Known<Institution> => {
  const record = view.get('institutions', idOf(text))
  return record === undefined ? missing(view, 'institutions', idOf(text)) : { record }
}

/** The invitation of the hidden id, or why there is none. */
export const invitationById = (view: DatabaseView, text: string): Known<Invitation> => {
  const record = view.get('invitations', idOf(text))
  return record === undefined ? missing(view, 'invitations', idOf(text)) : { record }
}

/** The person of the hidden id, or why there is none; who was erased does not come back by a list. */
export const personById = (view: DatabaseView, text: string): Known<Person> => {
  const record = view.get('persons', idOf(text))
  if (record === undefined) return missing(view, 'persons', idOf(text))
  return isKnown(record) ? { record } : { reason: { code: 'id-erased' } }
}
