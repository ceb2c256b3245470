import { writeBook } from '../book/write-book'
import type { DocumentWriter } from '../context'
import { wordsFor } from '../words'
import type { RecoverySheetContent } from './content'
import { planRecoverySheet } from './plan'

/** The sheet with the recovery code as a PDF of one page. */
export const writeRecoverySheet: DocumentWriter<RecoverySheetContent> = (content, context) => {
  const words = wordsFor(context.lang)
  const { title } = words.recoverySheet
  return writeBook(context, { title, subject: title, author: '' }, (setter) =>
    planRecoverySheet(content, words, setter),
  )
}
