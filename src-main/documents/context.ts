import type { documents as czech } from '@shared/messages/cs/documents'

/** What a writer gets besides the content. It runs in a process of its own, so it may keep the processor busy. */
export type DocumentContext = {
  /** The temporary file to write; the caller puts it in its place when the writer is done. */
  readonly out: string
  readonly lang: 'cs' | 'en'
  /** ISO time printed into the document's properties; the same content and time give the same PDF. */
  readonly madeAt: string
  /** Folder with the font files that `pdf/faces.ts` names. */
  readonly fonts: string
  readonly progress: (done: number, total: number) => void
}

export type DocumentWords = typeof czech

/** Lets waiting messages (progress going out, a cancel coming in) pass between two stretches of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
