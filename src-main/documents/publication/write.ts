import type { DocumentContext } from '../context'
import { tidyLine } from '../book/tidy'
import { writeBook } from '../book/write-book'
import { wordsFor } from '../words'
import type { PublicationContent } from './content'
import { planPublication } from './plan'

/** The publication as a PDF with contents and bookmarks; gives the pages, and the characters that no font has. */
export const writePublication = (content: PublicationContent, context: DocumentContext) => {
  const words = wordsFor(context.lang)
  const title = tidyLine(content.title) || words.publication.untitled
  const initiative = tidyLine(content.initiative)
  return writeBook(context, { title, subject: initiative, author: initiative }, (setter) =>
    planPublication(content, words, setter),
  )
}
