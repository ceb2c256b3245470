import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { PublicationContent } from '@shared/domain/documents/content'
import type { DocumentContext } from '../context'
import { BookDocument } from '../book/book-document'
import { drawPublication } from '../book/drawing'
import { planPublication } from './plan'
import { rememberingRuler } from '../book/ruler'
import { tidyLine } from '../book/tidy'
import { wordsFor } from '../words'

export type PublicationResult = {
  readonly pages: number
  /** Characters that no font has; a box was printed in their place. Each once, in the order of their first coming. */
  readonly missingGlyphs: readonly string[]
}

const openBook = (content: PublicationContent, { lang, madeAt, fonts }: DocumentContext): BookDocument => {
  const title = tidyLine(content.title) || wordsFor(lang).publication.untitled
  const initiative = tidyLine(content.initiative)
  return new BookDocument({ title, subject: initiative, author: initiative, lang, madeAt, fonts })
}

/** Fills the document while it streams to the file; whichever fails first ends both. */
export const writeBook = async (book: BookDocument, out: string, draw: () => Promise<void>): Promise<void> => {
  const written = pipeline(book as unknown as NodeJS.ReadableStream, createWriteStream(out))
  try {
    await Promise.race([draw(), written])
    book.end()
    await written
  } catch (error) {
    ;(book as unknown as { destroy(error: unknown): void }).destroy(error)
    await written.catch(() => undefined)
    throw error
  }
}

/**
 * The publication as a tagged PDF (PDF/A-1b) with contents, bookmarks and embedded fonts. Resolves when the file is complete;
 * the same content, time and fonts give the same bytes.
 */
export const writePublication = async (
  content: PublicationContent,
  context: DocumentContext,
): Promise<PublicationResult> => {
  const missing = new Set<string>()
  const book = openBook(content, context)
  const plan = planPublication(content, wordsFor(context.lang), {
    ruler: rememberingRuler(book.ruler),
    lang: context.lang,
    reportMissing: (grapheme) => missing.add(grapheme),
  })
  await writeBook(book, context.out, () => drawPublication(book, plan, context.progress))
  return { pages: plan.pages.length, missingGlyphs: [...missing] }
}
