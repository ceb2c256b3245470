import { fieldName } from '@shared/domain/letters/letter-fields'
import type { RecipientProblem } from '@shared/letters/check-letters'
import type { Messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'

/** What a recipient lacks, in one line. */
export const problemInWords = ({ lacks, empty, notes }: RecipientProblem, m: Messages, lang: Lang): string => {
  const words = m.letters.check
  return [
    ...(lacks === null ? [] : [words.lacks[lacks]]),
    ...(empty.length === 0 ? [] : [words.empty(empty.map((field) => `{${fieldName(field, lang)}}`).join(', '))]),
    ...notes.map((each) => words.notes[each]),
  ].join('; ')
}
