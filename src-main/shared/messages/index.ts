import type { Failure } from '../failures'
import type { Lang } from '../preferences'
import { cs } from './cs'
import type { Messages } from './messages'
import { en } from './en'

export type { Messages } from './messages'

export const messages: { readonly [L in Lang]: Messages } = { cs, en }

/** The sentence for a failure in the given language. */
export const sentenceFor = (catalogue: Messages, failure: Failure): string => {
  const write = catalogue.failures.sentences[failure.code] as (failure: Failure) => string // safe: keyed by the same code
  return write(failure)
}
