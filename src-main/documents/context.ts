import type { Id } from '@shared/domain/values/ids'
import type { Lang } from '@shared/preferences'

/** What a writer gets besides the content. It runs in a process of its own, so it may keep the processor busy. */
export type DocumentContext = {
  /** The temporary file to write; the caller puts it in its place when the writer is done. */
  readonly out: string
  readonly lang: Lang
  /** ISO time printed into the document's properties; the same content and time give the same PDF. */
  readonly madeAt: string
  /** Folder with the font files that `book/faces.ts` names. */
  readonly fonts: string
  readonly progress: (done: number, total: number) => void
}

/** Pages of a PDF, rows of a sheet, letters of a folder. */
export type WrittenDocument = { readonly count: number }

/** What goes onto a document, and whose names stand in it, so that each can be told in which documents they are. */
export type ReadContent<Content> = { readonly content: Content; readonly personIds: readonly Id[] }

/** Makes the file of one form of a document; resolves when the file is complete. */
export type DocumentWriter<Content> = (content: Content, context: DocumentContext) => Promise<WrittenDocument>

/** Lets waiting messages (progress going out, a cancel coming in) pass between two stretches of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
