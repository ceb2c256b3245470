import type { MadeDocument } from '../domain/documents/made-document'
import type { LetterField } from '../domain/letters/letter-fields'
import type { TemplateNotice, TemplateProblem } from '../domain/letters/template-language'
import type { Recipient } from '../domain/letters/recipient'
import type { Id } from '../domain/values/ids'

/** A file that a person chose; the token stands for its path, which stays in main. */
export type ChosenFile = { readonly token: string; readonly fileName: string; readonly bytes: number }

/** What a Word template asks for, what is to be known of it, and what it says. */
export type WordFacts = {
  readonly fields: readonly LetterField[]
  readonly notices: readonly TemplateNotice[]
  readonly text: string
}

/** The office's own Word template, with what it asks for and what is wrong with it. */
export type ChosenDocx = ChosenFile & WordFacts & { readonly problems: readonly TemplateProblem[] }

/** The letters that were made, for whom, and as what each of them was kept. */
export type MadeLetters = MadeDocument & {
  readonly recipients: readonly Recipient[]
  readonly letterIds: readonly Id[]
}
