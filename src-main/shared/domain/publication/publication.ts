import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line, prose } from '../values/text-fields'

export const publicationFields = {
  title: line(500),
  subtitle: line(500),
  versionLabel: line(60),
  foreword: prose(100_000),
}

/** The set of recommendations as a publication; one for an initiative. Chapters are the initiative's themes in their order. */
export const publicationSchema = stored({
  id: idSchema,
  initiativeId: idSchema,
  ...publicationFields,
  chapterIntros: z.record(idSchema, prose(50_000)),
})
export type Publication = z.infer<typeof publicationSchema>
