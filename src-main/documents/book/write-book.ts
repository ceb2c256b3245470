import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { DocumentContext, WrittenDocument } from '../context'
import { BookDocument, type BookProperties } from './book-document'
import { drawBook } from './drawing'
import type { Typesetter } from './paragraph'
import type { BookPlan } from './plan'
import { rememberingRuler } from './ruler'

type WrittenBook = WrittenDocument & {
  /** Characters that no font has; a box was printed in their place. Each once, in the order of their first coming. */
  readonly missingGlyphs: readonly string[]
}

/** Fills the document while it streams to the file; whichever fails first ends both. */
export const streamBook = async (book: BookDocument, out: string, draw: () => Promise<void>): Promise<void> => {
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
 * A tagged PDF (PDF/A-1b) with bookmarks and embedded fonts, laid out by `plan`. Resolves when the file is complete; the same plan,
 * time and fonts give the same bytes.
 */
export const writeBook = async (
  { out, lang, madeAt, fonts, progress }: DocumentContext,
  about: Pick<BookProperties, 'title' | 'subject' | 'author'>,
  plan: (setter: Typesetter) => BookPlan,
): Promise<WrittenBook> => {
  const missing = new Set<string>()
  const book = new BookDocument({ ...about, lang, madeAt, fonts })
  const planned = plan({
    ruler: rememberingRuler(book.ruler),
    lang,
    reportMissing: (grapheme) => missing.add(grapheme),
  })
  await streamBook(book, out, () => drawBook(book, planned, progress))
  return { count: planned.pages.length, missingGlyphs: [...missing] }
}
