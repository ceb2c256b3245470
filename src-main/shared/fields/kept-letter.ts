import { z } from 'zod'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { line } from '../domain/values/text-fields'
import { channels } from './invitation'
import { choice, day, nested, optionalChoice, optionalDay, optionalReference, prose, text, time } from './kinds'
import { languages } from './person'

/** What letters can be made as. */
export const letterForms = ['print', 'each', 'email', 'data-box', 'docx'] as const

/** A file that went along with a letter: what it was called, how large it was, and its SHA-256. */
const attachmentSchema = stored({ name: line(), bytes: z.int().min(0), sum: line(64) })

export const keptLetterFields = {
  // What it was about keeps no record from being removed: it only tells what was.
  initiativeId: nested(idSchema.nullable(), null, { since: 4, personal: 'no' }),
  eventId: nested(idSchema.nullable(), null, { since: 4, personal: 'no' }),
  invitationId: nested(idSchema.nullable(), null, { since: 4, personal: 'no' }),
  registrationId: nested(idSchema.nullable(), null, { since: 4, personal: 'no' }),
  institutionId: optionalReference('institutions', { since: 4, personal: 'no', listed: { key: 'institution' } }),
  personId: optionalReference('persons', { since: 4, personal: 'no', listed: { key: 'person' } }),
  form: choice({ codes: letterForms, words: 'letterForms', empty: 'print', since: 4, personal: 'no' }),
  lang: choice({ codes: languages, words: 'languages', empty: 'cs', since: 4, personal: 'no' }),
  referenceNumber: text({ max: 100, since: 4, personal: 'mentions' }),
  /** What the letter said; of a Word template the text that was filled in. */
  subject: text({ max: 500, since: 4, personal: 'own-text', term: 'contacts', listed: { width: 200, grow: 3 } }),
  text: prose({ max: 100_000, since: 4, personal: 'own-text', term: 'contacts' }),
  /** The template, and the SHA-256 of what it was when the letter was made. */
  templateName: text({ isRepeated: true, since: 4, personal: 'mentions', listed: { grow: 1 } }),
  templateSum: text({ max: 64, since: 4, personal: 'no' }),
  attachments: nested(z.array(attachmentSchema).max(50), [], {
    ...{ since: 4, personal: 'mentions', listed: { width: 220, grow: 1 } },
    lines: (files) => files.map(({ name, sum }) => `${name} (${sum})`),
  }),
}

export const keptLetterRecord = {
  ...keptLetterFields,
  on: day({ since: 4, personal: 'no' }),
  at: time({ since: 4, personal: 'no' }),
  by: text({ since: 4, personal: 'mentions' }),
  sentOn: optionalDay({ since: 4, personal: 'no' }),
  channel: optionalChoice({ codes: channels, words: 'channels', since: 4, personal: 'no' }),
}
