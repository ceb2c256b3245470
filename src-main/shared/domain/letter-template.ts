import { z } from 'zod'
import { idSchema } from './ids'
import { languages } from './person'
import { stored } from './record-schema'
import { line, prose, requiredLine } from './text-fields'

export const letterPurposes = ['invitation', 'reminder', 'other'] as const

export const letterTemplateFields = {
  /** Null: for every initiative. */
  initiativeId: idSchema.nullable(),
  name: requiredLine(100),
  purpose: z.enum(letterPurposes),
  lang: z.enum(languages),
  subject: line(500),
  /** The text with fields in braces and conditional parts. */
  body: prose(),
}

/** The text of a letter, from which one letter for each recipient is made. */
export const letterTemplateSchema = stored({
  id: idSchema,
  ...letterTemplateFields,
  /** The template that says the same in the other language; one of the two knows it. */
  counterpartId: idSchema.nullable(),
})
export type LetterTemplate = z.infer<typeof letterTemplateSchema>

/** The template that says the same in the other language, whichever of the two was told so. */
export const counterpartOf = (
  template: LetterTemplate,
  templates: readonly LetterTemplate[],
): LetterTemplate | undefined => {
  const others = templates.filter(({ lang }) => lang !== template.lang)
  return (
    others.find(({ id }) => id === template.counterpartId) ??
    others.find(({ counterpartId }) => counterpartId === template.id)
  )
}
