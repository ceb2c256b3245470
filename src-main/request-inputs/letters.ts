import { z } from 'zod'
import { daySchema } from '@shared/domain/values/day'
import { idSchema } from '@shared/domain/values/ids'
import { langs } from '@shared/preferences'
import { letterForms } from '@shared/letters/letter'

export const letterInputs = {
  'letters:choose-docx': z.null(),
  'letters:attach': z.null(),
  'letters:make': z.strictObject({
    form: z.enum(letterForms),
    invitationIds: z.array(idSchema).min(1).max(5_000),
    templateIds: z.array(idSchema).max(langs.length),
    docx: z.array(z.strictObject({ token: z.uuid(), lang: z.enum(langs) })).max(langs.length),
    referenceNumber: z.string().max(100),
    numberFrom: z.int().min(1).max(1_000_000).nullable(),
    attachments: z.array(z.uuid()).max(50),
    withCalendar: z.boolean(),
    today: daySchema,
    job: z.string().min(1).max(64),
  }),
  'letters:open-drafts': z.strictObject({ token: z.uuid() }),
}
