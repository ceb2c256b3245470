import type { MadeDocument } from '../domain/documents/made-document'
import type { LetterField } from '../domain/letters/letter-fields'
import type { TemplateProblem } from '../domain/letters/template-language'
import type { Id } from '../domain/values/ids'

/** A file that a person chose; the token stands for its path, which stays in main. */
export type ChosenFile = { readonly token: string; readonly fileName: string; readonly bytes: number }

/** The office's own Word template, with what it asks for and what is wrong with it. */
export type ChosenDocx = ChosenFile & {
  readonly fields: readonly LetterField[]
  readonly problems: readonly TemplateProblem[]
}

/** The letters that were made, and for which invitations. */
export type MadeLetters = MadeDocument & { readonly invitationIds: readonly Id[] }
