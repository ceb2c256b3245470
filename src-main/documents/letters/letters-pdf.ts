import type { Letter } from '@shared/letters/letter'
import type { DocumentContext } from '../context'
import { BookDocument } from '../book/book-document'
import { drawBook } from '../book/drawing'
import { planLetter } from './plan'
import { rememberingRuler, type Ruler } from '../book/ruler'
import { rootNode } from '../book/structure'
import { streamBook } from '../book/write-book'
import { wordsFor } from '../words'

type Making = Pick<DocumentContext, 'fonts' | 'madeAt' | 'out' | 'progress'>

/** Font files opened once for many documents, and what was measured with them. */
export type Typefaces = { readonly book: BookDocument; readonly ruler: Ruler }

export const openTypefaces = (fonts: string): Typefaces => {
  const book = new BookDocument({ title: '', subject: '', author: '', lang: 'cs', madeAt: '2000-01-01', fonts })
  return { book, ruler: rememberingRuler(book.ruler) }
}

/** Letters as one tagged PDF, each beginning on a page of its own; gives the number of pages. */
export const writeLettersPdf = async (
  letters: readonly Letter[],
  { fonts, madeAt, out, progress }: Making,
  typefaces: Typefaces = openTypefaces(fonts),
): Promise<number> => {
  const [first] = letters
  const lang = first?.lang ?? 'cs'
  const title = first?.subject || wordsFor(lang).letter.untitled
  const author = first?.sender.name ?? ''
  const book = new BookDocument({ title, subject: title, author, lang, madeAt, fonts })
  book.shareFonts(typefaces.book)
  const structure = rootNode()
  const pages = letters.flatMap((letter) => {
    const setter = { ruler: typefaces.ruler, lang: letter.lang, reportMissing: () => undefined }
    return planLetter(letter, wordsFor(letter.lang).letter, structure, setter)
  })
  await streamBook(book, out, () => drawBook(book, { watermark: '', pages, structure }, progress))
  return pages.length
}
