import { documents as czech } from '@shared/messages/cs/documents'
import { documents as english } from '@shared/messages/en/documents'
import type { Lang } from '@shared/preferences'

export type DocumentWords = typeof czech

/** The words printed on documents in the given language. */
export const wordsFor = (lang: Lang): DocumentWords => (lang === 'cs' ? czech : english)
