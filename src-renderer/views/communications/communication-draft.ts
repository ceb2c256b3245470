import type { Communication } from '@shared/domain/directory/communication'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'

/** A record of a contact as it is being written. */
export type CommunicationDraft = Omit<Communication, 'id' | 'by' | 'about' | 'referenceNumber' | 'letterId'>

/** A new one: today, by phone, from us. */
export const newCommunication = (
  about: Pick<CommunicationDraft, 'institutionId' | 'personId' | 'initiativeId'>,
  today: Day,
): CommunicationDraft => ({ ...about, on: today, channel: 'phone', direction: 'out', text: '' })

/** The fields of a stored one. */
export const draftOf = (stored: Communication): CommunicationDraft => {
  const { institutionId, personId, initiativeId, on, channel, direction, text } = stored
  return { institutionId, personId, initiativeId, on, channel, direction, text }
}

export type Written = { readonly id: Id | null; readonly draft: CommunicationDraft }
