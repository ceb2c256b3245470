import type { DossierContent } from '@shared/domain/documents/content'
import type { DocumentContext } from '../context'
import { BookDocument } from '../book/book-document'
import { planDossier } from './plan'
import { drawPublication } from '../book/drawing'
import { rememberingRuler } from '../book/ruler'
import { writeBook } from '../publication/write'
import { wordsFor } from '../words'

/** Everything about a person as a tagged PDF. Resolves when the file is complete. */
export const writeDossier = async (
  content: DossierContent,
  { lang, madeAt, fonts, out, progress }: DocumentContext,
): Promise<{ readonly pages: number }> => {
  const book = new BookDocument({ title: content.title, subject: content.name, author: '', lang, madeAt, fonts })
  const ruler = rememberingRuler(book.ruler)
  const plan = planDossier(content, wordsFor(lang), { ruler, lang, reportMissing: () => undefined })
  await writeBook(book, out, () => drawPublication(book, plan, progress))
  return { pages: plan.pages.length }
}
