import { z } from 'zod'
import { choice, day, number, optionalReference, prose, text } from './kinds'

export const fileUses = ['attachment', 'slides', 'scan', 'logo', 'emblem'] as const

/** A file that is kept with the database under its SHA-256; it is about one record at least. */
export const keptFileFields = {
  name: text({ isRequired: true, since: 7, personal: 'mentions', listed: { width: 220, grow: 3 } }),
  use: choice({ codes: fileUses, words: 'fileUses', empty: 'attachment', since: 7, personal: 'no' }),
  note: prose({ max: 5000, since: 7, personal: 'mentions' }),
}

export const keptFileRecord = {
  ...keptFileFields,
  initiativeId: optionalReference('initiatives', { since: 7, personal: 'no', listed: false }),
  eventId: optionalReference('events', { since: 7, personal: 'no', listed: false }),
  presentationId: optionalReference('presentations', { since: 7, personal: 'no', listed: false }),
  institutionId: optionalReference('institutions', { since: 7, personal: 'no', listed: false }),
  invitationId: optionalReference('invitations', { since: 7, personal: 'no', listed: false }),
  bytes: number(z.int().min(0), 0, { since: 7, personal: 'no' }),
  /** SHA-256 of its content as it lies in the folder of the database, in hexadecimal: its name there. */
  sum: text({ max: 64, since: 7, personal: 'no', listed: false }),
  /** What its content is sealed with; it is under the password with the record, where there is one. */
  key: text({ max: 64, since: 7, personal: 'no', listed: false }),
  addedOn: day({ since: 7, personal: 'no' }),
  by: text({ since: 7, personal: 'mentions' }),
}
