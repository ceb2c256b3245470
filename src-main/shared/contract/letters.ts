import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { idSchema } from '../domain/values/ids'
import { letterForms } from '../fields/kept-letter'
import { recipientSchema } from '../domain/letters/recipient'
import type { ChosenDocx, ChosenFile, MadeLetters } from '../letters/letter-files'
import { langs } from '../preferences'
import { answer, job, nothing, request, token, type InputOf } from './request'

const lettersInput = z.strictObject({
  form: z.enum(letterForms),
  recipients: z.array(recipientSchema).min(1).max(5_000),
  /** Texts that were changed for one recipient, by the id of the record. */
  changed: z
    .array(z.strictObject({ id: idSchema, subject: z.string().max(500), text: z.string().max(50_000) }))
    .max(500),
  /** The texts, at most one a language; the first is for those as well who read another one. */
  templateIds: z.array(idSchema).max(langs.length),
  /** The office's own Word templates, in the same way. */
  docx: z.array(z.strictObject({ token, lang: z.enum(langs) })).max(langs.length),
  /** Empty: the number that each invitation has. */
  referenceNumber: z.string().max(100),
  numberFrom: z.int().min(1).max(1_000_000).nullable(),
  attachments: z.array(token).max(50),
  withCalendar: z.boolean(),
  today: daySchema,
  job,
})

/** Letters; null comes back when a dialog was closed. */
export const letterRequests = {
  'letters:choose-docx': request(nothing, answer<ChosenDocx | null>()),
  'letters:attach': request(nothing, answer<readonly ChosenFile[]>()),
  'letters:make': request(lettersInput, answer<MadeLetters | null>()),
  /** Opens the drafts of a folder in the mail program of the computer, at most twenty; how many were opened. */
  'letters:open-drafts': request(z.strictObject({ token }), answer<{ readonly count: number }>()),
}

export type LettersRequest = InputOf<(typeof letterRequests)['letters:make']>
