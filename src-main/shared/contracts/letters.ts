import type { MadeDocument } from '../contract'
import type { Day } from '../domain/values/day'
import type { Id } from '../domain/values/ids'
import type { LetterField } from '../domain/letters/letter-fields'
import type { TemplateProblem } from '../domain/letters/template-language'
import type { LetterForm } from '../letters/letter'
import type { Lang } from '../preferences'

/** A file that a person chose; the token stands for its path, which stays in main. */
export type ChosenFile = { readonly token: string; readonly fileName: string; readonly bytes: number }

/** The office's own Word template, with what it asks for and what is wrong with it. */
export type ChosenDocx = ChosenFile & {
  readonly fields: readonly LetterField[]
  readonly problems: readonly TemplateProblem[]
}

export type LettersRequest = {
  readonly form: LetterForm
  readonly invitationIds: readonly Id[]
  /** The texts, at most one a language; the first is for those as well who read another one. */
  readonly templateIds: readonly Id[]
  /** The office's own Word templates, in the same way. */
  readonly docx: readonly { readonly token: string; readonly lang: Lang }[]
  /** Empty: the number that each invitation has. */
  readonly referenceNumber: string
  readonly numberFrom: number | null
  readonly attachments: readonly string[]
  readonly withCalendar: boolean
  readonly today: Day
  /** Names the job for progress and cancel. */
  readonly job: string
}

/** The letters that were made, and for which invitations. */
export type MadeLetters = MadeDocument & { readonly invitationIds: readonly Id[] }

export type LetterRequests = {
  /** Null comes back when the dialog was closed. */
  'letters:choose-docx': { input: null; output: ChosenDocx | null }
  'letters:attach': { input: null; output: readonly ChosenFile[] }
  'letters:make': { input: LettersRequest; output: MadeLetters | null }
  /** Opens the drafts of a folder in the mail program of the computer, at most twenty; how many were opened. */
  'letters:open-drafts': { input: { readonly token: string }; output: { readonly count: number } }
}
