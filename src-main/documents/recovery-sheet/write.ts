import type { RecoverySheetContent } from '@shared/domain/documents/content'
import type { DocumentContext } from '../context'
import { BookDocument } from '../book/book-document'
import { drawPublication } from '../book/drawing'
import { planRecoverySheet } from './plan'
import { rememberingRuler } from '../book/ruler'
import { writeBook } from '../publication/write'
import { wordsFor } from '../words'

/** The sheet with the recovery code as a tagged PDF of one page; gives how many pages were written. */
export const writeRecoverySheet = async (content: RecoverySheetContent, context: DocumentContext): Promise<number> => {
  const { lang, madeAt, fonts } = context
  const words = wordsFor(lang)
  const { title } = words.recoverySheet
  const book = new BookDocument({ title, subject: title, author: '', lang, madeAt, fonts })
  const setter = { ruler: rememberingRuler(book.ruler), lang, reportMissing: () => undefined }
  const plan = planRecoverySheet(content, words, setter)
  await writeBook(book, context.out, () => drawPublication(book, plan, context.progress))
  return plan.pages.length
}
