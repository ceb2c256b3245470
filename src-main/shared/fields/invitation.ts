import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { line, prose as proseSchema } from '../domain/values/text-fields'
import {
  choice,
  day,
  nested,
  number,
  optionalChoice,
  optionalDay,
  optionalReference,
  own,
  prose,
  reference,
  text,
} from './kinds'

export const channels = ['email', 'data-box', 'post', 'phone', 'in-person', 'partner', 'other'] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

/** That somebody was told of one move of an event, on which day and how; `since` is when the event was moved. */
export const tellingSchema = stored({ since: z.string(), on: daySchema, channel: channelSchema.nullable() })

const reminderSchema = stored({ on: daySchema, channel: channelSchema, by: line() })

export const answerSchema = stored({
  value: z.enum(['accepted', 'declined']),
  on: daySchema,
  channel: channelSchema,
  recordedBy: line(),
  /** Why it was declined, where somebody said. */
  refusalReason: proseSchema(2000),
  /** Events for which a place is held until the institution names somebody. */
  heldEventIds: z.array(idSchema).max(100),
  note: proseSchema(),
})
export type Answer = z.infer<typeof answerSchema>

export const invitationRecord = {
  initiativeId: reference('initiatives', { personal: 'no', listed: false }),
  /** Null: an invitation to the whole initiative. */
  eventId: optionalReference('events', { personal: 'no', listed: false }),
  institutionId: reference('institutions', { personal: 'no', listed: false }),
  /** Somebody of the institution who is invited by name; null where the institution chooses. */
  personId: optionalReference('persons', { since: 3, personal: 'no', listed: false }),
  /** Which wave of invitations it went out with, from 1. */
  wave: number(z.int().min(1).max(1000), 1, { since: 3, personal: 'no' }),
  deadline: optionalDay({ personal: 'no', importedAs: 'deadline', isBulk: true }),
  /** When it was prepared, and who has done so; null in what an older version wrote. */
  preparedOn: optionalDay({ since: 3, personal: 'no' }),
  preparedBy: text({ since: 3, personal: 'mentions', listed: { grow: 1 } }),
  /** The day on which its letter was last made, and who made it; a letter that is made is not sent. */
  exportedOn: optionalDay({ since: 3, personal: 'no' }),
  exportedBy: text({ since: 3, personal: 'mentions', listed: { grow: 1 } }),
  sentOn: optionalDay({ personal: 'no', importedAs: 'sent-on' }),
  /** Who has marked it as sent. */
  sentBy: text({ since: 3, personal: 'mentions', listed: { grow: 1 } }),
  channel: optionalChoice({
    ...{ codes: channels, words: 'channels', personal: 'no', importedAs: 'sending-channel', listed: { width: 124 } },
  }),
  referenceNumber: text({
    ...{ max: 100, personal: 'mentions', importedAs: 'reference-number', isBulk: true, listed: { width: 150 } },
  }),
  reminders: nested(z.array(reminderSchema), [], { personal: 'mentions', listed: false }),
  answer: nested(answerSchema.nullable(), null, {
    refers: { target: 'events', ids: (answer) => answer?.heldEventIds ?? [] },
    personal: 'mentions',
    term: 'answers',
    afterTerm: (answer) => answer && { ...answer, refusalReason: '', note: '' },
    listed: false,
  }),
  /** How many people the institution said would come, named or not; 0 where it did not say. One place is held all the same. */
  announced: number(z.int().min(0).max(999), 0, { since: 5, personal: 'no', isBulk: true, listed: { width: 120 } }),
  /** Which moves of events the institution was told of. */
  tellings: nested(z.array(tellingSchema), [], { since: 7, personal: 'no', listed: false }),
  own: own({ since: 5, personal: 'mentions' }),
  note: prose({ personal: 'mentions', importedAs: 'note', isBulk: true, listed: { grow: 1 } }),
}

/** The parts of an answer as the list of invitations shows them, by their keys there, and as it brings them back. */
export const answerFields = {
  answeredOn: day({ personal: 'no', importedAs: 'answered-on' }),
  answerChannel: choice({ codes: channels, words: 'channels', empty: 'other', personal: 'no', importedAs: 'channel' }),
  refusalReason: prose({ max: 2000, personal: 'mentions', importedAs: 'refusal-reason' }),
  answerNote: prose({ personal: 'mentions', importedAs: 'answer-note' }),
  recordedBy: text({ personal: 'mentions', importedAs: 'recorded-by' }),
}

const { deadline, referenceNumber, own: ownValues, note } = invitationRecord
/** What may be edited as it is; all else follows from what is done with the invitation. */
export const invitationFields = { deadline, referenceNumber, own: ownValues, note }
