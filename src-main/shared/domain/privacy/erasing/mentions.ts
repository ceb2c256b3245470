import { fold } from '../../values/fold'
import type { SearchTerm, TermKind } from './search-terms'
import { termsPerhapsIn } from './term-index'

/** Where in a text somebody is mentioned, from one index to before another. */
export type Found = { readonly kind: TermKind; readonly from: number; readonly to: number }

/** Text without case and diacritics, and for each of its letters where in the original it stands. */
type FoldedText = { readonly text: string; readonly originAt: (index: number) => number }

/** Folds letter by letter, so that what is found in the folded text can be cut out of the original. */
const foldedText = (original: string): FoldedText => {
  const origins: number[] = []
  let text = ''
  let at = 0
  for (const letter of original) {
    const folded = fold(letter)
    for (let unit = 0; unit < folded.length; unit++) origins.push(at)
    text += folded
    at += letter.length
  }
  return { text, originAt: (index) => origins[index] ?? original.length }
}

const overlaps = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to

/** Texts that were found to mention nobody, as long as the terms are in use: towns, positions and kinds come again and again. */
const clean = new WeakMap<readonly SearchTerm[], Set<string>>()
const mostClean = 20_000
const longestClean = 60

const noteClean = (text: string, terms: readonly SearchTerm[]): void => {
  if (text.length > longestClean) return
  const texts = clean.get(terms) ?? new Set()
  if (texts.size < mostClean) texts.add(text)
  clean.set(terms, texts)
}

/** Whether a folded text holds any of the terms; one that holds others beside it, as a line of a file does, may hold more than they. */
export const isAnyIn = (folded: string, terms: readonly SearchTerm[]): boolean =>
  termsPerhapsIn(folded, terms).some(({ probe }) => probe.test(folded))

/** All mentions in a text, in their order; of two that overlap the longer one. */
export const findMentions = (text: string, terms: readonly SearchTerm[]): readonly Found[] => {
  if (text === '' || clean.get(terms)?.has(text)) return []
  const rough = fold(text)
  const matching = termsPerhapsIn(rough, terms).filter(({ probe }) => probe.test(rough))
  if (matching.length === 0) {
    noteClean(text, terms)
    return []
  }
  const { text: folded, originAt } = foldedText(text)
  const all = matching.flatMap(({ kind, pattern }) =>
    Array.from(folded.matchAll(pattern), (match): Found => {
      const to = originAt(match.index + match[0].length)
      return { kind, from: originAt(match.index), to }
    }),
  )
  const longestFirst = all.sort((a, b) => b.to - b.from - (a.to - a.from))
  const kept: Found[] = []
  for (const found of longestFirst) if (!kept.some((each) => overlaps(each, found))) kept.push(found)
  return kept.sort((a, b) => a.from - b.from)
}

/** The text with every mention replaced by the mark. */
export const withoutMentions = (text: string, terms: readonly SearchTerm[], mark: string): string => {
  const found = findMentions(text, terms)
  return found.reduceRight((left, { from, to }) => `${left.slice(0, from)}${mark}${left.slice(to)}`, text)
}

const excerptLength = 40

/** Some words around a mention, with … where the text goes on. */
export const excerptAround = (text: string, { from, to }: Found): string => {
  const start = Math.max(0, from - excerptLength)
  const end = Math.min(text.length, to + excerptLength)
  const cut = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`
}
