import { channels, type Channel } from '@shared/fields/invitation'
import type { Communication } from '@shared/domain/directory/communication'
import { directions } from '@shared/fields/communication'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'

/** A record of a contact as it is being written. */
export type CommunicationDraft = Omit<Communication, 'id' | 'by'>

/** A new one: today, by phone, from us. */
export const newCommunication = (
  about: Pick<CommunicationDraft, 'institutionId' | 'personId' | 'initiativeId'>,
  today: Day,
): CommunicationDraft => ({ ...about, on: today, channel: 'phone', direction: 'out', text: '' })

/** The fields of a stored one. */
export const draftOf = ({ id: _id, by: _by, ...fields }: Communication): CommunicationDraft => fields

export const isChannel = (id: string): id is Channel => channels.some((each) => each === id)

export const isDirection = (id: string): id is Communication['direction'] => directions.some((each) => each === id)

export type Written = { readonly id: Id | null; readonly draft: CommunicationDraft }
