import { documents as czech } from '@shared/messages/cs/documents'
import { documents as english } from '@shared/messages/en/documents'
import type { DocumentContext, DocumentWords } from './context'

/** The words printed on documents in the given language. */
export const wordsFor = (lang: DocumentContext['lang']): DocumentWords => (lang === 'cs' ? czech : english)
