import type { TemplateProblem } from '../domain/letters/template-language'
import type { ImportFailure } from './import-failure'

/** Letters could not be made. A file chosen for them is refused with the same reasons as one that is imported. */
export type LetterFailure =
  | ImportFailure
  /** Not a Word document, or one with macros. */
  | { readonly code: 'letter-no-docx' }
  /** More names in braces than any letter has. */
  | { readonly code: 'letter-too-many-fields'; readonly limit: number }
  | { readonly code: 'letter-template-wrong'; readonly count: number; readonly problems: readonly TemplateProblem[] }
  | { readonly code: 'letter-nobody' }
  | { readonly code: 'letter-attachments-too-large'; readonly limit: number }
  | { readonly code: 'letter-attachment-gone'; readonly fileName: string }
